/* What is chosen, as buttons that take it back; and, when nothing is found, what could be left out. */
export function chosenOf(root) {
  const part = (name) => root.querySelector(`[data-explorer-${name}]`);
  const [area, end, none, advice, drops] = ["chosen", "end", "none", "advice", "drops"].map(part);
  const list = end.parentElement;

  function button(template, words, act) {
    const item = template.content.cloneNode(true);
    item.querySelector("[data-words]").textContent = words;
    item.querySelector("button").addEventListener("click", act);
    return item;
  }

  return {
    /* `filters` have their words, and what takes them back. */
    show(filters) {
      list.replaceChildren(...filters.map(({ words, remove }) => button(part("chip"), words, remove)), end);
      area.hidden = !filters.length;
    },
    /* `ways` have what would be found without a filter, and what takes it back; there are none where
       no filter alone is the cause. */
    help(isNeeded, ways) {
      none.hidden = !isNeeded;
      advice.textContent = ways.length
        ? "No case study has all of this. Leave out one filter:"
        : "No case study has all of this, nor all but one of it. Take filters out, or clear all.";
      drops.replaceChildren(...ways.map(({ words, remove }) => button(part("drop"), words, remove)));
      drops.hidden = !ways.length;
    },
    /* The keyboard goes on at the filter that has come into the place of one, or at the last. */
    focusAt(place) {
      const buttons = [...list.querySelectorAll("button")].slice(0, -1);
      const next = buttons[Math.min(place, buttons.length - 1)];
      next?.focus();
      return Boolean(next);
    },
  };
}
