/* A pack as it is printed, in the same form as the ready ones: overrides/pack.html. */
import { addressOf } from "./content.js";

const LINES = 4;

/* What stands at the foot of each printed page. A style sheet is the only way to say it, and every
   sign but letters and digits is written as its number there. */
const foot = new CSSStyleSheet();
export function setFoot(content) {
  const words = [content.title, content.date].filter(Boolean).join(", ");
  const escaped = words.replace(/[^a-z0-9]/giu, (sign) => `\\${sign.codePointAt(0).toString(16)} `);
  foot.replaceSync(`@page pack { @bottom-left { content: "${escaped}"; } }`);
  document.adoptedStyleSheets = [foot];
}

/* The sheet of a pack, as one element. */
export function sheetOf(content) {
  const sheet = make("div", "app-pack");
  const head = make("header", "app-pack__head");
  head.append(make("p", "app-pack__label", "Board pack"));
  head.append(make("h3", "app-pack__name", content.title));
  head.append(make("p", "app-pack__when", [content.date, content.count].filter(Boolean).join(" · ")));
  sheet.append(head, ...content.entries.map((entry) => questionOf(entry, content.hasLines)));
  return sheet;
}

function questionOf(entry, hasLines) {
  const section = make("section", "app-pack__question");
  const title = make("h4", "app-pack__title", `${entry.number}. `);
  title.id = `app-${entry.id}`;
  title.append(linkTo(entry.address, entry.title));
  section.setAttribute("aria-labelledby", title.id);
  section.append(make("p", "app-pack__label", entry.label), title);
  if (entry.asks) {
    section.append(make("p", "app-pack__asks", entry.asks));
  }
  const parts = make("div", "app-pack__parts");
  parts.append(...entry.parts.map(partOf));
  section.append(parts, ...notesOf(entry.notes, hasLines));
  return section;
}

function partOf({ key, title, lines }) {
  const part = make("div", `app-pack__part app-pack__part--${key}`);
  part.append(make("h5", "app-pack__heading", title));
  if (key === "why") {
    part.append(...lines.map((line) => filled(make("p"), line)));
    return part;
  }
  const list = make("ul", "app-pack__list");
  list.append(...lines.map((line) => filled(make("li"), line)));
  if (key === "guidance") {
    lines.forEach(([[, address]], at) => {
      list.children[at].dataset.address = addressOf(address);
    });
  }
  part.append(list);
  return part;
}

function* notesOf(notes, hasLines) {
  if (notes) {
    const part = make("div", "app-pack__notes");
    part.append(make("h5", "app-pack__heading", "Notes"), make("p", "app-pack__note", notes));
    yield part;
  }
  if (hasLines) {
    const lines = make("div", "app-pack__lines");
    lines.setAttribute("aria-hidden", "true");
    lines.append(...Array.from({ length: LINES }, () => make("span")));
    yield lines;
  }
}

function filled(element, line) {
  element.append(...line.map(([words, address]) => (address === undefined ? words : linkTo(address, words))));
  return element;
}

function linkTo(address, words) {
  const link = make("a", "", words);
  link.href = addressOf(address);
  return link;
}

function make(tag, name = "", text = "") {
  const element = document.createElement(tag);
  if (name) {
    element.className = name;
  }
  element.textContent = text;
  return element;
}
