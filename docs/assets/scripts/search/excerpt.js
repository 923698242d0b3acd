/* Which words of a page show why it was found: its title, a sentence or two of its text, and the sections
   that say most of it. Nothing of the page that is shown here: what Pagefind gives in, words out, as
   [{ text, isFound }].

   `places` says which words of a text were found: a Map from the how manieth to the number of the part
   of the query that it is. `weights` are what the parts are worth. */

/* How many words are shown, and how far in front of what was found a sentence may start. */
const LENGTH = 32;
const LEAD = 16;
const SECTIONS = 3;

/* `title` and `text` of a result. `content` is the title and then the text, which is empty where there
   is none but the title. A page that begins with facts has a sentence to be shown in their place,
   `meta.about`. */
export function shownOf({ content, meta, anchors = [] }, { places, weights }) {
  const words = content.split(/\s+/);
  const own = meta.title.split(/\s+/);
  /* A title without a mark at its end has been given one. */
  const isFirst = own.every((word, at) => words[at] === word || words[at] === `${word}.`);
  const start = isFirst ? own.length : 0;
  const piece = (text, at) => ({ text, isFound: places.has(at) });
  const inText = [...places].filter(([at]) => at >= start && at < words.length);
  const best = densest(inText, weights) ?? [start, start];
  const isAbove = meta.about && !anchors.some(({ element, location }) => isHeading(element) && location <= best[0]);
  return {
    title: own.map((word, at) => (isFirst ? piece(word, at) : { text: word, isFound: false })),
    text: isAbove ? markedAlike(meta.about, words, places) : textOf(words, start, best, piece),
  };
}

/* Other words than the page's own, of which those are marked that were found in it. */
function markedAlike(text, words, places) {
  const bare = (word) => word?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const found = new Set([...places.keys()].map((at) => bare(words[at])));
  return text.split(/\s+/).map((word) => ({ text: word, isFound: found.has(bare(word)) }));
}

/* The sections of a page that say the most, in its order. What a template heads itself, such as the
   facts, is none. */
export function sectionsOf({ anchors }, { places, weights }) {
  const heads = anchors.filter(({ element }) => isHeading(element)).sort((one, other) => one.location - other.location);
  const sections = heads.map((head, at) => {
    const end = heads[at + 1]?.location ?? Infinity;
    const own = [...places].filter(([place]) => place >= head.location && place < end);
    return { id: head.id, title: head.text, worth: worthOf(own, weights) };
  });
  const some = sections.filter(({ id, worth }) => worth && !id.startsWith("app-"));
  const best = new Set([...some].sort((one, other) => other.worth - one.worth).slice(0, SECTIONS));
  return some.filter((each) => best.has(each));
}

/* What was found counts by the part of the query that it is: again, it adds little. */
function worthOf(places, weights) {
  const parts = new Set(places.map(([, part]) => part));
  const total = [...parts].reduce((sum, part) => sum + weights[part], 0);
  return total + places.length / 1000;
}

function textOf(words, start, [best, last], piece) {
  const from = beginning(words, start, best);
  const to = ending(words, from, last);
  const text = words.slice(from, to).map((word, at) => piece(word, from + at));
  const before = from > start && !endsSentence(words[from - 1]) ? [{ text: "…", isFound: false }] : [];
  const after = to < words.length && !endsSentence(words[to - 1]) ? [{ text: "…", isFound: false }] : [];
  return [...before, ...text, ...after];
}

/* The first and the last place of the most that was found within reach of each other. */
function densest(places, weights) {
  const sorted = [...places].sort(([one], [other]) => one - other);
  const runs = sorted.map(([first]) => sorted.filter(([at]) => at >= first && at < first + LENGTH - LEAD));
  const worths = runs.map((run) => worthOf(run, weights));
  const run = runs[worths.indexOf(Math.max(...worths))];
  return run && [run[0][0], run.at(-1)[0]];
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

const isHeading = (element) => /^h[2-6]$/.test(element);

const endsSentence = (word) => /[.?!]["'”’)]*$/.test(word);
