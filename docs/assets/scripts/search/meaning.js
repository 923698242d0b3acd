/* What a reader means by the words of a query: the words that the pages have for it. */
import { bare, isSmallWord, otherNames, segments } from "./phrases.js";
import { nearest, takenApart } from "./slips.js";

/* What can be a slip: no `non-executive`, which Pagefind takes apart. */
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}'’]*$/u;

/* What is not the beginning of another word. */
const ACRONYM = /^\p{Lu}{2,5}$/u;

/* The parts of a query, each with its `text` as it was understood, and `ways`, what to look for: any
   one of them is enough, and where it `isLast` the last is worth less. Small words have none. `missing`
   are words that stand for nothing.
   Pagefind takes a word that no page has for one that begins alike: "doctors" for "do". Here it becomes
   what the pages call it, or a word that it is the beginning of, or the nearest one that the site knows.
   `synonyms` has `same`, names that are used as well, and `instead`, what the pages call a thing.
   `isThere` tells whether a page has words as they stand, `begins` whether one has a word that begins so,
   `known` gives the words that the site knows. */
export async function understood(words, { synonyms, isThere, begins, known }) {
  const missing = [];
  const parts = [];
  const all = segments(await takenApartAtHyphens(words, isThere), synonyms);
  const hasAll = async ({ text, instead }) => {
    const each = text.split(" ");
    /* What the pages call otherwise is not there where its words are, but apart. */
    const sought = instead && !each.some(isSmallWord) ? [text] : each.filter((word) => !isSmallWord(word));
    return (await Promise.all(sought.map(isThere))).every(Boolean);
  };
  /* All at once: each may fetch its part of the index. */
  const areKnown = await Promise.all(all.map(hasAll));
  for (const [at, { text, others, instead, isSmall }] of all.entries()) {
    if (isSmall) {
      parts.push({ text });
    } else if (instead) {
      parts.push(areKnown[at] ? { text, ways: [...others, text], isLast: true } : { text: instead, ways: others });
    } else if (areKnown[at] || !(others.length || WORD.test(text))) {
      parts.push({ text, ways: [text, ...others] });
    } else if (others.length) {
      parts.push({ text: others[0], ways: others });
    } else if (!ACRONYM.test(text) && (await begins(text))) {
      parts.push({ text, ways: [text] });
    } else {
      missing.push(text);
      const word = text.toLowerCase();
      const near = takenApart(word, await known()) ?? nearest(word, await known());
      parts.push(...(near ? [{ text: near, ways: [near, ...otherNames(synonyms, near)] }] : []));
    }
  }
  return { parts: parts.map((part) => (part.ways ? { ...part, ways: part.ways.map(bare) } : part)), missing };
}

/* Pagefind joins what stands on both sides of a hyphen: "in-house" does not find "in house". */
async function takenApartAtHyphens(words, isThere) {
  const each = words.split(/\s+/).map(async (word) =>
    !word.includes("-") || (await isThere(word)) ? word : word.split("-").filter(Boolean).join(" ") || word,
  );
  return (await Promise.all(each)).join(" ");
}
