/* Makes a board pack: what the reader does with the form becomes a pack, and the pack becomes the
   list in order, the sheet, the address of the page and the draft. Nothing leaves the browser. */
import { EMPTY, fromAddress, holdsPack, shaped, toAdd, toAddress } from "./packs/address.js";
import { focusOn, showOrder } from "./packs/order.js";
import { KEY, add, draft, isEmpty, isSame, keep } from "./packs/draft.js";
import { showChoice, showOnly, titlesOf } from "./packs/choice.js";
import { contentOf, questions } from "./packs/content.js";
import { csvOf } from "./packs/csv.js";
import { fileName, handOver } from "./packs/files.js";
import { setFoot, sheetOf } from "./packs/sheet.js";

/* Longer links are cut off by some mail programs. */
const LONG = 2000;
/* Safari refuses more than 100 changes of the address in 30 seconds. */
const PAUSE = 400;

const find = (name) => document.querySelector(`[data-make-${name}]`);
const form = find("form");
const [order, sheet, link] = [find("order"), find("sheet"), find("link")];
const titles = titlesOf(form);
const blank = sheet.firstElementChild;
const pageTitle = document.title;

/* Whether the pack came from a link. It is not the reader's draft then, which it would take the place of;
   unless there is none, and the pack is changed. */
let isFromLink = false;
/* What was there before the reader started again: the pack, and the draft. */
let before;
/* How many questions of the link are no longer on the site. */
let lost = 0;
const isOpened = ["q", "add"].some((name) => new URLSearchParams(location.search).has(name));
let pack = first();
let waiting;

const drawn = showAll();
writeAddress();
if (isOpened && performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  /* Once the pack is painted: a change in the same frame would count as a shift of the page. */
  drawn.then(() => requestAnimationFrame(() => requestAnimationFrame(showForm)));
}
say(opening());

/* Who gets a link wants to read it first. Where the sheet stands beside the form, both are in sight. */
function showForm() {
  const isBeside = sheet.getBoundingClientRect().top < form.getBoundingClientRect().bottom;
  const start = isFromLink && !isBeside ? sheet : find("title");
  start.scrollIntoView();
  start.focus({ preventScroll: true });
}

/* The pack to begin with: the address's own, or the draft with what the address adds to it. */
function first() {
  const url = new URL(location.href);
  const linked = fromAddress(url);
  const added = toAdd(url).filter((id) => titles.has(id));
  const found = linked ?? (added.length ? add(...added) : draft());
  isFromLink = linked !== null && !isSame(linked, draft());
  const ids = found.ids.filter((id) => titles.has(id));
  lost = found.ids.length - ids.length;
  return { ...found, ids };
}

function opening() {
  const gone = lost ? ` ${lost} ${lost === 1 ? "question is" : "questions are"} no longer on this site.` : "";
  return `${pack.ids.length ? counted() : ""}${gone}`;
}

function counted() {
  const count = pack.ids.length;
  return count ? `${count} ${count === 1 ? "question" : "questions"} in your pack.` : "No questions in your pack.";
}

/* Takes over a change. */
function change(changes, { isQuiet = false } = {}) {
  pack = { ...pack, ...changes };
  isFromLink &&= !isEmpty(draft());
  if (!isFromLink) {
    keep(pack);
  }
  find("back").hidden = true;
  if (isQuiet) {
    showSheet();
  } else {
    showAll();
  }
  clearTimeout(waiting);
  waiting = setTimeout(writeAddress, PAUSE);
}

function showAll() {
  showChoice(form, pack.ids);
  showOrder(order, pack, titles, { move, remove, note });
  find("empty").hidden = pack.ids.length > 0;
  form.elements.name.value = pack.name;
  form.elements.date.value = pack.date;
  for (const box of form.querySelectorAll('input[name="part"]')) {
    box.checked = !pack.without.includes(box.value);
  }
  return showSheet();
}

/* What is typed is shown without making the fields anew, in which the reader is typing. */
async function showSheet() {
  link.value = toAddress(pack, location.href);
  find("long").hidden = link.value.length < LONG;
  for (const name of ["own", "take", "apart"]) {
    find(name).hidden = !isFromLink || isEmpty(draft());
  }
  if (!pack.ids.length) {
    sheet.replaceChildren(blank);
    document.title = pageTitle;
    return;
  }
  const shown = pack;
  try {
    const content = contentOf(shown, await questions());
    if (shown === pack) {
      sheet.replaceChildren(sheetOf(content));
      setFoot(content);
      document.title = `${content.title} – ${pageTitle}`;
    }
  } catch {
    say("The questions could not be fetched. Check your connection, and load the page again.");
  }
}

function writeAddress() {
  clearTimeout(waiting);
  history.replaceState(null, "", toAddress(pack, location.href));
}

