/* The chosen questions in order, each with its notes and with buttons to move it or take it out. */

/* Shows the questions of a pack in a list.

   `on.move(id, by)`, `on.remove(id)` and `on.note(id, text)` are told what the reader does. */
export function showOrder(list, pack, titles, on) {
  const entries = pack.ids.map((id, at) => entryOf(id, at, pack, titles.get(id), on));
  list.replaceChildren(...entries);
}

/* Sets the focus on a button of a question, by what it does. */
export function focusOn(list, id, action) {
  list.querySelector(`[data-question="${id}"] [data-action="${action}"]`)?.focus();
}

function entryOf(id, at, pack, title, on) {
  const entry = make("li", "app-order__entry");
  entry.dataset.question = id;
  const name = make("p", "app-order__title", title);
  const buttons = make("div", "app-order__buttons");
  buttons.append(
    button("up", "Move up", title, () => on.move(id, -1), at === 0),
    button("down", "Move down", title, () => on.move(id, 1), at === pack.ids.length - 1),
    button("remove", "Take out", title, () => on.remove(id)),
  );
  entry.append(name, buttons, notes(id, pack.notes[id] ?? "", title, on));
  return entry;
}

/* The first cannot go up, nor the last down: their buttons say so and keep the focus. */
function button(action, words, title, act, isIdle = false) {
  const made = make("button", "app-order__button", words);
  made.type = "button";
  made.dataset.action = action;
  made.setAttribute("aria-label", `${words}: ${title}`);
  if (isIdle) {
    made.setAttribute("aria-disabled", "true");
  } else {
    made.addEventListener("click", act);
  }
  return made;
}

function notes(id, text, title, on) {
  const label = make("label", "app-order__notes", "Notes");
  label.append(make("span", "app-hidden", ` on: ${title}`));
  const field = make("textarea", "app-order__field", text);
  field.rows = 2;
  field.value = text;
  field.addEventListener("input", () => on.note(id, field.value));
  label.append(field);
  return label;
}

function make(tag, name, text = "") {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
