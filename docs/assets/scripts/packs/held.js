/* A question's page says whether the question is in the reader's draft of a board pack already. */
import { write } from "../common/text.js";
import { KEY, draft } from "./draft.js";

const link = document.querySelector("[data-pack-add]");
const words = link.textContent;

say();
/* The draft may have changed in another window, or on the page that the reader comes back from. */
addEventListener("storage", ({ key }) => (key === KEY || key === null) && say());
addEventListener("pageshow", say);

function say() {
  write(link, draft().ids.includes(link.dataset.packAdd) ? "In your board pack" : words);
}
