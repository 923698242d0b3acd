"""Reading the real site: its menu, its ways, its policy, and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect

from templates import TEMPLATES, each_template

pytestmark = pytest.mark.browser

# What a script alone can do, and what is said in its place.
APART = ".app-scripted, noscript"


@each_template
def test_a_page_has_one_heading_of_level_1_and_skips_none(
    page: Page, address: str, path: str
) -> None:
    page.goto(address + path)
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.filter(each => each.checkVisibility()).map(each => Number(each.tagName[1]))"
    )
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@dataclass(frozen=True)
class Heard:
    """A page, with the addresses that it asked and what was said in its console."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def heard(browser: Browser) -> Iterator[Heard]:
    """A page that is listened to; each test starts to listen anew."""
    heard = Heard(browser.new_page())
    heard.page.on("request", lambda request: heard.asked.append(request.url))
    heard.page.on("console", lambda message: heard.said.append(message.text))
    heard.page.on("pageerror", lambda error: heard.said.append(str(error)))
    yield heard
    heard.page.close()


@each_template
def test_a_page_keeps_its_own_policy_and_asks_no_other_host(
    heard: Heard, address: str, path: str
) -> None:
    heard.asked.clear()
    heard.said.clear()
    heard.page.goto(address + path, wait_until="networkidle")
    host = address.removesuffix("digital-boards/")
    assert address + path in heard.asked
    assert [url for url in heard.asked if not url.startswith((host, "data:"))] == []
    assert heard.said == []


def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page, address: str) -> None:
    page.goto(address + TEMPLATES["chapter"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.text_content() == "Skip to content"
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "app-main"


def test_the_menu_opens_and_closes_by_keyboard_on_a_narrow_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address)
    menu, button = (
        page.get_by_role("navigation", name="Main"),
        page.get_by_role("button", name="Menu"),
    )
    assert not menu.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert menu.get_by_role("link", name="Board questions").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#app-menu') !== null")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.textContent.trim()") == "Menu"


def test_an_open_menu_makes_way_for_a_keyboard_that_goes_on_behind_it(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 820, "height": 1180})
    page.goto(address)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Main")
    assert menu.is_visible()
    # Close, and six links.
    for _ in range(7):
        page.keyboard.press("Tab")
        assert menu.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('[data-theme-button]')")
    assert not menu.is_visible()
    # It is closed, not only out of sight.
    assert not page.evaluate("document.querySelector('#app-menu').matches(':popover-open')")


def test_a_menu_that_opens_without_the_focus_takes_it_from_a_field(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 820, "height": 1180})
    page.goto(f"{address}roles/")
    page.get_by_role("searchbox").focus()
    # As on an iPad, where a button that is touched does not take the focus.
    page.get_by_role("button", name="Menu").evaluate("each => each.click()")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


@pytest.mark.parametrize("width", [360, 820])
def test_a_chapter_leads_to_all_chapters_from_its_top(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + TEMPLATES["chapter"])
    page.get_by_role("link", name="All chapters of this guide").click()
    steps = page.get_by_role("navigation", name="Building and enabling digital teams")
    box = steps.bounding_box()
    assert box is not None
    assert box["y"] < 900


def test_the_menu_stands_open_on_a_wide_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address)
    assert page.get_by_role("link", name="Case studies").first.is_visible()
    assert not page.get_by_role("button", name="Menu").is_visible()


@each_template
def test_a_page_reads_the_same_without_javascript(
    plain_page: Page, page: Page, address: str, path: str
) -> None:
    plain_page.set_viewport_size({"width": 320, "height": 640})
    plain_page.goto(address + path)
    plain_page.locator(APART).evaluate_all("all => all.forEach(each => each.remove())")
    words = len((plain_page.locator("main").inner_text()).split())
    plain_page.get_by_role("button", name="Menu").click()
    links = plain_page.get_by_role("navigation", name="Main").get_by_role("link").count()
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + path, wait_until="networkidle")
    page.locator(APART).evaluate_all("all => all.forEach(each => each.remove())")
    assert links == 6
    # What these two print for scripts alone is tested with them.
    if not path.startswith("search") and path != TEMPLATES["explorer"]:
        assert words == len(page.locator("main").inner_text().split())
