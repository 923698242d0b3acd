/* What a reader means by the words of a query: the words that the pages have for it. */
import { nearest, takenApart } from "./slips.js";

/* Words that nearly every page has, or that a page which answers a question need not have. */
const SMALL = new Set(
  [
    "a about actually am an and any are as at be been by can can't could did do does doesn't doing don't for",
    "from get go goes going had happens has have how i i'm if in is isn't it it's its know me more most much my not of on or",
    "our should so some than that that's the their them then there these they this those to us very was we",
    "we're were what what's when where which who who's whom whose why will with would you your",
  ].flatMap((line) => line.split(" ")),
);

/* What can be a slip: no `non-executive`, which Pagefind takes apart. */
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}'’]*$/u;

/* What is not the beginning of another word. */
const ACRONYM = /^\p{Lu}{2,5}$/u;

/* How many words can stand for others together: "chief clinical information officer". */
const LONGEST = 6;

/* The parts of a query, each with its `text` as it was understood, and `ways`, what to look for: any
   one of them is enough, and where it `isLast` the last is worth less. Small words have none. `missing` are words that stand for nothing.
   Pagefind takes a word that no page has for one that begins alike: "doctors" for "do". Here it becomes
   what the pages call it, or a word that it is the beginning of, or the nearest one that the site knows.
   `synonyms` has `same`, names that are used as well, and `instead`, what the pages call a thing.
   `isThere` tells whether a page has a word itself, `begins` whether one has a word that begins so,
   `known` gives the words that the site knows. */
export async function understood(words, { synonyms, isThere, begins, known }) {
  const missing = [];
  const parts = [];
  for (const { text, others, isSmall } of segments(words, synonyms)) {
    const isKnown = (await Promise.all(text.split(" ").map((each) => isSmallWord(each) || isThere(each)))).every(Boolean);
    const [instead] = namesIn(synonyms.instead, text);
    if (isSmall) {
      parts.push({ text });
    } else if (instead) {
      const ways = [instead, ...otherNames(synonyms, instead)];
      parts.push(isKnown ? { text, ways: [...ways, text], isLast: true } : { text: instead, ways });
    } else if (isKnown || !(others.length || WORD.test(text))) {
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
  return { parts, missing };
}

/* A query cut at the longest phrases that have another name. Where all its words are small, they count. */
function segments(words, synonyms) {
  const all = words.split(/\s+/);
  const isAll = all.every(isSmallWord);
  const found = [];
  for (let at = 0; at < all.length; ) {
    let length = Math.min(LONGEST, all.length - at);
    for (; length > 0; length -= 1) {
      const text = all.slice(at, at + length).join(" ");
      const others = otherNames(synonyms, text);
      const isNamed = others.length || namesIn(synonyms.instead, text).length;
      if (isNamed || length === 1) {
        found.push({ text, others, isSmall: !isAll && !isNamed && isSmallWord(text) });
        break;
      }
    }
    at += length;
  }
  return found;
}

/* Names are the same for more than one of a thing, as in "CEOs". */
function namesIn(list, words) {
  const key = plain(words);
  return list[key] ?? list[key.replace(/s$/, "")] ?? [];
}

const otherNames = (synonyms, words) => namesIn(synonyms.same, words);

/* As the list of synonyms has it. */
const plain = (words) => words.toLowerCase().replace(/['’]/g, "");

const isSmallWord = (word) => SMALL.has(word.toLowerCase().replace("’", "'"));
