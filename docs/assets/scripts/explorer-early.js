/* An address with a choice: the list is kept out of sight until the explorer has made that choice, so
   that nobody sees the whole list come and go. No module, since it has to run before the first paint;
   if the explorer does not start, the whole list is shown all the same. */
(() => {
  const root = document.documentElement;
  if (location.search.length > 1) {
    root.dataset.explorer = "waiting";
    document.addEventListener("DOMContentLoaded", () => delete root.dataset.explorer);
  }
})();
