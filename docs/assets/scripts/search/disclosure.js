/* What a button shows and hides on a narrow screen. Escape and a second button inside hide it again;
   the focus then goes back to the button. */
export function disclosure(button, panel, done) {
  const set = (isOpen) => button.setAttribute("aria-expanded", String(isOpen));
  const isOpen = () => button.getAttribute("aria-expanded") === "true" && button.checkVisibility();
  const close = () => {
    set(false);
    button.focus();
  };
  button.addEventListener("click", () => set(!isOpen()));
  done.addEventListener("click", close);
  for (const part of [button, panel]) {
    part.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isOpen()) {
        event.preventDefault();
        close();
      }
    });
  }
}
