"""The pages that many tests share: as a new one each time, or they refuse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from windows import WIDE, emptied

pytestmark = pytest.mark.browser

LEFT = """() => ({
  kept: localStorage.length + sessionStorage.length,
  width: innerWidth,
  isPaper: matchMedia("print").matches,
  isDark: matchMedia("(prefers-color-scheme: dark)").matches,
  isForced: matchMedia("(forced-colors: active)").matches,
  isStill: matchMedia("(prefers-reduced-motion)").matches,
})"""


def test_what_a_test_leaves_is_gone_for_the_next(page: Page, address: str) -> None:
    page.goto(address)
    new = page.evaluate(LEFT)
    page.evaluate("""() => {
      localStorage.setItem("left", "behind");
      sessionStorage.setItem("left", "behind");
      open("about:blank");
    }""")
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(
        media="print", color_scheme="dark", forced_colors="active", reduced_motion="reduce"
    )
    assert page.evaluate(LEFT) == {
        "kept": 2,
        "width": 320,
        "isPaper": True,
        "isDark": True,
        "isForced": True,
        "isStill": True,
    }
    emptied(page).goto(address)
    assert page.evaluate(LEFT) == new
    assert (new["kept"], new["width"]) == (0, WIDE["width"])
    assert page.context.pages == [page]


@pytest.mark.parametrize("name", ["add_init_script", "expose_function", "on", "once", "route"])
def test_a_page_that_stays_refuses_what_could_not_be_taken_back(page: Page, name: str) -> None:
    with pytest.raises(AssertionError, match="own_page"):
        getattr(page, name)("anything")
