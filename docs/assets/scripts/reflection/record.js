/* What a reflection is, in the browser's storage and in a file alike; nothing here touches a page.

   {
     "format": "digital-boards-reflection",
     "version": 1,
     "answers": {
       "<id of a question>": { "title", "confidence", "note", "owner" }
     },
     "previous": null or { "ended": "2026-11-25", "answers": { … } }
   }

   `confidence` is "not-yet", "partly", "confident" or "" for none. `title` is the question as it was
   worded, so that it can be named should the site ask it no more. An answer that holds nothing is
   not kept. A change that older files could not be read with gets another version. */
const FORMAT = "digital-boards-reflection";
const VERSION = 1;

export const LABELS = { "not-yet": "Not yet", partly: "Partly", confident: "Confident", "": "No answer" };
export const EMPTY = Object.freeze({ answers: {}, previous: null });

const FIELDS = ["title", "confidence", "note", "owner"];

export const isEmpty = (record) => !Object.keys(record.answers).length && !record.previous;

export const answerTo = (answers, id) =>
  Object.hasOwn(answers, id) ? answers[id] : { title: "", confidence: "", note: "", owner: "" };

/* A record with another answer to one question. */
export function withAnswer(record, id, answer) {
  const { [id]: _, ...others } = record.answers;
  const isNothing = !answer.confidence && !answer.note.trim() && !answer.owner.trim();
  return { ...record, answers: isNothing ? others : { ...others, [id]: answer } };
}

/* A record in which the answers of now are those of the last time. */
export const nextRound = (record, day) => ({ answers: {}, previous: { ended: day, answers: record.answers } });

export const written = (record) =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...record }, null, 2);

/* Reads what was written: { record }, or { problem } with a sentence that says what is wrong. */
export function read(text) {
  if (!text.trim()) {
    return { problem: "It is empty." };
  }
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "It is not in the form in which this site saves answers, or a part of it is missing." };
  }
  try {
    return { record: recordOf(data) };
  } catch (error) {
    if (error instanceof Unfit) {
      return { problem: error.message };
    }
    throw error;
  }
}

class Unfit extends Error {}

function recordOf(data) {
  if (!isObject(data) || data.format !== FORMAT) {
    throw new Unfit("It holds something else than answers that this site saved.");
  }
  if (data.version !== VERSION) {
    throw new Unfit(`It is of version ${shown(data.version)}, and this site reads version ${VERSION}.`);
  }
  return { answers: answersOf(data.answers, "answers"), previous: previousOf(data.previous ?? null) };
}

function previousOf(data) {
  if (data === null) {
    return null;
  }
  if (!isObject(data) || !isDay(data.ended)) {
    throw new Unfit("The day on which the last time ended is missing, or is no date such as 2026-11-25.");
  }
  return { ended: data.ended, answers: answersOf(data.answers, "answers of the last time") };
}

function answersOf(data, name) {
  if (!isObject(data)) {
    throw new Unfit(`Its ${name} are missing.`);
  }
  return Object.fromEntries(Object.entries(data).map(([id, answer]) => [idOf(id), answerOf(id, answer)]));
}

function idOf(id) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Unfit(`${shown(id)} cannot be the id of a question.`);
  }
  return id;
}

function answerOf(id, data) {
  if (!isObject(data)) {
    throw new Unfit(`The answer to ${shown(id)} is not in the form that this site saves.`);
  }
  const answer = Object.fromEntries(FIELDS.map((field) => [field, data[field] ?? ""]));
  const odd = FIELDS.find((field) => typeof answer[field] !== "string");
  if (odd) {
    throw new Unfit(`The ${odd} of the answer to ${shown(id)} is not text.`);
  }
  if (!Object.hasOwn(LABELS, answer.confidence)) {
    throw new Unfit(
      `The answer to ${shown(id)} is ${shown(answer.confidence)}. It can be “not-yet”, “partly” or “confident”.`,
    );
  }
  return answer;
}

const isObject = (data) => typeof data === "object" && data !== null && !Array.isArray(data);
const isDay = (text) =>
  typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/* A value of somebody's file as it is quoted in a sentence. */
function shown(value) {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "none");
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
