/* Keeps a reader's answers in this browser's storage, under one key, and nowhere else. */
import { EMPTY, isEmpty, read, written } from "./record.js";

const KEY = "digital-boards:reflection";
const watchers = [];
/* What could not be stored lasts as long as the page. */
let unsaved = null;

/* { record, trouble }; `trouble` is "", "blocked", "full" or "unreadable", with `problem` and `text`. */
export function kept() {
  if (unsaved) {
    return unsaved;
  }
  let text;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return { record: EMPTY, trouble: "blocked" };
  }
  if (text === null) {
    return { record: EMPTY, trouble: "" };
  }
  const { record, problem } = read(text);
  return record ? { record, trouble: "" } : { record: EMPTY, trouble: "unreadable", problem, text };
}

/* Changes one thing of the record, which is read afresh, so that no tab writes over what another
   wrote. What cannot be read is never written over. Gives the trouble there is. */
export function change(edit) {
  const now = kept();
  if (now.trouble !== "unreadable") {
    store(edit(now.record));
  }
  return kept().trouble;
}

/* Puts a record in the place of whatever is there. */
export function replace(record) {
  store(record);
  return kept().trouble;
}

/* Deletes all of it. */
export function erase() {
  store(EMPTY);
  unsaved = null;
  tell();
}

/* Calls back with what is kept: at every change, of this tab or another, and at once where the page is
   not as it is printed, which is with nothing kept. */
export function watch(callback) {
  watchers.push(callback);
  const now = kept();
  if (now.trouble || !isEmpty(now.record)) {
    callback(now);
  }
}

function store(record) {
  unsaved = null;
  try {
    if (isEmpty(record)) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, written(record));
    }
  } catch (error) {
    unsaved = { record, trouble: error.name === "QuotaExceededError" ? "full" : "blocked" };
  }
  tell();
}

function tell() {
  const now = kept();
  for (const callback of watchers) {
    callback(now);
  }
}

/* The key is null where all of the storage was cleared. */
addEventListener("storage", (event) => {
  if (event.key === KEY || event.key === null) {
    tell();
  }
});
/* A page that comes back by the Back button missed what was changed meanwhile. */
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    tell();
  }
});
