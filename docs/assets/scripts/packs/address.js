/* A board pack as an address, and back. Readable, so that a link says what it opens:

     packs/?q=how-we-hire,papers-and-meetings&without=who,lines#name=March+board&date=2027-03-04&note.how-we-hire=Ask+Jo

   `q` are ids of questions in order, `without` the parts that are left out. What a reader types
   stands behind the #, which a browser does not send. `?add=id,id` adds to the draft instead. */
export const EMPTY = Object.freeze({ ids: [], without: [], name: "", date: "", notes: {} });

const NOTE = "note.";
const named = (text) => [...new Set((text ?? "").split(",").filter((id) => /^[a-z0-9-]+$/.test(id)))];

/* The pack that an address holds, or null where it holds none. */
export function fromAddress(url) {
  const query = new URLSearchParams(url.search);
  if (!query.has("q")) {
    return null;
  }
  const typed = new URLSearchParams(holdsPack(url.hash) ? url.hash.slice(1) : "");
  const notes = [...typed].filter(([key, text]) => key.startsWith(NOTE) && text);
  return shaped({
    ids: named(query.get("q")),
    without: named(query.get("without")),
    name: typed.get("name"),
    date: typed.get("date"),
    notes: Object.fromEntries(notes.map(([key, text]) => [key.slice(NOTE.length), text])),
  });
}

/* The ids that an address asks to add. */
export const toAdd = (url) => named(new URLSearchParams(url.search).get("add"));

/* The address of a pack, on the page with the address `page`. */
export function toAddress(pack, page) {
  const query = [];
  if (pack.ids.length) {
    query.push(`q=${pack.ids.join(",")}`);
  }
  if (pack.without.length) {
    query.push(`without=${pack.without.join(",")}`);
  }
  const typed = new URLSearchParams();
  for (const key of ["name", "date"]) {
    if (pack[key]) {
      typed.set(key, pack[key]);
    }
  }
  for (const id of pack.ids.filter((id) => pack.notes[id])) {
    typed.set(NOTE + id, pack.notes[id]);
  }
  const url = new URL(page);
  url.search = query.join("&");
  url.hash = typed.toString();
  return url.href;
}

/* Whether what stands behind the # is a pack's, and not a place on the page. */
export const holdsPack = (hash) => hash.includes("=");

/* Anything as a pack: what is missing or of another kind is left empty. */
export function shaped(value) {
  const text = (each) => (typeof each === "string" ? each : "");
  const list = (each) => (Array.isArray(each) ? named(each.filter((id) => typeof id === "string").join(",")) : []);
  const notes = Object.entries(value?.notes ?? {}).filter(([, note]) => typeof note === "string" && note);
  const date = text(value?.date);
  return {
    ids: list(value?.ids),
    without: list(value?.without),
    name: text(value?.name),
    date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : "",
    notes: Object.fromEntries(notes),
  };
}
