/* The filters on a narrow screen: a button opens them, Escape closes them and goes back to it. On a
   wide screen the button is not there, and they stand open. */
export function panelOf(form, heading) {
  const toggle = form.querySelector("[data-explorer-toggle]");
  const chosen = form.querySelector("[data-explorer-number]");
  const done = form.querySelector("[data-explorer-show]");
  const set = (isOpen) => toggle.setAttribute("aria-expanded", String(isOpen));
  const isNarrow = () => toggle.checkVisibility();
  const isOpen = () => toggle.getAttribute("aria-expanded") === "true";

  toggle.addEventListener("click", () => set(!isOpen()));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isNarrow() && isOpen()) {
      event.preventDefault();
      set(false);
      toggle.focus();
    }
  });
  done.addEventListener("click", () => {
    set(false);
    heading.focus();
    heading.scrollIntoView();
  });
  return {
    isNarrow,
    say(filters, found) {
      chosen.textContent = filters ? `(${filters} chosen)` : "";
      done.textContent = `Show ${found}`;
    },
  };
}
