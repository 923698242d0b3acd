/* Finds pages with Pagefind, on the site's own host: a query fetches the few parts of the index that
   it needs. */
import { nearest } from "./slips.js";

/* Measured on the queries of tests/browser/queries.yml. By its own settings Pagefind prefers short
   pages so much that a passing mention in a case study comes before the chapter on the subject. */
const RANKING = { pageLength: 0.1, metaWeights: { title: 10 } };
/* A value that no page has: such a search counts, and ranks nothing. */
const COUNT_ALONE = { type: { any: ["-"] } };

/* What can be a slip: no `non-executive`, which Pagefind takes apart, and nothing in quotation marks. */
const WORD = /^[\p{L}\p{N}]+$/u;

/* Words that nearly every page has: they tell no page from another, and their parts of the index are
   the largest. */
const JOINTS = new Set("a an and at by for from in of on or the to with".split(" "));

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
   value; how many there are without the values; and the words as they were understood. */
export async function find(words, chosen) {
  const { pagefind, synonyms } = await index();
  const { meant, missing } = await understood(pagefind, words);
  const ways = words ? [meant, ...(synonyms[meant.toLowerCase()] ?? [])].map(withoutJoints) : [null];
  const found = await Promise.all(ways.map((way) => pagefind.search(way, { filters: anyOf(chosen) })));
  const results = found.flatMap((each) => each.results).sort((one, other) => other.score - one.score);
  return {
    meant,
    missing,
    results: [...new Map(results.map((each) => [each.id, each])).values()],
    ...(await counts(pagefind, ways, chosen)),
  };
}

function withoutJoints(words) {
  const others = words.split(/\s+/).filter((word) => !JOINTS.has(word.toLowerCase()));
  return others.length && !isQuoted(words) ? others.join(" ") : words;
}

const isQuoted = (words) => words.startsWith('"');

/* One value of a facet is enough; what is chosen of each facet must be there. */
function anyOf(chosen, but) {
  const asked = Object.entries(chosen).filter(([facet, values]) => values.length && facet !== but);
  return Object.fromEntries(asked.map(([facet, values]) => [facet, { any: values }]));
}

/* How many pages a reader gets with each value: of a facet with chosen values, beside those. */
async function counts(pagefind, ways, chosen) {
  const narrowed = Object.keys(chosen).filter((facet) => chosen[facet].length);
  const all = await counted(pagefind, ways, anyOf(chosen));
  const others = await Promise.all(narrowed.map((facet) => counted(pagefind, ways, anyOf(chosen, facet))));
  const own = Object.fromEntries(narrowed.map((facet, at) => [facet, others[at].counts[facet]]));
  return { counts: { ...all.counts, ...own }, unfiltered: all.unfiltered };
}

/* Pages that two ways find count once: what both find together is taken off again. */
async function counted(pagefind, ways, filters) {
  const sum = { counts: {}, unfiltered: 0 };
  for (const set of subsets(ways)) {
    const found = await pagefind.search(set.length === 1 ? set[0] : set.join(" "), { filters });
    const sign = set.length % 2 ? 1 : -1;
    sum.unfiltered += sign * found.unfilteredResultCount;
    for (const [facet, values] of Object.entries(found.filters)) {
      sum.counts[facet] ??= {};
      for (const [value, count] of Object.entries(values)) {
        sum.counts[facet][value] = (sum.counts[facet][value] ?? 0) + sign * count;
      }
    }
  }
  return sum;
}

const subsets = (all) =>
  all.reduce((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]).slice(1);

/* Pagefind passes over a word that no page has. Here it becomes the nearest word that the site knows;
   where none is near, it is told as missing. */
async function understood(pagefind, words) {
  const all = words.split(/\s+/);
  const meant = new Map();
  const missing = [];
  for (const word of all.filter((each) => WORD.test(each) && !JOINTS.has(each.toLowerCase()))) {
    const { unfilteredResultCount } = await pagefind.search(word, { filters: COUNT_ALONE });
    if (!unfilteredResultCount) {
      known ??= await fetched("search-known.json");
      const near = nearest(word.toLowerCase(), known);
      missing.push(word);
      meant.set(word, near ?? "");
    }
  }
  return { meant: all.map((word) => meant.get(word) ?? word).filter(Boolean).join(" "), missing };
}
