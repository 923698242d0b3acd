/* The parts of the page of reflection, the questions printed on it, and a way to make elements in
   which text stays text. */

/* Every question by its id: { title, set, setTitle, number, themes }. */
export const questions = new Map(
  [...document.querySelectorAll("[data-reflect]")].map(({ dataset }) => [
    dataset.reflect,
    {
      title: dataset.reflectTitle,
      set: dataset.reflectOf,
      setTitle: dataset.reflectOfTitle,
      number: Number(dataset.reflectNumber),
      themes: dataset.reflectThemes.split(" "),
    },
  ]),
);

export const part = (name) => document.querySelector(`[data-reflect-${name}]`);

export function made(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
