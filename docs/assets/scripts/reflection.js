/* Keeps a reader's answers in this browser's storage, under one key, and nowhere else; and fills the
   fields in which a question is answered. One file, not two: a question's page makes few requests. */
import { EMPTY, LABELS, answerTo, isEmpty, read, withAnswer, written } from "./reflection-record.js";

const KEY = "digital-boards:reflection";
const SAID = {
  "": "Kept in this browser.",
  blocked: "Not kept: this browser does not let the site keep anything. What you write is lost when you leave the page.",
  full: "Not kept: this browser has no room left for the site. What you wrote last is lost when you leave the page.",
  unreadable: "What was kept before cannot be read, so nothing can be written here. The page of all your answers says what to do.",
};
const watchers = [];
/* What could not be stored lasts as long as the page. */
let unsaved = null;

/* { record, trouble }; `trouble` is "", "blocked", "full" or "unreadable", with `problem` and `text`. */
export function kept() {
  if (unsaved) {
    return unsaved;
  }
  let text;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return { record: EMPTY, trouble: "blocked" };
  }
  if (text === null) {
    return { record: EMPTY, trouble: "" };
  }
  const { record, problem } = read(text);
  return record ? { record, trouble: "" } : { record: EMPTY, trouble: "unreadable", problem, text };
}

/* Changes one thing of the record, which is read afresh, so that no tab writes over what another
   wrote. What cannot be read is never written over. Gives the trouble there is. */
export function change(edit) {
  const now = kept();
  if (now.trouble !== "unreadable") {
    store(edit(now.record));
  }
  return kept().trouble;
}

/* Puts a record in the place of whatever is there. */
export function replace(record) {
  store(record);
  return kept().trouble;
}

/* Deletes all of it. */
export function erase() {
  store(EMPTY);
  unsaved = null;
  tell();
}

/* Calls back at every change, of this tab or another. */
export function watch(callback) {
  watchers.push(callback);
}

function store(record) {
  unsaved = null;
  try {
    if (isEmpty(record)) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, written(record));
    }
  } catch (error) {
    unsaved = { record, trouble: error.name === "QuotaExceededError" ? "full" : "blocked" };
  }
  tell();
}

function tell() {
  for (const callback of watchers) {
    callback();
  }
}

/* The key is null where all of the storage was cleared. */
addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) {
    tell();
  }
});
/* A page that comes back by the Back button missed what was changed meanwhile. */
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    tell();
  }
});

const forms = [...document.querySelectorAll("[data-reflect]")];
for (const form of forms) {
  bind(form);
}

/* Keeps what is typed as it is typed. There is no <form>, so that nothing could ever be sent. */
function bind(form) {
  const { reflect: id, reflectTitle: title } = form.dataset;
  const choices = [...form.querySelectorAll("input[type=radio]")];
  const note = form.querySelector("[data-reflect-note]");
  const owner = form.querySelector("[data-reflect-owner]");
  const status = form.querySelector("[data-reflect-status]");

  const show = () => {
    const { record, trouble } = kept();
    const answer = answerTo(record.answers, id);
    for (const choice of choices) {
      choice.checked = choice.value === answer.confidence;
    }
    fill(note, answer.note);
    fill(owner, answer.owner);
    say(form, "preview", [answer.owner, answer.note].filter((text) => text.trim()).join(": "));
    showLast(form, record.previous, id);
    for (const field of [...choices, note, owner]) {
      field.disabled = trouble === "unreadable";
    }
  };
  form.addEventListener("input", () => {
    const confidence = choices.find((choice) => choice.checked)?.value ?? "";
    const answer = { title, confidence, note: note.value, owner: owner.value };
    const trouble = change((record) => withAnswer(record, id, answer));
    const isGone = !trouble && !Object.hasOwn(kept().record.answers, id);
    status.textContent = isGone ? "Nothing is kept for this question." : SAID[trouble];
  });
  watch(show);
  show();
  /* The page of many questions says it once. */
  if (forms.length === 1) {
    const { record, trouble } = kept();
    status.textContent = trouble || Object.hasOwn(record.answers, id) ? SAID[trouble] : "";
  }
}

/* Setting a value moves the cursor: only what differs is set. */
function fill(field, text) {
  if (field.value !== text) {
    field.value = text;
  }
}

function showLast(form, previous, id) {
  const { confidence, note, owner } = answerTo(previous?.answers ?? {}, id);
  say(form, "last", previous ? ` Last time: ${LABELS[confidence]}.` : "");
  const words = [note && `Note of the last time: ${note}`, owner && `Owner then: ${owner}`];
  say(form, "last-words", words.filter(Boolean).join("\n"));
}

/* Puts words where the page has a place for them. */
function say(form, place, words) {
  const element = form.querySelector(`[data-reflect-${place}]`);
  if (element) {
    element.textContent = words;
  }
}
