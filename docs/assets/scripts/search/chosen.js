/* The list of the chosen filters, each with a button that clears it, and one that clears all. */
export function chosenList(root, { titles, clear, clearAll }) {
  const list = root.querySelector("[data-chosen-list]");
  root.querySelector("[data-chosen-clear]").addEventListener("click", clearAll);

  function entry(facet, value) {
    const item = document.createElement("li");
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: value });
    button.className = "app-chosen__value";
    button.setAttribute("aria-label", `Clear ${titles[facet].toLowerCase()}: ${value}`);
    button.addEventListener("click", () => clear(facet, value));
    item.append(button);
    return item;
  }

  return function show(chosen) {
    const pressed = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    const values = Object.entries(chosen).flatMap(([facet, all]) => all.map((value) => [facet, value]));
    list.replaceChildren(...values.map(([facet, value]) => entry(facet, value)));
    root.hidden = !values.length;
    /* A button that was pressed is gone: the keyboard goes on at the one that took its place. */
    if (pressed >= 0) {
      list.children[Math.min(pressed, values.length - 1)]?.querySelector("button").focus();
    }
  };
}
