/* Which case studies have the words that a reader types. Nothing of the page: values in, values out. */
import { plain } from "../common/text.js";

/* Up to so many letters, a word is looked for as it is, and a name is an acronym. */
const SHORT = 3;
const ACRONYM = 5;

const PLURAL = /(?:(?<=[^s])s|'s)$/;

/* What each of the phrases finds in a plain text: a word that begins so, or what else it is called.
   `phrases` have their `text`, `others`, what else it is called, and `isSmall`, where they say nothing. */
export const patternsOf = (phrases) =>
  phrases.filter(({ isSmall }) => !isSmall).map(({ text, others }) => patternOf([text, ...others], others.length > 0));

/* An acronym is no beginning of a word. */
function patternOf(names, isName) {
  const ways = names.map(plain).map((name) => {
    const stem = name.length > SHORT ? name.replace(PLURAL, "") : name;
    const letters = stem.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return isName && name.length <= ACRONYM ? `${letters}s?(?![\\p{L}\\p{N}])` : letters;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${ways.join("|")})`, "u");
}
