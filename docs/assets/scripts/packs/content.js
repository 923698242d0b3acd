/* What a pack says, whatever it is printed as: a page, a Word file or a table. Addresses are as seen
   from the joined script, one folder further up. */

/* Fetches what is known of every question, from the site's own host, once. */
let fetched;
export function questions() {
  fetched ??= fetch(new URL("../questions.json", import.meta.url)).then((answer) => answer.json());
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

/* The site's own address, from which those in the questions are counted. */
export const ROOT = new URL("../../", import.meta.url);

/* A pack with the words of its questions, without the parts that are left out. */
export function contentOf(pack, known) {
  const entries = pack.ids
    .filter((id) => Object.hasOwn(known, id))
    .map((id, at) => ({
      ...known[id],
      id,
      number: at + 1,
      parts: known[id].parts.filter((part) => !pack.without.includes(part.key)),
      notes: pack.notes[id] ?? "",
    }));
  return {
    title: pack.name.trim() || "Questions on digital for the board",
    date: pack.date ? dateInWords(pack.date) : "",
    count: `${entries.length} ${entries.length === 1 ? "question" : "questions"}`,
    hasLines: !pack.without.includes("lines"),
    entries,
  };
}

/* `2027-03-04` as `Thursday 4 March 2027`, or as it is if there is no such day. */
function dateInWords(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) {
    return iso;
  }
  const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", parts).format(date).replace(",", "");
}

/* The words of a line, without its links. */
export const wordsOf = (line) => line.map(([words]) => words).join("");

/* The whole address of a link. */
export const addressOf = (address) => new URL(address, ROOT).href;
