/* The reader's own draft of a board pack, kept in this browser until it is cleared. Other pages may
   add to it: `add("how-we-hire")`. */
import { EMPTY, shaped } from "./address.js";

/* Its place in the browser's storage. */
export const KEY = "digital-boards:pack";

/* The draft, or an empty pack. */
export function draft() {
  try {
    return shaped(JSON.parse(localStorage.getItem(KEY)) ?? EMPTY);
  } catch {
    /* Storage is turned off, or holds something else. */
    return shaped(EMPTY);
  }
}

/* Keeps a pack as the draft, with the notes of its questions alone. An empty one is taken out. */
export function keep(pack) {
  const notes = Object.fromEntries(pack.ids.filter((id) => pack.notes[id]).map((id) => [id, pack.notes[id]]));
  try {
    if (isEmpty({ ...pack, notes })) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, JSON.stringify({ ...pack, notes }));
    }
  } catch {
    /* Storage is turned off: the address of the page still holds the pack. */
  }
}

/* Adds questions to the draft, and gives the draft. */
export function add(...ids) {
  const pack = draft();
  const added = { ...pack, ids: [...new Set([...pack.ids, ...ids])] };
  keep(added);
  return added;
}

/* Whether a pack holds nothing that a reader would miss. */
export const isEmpty = (pack) => !pack.ids.length && !pack.name && !pack.date;

/* Whether two packs say the same. */
export const isSame = (one, other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const plain = ({ ids, without, name, date, notes }) => [
  ids,
  [...without].sort(),
  name,
  date,
  ids.map((id) => notes[id] ?? ""),
];
