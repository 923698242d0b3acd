"""The keyboard on every template: each stop page, named and in order; no key acts by itself."""

from __future__ import annotations

import string

import pytest
from playwright.sync_api import Page, expect

from focus import faults_on_the_way, nameless
from templates import TEMPLATES, each_template

pytestmark = pytest.mark.browser

# From the top of a page, and back from its end.
FORWARD = 25
BACK = 10
PRINTED = string.ascii_letters + string.digits + string.punctuation

LISTEN = """() => {
  window.__happened = [];
  const note = (what) => window.__happened.push(what);
  for (const type of ["focusin", "scroll", "submit", "toggle", "input", "popstate", "hashchange"]) {
    addEventListener(type, () => note(type), true);
  }
  new MutationObserver((all) => note(all[0].type)).observe(
    document, { subtree: true, childList: true, attributes: true, characterData: true });
}"""


@each_template
@pytest.mark.parametrize("width", [1440, 320])
def test_every_stop_of_the_keyboard_is_seen_named_and_in_order(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    # Results that come late would move what the keyboard has reached.
    page.goto(address + path, wait_until="networkidle")
    assert faults_on_the_way(page, FORWARD) == []
    assert faults_on_the_way(page, BACK, "Shift+Tab") == []
    assert nameless(page) == []


COVER = """
  const cover = document.createElement("div");
  Object.assign(cover.style, { position: "fixed", inset: "0", zIndex: "9" });
  document.body.append(cover);
"""
FIRST = "const first = document.querySelector('.app-header__name');"
PLANTED = {
    "covered": COVER,
    "no ring": f"{FIRST} first.style.outline = 'none'",
    "hidden": f"{FIRST} first.style.opacity = '0'",
    "out of sight": f"{FIRST} first.style.cssText = 'position: fixed; left: -999px'",
    "out of order": f"{FIRST} first.tabIndex = 2; document.querySelector('.app-skip').tabIndex = 3",
    "not where the eye goes next": f"{FIRST} first.style.order = '9'",
}


@pytest.mark.parametrize(("fault", "script"), PLANTED.items(), ids=PLANTED.keys())
def test_a_planted_fault_of_the_focus_is_seen(
    page: Page, address: str, fault: str, script: str
) -> None:
    page.goto(address)
    page.evaluate(f"() => {{ {script} }}")
    assert fault in {found for found, _ in faults_on_the_way(page, 6)}


def test_a_planted_control_without_a_name_is_seen(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert nameless(page) == ["button"]


@each_template
def test_no_key_acts_by_itself(page: Page, address: str, path: str) -> None:
    page.goto(address + path, wait_until="networkidle")
    if path == TEMPLATES["search"]:
        expect(page.get_by_role("status")).to_contain_text("”")
    page.evaluate("document.activeElement.blur()")
    page.evaluate(LISTEN)
    for key in PRINTED:
        page.keyboard.press(key)
    assert page.evaluate("window.__happened") == []
    assert page.url.partition("#")[0] == address + path


def test_a_planted_shortcut_of_one_key_is_seen(page: Page, address: str) -> None:
    page.goto(address + TEMPLATES["chapter"])
    page.evaluate("""() => addEventListener("keydown", (event) => {
        if (event.key === "/") document.querySelector("[data-search-words]").focus();
    })""")
    page.evaluate(LISTEN)
    page.keyboard.press("/")
    assert "focusin" in page.evaluate("window.__happened")
