"""What the keyboard reaches on a page, stop by stop, and what is amiss there."""

from __future__ import annotations

from playwright.sync_api import Page

# What is amiss with the element that has the focus; nothing if the page itself has it.
_FAULTS = """
(before) => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  // Round the end of the page, and again where the way began.
  if (window.__first === at) return null;
  window.__first ??= at;
  const faults = [];
  const style = getComputedStyle(at);
  const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const isSeen = at.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isSeen) faults.push("hidden");
  // What a region that scrolls, or the window, shows of it.
  const frames = [new DOMRect(0, 0, innerWidth, innerHeight)];
  for (let up = at.parentElement; up && up !== document.body; up = up.parentElement) {
    if (getComputedStyle(up).overflowX !== "visible") frames.push(up.getBoundingClientRect());
  }
  const left = Math.max(box.left, ...frames.map((each) => each.left));
  const right = Math.min(box.right, ...frames.map((each) => each.right));
  const top = Math.max(box.top, ...frames.map((each) => each.top));
  const bottom = Math.min(box.bottom, ...frames.map((each) => each.bottom));
  if (right - left < 1 || bottom - top < 1) faults.push("out of sight");
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("no ring");
  // Touch areas of neighbours may overlap by a few pixels where nothing is painted.
  const inset = Math.min(6, (right - left) / 2, (bottom - top) / 2);
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, top + inset], [right - inset, top + inset],
    [left + inset, bottom - inset], [right - inset, bottom - inset],
  ];
  const isCovered = ([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return hit && !at.contains(hit) && !hit.contains(at) && ![...(at.labels ?? [])].includes(hit);
  };
  if (points.some(isCovered)) faults.push("covered");
  const last = window.__last;
  // A date's day, month and year are stops of one element.
  if (last?.isConnected && last !== at) {
    const way = last.compareDocumentPosition(at);
    if (!(way & (before ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING))) {
      faults.push("out of order");
    }
    const header = at.closest("header.app-header");
    if (!before && header && last.closest("header.app-header") === header) {
      const old = last.getBoundingClientRect(), now = at.getBoundingClientRect();
      const isBelow = now.top >= old.bottom - 1;
      const isBeside = now.left >= old.left && now.bottom > old.top;
      if (!isBelow && !isBeside) faults.push("not where the eye goes next");
    }
  }
  window.__last = at;
  return { who: at.outerHTML.slice(0, 80), faults };
}
"""
# From where the order is read anew: the ends of the page.
_START = """(fromEnd) => {
  window.__first = window.__last = null;
  document.activeElement.blur();
  if (fromEnd) getSelection().collapse(document.body, document.body.childNodes.length);
}"""

# What only takes the focus when a link or a script hands it over.
_NO_CONTROLS = {"RootWebArea", "main", "generic", "status"}


def faults_on_the_way(page: Page, stops: int, key: str = "Tab") -> list[tuple[str, str]]:
    """Press Tab so many times, or Shift and Tab from the page's end.

    Gives each fault with the beginning of the element that has it.
    """
    found = []
    page.evaluate(_START, key == "Shift+Tab")
    for _ in range(stops):
        page.keyboard.press(key)
        stop = page.evaluate(_FAULTS, key == "Shift+Tab")
        if stop is None:
            break
        found += [(fault, stop["who"]) for fault in stop["faults"]]
    return found


def nameless(page: Page) -> list[str]:
    """The role of every control that assistive technology would find without a name."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        str(node["role"]["value"])
        for node in nodes
        if not node.get("ignored")
        and any(each["name"] == "focusable" for each in node.get("properties", []))
        and node["role"]["value"] not in _NO_CONTROLS
        and not node.get("name", {}).get("value", "").strip()
    ]
