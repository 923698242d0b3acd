"""The look: the theme that a reader sets, the accent of each guide, and the home page's ways in."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from templates import TEMPLATES

pytestmark = pytest.mark.browser

CHAPTER = "guides/digital-teams/building/"
GROUND = "getComputedStyle(document.body).backgroundColor"


def ground(page: Page) -> str:
    """The colour that the page stands on."""
    colour: str = page.evaluate(GROUND)
    return colour


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_until_the_reader_sets_one(
    page: Page, address: str, scheme: Any
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    before = ground(page)
    button = page.get_by_role("button", name="Dark theme")
    expect(button).to_have_attribute("aria-pressed", str(scheme == "dark").lower())
    button.click()
    assert ground(page) != before
    expect(button).to_have_attribute("aria-pressed", str(scheme != "dark").lower())
    set_ground = ground(page)
    page.goto(address + CHAPTER)
    assert ground(page) == set_ground
    page.get_by_role("button", name="Dark theme").click()
    assert ground(page) == before
    # The system's own theme again: nothing is kept.
    assert page.evaluate("localStorage.length") == 0


def test_a_theme_that_was_set_is_there_before_the_page_is_painted(
    own_page: Page, address: str
) -> None:
    own_page.goto(address)
    own_page.evaluate("localStorage.setItem('digital-boards:theme', 'dark')")
    # The script of the page is held back: what is painted meanwhile is dark all the same.
    own_page.route("**/question.js", lambda _: None)
    own_page.goto(address + TEMPLATES["question"], wait_until="commit")
    own_page.wait_for_selector("h1")
    assert own_page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert ground(own_page) == "rgb(18, 25, 27)"


def test_without_storage_the_theme_lasts_for_the_page(own_page: Page, address: str) -> None:
    own_page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('off'); } })"
    )
    said: list[str] = []
    own_page.on("pageerror", lambda error: said.append(str(error)))
    own_page.goto(address)
    before = ground(own_page)
    own_page.get_by_role("button", name="Dark theme").click()
    assert ground(own_page) != before
    assert said == []


def test_without_javascript_there_is_no_button_that_could_do_nothing(
    plain_page: Page, address: str
) -> None:
    plain_page.goto(address)
    assert not plain_page.locator("[data-theme-button]").is_visible()


def test_the_keys_for_the_search_lead_to_its_box(page: Page, address: str) -> None:
    for path in ("", CHAPTER, "search/"):
        page.goto(address + path, wait_until="networkidle")
        page.keyboard.press("Control+k")
        assert page.evaluate("document.activeElement.name") == "q"


def test_the_dark_theme_stays_off_paper(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("localStorage.setItem('digital-boards:theme', 'dark')")
    page.goto(address + CHAPTER)
    page.emulate_media(media="print")
    assert ground(page) == "rgb(255, 255, 255)"


def test_each_guide_has_its_accent_on_its_pages_and_its_cards(page: Page, address: str) -> None:
    accents = {
        "digital-leadership": "rgb(122, 35, 80)",
        "digital-teams": "rgb(52, 96, 31)",
        "digital-strategy": "rgb(143, 61, 14)",
        "two-years-on": "rgb(65, 71, 155)",
    }
    for guide, colour in accents.items():
        page.goto(f"{address}guides/{guide}/")
        link = page.get_by_role("main").locator("h3 a, .app-prose a").first
        expect(link).to_have_css("color", colour)
    page.goto(address)
    for guide, colour in accents.items():
        card = page.locator(f".app-cover a[href='guides/{guide}/']")
        expect(card).to_have_css("color", colour)


def test_the_home_page_asks_the_boards_question_and_shows_four_readers_where_to_start(
    page: Page, address: str
) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "What should our board be asking about digital?"
    )
    start = page.get_by_role("region", name="Where to start")
    assert start.get_by_role("heading", level=3).all_inner_texts() == [
        "I chair the board",
        "I lead digital",
        "I am a clinician",
        "I am new to this",
    ]
    box = page.get_by_role("searchbox")
    box.fill("hire")
    box.press("Enter")
    page.wait_for_url("**/search/?q=hire")


def test_signs_stand_side_by_side_on_a_wide_screen_and_below_each_other_on_a_phone(
    page: Page, address: str
) -> None:
    for width, beside in ((1440, True), (820, False), (360, False)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}questions/where-authority-sits/")
        good, worry = (
            page.locator(f".app-part--{form}").bounding_box() for form in ("good", "worry")
        )
        assert good is not None
        assert worry is not None
        assert (good["y"] == worry["y"]) is beside


# How many characters each full line of the page's paragraphs has, and how large they are.
LINES = """() => {
  const full = [];
  const range = document.createRange();
  for (const paragraph of document.querySelectorAll(".app-prose > p")) {
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let line = { top: null, length: 0 };
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (text.parentElement.closest("sup")) continue;
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { top } = range.getBoundingClientRect();
        if (line.top !== null && top > line.top + 10) {
          full.push(line.length);
          line = { top, length: 0 };
        }
        line.top ??= top;
        line.length += 1;
      }
    }
  }
  const { fontSize } = getComputedStyle(document.querySelector(".app-prose > p"));
  return [parseFloat(fontSize), full.reduce((sum, each) => sum + each, 0) / full.length];
}"""


@pytest.mark.parametrize("path", [CHAPTER, "case-studies/medway-innovation-institute/"])
@pytest.mark.parametrize("width", [1440, 1920])
def test_text_is_set_large_in_lines_of_60_to_75_characters(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + path)
    size, characters = page.evaluate(LINES)
    assert size >= 18
    assert 60 <= characters <= 75


def test_a_planted_narrow_column_is_seen(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    page.evaluate("document.querySelector('.app-prose').style.maxInlineSize = '24em'")
    _, characters = page.evaluate(LINES)
    assert characters < 60


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_without_light_dark_has_the_light_colours(
    own_page: Page, address: str, scheme: Any
) -> None:
    own_page.emulate_media(color_scheme="light")
    own_page.goto(address + CHAPTER)
    colours = own_page.evaluate(PAINTED)
    own_page.route("**/*.css", without_light_dark)
    own_page.emulate_media(color_scheme=scheme)
    own_page.reload(wait_until="networkidle")
    assert own_page.evaluate(PAINTED) == colours
    expect(own_page.locator(".app-theme")).to_be_hidden()


# What is painted in the colours of the ground, the ink, an accent, a line and the focus.
PAINTED = """() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  document.querySelector(".app-prose a").focus({ focusVisible: true });
  return [
    style("body").backgroundColor,
    style("body").color,
    style(".app-prose a").color,
    style(".app-points").backgroundColor,
    style(".app-header").borderBlockEndColor,
    style(".app-prose a").outlineColor,
    style(".app-prose a").outlineStyle,
  ];
}"""


def without_light_dark(route: Route) -> None:
    """Gives a stylesheet as a browser takes it that does not know the function."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("light-dark(", "not-known("))
