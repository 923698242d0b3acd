/* The questions to choose from: which are ticked, which a theme shows, and how many of each set. */

/* Ticks the questions of a pack, and says of each set how many of its questions are chosen. */
export function showChoice(form, ids) {
  for (const box of boxesOf(form)) {
    box.checked = ids.includes(box.value);
  }
  for (const set of form.querySelectorAll("[data-make-set]")) {
    const boxes = boxesOf(set);
    const chosen = boxes.filter((box) => box.checked).length;
    const all = `${boxes.length} ${boxes.length === 1 ? "question" : "questions"}`;
    set.querySelector("[data-make-count]").textContent = chosen ? `${all}, ${chosen} chosen` : all;
  }
}

/* Shows the questions named, and opens the sets that have any; without names it shows all. */
export function showOnly(form, ids) {
  for (const set of form.querySelectorAll("[data-make-set]")) {
    const boxes = boxesOf(set);
    for (const box of boxes) {
      box.closest("label").hidden = ids.length > 0 && !ids.includes(box.value);
    }
    set.hidden = boxes.every((box) => box.closest("label").hidden);
    set.open = ids.length > 0;
  }
}

/* What each question is called, by its id. */
export const titlesOf = (form) =>
  new Map(boxesOf(form).map((box) => [box.value, box.closest("label").textContent.trim()]));

const boxesOf = (within) => [...within.querySelectorAll('input[name="q"]')];
