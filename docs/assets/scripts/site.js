/* What every page needs: before it is first painted, the theme that the reader has set, and that a
   choice in the address is waited for; the header's controls once they are there. No module, since
   the page has to wait for it. */
(() => {
  const KEY = "digital-boards:theme";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

  useKept();
  waitForChoice();
  document.addEventListener("DOMContentLoaded", () => {
    bindMenu(document.querySelector("[popovertarget]"), document.querySelector("[popover]"));
    bindTheme(document.querySelector("[data-theme-button]"));
    bindSearch(document.querySelector("[data-search-words]"), document.querySelector("[data-search-keys]"));
  });

  /* Without a choice the page follows the reader's system. */
  function useKept() {
    try {
      const theme = localStorage.getItem(KEY);
      if (theme === "light" || theme === "dark") {
        root.dataset.theme = theme;
      }
    } catch {
      /* Storage is turned off: the system's theme it is. */
    }
  }

  /* Nobody sees the explorer's whole list come and go: it is out of sight until the explorer has chosen
     from it. If that does not start, the whole list is shown all the same. */
  function waitForChoice() {
    if (location.search) {
      root.dataset.explorer = "waiting";
      document.addEventListener("DOMContentLoaded", () => delete root.dataset.explorer);
    }
  }

  function keep(theme) {
    try {
      if (theme) {
        localStorage.setItem(KEY, theme);
      } else {
        localStorage.removeItem(KEY);
      }
    } catch {
      /* Storage is turned off: the theme lasts for this page. */
    }
  }

  /* A keyboard that goes on behind the open menu closes it. On an iPad the button that is touched does
     not take the focus from a field: it is given it. */
  function bindMenu(button, menu) {
    menu.addEventListener("beforetoggle", ({ newState }) => newState === "open" && button.focus());
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !menu.contains(relatedTarget)) {
        menu.hidePopover();
      }
    });
  }

  function bindTheme(button) {
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
      keep(isSystem ? "" : theme);
      say();
    });
    system.addEventListener("change", say);
    say();
  }

  /* A key alone never acts: the shortcut has a modifier (WCAG 2.1.4). */
  function bindSearch(words, hint) {
    if (!words) {
      return;
    }
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
})();