/* Says what has become of the questions, at their head; `tell`, of the files, below their buttons. */
function say(text) {
  find("status").textContent = text;
}

function tell(text) {
  find("said").textContent = text;
}

function move(id, by) {
  const ids = pack.ids.filter((each) => each !== id);
  ids.splice(pack.ids.indexOf(id) + by, 0, id);
  change({ ids });
  focusOn(order, id, by < 0 ? "up" : "down");
  say(`Now question ${ids.indexOf(id) + 1} of ${ids.length}.`);
}

function remove(id) {
  const at = pack.ids.indexOf(id);
  const ids = pack.ids.filter((each) => each !== id);
  change({ ids });
  if (ids.length) {
    focusOn(order, ids[Math.min(at, ids.length - 1)], "remove");
  } else {
    find("order-title").focus();
  }
  say(`Taken out. ${counted()}`);
}

function note(id, text) {
  change({ notes: { ...pack.notes, [id]: text } }, { isQuiet: true });
}

form.addEventListener("submit", (event) => event.preventDefault());

form.addEventListener("input", ({ target }) => {
  if (target.name === "name" || target.name === "date") {
    change({ [target.name]: target.value }, { isQuiet: true });
  }
});

form.addEventListener("change", ({ target }) => {
  if (target.name === "q") {
    const ids = pack.ids.filter((id) => id !== target.value);
    change({ ids: target.checked ? [...ids, target.value] : ids });
    say(counted());
  } else if (target.name === "part") {
    const without = pack.without.filter((key) => key !== target.value);
    change({ without: target.checked ? without : [...without, target.value] }, { isQuiet: true });
  }
});

find("theme").addEventListener("change", ({ target }) => {
  const ids = target.value ? target.value.split(" ") : [];
  showOnly(form, ids);
  say(ids.length ? `${ids.length} ${ids.length === 1 ? "question" : "questions"} on this theme.` : "All questions.");
});

find("add").addEventListener("click", () => {
  const chosen = find("ready").value.split(",").filter(Boolean);
  if (!chosen.length) {
    say("Choose a ready pack first.");
    return;
  }
  change({ ids: [...new Set([...pack.ids, ...chosen])] });
  say(counted());
});

find("clear").addEventListener("click", () => {
  before = { pack, own: draft(), isFromLink };
  isFromLink = false;
  change(shaped(EMPTY));
  find("title").focus();
  find("back").hidden = isEmpty(before.pack) && isEmpty(before.own);
  say("Your draft is cleared.");
});

find("back").addEventListener("click", () => {
  ({ pack, isFromLink } = before);
  keep(before.own);
  showAll();
  writeAddress();
  find("back").hidden = true;
  find("title").focus();
  say(`It is back. ${counted()}`);
});

find("take").addEventListener("click", () => {
  isFromLink = false;
  change({});
  find("title").focus();
  say(`This is your draft now. ${counted()}`);
});

find("own").addEventListener("click", () => {
  pack = draft();
  isFromLink = false;
  showAll();
  writeAddress();
  find("title").focus();
  say(`This is your own draft. ${counted()}`);
});

find("copy").addEventListener("click", async () => {
  if (!pack.ids.length) {
    tell("Choose a question first.");
    return;
  }
  try {
    await navigator.clipboard.writeText(link.value);
    tell("The link is copied.");
  } catch {
    link.select();
    tell("The link is marked: copy it with your keyboard.");
  }
});

find("print").addEventListener("click", () => withQuestions(() => print()));

find("csv").addEventListener("click", () =>
  withQuestions((content) => {
    handOver(new Blob([csvOf(content)], { type: "text/csv" }), fileName(pack, "csv"));
    tell("The table is ready.");
  }),
);

find("word").addEventListener("click", () =>
  withQuestions(async (content) => {
    tell("Making the Word file…");
    const { wordOf } = await import("./pack-word.js");
    handOver(await wordOf(content), fileName(pack, "docx"));
    tell("The Word file is ready.");
  }),
);

/* Does something with what the pack says, once it says something. */
async function withQuestions(act) {
  if (!pack.ids.length) {
    tell("Choose a question first.");
    return;
  }
  try {
    await act(contentOf(pack, await questions()));
  } catch {
    tell("That did not work. Check your connection, and load the page again.");
  }
}

/* Another pack's link may be opened on this page. A place on the page, such as that of the skip link,
   takes the pack's place in the address: it is given back. */
addEventListener("hashchange", () => {
  if (holdsPack(location.hash)) {
    pack = first();
    showAll();
    say(opening());
  } else {
    writeAddress();
  }
});
/* The draft has changed in another window. */
addEventListener("storage", ({ key }) => {
  if ((key === KEY || key === null) && !isFromLink) {
    pack = draft();
    showAll();
    writeAddress();
  }
});
addEventListener("pagehide", writeAddress);
