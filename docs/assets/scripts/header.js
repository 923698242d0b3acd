/* The header's two controls that need a script: the theme, and the keys that lead to the search. */
const KEY = "digital-boards:theme";
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector("[data-theme-button]");
const words = document.querySelector("[data-search-words]");
const hint = document.querySelector("[data-search-keys]");

const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
const say = () => button.setAttribute("aria-pressed", String(isDark()));

button.addEventListener("click", () => {
  const theme = isDark() ? "light" : "dark";
  /* What the system says anyway need not be kept: from then on the page follows it again. */
  const isSystem = (theme === "dark") === system.matches;
  if (isSystem) {
    delete root.dataset.theme;
  } else {
    root.dataset.theme = theme;
  }
  try {
    if (isSystem) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, theme);
    }
  } catch {
    /* Storage is turned off: the theme lasts for this page. */
  }
  say();
});
system.addEventListener("change", say);
say();

/* A key alone never acts: the shortcut has a modifier (WCAG 2.1.4). */
if (words) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  words.setAttribute("aria-keyshortcuts", isMac ? "Meta+K" : "Control+K");
  if (hint) {
    hint.textContent = isMac ? "⌘ K" : "Ctrl K";
  }
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "k" && (isMac ? event.metaKey : event.ctrlKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      words.focus();
      words.select();
    }
  });
}
