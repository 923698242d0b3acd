/* Text that is there already is left alone: set again, it would be laid out again, or read out. */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
