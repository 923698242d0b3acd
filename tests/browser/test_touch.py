"""Whatever a finger is meant to hit is 44 pixels tall and at least 24 wide, on each template."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from templates import TEMPLATES, each_template
from windows import emptied, staying

pytestmark = pytest.mark.browser

# What is too small, as "how tall by how wide: words". A link within a sentence is as tall as its
# line (WCAG 2.5.8 lets it), and so is one that an author sets in a paragraph of its own. A box is
# hit by its label. How tall a target is shows by asking above and below it what would be hit, since
# some reach beyond what they print.
SMALL = """() => {
  const TALL = 44, WIDE = 24;
  const block = (element) => {
    let outer = element;
    while (getComputedStyle(outer).display === "inline") outer = outer.parentElement;
    return outer;
  };
  const isInText = (element) => {
    const outer = block(element);
    return outer !== element && outer.textContent.trim().length > element.textContent.trim().length;
  };
  const isHit = (element, x, y) => element.contains(document.elementFromPoint(x, y));
  const reach = (element, x, y, step) => {
    let at = y;
    while (Math.abs(at - y) < TALL && isHit(element, x, at + step)) at += step;
    return Math.abs(at - y);
  };
  const found = [];
  const controls = "a[href]:not(.app-skip), button, input, select, textarea, summary";
  for (const each of document.querySelectorAll(controls)) {
    if (!each.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (each.matches("a") && (isInText(each) || each.matches(".app-prose p > a:not([class])"))) {
      continue;
    }
    const target = (each.matches("[type=checkbox], [type=radio]") && each.closest("label")) || each;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const box = target.getClientRects()[0];
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
    const tall = isHit(target, x, y) && 1 + reach(target, x, y, -1) + reach(target, x, y, 1);
    if (tall < TALL || target.getBoundingClientRect().width < WIDE) {
      const words = each.textContent.trim() || each.outerHTML.slice(0, 80);
      found.push(`${tall} by ${Math.round(box.width)}: ${words}`);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def touched(browser: Browser) -> Iterator[Page]:
    """The page of one window on a screen that is touched, which stays."""
    with staying(browser, has_touch=True) as page:
        yield page


@each_template
def test_what_is_touched_is_as_tall_as_a_finger(touched: Page, address: str, path: str) -> None:
    page = emptied(touched)
    page.goto(address + path, wait_until="networkidle")
    found = []
    for width in (360, 820):
        page.set_viewport_size({"width": width, "height": 900})
        found += [(width, fault) for fault in page.evaluate(SMALL)]
    assert found == []


def test_a_planted_small_target_is_seen(touched: Page, address: str) -> None:
    page = emptied(touched)
    page.goto(address + TEMPLATES["index"])
    page.evaluate("""() => document.querySelector("h1").insertAdjacentHTML("afterend",
        "<h2><a href='#'>Planted</a></h2><p>A word <a href='#'>in a sentence</a>.</p>")""")
    (fault,) = page.evaluate(SMALL)
    assert fault.endswith(": Planted")
