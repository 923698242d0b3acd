/* The form of the explorer, and the address that says the same: a choice can be shared, kept, and
   gone back from. */
const NEWEST = "newest";

export function formOf(form) {
  const { q: field, sort } = form.elements;
  const facets = [...form.querySelectorAll("[data-facet]")].map(facetOf);
  const boxes = facets.flatMap(({ options }) => options.map(({ box }) => box));

  return {
    facets,
    /* What is chosen of each facet. */
    chosen: () => Object.fromEntries(facets.map((facet) => [facet.name, new Set(valuesOf(facet))])),
    words: () => field.value.trim(),
    order: () => sort.value,
    isField: (element) => element === field,

    /* Each filter that is set: its words, and what takes it back. */
    filters() {
      const options = facets.flatMap((facet) => facet.options);
      const filters = options
        .filter(({ box }) => box.checked)
        .map(({ box, words }) => ({ words, undo: () => clear([box]) }));
      return this.words() ? [...filters, this.wordsFilter()] : filters;
    },
    wordsFilter: () => ({ words: `“${field.value.trim()}”`, undo: () => (field.value = "") }),
    clear() {
      clear(boxes);
      field.value = "";
    },

    /* From the address to the form. What the address has and the page has not is passed over. */
    read() {
      const address = new URLSearchParams(location.search);
      for (const box of boxes) {
        box.checked = address.getAll(box.name).includes(box.value);
      }
      field.value = address.get("q") ?? "";
      sort.value = address.get("sort") === "title" ? "title" : NEWEST;
      for (const { part, options } of facets) {
        part.open ||= options.some(({ box }) => box.checked);
      }
    },

    /* From the form to the address. A word that is being typed takes one step of the history. */
    write(isTyping) {
      const address = new URLSearchParams(
        facets.flatMap((facet) => valuesOf(facet).map((value) => [facet.name, value])),
      );
      if (this.words()) {
        address.set("q", this.words());
      }
      if (sort.value !== NEWEST) {
        address.set("sort", sort.value);
      }
      const search = address.size ? `?${address}` : "";
      if (search !== location.search) {
        const how = isTyping && history.state?.isTyping ? "replaceState" : "pushState";
        history[how]({ isTyping }, "", search || location.pathname);
      }
    },
  };
}

function facetOf(part) {
  const options = [...part.querySelectorAll("label")].map((label) => {
    const [box, words, number] = label.children;
    return { label, box, words: words.textContent, number };
  });
  const title = part.querySelector("[data-facet-title]").textContent;
  return { name: part.dataset.facet, title, part, options, undo: () => clear(options.map(({ box }) => box)) };
}

const valuesOf = ({ options }) => options.filter(({ box }) => box.checked).map(({ box }) => box.value);

function clear(boxes) {
  for (const box of boxes) {
    box.checked = false;
  }
}
