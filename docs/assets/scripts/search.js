/* The search page: what is asked for stands in its address, and is found while it is typed.
   Without this script the page shows links to the index pages instead. */
import { addressOf, asked, known } from "./search/address.js";
import { chosenList } from "./search/chosen.js";
import { disclosure } from "./search/disclosure.js";
import { filterGroups } from "./search/filters.js";
import { find, index } from "./search/index.js";
import { otherNames } from "./search/phrases.js";
import { resultList } from "./search/results.js";
import { FAILED, SEARCHING, pages, told } from "./search/telling.js";

/* A pause in typing, in milliseconds, and the fewest letters that are searched for unasked. */
const PAUSE = 300;
const LETTERS = 2;

const part = (name) => document.querySelector(`[data-search${name}]`);
const form = part("");
const panel = part("-filters");
const button = part("-filters-button");
const status = part("-status");
const help = part("-help");
const heading = part("-heading");
const title = document.title;

let synonyms;
const groups = filterGroups(panel, choose, (words) => (synonyms ? otherNames(synonyms, words) : []));
const showResults = resultList(part("-results"), part("-more"));
const titles = Object.fromEntries(
  [...panel.querySelectorAll("[data-filter]")].map((group) => [group.dataset.filter, group.dataset.filterTitle]),
);
const showChosen = chosenList(part("-chosen"), {
  titles,
  clear: (facet, value) => {
    choose(facet, value, false);
    /* The last one is gone with its list: what came of it is read instead. */
    focusIfLost();
  },
  clearAll: () => {
    set({ chosen: none() });
    focusIfLost();
  },
});
disclosure(button, panel, part("-filters-done"));

const none = () => Object.fromEntries(groups.facets.map((facet) => [facet, []]));
const hasChosen = ({ chosen }) => Object.values(chosen).some((values) => values.length);

let now = asked(location.search, groups.facets);
let turn = 0;
let pause;
/* Typing makes one entry of the history, however often it pauses. */
let isTyping = false;
/* The index is fetched for a first search, or when somebody turns to the filters. */
let isOpened = false;

form.elements.q.value = now.words;
run();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  set({ words: form.elements.q.value.trim() });
});

form.elements.q.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    const words = form.elements.q.value.trim();
    if (!words || words.length >= LETTERS) {
      set({ words }, true);
    }
  }, PAUSE);
});

addEventListener("popstate", () => {
  clearTimeout(pause);
  isTyping = false;
  now = asked(location.search, groups.facets);
  form.elements.q.value = now.words;
  run();
});

for (const [target, event] of [[panel, "pointerenter"], [panel, "focusin"], [button, "click"]]) {
  target.addEventListener(event, () => !now.words && !hasChosen(now) && countAll(), { once: true });
}

function choose(facet, value, isChosen) {
  const others = now.chosen[facet].filter((each) => each !== value);
  set({ chosen: { ...now.chosen, [facet]: isChosen ? [...others, value] : others } });
}

/* Asks for something else, and keeps it in the address. */
function set(change, isTyped = false) {
  clearTimeout(pause);
  const address = addressOf({ ...now, ...change });
  const isNew = address !== addressOf(now);
  now = { ...now, ...change };
  if (isNew) {
    history[isTyped && isTyping ? "replaceState" : "pushState"](null, "", address);
    run();
  }
  isTyping = isTyped;
}

async function run() {
  turn += 1;
  const mine = turn;
  const { words, chosen } = now;
  showChosen(chosen);
  part("-filters-number").textContent = hasChosen(now) ? `, ${Object.values(chosen).flat().length} chosen` : "";
  document.title = words ? `${words} – ${title}` : title;
  if (!words && !hasChosen(now)) {
    start();
    return;
  }
  try {
    if (!status.textContent) {
      status.textContent = SEARCHING;
    }
    help.hidden = true;
    isOpened = true;
    part("-results").setAttribute("aria-busy", "true");
    const opened = await index();
    synonyms = opened.synonyms;
    const real = known(chosen, opened.totals);
    if (mine === turn && addressOf({ words, chosen: real }) !== addressOf(now)) {
      now = { words, chosen: real };
      history.replaceState(null, "", addressOf(now));
      await run();
      return;
    }
    const found = await find(words, chosen);
    if (mine === turn) {
      await showResults(found.results, found.meant);
    }
    if (mine === turn) {
      part("-results").removeAttribute("aria-busy");
      groups.show(found.counts, chosen);
      help.hidden = found.results.length > 0;
      heading.hidden = !help.hidden;
      part("-filters-done").textContent = `Show ${pages(found.results.length)}`;
      status.textContent = told(found, words, hasChosen(now));
    }
  } catch {
    part("-results").removeAttribute("aria-busy");
    status.textContent = FAILED;
    help.hidden = false;
  }
}

/* Nothing is asked for: the page says what there is. */
function start() {
  status.textContent = "";
  help.hidden = false;
  heading.hidden = true;
  showResults([], "");
  if (isOpened) {
    countAll();
  }
}

/* How many pages there are for each filter. */
async function countAll() {
  isOpened = true;
  const opened = await index();
  synonyms = opened.synonyms;
  groups.show(opened.totals, now.chosen);
}

function focusIfLost() {
  if (document.activeElement === document.body || !document.activeElement.checkVisibility()) {
    status.focus();
  }
}
