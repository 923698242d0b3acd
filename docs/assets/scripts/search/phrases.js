/* The phrases of a query, and what the pages call them. */
import { plain } from "../common/text.js";

/* Words that nearly every page has: their parts of the index are the largest. */
const JOINTS = "a an and at by for from in of on or the to with".split(" ");

/* Those, and what a page that answers a question need not have. */
const SMALL = new Set(
  [
    ...JOINTS,
    "about actually am any anyone are as be because been can can't could did do does doesn't doing don't",
    "down ever example examples explain get go goes going had happens has have how i if i'm into is isn't",
    "it its it's just know like me more most much my not off our out over really should so some someone",
    "still than that that's their them then there these they this those too up us very was we were we're",
    "what what's when where which who whom who's whose why will would you your",
  ].flatMap((line) => line.split(" ")),
);

/* How many words can stand for others together: "chief clinical information officer". */
const LONGEST = 6;

/* A query cut at the longest phrases that have other names: `text`, as typed; `others`, the other names;
   `instead`, what the pages call it, if no page is likely to say what was typed; and `isSmall`, where it
   says nothing. Where all its words are small, they count. `synonyms` has `same`, names that are used as
   well, and `instead`. */
export function segments(words, synonyms) {
  const all = words.split(/\s+/);
  const isAll = all.every(isSmallWord);
  const found = [];
  for (let at = 0; at < all.length; ) {
    let length = Math.min(LONGEST, all.length - at);
    for (; length > 0; length -= 1) {
      const text = all.slice(at, at + length).join(" ");
      const [instead] = namesIn(synonyms.instead, text);
      const others = otherNames(synonyms, text);
      if (others.length || length === 1) {
        found.push({ text, others, instead, isSmall: !isAll && !others.length && isSmallWord(text) });
        break;
      }
    }
    at += length;
  }
  return found;
}

/* What else words are called, what the pages call them first. */
export function otherNames(synonyms, words) {
  const [instead] = namesIn(synonyms.instead, words);
  return instead ? [instead, ...namesIn(synonyms.same, instead)] : namesIn(synonyms.same, words);
}

/* Names are the same for more than one of a thing, as in "CEOs". */
function namesIn(list, words) {
  const key = plain(words).replaceAll("'", "").replaceAll("-", " ");
  const name = [key, key.replace(/s$/, "")].find((each) => Object.hasOwn(list, each));
  return name === undefined ? [] : list[name];
}

/* A name as it is looked for. */
export const bare = (name) => name.split(" ").filter((word) => !JOINTS.includes(word.toLowerCase())).join(" ") || name;

export const isSmallWord = (word) => SMALL.has(plain(word));
