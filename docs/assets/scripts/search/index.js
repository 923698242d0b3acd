/* Finds pages with Pagefind, on the site's own host: a query fetches the few parts of the index that
   it needs. */
import { nearest } from "./slips.js";

/* Measured on the queries of tests/browser/queries.yml. By its own settings Pagefind prefers short
   pages so much that a passing mention in a case study comes before the chapter on the subject. */
const RANKING = { pageLength: 0.1, metaWeights: { title: 10, label: 0 } };
/* A value that no page has: such a search counts, and ranks nothing. */
const COUNT_ALONE = { type: { any: ["-"] } };

/* What can be a slip: no `non-executive`, which Pagefind takes apart, and nothing in quotation marks. */
const WORD = /^[\p{L}\p{N}]+$/u;

/* What ends a sentence or a part of one. */
const MARKS = /[?!.,;:]+(?=\s|$)/g;

/* Words that nearly every page has: they tell no page from another, and their parts of the index are
   the largest. */
const JOINTS = new Set("a an and at by for from in of on or the to with".split(" "));

/* Small words of a question, which a page that answers it need not have. */
const SMALL = new Set([
  ...JOINTS,
  ..."about am any are as be been can could did do does had has have how i if is it its me more".split(" "),
  ..."most much my not our should so some than that their them then there these they this those us".split(" "),
  ..."very was we were what when where which who whom whose why will would you your".split(" "),
]);

/* Where fewer pages have all that was typed, others follow. */
const FEW = 5;
/* Of a question of so many words one can be left out, in so many ways. */
const LONG = 3;
const WAYS = 3;

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
   pages call them otherwise; and how many of the pages have all of them. */
export async function find(words, chosen) {
  const { pagefind, synonyms } = await index();
  const typed = words.replace(MARKS, "").trim();
  const { meant, missing } = await understood(pagefind, typed, synonyms);
  const { turns, nearly } = words ? await turnsOf(pagefind, meant, synonyms) : { turns: [[null]], nearly: [] };
  const by = (ways) => foundBy(pagefind, ways, anyOf(chosen));
  const found = (await Promise.all(turns.map(by))).flat();
  const all = [...found, ...(await by(nearly))];
  return {
    meant,
    missing,
    isOther: meant !== typed && !missing.length,
    whole: new Set(found.map((each) => each.id)).size,
    results: [...new Map(all.map((each) => [each.id, each])).values()],
    ...(await counts(pagefind, [...turns.flat(), ...nearly], chosen)),
  };
}

async function foundBy(pagefind, ways, filters) {
  const found = await Promise.all(ways.map((way) => pagefind.search(way, { filters })));
  return found.flatMap((each) => each.results).sort((one, other) => other.score - one.score);
}

/* Pagefind finds the pages that have every word. First come those that have all that was typed, or
   what else that is called; where they are few, then those that have all but the small words, and
   those that have all words but one. */
async function turnsOf(pagefind, meant, synonyms) {
  const exact = [meant, ...(synonyms[meant.toLowerCase()] ?? [])].map((way) => without(JOINTS, way));
  const plain = without(SMALL, meant);
  if (isQuoted(meant) || (await most(pagefind, exact)) >= FEW) {
    return { turns: [exact], nearly: [] };
  }
  const turns = exact.includes(plain) ? [exact] : [exact, [plain]];
  const count = await most(pagefind, turns.flat());
  const words = plain.split(/\s+/);
  const isEnough = count >= FEW || (count && words.length < LONG);
  return { turns, nearly: isEnough ? [] : await allButOne(pagefind, words) };
}

/* The ways to leave one of the words out that find something. The fewer pages have the others, the
   more those others say. */
async function allButOne(pagefind, words) {
  const ways = words.map((_, left) => words.filter((__, at) => at !== left).join(" ")).filter(Boolean);
  const counted = await Promise.all(ways.map(async (way) => ({ way, count: await most(pagefind, [way]) })));
  const best = counted.filter(({ count }) => count).sort((one, other) => one.count - other.count);
  return best.slice(0, WAYS).map(({ way }) => way);
}

/* How many pages that way finds which finds the most. */
async function most(pagefind, ways) {
  const found = await Promise.all(ways.map((way) => pagefind.search(way, { filters: COUNT_ALONE })));
  return Math.max(...found.map((each) => each.unfilteredResultCount));
}

function without(small, words) {
  const others = words.split(/\s+/).filter((word) => !small.has(word.toLowerCase()));
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

/* Pagefind passes over a word that no page has. Here it becomes what the pages call it, or the nearest
   word that the site knows; the latter is told, and so is a word that nothing is near to. */
async function understood(pagefind, words, synonyms) {
  const all = words.split(/\s+/);
  const meant = new Map();
  const missing = [];
  for (const word of all.filter((each) => WORD.test(each) && !JOINTS.has(each.toLowerCase()))) {
    const { unfilteredResultCount } = await pagefind.search(word, { filters: COUNT_ALONE });
    if (unfilteredResultCount) {
      continue;
    }
    const [other] = synonyms[word.toLowerCase()] ?? [];
    if (other) {
      meant.set(word, other);
    } else {
      known ??= await fetched("search-known.json");
      const near = nearest(word.toLowerCase(), known);
      missing.push(word);
      meant.set(word, near ?? "");
    }
  }
  const [whole] = synonyms[words.toLowerCase()] ?? [];
  if (whole && missing.length === all.length) {
    return { meant: whole, missing: [] };
  }
  return { meant: all.map((word) => meant.get(word) ?? word).filter(Boolean).join(" "), missing };
}
