/* The filters of the search: a group of boxes for each facet. */
import { refuseIdle, setIdle } from "../common/idle.js";
import { plain } from "../common/text.js";

/* How many values of a long group are shown at once; the others are found by typing. */
const SHOWN = 6;

/* The groups of boxes in `root`; `choose(facet, value, isChosen)` is called for each choice, and
   `namesOf(words)` gives what else words are called. */
export function filterGroups(root, choose, namesOf) {
  const groups = [...root.querySelectorAll("[data-filter]")].map((each) => group(each, namesOf));
  refuseIdle(root);
  root.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox") {
      choose(target.name, target.value, target.checked);
    }
  });
  return {
    facets: groups.map((each) => each.facet),
    /* Sets the boxes to what is chosen, each with how many pages it gives. */
    show: (counts, chosen) => groups.forEach((each) => each.show(counts[each.facet] ?? {}, chosen[each.facet])),
  };
}

function group(root, namesOf) {
  const facet = root.dataset.filter;
  const list = root.querySelector("[data-filter-options]");
  const find = root.querySelector("[data-filter-find]");
  const note = root.querySelector("[data-filter-note]");
  const mark = root.querySelector("[data-filter-mark]");
  const boxes = new Map([...list.children].map((option) => [option.querySelector("input").value, option]));
  const printed = [...boxes.keys()];
  let [counts, chosen] = [{}, []];

  const box = (value) => {
    if (!boxes.has(value)) {
      boxes.set(value, option(facet, value));
    }
    return boxes.get(value);
  };

  function draw() {
    const hasFocus = list.contains(document.activeElement);
    const options = (hasFocus ? [...shown(), ...chosen] : values()).map(box);
    for (const each of options) {
      const input = each.querySelector("input");
      const count = counts[input.value] ?? 0;
      input.checked = chosen.includes(input.value);
      each.querySelector("[data-filter-count]").textContent = count.toLocaleString("en-GB");
      /* What would give nothing can be read, but not chosen. */
      const isIdle = !count && !input.checked;
      each.classList.toggle("app-sift__option--none", isIdle);
      setIdle(input, isIdle);
    }
    if (hasFocus) {
      /* What has the focus would lose it, were it moved: only what is new is added. */
      list.append(...options.filter((each) => each.parentElement !== list));
    } else {
      list.replaceChildren(...options);
    }
    mark.textContent = chosen.length ? `${chosen.length} chosen` : "";
  }

  const shown = () => [...list.querySelectorAll("input")].map((input) => input.value);
  const values = () => [...new Set(find ? some() : [...printed, ...Object.keys(counts), ...chosen])];

  /* Of a long list: what is chosen, then what gives the most pages, or what has the letters typed. */
  function some() {
    const words = find.value.trim();
    const asked = [words, ...namesOf(words)].map((each) => plain(each).split(/\s+/));
    const hasOne = (value) => asked.some((each) => each.every((word) => plain(value).includes(word)));
    const matching = Object.keys(counts)
      .filter((value) => !chosen.includes(value) && hasOne(value))
      .filter((value) => counts[value] || find.value)
      .sort((one, other) => counts[other] - counts[one] || one.localeCompare(other));
    const first = matching.slice(0, SHOWN);
    note.textContent = matching.length
      ? `${first.length} of ${matching.length.toLocaleString("en-GB")} shown.`
      : `None ${find.value ? "has these letters" : "has a page with these words"}.`;
    return [...chosen, ...first];
  }

  find?.addEventListener("input", draw);
  return {
    facet,
    show(newCounts, newChosen) {
      /* A choice that an address brings is to be seen. */
      root.open ||= newChosen.length > 0 && !chosen.length;
      [counts, chosen] = [newCounts, newChosen];
      draw();
    },
  };
}

function option(facet, value) {
  const item = document.createElement("li");
  const label = Object.assign(document.createElement("label"), { className: "app-sift__label" });
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name: facet, value });
  input.className = "app-sift__box";
  const words = Object.assign(document.createElement("span"), { className: "app-sift__value", textContent: value });
  const count = Object.assign(document.createElement("span"), { className: "app-sift__count" });
  count.dataset.filterCount = "";
  item.className = "app-sift__option";
  label.append(input, words, " ", count);
  item.append(label);
  return item;
}
