/* Text that is there already is left alone: set again, it would be laid out again, or read out. */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/* Words without case, accents or kinds of apostrophe. */
export const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
