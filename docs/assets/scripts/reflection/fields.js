/* The fields in which a question is answered, filled with what is kept. */
import { write } from "../common/text.js";
import { LABELS, answerTo, withAnswer } from "./record.js";
import { change, kept, watch } from "./store.js";

const SAID = {
  "": "Kept in this browser.",
  blocked: "Not kept: this browser does not let the site keep anything. What you write is lost when you leave the page.",
  full: "Not kept: this browser has no room left for the site. What you wrote last is lost when you leave the page.",
  unreadable: "What was kept before cannot be read, so nothing can be written here. The page of all your answers says what to do.",
};
const forms = [...document.querySelectorAll("[data-reflect]")];
watch((now) => forms.forEach((form) => show(form, now)));
/* What is typed is kept as it is typed. There is no <form>, so that nothing could ever be sent. */
document.addEventListener("input", ({ target }) => {
  const form = target.closest("[data-reflect]");
  if (form) {
    keep(form);
  }
});
/* The page of many questions says it once. */
if (forms.length === 1) {
  greet(forms[0]);
}

function fieldsOf(form) {
  return {
    choices: [...form.querySelectorAll("input[type=radio]")],
    note: form.querySelector("[data-reflect-note]"),
    owner: form.querySelector("[data-reflect-owner]"),
    status: form.querySelector("[data-reflect-status]"),
  };
}

function keep(form) {
  const { reflect: id, reflectTitle: title } = form.dataset;
  const { choices, note, owner, status } = fieldsOf(form);
  const confidence = choices.find((choice) => choice.checked)?.value ?? "";
  const answer = { title, confidence, note: note.value, owner: owner.value };
  const trouble = change((record) => withAnswer(record, id, answer));
  const isGone = !trouble && !Object.hasOwn(kept().record.answers, id);
  write(status, isGone ? "Nothing is kept for this question." : SAID[trouble]);
}

function show(form, { record, trouble }) {
  const id = form.dataset.reflect;
  const { choices, note, owner, status } = fieldsOf(form);
  const answer = answerTo(record.answers, id);
  if (!Object.hasOwn(record.answers, id)) {
    /* It may have been deleted. */
    write(status, "");
  }
  for (const choice of choices) {
    choice.checked = choice.value === answer.confidence;
  }
  fill(note, answer.note);
  fill(owner, answer.owner);
  say(form, "preview", [answer.owner, answer.note].filter((text) => text.trim()).join(": "));
  showLast(form, record.previous, id);
  for (const field of [...choices, note, owner]) {
    field.disabled = trouble === "unreadable";
  }
}

function greet(form) {
  const { record, trouble } = kept();
  fieldsOf(form).status.textContent = trouble || Object.hasOwn(record.answers, form.dataset.reflect) ? SAID[trouble] : "";
}

/* Setting a value moves the cursor: only what differs is set. */
function fill(field, text) {
  if (field.value !== text) {
    field.value = text;
  }
}

function showLast(form, previous, id) {
  const { confidence, note, owner } = answerTo(previous?.answers ?? {}, id);
  say(form, "last", previous ? ` Last time: ${LABELS[confidence]}.` : "");
  const words = [note && `Note of the last time: ${note}`, owner && `Owner then: ${owner}`];
  say(form, "last-words", words.filter(Boolean).join("\n"));
}

/* Puts words where the page has a place for them. */
function say(form, place, words) {
  const element = form.querySelector(`[data-reflect-${place}]`);
  if (element) {
    element.textContent = words;
  }
}
