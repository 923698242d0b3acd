/* What the reader does with all answers at once: print them, save them as a file, read a file, start
   a new round, delete them. Each says what it did; what would be lost is asked about before. */
import { isEmpty, nextRound, read, written } from "./record.js";
import { change, erase, kept, replace } from "./store.js";
import { many, spoken, strangers, today } from "./summary.js";
import { agreed } from "./dialog.js";
import { part, questions } from "./parts.js";

/* 37 long notes are a hundredth of it. */
const LARGEST = 5_000_000;
const NOT_STORED = {
  blocked: " This browser does not let the site keep it: it lasts as long as this page.",
  full: " This browser has no room left to keep it: it lasts as long as this page.",
};

part("print").addEventListener("click", () => print());
part("save").addEventListener("click", save);
part("save-unread").addEventListener("click", () => download(kept().text, `reflection-unread-${today()}.txt`));
part("open").addEventListener("change", open);
part("round").addEventListener("click", startRound);
for (const button of document.querySelectorAll("[data-reflect-delete]")) {
  button.addEventListener("click", remove);
}

function save() {
  const { record } = kept();
  if (isEmpty(record)) {
    say("files", "There is nothing to save yet.");
    return;
  }
  const name = `reflection-${today()}.json`;
  download(written(record), name);
  say("files", `Saved as ${name}, where your browser puts downloads. Whoever has the file can read it.`);
}

function download(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function open(event) {
  const [file] = event.target.files;
  if (!file) {
    return;
  }
  const { record, problem } = await recordIn(file);
  /* The same file can be chosen again. */
  event.target.value = "";
  if (problem) {
    say("files", `${file.name} was not opened, and nothing was changed. ${problem}`);
    return;
  }
  if (!(await mayReplace(file, record))) {
    say("files", `${file.name} was not opened, and nothing was changed.`);
    return;
  }
  const trouble = replace(record);
  say("files", `${file.name} was opened: ${contentOf(record)}.${unknownIn(record)}${NOT_STORED[trouble] ?? ""}`);
}

async function recordIn(file) {
  if (file.size > LARGEST) {
    return { problem: "It is larger than any file of answers." };
  }
  try {
    return read(await file.text());
  } catch {
    return { problem: "Your browser could not read it." };
  }
}

async function mayReplace(file, record) {
  const now = kept();
  if (now.trouble !== "unreadable" && isEmpty(now.record)) {
    return true;
  }
  const there = now.trouble === "unreadable" ? "What is kept here and cannot be read" : `What is kept here, ${contentOf(now.record)},`;
  return agreed({
    title: "Replace what is kept here?",
    words: `${file.name} has ${contentOf(record)}. ${there} will be deleted. If you may want it again, cancel and save it as a file first.`,
    yes: "Replace it",
  });
}

function contentOf({ answers, previous }) {
  const now = many(Object.keys(answers).length, "answer", "answers");
  return previous
    ? `${now}, and ${Object.keys(previous.answers).length} of the last time, which ended on ${spoken(previous.ended)}`
    : now;
}

function unknownIn(record) {
  const unknown = strangers([...questions.keys()], record);
  if (!unknown.length) {
    return "";
  }
  const names = unknown.map(({ id, title }) => `“${title || id}”`).join(", ");
  return ` It answers ${many(unknown.length, "question", "questions")} that this site does not ask: ${names}. Nothing of that is lost: it is listed below your answers.`;
}

async function startRound() {
  const { record } = kept();
  if (!Object.keys(record.answers).length) {
    say("round", "There are no answers yet that could become those of the last time.");
    return;
  }
  const older = record.previous ? ` Those of ${spoken(record.previous.ended)} will be deleted: save a file first if you may want them again.` : "";
  const isAgreed = await agreed({
    title: "Start a new round?",
    words: `Your answers, notes and owners of now will be kept as those of the last time, and every question starts without an answer.${older}`,
    yes: "Start a new round",
  });
  if (isAgreed) {
    const trouble = change((current) => nextRound(current, today()));
    say("round", `A new round has begun. Your answers until now are shown as those of the last time.${NOT_STORED[trouble] ?? ""}`);
  }
}

async function remove() {
  const isAgreed = await agreed({
    title: "Delete everything?",
    words: "All answers, notes and owners will be deleted from this browser, with those of the last time. Nobody can bring them back. Files that you saved stay where they are.",
    yes: "Delete everything",
  });
  if (isAgreed) {
    erase();
    say("delete", "Everything is deleted. This browser keeps nothing of your reflection.");
  }
}

/* What was said last may no longer be so. */
document.addEventListener("input", ({ target }) => target.closest("[data-reflect]") && say("", ""));

function say(where, words) {
  for (const status of document.querySelectorAll("[data-reflect-said]")) {
    status.textContent = status.dataset.reflectSaid === where ? words : "";
  }
}
