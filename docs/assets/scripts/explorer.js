/* The explorer of case studies: what is chosen in the form decides which cards are shown, how many
   each further choice would give, and what the address says. */
import { refuseIdle, setIdle } from "./common/idle.js";
import { write } from "./common/text.js";
import { chosenOf } from "./explorer/chosen.js";
import { narrowed } from "./explorer/facets.js";
import { formOf } from "./explorer/form.js";
import { listOf } from "./explorer/list.js";
import { panelOf } from "./explorer/panel.js";
import { patternsOf } from "./explorer/words.js";
import { segments } from "./search/phrases.js";

const PAUSE = 150;
const root = document.querySelector("[data-explorer]");
const part = (name) => root.querySelector(`[data-explorer-${name}]`);
/* The heading says how many are found; what stands round it has it read out. */
const [element, heading] = ["form", "heading"].map(part);
const form = formOf(element);
const list = listOf(part("list"), form.facets);
const panel = panelOf(element, heading);
const chosen = chosenOf(root);
const number = (count) => count.toLocaleString("en-GB");
const many = (count) => `${number(count)} case ${count === 1 ? "study" : "studies"}`;
/* What else words are called: fetched when somebody types some. */
let synonyms = { same: {}, instead: {} };
let fetched;
let typing;

function show() {
  const values = form.chosen();
  const words = form.words();
  const patterns = words ? patternsOf(segments(words, synonyms)) : [];
  const { found, counts, without } = narrowed(list.studies(), values, patterns);
  const filters = form.filters();
  list.show(found);
  list.arrange(form.order());
  form.facets.forEach((facet) => tell(facet, counts[facet.name], values[facet.name].size));
  say(found.filter(Boolean).length, filters.length);
  chosen.show(filters.map((each, at) => ({ ...each, remove: () => takeBack(each, at) })));
  chosen.help(!found.includes(true), waysOut(without));
  const link = part("search");
  link.search = new URLSearchParams({ q: words, type: "Case study" });
  link.parentElement.hidden = !words;
  if (words && !fetched) {
    learn();
  }
}

/* Without other names the words themselves are looked for. */
async function learn() {
  fetched = fetch(new URL("../search-synonyms.json", import.meta.url));
  try {
    synonyms = await (await fetched).json();
    show();
  } catch {
    fetched = undefined;
  }
}

/* How many each choice would give. One that would give none can be read, but not made. */
function tell(facet, counts, size) {
  for (const { label, box, number: printed } of facet.options) {
    const count = counts.get(box.value) ?? 0;
    const isIdle = !count && !box.checked;
    write(printed, number(count));
    label.toggleAttribute("data-idle", isIdle);
    setIdle(box, isIdle);
  }
  write(facet.part.querySelector("[data-facet-number]"), size ? `${size} chosen` : "");
}

function say(count, filters) {
  const all = many(list.studies().length);
  const text = filters ? `${number(count)} of ${all}` : all;
  write(heading, text);
  panel.say(filters, text);
}

/* What alone keeps everything out: all choices of a facet, or the words. */
function waysOut(without) {
  const filters = form.facets.map(({ name, title, undo }) => ({ name, words: `the ${title.toLowerCase()}`, undo }));
  return [...filters, { name: "q", ...form.wordsFilter() }]
    .filter(({ name }) => without[name])
    .map(({ name, words, undo }) => ({
      words: `Without ${words}: ${many(without[name])}`,
      remove: () => takeBack({ undo }, Infinity),
    }));
}

/* The keyboard goes on at the next filter, or else at what is found. */
function takeBack({ undo }, at) {
  undo();
  changed();
  if (!chosen.focusAt(at)) {
    heading.focus();
  }
}

function changed(isTyping = false) {
  clearTimeout(typing);
  form.write(isTyping);
  show();
  /* The list has become another: it is read from its start. The filters stay at its side. */
  if (root.getBoundingClientRect().top < 0 && !panel.isNarrow()) {
    root.scrollIntoView();
  }
}

element.addEventListener("submit", (event) => event.preventDefault());
refuseIdle(element);
root.addEventListener("change", ({ target }) => {
  if (!form.isField(target)) {
    changed();
  }
});
root.addEventListener("input", ({ target }) => {
  if (form.isField(target)) {
    clearTimeout(typing);
    typing = setTimeout(changed, PAUSE, true);
  }
});
for (const clear of root.querySelectorAll("[data-explorer-clear]")) {
  clear.addEventListener("click", () => takeBack({ undo: () => form.clear() }, 0));
}
addEventListener("popstate", () => {
  clearTimeout(typing);
  form.read();
  show();
});
/* The page is printed as it is without a choice. */
if (location.search) {
  form.read();
  show();
}
