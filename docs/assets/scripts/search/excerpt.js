/* Which words of a page show why it was found: its title, and a sentence or two of its text. Nothing of
   the page that is shown here: what Pagefind gives in, words out, as [{ text, isFound }]. */

/* How many words are shown, and how far in front of what was found a sentence may start. */
const LENGTH = 32;
const LEAD = 16;

/* `title` and `text` of a result. `content` is the title and then the text; `locations` says the how
   manieth of its words were found. The text is empty where there is none but the title. */
export function shownOf({ content, locations, meta }) {
  const words = content.split(/\s+/);
  const found = new Set(locations);
  const own = meta.title.split(/\s+/);
  /* A title without a mark at its end has been given one. */
  const isFirst = own.every((word, at) => words[at] === word || words[at] === `${word}.`);
  const start = isFirst ? own.length : 0;
  const piece = (text, at) => ({ text, isFound: found.has(at) });
  return {
    title: own.map((word, at) => (isFirst ? piece(word, at) : { text: word, isFound: false })),
    text: textOf(words, start, found, piece),
  };
}

function textOf(words, start, found, piece) {
  const [best, last] = densest([...found].filter((at) => at >= start && at < words.length)) ?? [start, start];
  const from = beginning(words, start, best);
  const to = ending(words, from, last);
  const text = words.slice(from, to).map((word, at) => piece(word, from + at));
  const before = from > start && !endsSentence(words[from - 1]) ? [{ text: "…", isFound: false }] : [];
  const after = to < words.length && !endsSentence(words[to - 1]) ? [{ text: "…", isFound: false }] : [];
  return [...before, ...text, ...after];
}

/* The first and the last place of the most that was found within reach of each other. */
function densest(places) {
  const sorted = [...places].sort((one, other) => one - other);
  const runs = sorted.map((first) => sorted.filter((at) => at >= first && at < first + LENGTH - LEAD));
  const most = Math.max(...runs.map((run) => run.length));
  const run = runs.find(({ length }) => length === most);
  return run && [run[0], run.at(-1)];
}

/* The start of the sentence, if it is near. */
function beginning(words, start, best) {
  for (let at = best; at > start && at > best - LEAD; at -= 1) {
    if (endsSentence(words[at - 1])) {
      return at;
    }
  }
  return Math.max(start, best - LEAD);
}

/* The end of the last sentence that has room, if that leaves enough to read. */
function ending(words, from, last) {
  const end = Math.min(words.length, Math.max(from + LENGTH, last + 1));
  for (let at = end; at > last && at > from + LENGTH / 2; at -= 1) {
    if (endsSentence(words[at - 1])) {
      return at;
    }
  }
  return end;
}

const endsSentence = (word) => /[.?!]["'”’)]*$/.test(word);
