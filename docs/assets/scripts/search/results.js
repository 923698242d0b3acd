/* The results of a search: each with what it is, its title, the text that matched, and the sections
   that match best. */
import { shownOf } from "./excerpt.js";

const PER_PAGE = 7;
const SECTIONS = 3;
/* How many results of a single word are looked at for the word itself. */
const LOOKED_AT = 14;
/* How many letters at its end another form of a word may differ by: strategies, strategy. */
const ENDING = 3;

/* Shows results in a list, some at a time. */
export function resultList(list, more) {
  let all = [];
  let turn = 0;

  /* Adds the next results; nothing if others have come meanwhile. */
  async function add() {
    const mine = turn;
    const shown = list.children.length;
    const pages = await Promise.all(all.slice(shown, shown + PER_PAGE).map((each) => each.data()));
    if (mine === turn) {
      list.append(...pages.map(entry));
      more.hidden = list.children.length >= all.length;
    }
  }

  more.addEventListener("click", async () => {
    const shown = list.children.length;
    await add();
    /* The keyboard goes on at the first of them. */
    list.children[shown]?.querySelector("a").focus();
  });

  return async function show(results, words) {
    turn += 1;
    const mine = turn;
    /* What stands there stays until the first of the new ones are here. */
    const sorted = await wordItselfFirst(results, words);
    const first = await Promise.all(sorted.slice(0, PER_PAGE).map((each) => each.data()));
    if (mine === turn) {
      all = sorted;
      list.replaceChildren(...first.map(entry));
      more.hidden = list.children.length >= all.length;
    }
  };
}

/* To Pagefind, governance and government are the same word: pages with the one asked for come first. */
async function wordItselfFirst(results, words) {
  if (!/^[\p{L}\p{N}]+$/u.test(words)) {
    return results;
  }
  const beginning = words.toLowerCase().slice(0, Math.max(words.length - ENDING, ENDING));
  const near = results.slice(0, LOOKED_AT);
  const pages = await Promise.all(near.map((each) => each.data()));
  const hasIt = pages.map(({ content, locations }) => {
    const all = content.toLowerCase().split(/\s+/);
    return locations.some((at) => all[at]?.includes(beginning));
  });
  const first = near.filter((_, at) => hasIt[at]);
  return [...first, ...near.filter((_, at) => !hasIt[at]), ...results.slice(LOOKED_AT)];
}

function entry(page) {
  const item = made("li", "app-results__entry");
  const shown = shownOf(page);
  const title = made("h3", "app-results__title");
  const link = linked(page.url, "", "app-results__link");
  link.append(...marked(shown.title));
  title.append(link);
  item.append(made("p", "app-results__kind", page.meta.label ?? ""), title);
  if (shown.text.length) {
    const text = made("p", "app-results__text");
    text.append(...marked(shown.text));
    item.append(text);
  }
  const sections = bestSections(page);
  if (sections.length) {
    const places = made("ul", "app-results__sections");
    places.append(
      ...sections.map((section) => {
        const place = document.createElement("li");
        place.append(linked(section.url, section.title, "app-results__section"));
        return place;
      }),
    );
    item.append(places);
  }
  return item;
}

/* The sections that have the most of what is looked for, in the order of the page. What a template
   heads itself, such as the facts, is none. */
function bestSections(page) {
  const sections = page.sub_results.filter((each) => /#(?!app-)/.test(each.url));
  const worth = (section) => section.weighted_locations.reduce((sum, each) => sum + each.balanced_score, 0);
  const best = new Set([...sections].sort((one, other) => worth(other) - worth(one)).slice(0, SECTIONS));
  return sections.filter((each) => best.has(each));
}

/* Words with a space between, and a <mark> round each that was found. */
const marked = (words) =>
  words.flatMap(({ text, isFound }, at) => [at ? " " : "", isFound ? made("mark", "", text) : text]);

const linked = (href, text, name) => Object.assign(made("a", name, text), { href });

function made(element, name, text = "") {
  return Object.assign(document.createElement(element), { className: name, textContent: text });
}
