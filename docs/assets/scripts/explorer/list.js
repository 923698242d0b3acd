/* The cards of the explorer: what they hold to be chosen by, and the order they stand in. */
import { plain } from "../common/text.js";

export function listOf(list, facets) {
  /* A card prints its first lesson alone; it is found by the words of the others too. */
  const lessons = facets.find(({ name }) => name === "lesson")?.options ?? [];
  const statements = new Map(lessons.map(({ box, words }) => [box.value, words]));
  const studyOf = (card) => {
    const values = Object.fromEntries(facets.map(({ name }) => [name, card.dataset[name].split(" ")]));
    let text;
    /* Made when somebody looks for words. */
    const read = () => plain([card.textContent, ...(values.lesson ?? []).map((each) => statements.get(each))].join(" "));
    return { card, values, get text() { return (text ??= read()); } };
  };
  let kept;
  /* Made when somebody chooses: most readers begin by reading. The page is printed newest first. */
  const studies = () => (kept ??= [...list.children].map(studyOf));
  const orders = { newest: studies, title: () => byTitle(studies()) };
  let current = "newest";

  return {
    studies,
    show(found) {
      found.forEach((isFound, at) => {
        studies()[at].card.hidden = !isFound;
      });
    },
    arrange(order) {
      if (order !== current) {
        current = order;
        list.replaceChildren(...orders[order]().map(({ card }) => card));
      }
    },
  };
}

function byTitle(studies) {
  const { compare } = new Intl.Collator("en-GB", { numeric: true });
  const titled = studies.map(({ card }) => ({ card, title: card.querySelector("h3").textContent }));
  return titled.sort((one, other) => compare(one.title, other.title));
}
