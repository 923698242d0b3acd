/* Finds pages with Pagefind, on the site's own host: a query fetches the few parts of the index that
   it needs. */
import { askerOf, isQuoted } from "./asking.js";
import { countedBy } from "./counting.js";
import { understood } from "./meaning.js";
import { ranked, textOf } from "./ranking.js";

/* Measured on the queries of tests/browser/queries.yml. By its own settings Pagefind prefers short
   pages so much that a passing mention in a case study comes before the chapter on the subject. */
const RANKING = { pageLength: 0.3, metaWeights: { title: 1, label: 0, about: 0, every: 0 } };

/* The word that the template gives to every page. Without any word Pagefind fetches the whole index. */
const EVERY = "zzpage";

/* What ends a sentence or a part of one. */
const MARKS = /[?!.,;:]+(?=\s|$)/g;

/* So many parts of a query are looked for: of a long one those that the fewest pages have. */
const MOST = 5;
/* Where fewer pages have all parts, those that have some of them follow. */
const FEW = 10;
/* The most letters of a word that others begin with by chance. */
const SHORT = 3;

/* Addresses are as seen from the joined script, one folder further up. */
const fetched = async (name) => (await fetch(new URL(`../${name}`, import.meta.url))).json();

let opened;
let known;

/* The index, with how many pages have each value of each facet. */
export function index() {
  opened ??= open().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open() {
  const pagefind = await import(new URL("../../pagefind/pagefind.js", import.meta.url));
  /* A worker would fetch Pagefind's code twice, to save a few milliseconds a search. */
  await pagefind.options({ ranking: RANKING, noWorker: true });
  const [synonyms, totals] = await Promise.all([fetched("search-synonyms.json"), pagefind.filters()]);
  return { pagefind, synonyms, totals };
}

/* The pages that have the words and the chosen values, the best first; how many there are for each
   value; how many there are without the values; the words as they were understood, and whether the
   pages call them otherwise; and how many of the pages have all parts of the query. */
export async function find(words, chosen) {
  const { pagefind, synonyms, totals } = await index();
  const ask = askerOf(pagefind);
  const typed = words.replace(MARKS, "").trim();
  const { parts, missing } = await partsOf(ask, typed, synonyms);
  const meant = textOf(parts);
  const sought = await rarest(ask, parts);
  const ways = sought.flatMap((part) => (part.ways ? [part.ways] : []));
  if (!ways.length) {
    return { meant, missing, isOther: false, whole: 0, results: [], counts: {}, unfiltered: 0 };
  }
  const total = Object.values(totals.type).reduce((sum, count) => sum + count, 0);
  const { pages, weights, areTogether } = await ranked(ask, sought, meant, total);
  const least = leastOf(pages, ways.length, areTogether);
  const have = await idsWith(ask, ways.flat(), anyOf(chosen));
  const results = pages.filter((page) => page.parts >= least && have.has(page.id));
  return {
    meant,
    missing,
    isOther: meant.replaceAll("-", " ") !== typed.replaceAll("-", " ") && !missing.length,
    whole: results.filter((page) => page.parts === ways.length).length,
    results: results.map((page) => ({ ...page, weights })),
    ...(await counts(ask, ways, least, chosen)),
  };
}

/* What was typed in quotation marks is found as it stands. */
async function partsOf(ask, typed, synonyms) {
  if (!typed || isQuoted(typed)) {
    return { parts: [{ text: typed, ways: [typed || EVERY] }], missing: [] };
  }
  const { parts, missing } = await understood(typed, {
    synonyms,
    isThere: async (word) => (await ask.itself(word)).length > 0,
    begins: ask.begins,
    known: async () => (known ??= await fetched("search-known.json")),
  });
  const asked = parts.filter(({ ways }) => ways);
  if (asked.length === 1) {
    asked[0].ways = await withoutBeginnings(ask, asked[0].ways);
  }
  return { parts, missing };
}

/* Pagefind finds a word with those that begin with it. What begins with two or three letters says
   nothing, if there is the word itself. That cannot be asked for together with another name: where all
   pages that have the word have the other name too, that one alone is asked for. */
async function withoutBeginnings(ask, [way, ...others]) {
  const exact = way.replace(/s$/, "").length <= SHORT ? await ask.itself(way) : [];
  if (!exact.length) {
    return [way, ...others];
  }
  if (!others.length) {
    return [`"${way}"`];
  }
  const ids = await idsWith(ask, others, {});
  return exact.every(({ id }) => ids.has(id)) ? others : [way, ...others];
}

/* A long query without its commonest words: they are taken for small ones. */
async function rarest(ask, parts) {
  const asked = parts.filter(({ ways }) => ways);
  if (asked.length <= MOST) {
    return parts;
  }
  const sizes = await Promise.all(asked.map(async ({ ways }) => ({ ways, size: await ask.count(ways[0]) })));
  const kept = new Set(sizes.sort((one, other) => one.size - other.size).slice(0, MOST).map(({ ways }) => ways));
  return parts.map((part) => (kept.has(part.ways) ? part : { text: part.text }));
}

/* The pages that have one of the ways and the chosen values. */
async function idsWith(ask, ways, filters) {
  const found = await Promise.all(ways.map((way) => ask.found(way, filters)));
  return new Set(found.flat().map(({ id }) => id));
}

/* How many parts a page must have. Of three and more, half is enough, for a page may say the rest in
   other words; of two, both; less, if few pages have that. Two that stand together on a page are a name. */
function leastOf(pages, parts, areTogether) {
  if (parts === 2 && areTogether) {
    return parts;
  }
  let least = parts > 2 ? Math.ceil(parts / 2) : parts;
  while (least > 1 && pages.filter((page) => page.parts >= least).length < FEW) {
    least -= 1;
  }
  return least;
}

/* One value of a facet is enough; what is chosen of each facet must be there. */
function anyOf(chosen, but) {
  const asked = Object.entries(chosen).filter(([facet, values]) => values.length && facet !== but);
  return Object.fromEntries(asked.map(([facet, values]) => [facet, { any: values }]));
}

/* How many pages a reader gets with each value: of a facet with chosen values, beside those. */
async function counts(ask, ways, least, chosen) {
  const narrowed = Object.keys(chosen).filter((facet) => chosen[facet].length);
  const by = (but) => countedBy(ask, ways, least, anyOf(chosen, but));
  const [all, ...others] = await Promise.all([by(), ...narrowed.map(by)]);
  const own = Object.fromEntries(narrowed.map((facet, at) => [facet, others[at].counts[facet]]));
  return { counts: { ...all.counts, ...own }, unfiltered: all.all };
}
