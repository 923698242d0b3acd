/* The theme that the reader has set, before the page is first painted: so this is no module, and the
   page waits for it. Without a choice the page follows the reader's system. */
(() => {
  try {
    const theme = localStorage.getItem("digital-boards:theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.theme = theme;
    }
  } catch {
    /* Storage is turned off: the system's theme it is. */
  }
})();
