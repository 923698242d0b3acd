/* Buttons that print the page: what is printed is for the stylesheets to say. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => print());
}
