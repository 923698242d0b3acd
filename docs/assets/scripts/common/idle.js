/* Boxes that would give nothing: they can be reached and read, but not ticked. */

/* Says whether a box is such a one. */
export function setIdle(box, isIdle) {
  if (isIdle) {
    box.setAttribute("aria-disabled", "true");
  } else {
    box.removeAttribute("aria-disabled");
  }
}

/* Lets none below `root` be ticked. */
export function refuseIdle(root) {
  root.addEventListener("click", (event) => {
    if (event.target.matches("[aria-disabled]")) {
      event.preventDefault();
    }
  });
}
