/* What a reflection comes to, in counts and words; nothing here touches a page. It counts answers, and
   gives no score: an answer is a view, and a mean of views says nothing. */
import { LABELS, answerTo } from "./record.js";

/* How many of some questions have each answer: { "not-yet", partly, confident, "" }. */
export function counted(ids, answers) {
  const counts = Object.fromEntries(Object.keys(LABELS).map((confidence) => [confidence, 0]));
  for (const id of ids) {
    counts[answerTo(answers, id).confidence] += 1;
  }
  return counts;
}

/* Against the last time: `changed` as [{ id, then, now }], how many are the `same`, and how many
   were answered then and are `open` now. */
export function compared(ids, { answers, previous }) {
  const both = ids.map((id) => ({
    id,
    then: answerTo(previous.answers, id).confidence,
    now: answerTo(answers, id).confidence,
  }));
  return {
    changed: both.filter(({ then, now }) => now && then !== now),
    same: both.filter(({ then, now }) => now && then === now).length,
    open: both.filter(({ then, now }) => then && !now).length,
  };
}

/* Who takes which questions further: [name, ids], by name; one person however the name is typed. */
export function owned(ids, answers) {
  const owners = new Map();
  for (const id of ids) {
    const name = answerTo(answers, id).owner.trim().replace(/\s+/g, " ");
    if (name) {
      const key = name.toLocaleLowerCase("en-GB");
      owners.set(key, [owners.get(key)?.[0] ?? name, [...(owners.get(key)?.[1] ?? []), id]]);
    }
  }
  return [...owners.values()].sort(([one], [other]) => one.localeCompare(other, "en-GB"));
}

/* Answers, of now and of the last time, to questions that the site does not ask. */
export function strangers(ids, { answers, previous }) {
  const known = new Set(ids);
  const all = { ...previous?.answers, ...answers };
  return Object.entries(all)
    .filter(([id]) => !known.has(id))
    .map(([id, { title }]) => ({
      id,
      title,
      now: answerTo(answers, id),
      then: answerTo(previous?.answers ?? {}, id),
    }));
}

/* An answer in lines: "Partly", "Note: …", "Owner: …". */
export const lines = ({ confidence, note, owner }) =>
  [LABELS[confidence], note.trim() && `Note: ${note}`, owner.trim() && `Owner: ${owner}`].filter(Boolean);

export const many = (count, one, several) => `${count || "no"} ${count === 1 ? one : several}`;

/* "25 November 2026" of "2026-11-25". */
export const spoken = (day) =>
  new Date(`${day}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/* The day of today where the reader is, as 2026-11-25. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
