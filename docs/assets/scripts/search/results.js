/* The results of a search: each with what it is, its title, the text that matched, and the sections
   that match best. */
import { sectionsOf, shownOf } from "./excerpt.js";

/* How many results a search shows: each is a page to fetch, and the longest weigh more than a part of the
   index. And how many more at a time, for who asks for them. */
const FIRST = 4;
const MORE = 10;
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
    const entries = await Promise.all(all.slice(shown, shown + MORE).map(entry));
    if (mine === turn) {
      list.append(...entries);
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
    const first = await Promise.all(sorted.slice(0, FIRST).map(entry));
    if (mine === turn) {
      all = sorted;
      list.replaceChildren(...first);
      more.hidden = list.children.length >= all.length;
    }
  };
}

/* To Pagefind, governance and government are the same word: of the pages that are shown first, those
   with the one asked for come first. */
async function wordItselfFirst(results, words) {
  if (!/^[\p{L}\p{N}]+$/u.test(words)) {
    return results;
  }
  const beginning = words.toLowerCase().slice(0, Math.max(words.length - ENDING, ENDING));
  const near = results.slice(0, FIRST);
  const hasIt = await Promise.all(
    near.map(async ({ result, places }) => {
      const all = (await result.data()).content.toLowerCase().split(/\s+/);
      return [...places.keys()].some((at) => all[at]?.includes(beginning));
    }),
  );
  const first = near.filter((_, at) => hasIt[at]);
  return [...first, ...near.filter((_, at) => !hasIt[at]), ...results.slice(FIRST)];
}

async function entry(found) {
  const page = await found.result.data();
  const item = made("li", "app-results__entry");
  const shown = shownOf(page, found);
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
  const sections = sectionsOf(page, found);
  if (sections.length) {
    const places = made("ul", "app-results__sections");
    places.append(
      ...sections.map(({ id, title }) => {
        const place = document.createElement("li");
        place.append(linked(`${page.url}#${id}`, title, "app-results__section"));
        return place;
      }),
    );
    item.append(places);
  }
  return item;
}

/* Words with a space between, and a <mark> round each that was found, without the marks at its ends. */
const marked = (words) =>
  words.flatMap(({ text, isFound }, at) => {
    const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(text);
    return [at ? " " : "", ...(isFound ? [before, made("mark", "", word), after] : [text])];
  });

const linked = (href, text, name) => Object.assign(made("a", name, text), { href });

function made(element, name, text = "") {
  return Object.assign(document.createElement(element), { className: name, textContent: text });
}
