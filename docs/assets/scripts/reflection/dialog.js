/* Asks before something is lost. The browser's own dialog keeps the keyboard inside, closes on Escape
   and gives the focus back to what was pressed. */
import { part } from "./parts.js";

/* True if the reader said yes. */
export function agreed({ title, words, yes }) {
  const dialog = part("dialog");
  part("dialog-title").textContent = title;
  part("dialog-words").textContent = words;
  part("dialog-yes").textContent = yes;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
