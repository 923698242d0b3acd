"""Text at 200% and 400%, spaced out, and on paper: on every template, nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from templates import TEMPLATES, each_template

pytestmark = pytest.mark.browser

# What does not fit: the page scrolls sideways, or a box cuts off the text in it. What is there to
# be heard alone, and what scrolls by itself, is no fault.
LOST = """() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide`);
  for (const each of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(each);
    const cuts = (way) => style[way] === "hidden" || style[way] === "clip";
    const isSeen = each.checkVisibility() && each.clientWidth > 1 && style.clipPath === "none";
    if (!isSeen || !each.textContent.trim()) continue;
    const isCut = (cuts("overflowX") && each.scrollWidth > each.clientWidth + 1)
      || (cuts("overflowY") && each.scrollHeight > each.clientHeight + 1);
    if (isCut) faults.push(each.outerHTML.slice(0, 80));
  }
  return faults;
}"""
# WCAG 2.2, success criterion 1.4.12.
SPACED = """
* { line-height: 1.5 !important }
* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
STUCK = """() => [...document.querySelectorAll("body *")].reduce((sum, each) => {
  const isStuck = ["fixed", "sticky"].includes(getComputedStyle(each).position);
  const box = each.getBoundingClientRect();
  const isSeen = isStuck && each.checkVisibility() && box.top < innerHeight && box.bottom > 0;
  return sum + (isSeen ? box.width * box.height : 0);
}, 0) / (innerWidth * innerHeight)"""
# On paper the contents of a whole guide have page numbers: they are kept.
NAVIGATION = """() => [...document.querySelectorAll(
  "nav:not(.app-book), form, button, input, select, [role=search], [role=navigation]," +
  "body > footer, .app-skip"
)].filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 80))"""


def lost(page: Page) -> Iterator[str]:
    """What does not fit at the page's width."""
    yield from page.evaluate(LOST)


@each_template
def test_text_at_400_percent_fits(page: Page, address: str, path: str) -> None:
    # A window of 1280 by 1024 pixels, enlarged four times.
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(address + path)
    assert list(lost(page)) == []
    page.evaluate("scrollTo(0, 400)")
    assert page.evaluate(STUCK) < 0.25


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Page]:
    """A page in a browser whose reader has set text of twice the size."""
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    yield page
    page.close()


@each_template
def test_text_of_twice_the_size_fits(large: Page, address: str, path: str) -> None:
    large.goto(address + path)
    size = large.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert size >= 32
    found = []
    for width in (360, 820, 1440):
        large.set_viewport_size({"width": width, "height": 900})
        found += [(width, fault) for fault in lost(large)]
    assert found == []


@each_template
def test_text_spaced_out_fits(open_page: Page, address: str, path: str) -> None:
    open_page.goto(address + path)
    open_page.add_style_tag(content=SPACED)
    found = []
    for width in (320, 820, 1440, 1920):
        open_page.set_viewport_size({"width": width, "height": 900})
        found += [(width, fault) for fault in lost(open_page)]
    assert found == []


@each_template
def test_print_leaves_the_navigation_out(page: Page, address: str, path: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    page.emulate_media(media="print")
    assert page.evaluate(NAVIGATION) == []
    assert page.locator("h1").is_visible()


def test_a_printed_chapter_keeps_what_stands_beside_it(page: Page, address: str) -> None:
    page.goto(address + TEMPLATES["chapter"])
    page.emulate_media(media="print")
    questions = page.get_by_role("group", name="In practice").get_by_role("link")
    assert questions.first.is_visible()


def test_planted_text_that_is_cut_off_or_too_wide_is_seen(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("""() => {
      Object.assign(document.querySelector("h1").style, { height: "1em", overflow: "hidden" });
      document.querySelector("main p").style.minWidth = "3000px";
    }""")
    faults = list(lost(page))
    assert faults[0].startswith("the page is 3")
    assert faults[1].startswith("<h1")


def test_a_planted_bar_that_stays_is_seen(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("""() => Object.assign(document.querySelector("main").style,
        { position: "fixed", inset: "0 0 50% 0" })""")
    assert page.evaluate(STUCK) > 0.25


def test_planted_navigation_on_paper_is_seen(page: Page, address: str) -> None:
    page.goto(address)
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('main').append(document.createElement('nav'), 'a')")
    page.evaluate("document.querySelector('main nav').textContent = 'Planted'")
    assert page.evaluate(NAVIGATION) == ["<nav>Planted</nav>"]
