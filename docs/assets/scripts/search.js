/* Search on the site's own host: a query fetches the few parts of the index that it needs.
   Without this script the page shows links to the index pages instead. */
import { mended } from "./slips.js";

const PER_PAGE = 20;
/* Measured on the queries of tests/browser/queries.yml. By its own settings Pagefind prefers short
   pages so much that a passing mention in a case study comes before the chapter on the subject. */
const RANKING = { pageLength: 0.1, metaWeights: { title: 10 } };

const form = document.querySelector("[data-search]");
const words = form.elements.q;
const status = document.querySelector("[data-search-status]");
const results = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const help = document.querySelector("[data-search-help]");

const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
words.value = query;
if (query) {
  search(query);
}

async function search(query) {
  status.textContent = "Searching…";
  help.hidden = true;
  try {
    const pagefind = await import(new URL("../../pagefind/pagefind.js", import.meta.url));
    await pagefind.options({ ranking: RANKING });
    const words = await (await fetch(new URL("../search-words.json", import.meta.url))).json();
    let meant = query;
    let found = await everything(pagefind, query, words);
    if (!found.length) {
      meant = mended(query, words.known);
      found = meant === query ? [] : await everything(pagefind, meant, words);
    }
    await add(found);
    show(query, meant, found.length);
    more.addEventListener("click", () => add(found));
  } catch {
    status.textContent = "Search did not work. The links below lead to everything on the site.";
    help.hidden = false;
  }
}

/* What the words find and what their other names find, an acronym and what it stands for: the best
   first, each page once. */
async function everything(pagefind, query, { synonyms }) {
  const others = synonyms[query.toLowerCase()] ?? [];
  const found = await Promise.all([query, ...others].map((words) => pagefind.search(words)));
  const results = found.flatMap((each) => each.results).sort((one, other) => other.score - one.score);
  return results.filter((each, at) => results.findIndex((same) => same.id === each.id) === at);
}

/* Adds the next results; the keyboard goes on at the first of them. */
async function add(all) {
  const shown = results.children.length;
  const pages = await Promise.all(all.slice(shown, shown + PER_PAGE).map((each) => each.data()));
  results.append(...pages.map(entry));
  more.hidden = results.children.length >= all.length;
  if (shown) {
    results.children[shown].querySelector("a").focus();
  }
}

function show(query, meant, count) {
  document.title = `${query} – ${document.title}`;
  const instead = meant === query ? "" : `Nothing was found for “${query}”. `;
  status.textContent = count
    ? `${instead}${count} ${count === 1 ? "page" : "pages"} for “${meant}”.`
    : `Nothing was found for “${query}”. Try fewer or other words, or start from a list below.`;
  help.hidden = count > 0;
}

function entry(page) {
  const item = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: page.url, textContent: page.meta.title });
  link.className = "app-results__link";
  const kind = Object.assign(document.createElement("p"), { textContent: page.meta.kind ?? "" });
  kind.className = "app-results__kind";
  const text = document.createElement("p");
  text.className = "app-results__text";
  text.append(...marked(page.excerpt));
  item.className = "app-results__entry";
  item.append(kind, link, text);
  return item;
}

/* The excerpt is HTML with <mark> round what matched; it is read, never set as HTML. */
function* marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  for (const node of parsed.body.childNodes) {
    if (node.nodeName === "MARK") {
      yield Object.assign(document.createElement("mark"), { textContent: node.textContent });
    } else {
      yield node.textContent;
    }
  }
}
