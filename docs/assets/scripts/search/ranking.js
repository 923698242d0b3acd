/* Which pages answer a query best. A page is worth what Pagefind makes of each part of the query
   (BM25), the more parts of it the more, and more again where the words stand together. Measured on the
   queries of tests/browser/queries.yml. */
import { bare } from "./phrases.js";

/* How much less a word is worth that only begins like the one typed, or words that stand apart. */
const LOOSE = 0.2;
/* How much less a word is worth that the pages mostly call otherwise. */
const LAST = 0.6;
/* How much more two parts are worth that stand together, and all that was typed. */
const PAIR = 0.25;
const WHOLE = 0.5;
/* The most parts of a query whose small words are looked for. */
const SHORT = 4;
/* A text begins with its title. */
const START = 2;
/* How many of its first words are surely in the title, and how much more a page is worth that has all of
   the query among them. */
const TITLED = 4;
const TITLE = 0.3;
/* A case study often mentions what a chapter or a question is about; a guide is all about it; the page of
   a lesson leads to case studies, and is short; some pages say how this site is made. */
const KINDS = { "Case study": 0.9, Guide: 1.1, Lesson: 0.65, "About this site": 0.6 };

/* Every page that has a part of the query: `parts`, how many of them it has; `worth`; `places`, where
   each word stands in its text, with the number of its part; and its `result`. And `areTogether`, whether
   parts stand together somewhere as they were typed. `parts` of the query have `ways`; `typed` is the query
   as it was understood; `total` is how many pages there are. */
export async function ranked(ask, parts, typed, total) {
  const asked = parts.filter(({ ways }) => ways);
  const [found, sizes] = await Promise.all([
    Promise.all(asked.map((part) => pagesOf(ask, part))),
    Promise.all(asked.map(async ({ ways }) => Math.max(...(await Promise.all(ways.map(ask.count)))))),
  ]);
  /* The fewer pages have a part, the more it says. */
  const weights = sizes.map((size) => Math.log(1 + total / Math.max(size, 1)));
  const all = weights.reduce((sum, each) => sum + each, 0);
  const pages = new Map();
  found.forEach((those, part) => {
    for (const [id, { result, worth, words }] of those) {
      const page = pages.get(id) ?? { id, result, parts: 0, share: 0, worths: [], places: new Map() };
      page.parts += 1;
      page.share += weights[part] / all;
      page.worths[part] = worth;
      words.forEach((at) => page.places.set(at, part));
      pages.set(id, page);
    }
  });
  const together = await bonuses(ask, parts, typed);
  const kinds = await kindsOf(ask, asked);
  for (const page of pages.values()) {
    const titled = new Set([...page.places].filter(([at]) => at < TITLED).map(([, part]) => part));
    const inTitle = sum([...titled].map((part) => weights[part])) / all;
    const own = sum(page.worths) * Math.sqrt(page.share) * (1 + TITLE * inTitle ** 2);
    const more = together.map(({ found: those, share, of }) => {
      const isFirst = those.get(page.id)?.some((at) => at <= START);
      return those.has(page.id) ? (isFirst ? 2 : 1) * share * sum(of.map((at) => page.worths[at])) : 0;
    });
    page.worth = (own + sum(more)) * (kinds.get(page.id) ?? 1);
  }
  const sorted = [...pages.values()].sort((one, other) => other.worth - one.worth);
  return { pages: sorted, weights, areTogether: together.some(({ found: those }) => those.size > 0) };
}

/* The pages that have one of the ways, each with the best of what it has. */
async function pagesOf(ask, { ways, isLast }) {
  const best = new Map();
  for (const [at, way] of ways.entries()) {
    const share = isLast && at === ways.length - 1 ? LAST : 1;
    const exact = new Set((await ask.itself(way)).map(({ id }) => id));
    for (const result of await ask.found(way)) {
      const worth = result.score * share * (exact.has(result.id) || !exact.size ? 1 : LOOSE);
      const words = [...(best.get(result.id)?.words ?? []), ...result.words];
      const other = best.get(result.id)?.worth ?? 0;
      best.set(result.id, { result, worth: Math.max(worth, other), words });
    }
  }
  return best;
}

/* The pages where two parts stand together as they were typed, or the whole does. The small words of a
   long query are left out of it: nearly every page has them, and their parts of the index are the
   largest. */
async function bonuses(ask, parts, typed) {
  const places = parts.flatMap(({ ways }, at) => (ways ? [at] : []));
  const pairs = places.flatMap((place, at) =>
    places[at + 1] === place + 1 ? [{ way: textOf(parts.slice(place, place + 2)), share: PAIR, of: [at, at + 1] }] : [],
  );
  const whole = { way: typed, share: WHOLE, of: places.map((_, at) => at) };
  const isShort = parts.length <= SHORT && bare(typed) === typed;
  const isWhole = parts.length > 1 && (isShort || places.length === parts.length);
  return Promise.all(
    [...pairs, ...(isWhole ? [whole] : [])].map(async ({ way, ...each }) => ({
      ...each,
      found: new Map((await ask.itself(way)).map(({ id, words }) => [id, words])),
    })),
  );
}

/* What a page counts by its kind, where that is not 1. */
async function kindsOf(ask, asked) {
  const ways = asked.flatMap((part) => part.ways);
  const each = Object.entries(KINDS).flatMap(([kind, share]) =>
    ways.map(async (way) => {
      const found = await ask.found(way, { type: { any: [kind] } });
      return found.map(({ id }) => [id, share]);
    }),
  );
  return new Map((await Promise.all(each)).flat());
}

export const textOf = (parts) => parts.map(({ text }) => text).join(" ");

const sum = (all) => all.reduce((total, each) => total + (each ?? 0), 0);
