/* Asks Pagefind, each thing but once. */

/* A value that no page has: such a search counts, and lists nothing. */
const COUNT_ALONE = { type: { any: ["-"] } };

/* What may stand before the first letter of a word. */
const OPENING = /^[^\p{L}\p{N}]+/u;

export function askerOf(pagefind) {
  const answers = new Map();

  /* What Pagefind says of all words of `way`. */
  function ask(way, filters = {}) {
    const key = JSON.stringify([way, filters]);
    if (!answers.has(key)) {
      answers.set(key, pagefind.search(way, { filters }));
    }
    return answers.get(key);
  }

  return {
    found: async (way, filters) => (await ask(way, filters)).results,
    /* How many pages there are, of all and for each value of each facet. */
    counted: ask,
    count: async (way) => (await ask(way, COUNT_ALONE)).unfilteredResultCount,
    /* Between quotation marks Pagefind takes no other word for it. */
    itself: async (way) => (await ask(quoted(way))).results,
    /* Whether a page has a word that begins so. */
    async begins(word) {
      const [first] = (await ask(word)).results;
      const page = await first?.data();
      const all = page?.content.toLowerCase().split(/\s+/) ?? [];
      return Boolean(page?.locations.some((at) => all[at]?.replace(OPENING, "").startsWith(word.toLowerCase())));
    },
  };
}

export const isQuoted = (words) => words.startsWith('"');

const quoted = (words) => (isQuoted(words) ? words : `"${words}"`);
