/* Slips of the keyboard: a word that the site does not know, and the one it is most like. */

/* How many letters may be wrong, missing or too many in a word. */
const allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/* The known word that a word is most like; nothing if none is near. */
export function nearest(word, known) {
  const within = allowed(word);
  let [found, least] = [undefined, within + 1];
  for (const each of known) {
    if (Math.abs(each.length - word.length) < least) {
      const apart = distance(word, each);
      if (apart < least) {
        [found, least] = [each, apart];
      }
    }
  }
  return found;
}

/* How many letters have to be changed, added or taken out to make one word of another
   (Levenshtein 1966), one row of the table at a time. */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return row[other.length];
}
