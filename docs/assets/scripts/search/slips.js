/* Slips of the keyboard: a word that the site does not know, and the one it is most like. */

/* How many letters may be wrong, missing or too many in a word. */
const allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/* A shorter one has too many that are like it. */
const SHORTEST = 4;

/* The known word that a word is most like; nothing if none is near. The first letter is seldom wrong. */
export function nearest(word, known) {
  const within = allowed(word);
  let [found, least] = [undefined, within + 1];
  for (const each of known) {
    if (each[0] === word[0] && each.length >= SHORTEST && Math.abs(each.length - word.length) < least) {
      const apart = distance(word, each);
      if (apart < least) {
        [found, least] = [each, apart];
      }
    }
  }
  return found;
}

/* Two known words that a word is made of, as in "helpdesk"; nothing if it is not. */
export function takenApart(word, known) {
  const all = new Set(known);
  for (let at = SHORTEST - 1; at <= word.length - SHORTEST + 1; at += 1) {
    const both = [word.slice(0, at), word.slice(at)];
    if (both.every((each) => all.has(each))) {
      return both.join(" ");
    }
  }
  return undefined;
}

/* How many letters have to be changed, added, taken out or swapped with the next to make one word of
   another (optimal string alignment: Damerau 1964), one row of the table at a time. */
function distance(one, other) {
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(changed, row[j] + 1, next[j - 1] + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    [before, row] = [row, next];
  }
  return row[other.length];
}
