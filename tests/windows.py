"""Windows of the browser that stay for many tests, emptied before each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from playwright.sync_api import Browser, Page, ViewportSize

WIDE: ViewportSize = {"width": 1280, "height": 900}
# What a page keeps for good, or plays to a test that has ended.
_STAYS = ("add_init_script", "add_locator_handler", "expose_function", "on", "once", "route")


@contextmanager
def staying(browser: Browser, **options: Any) -> Iterator[Page]:
    """The page of a window for many tests, since a new one costs more than most of them.

    It refuses what could not be taken back: who needs that has `own_page`.
    """

    def refuse(*_: object, **__: object) -> NoReturn:
        message = "This page stays for other tests. Ask for own_page."
        raise AssertionError(message)

    window = browser.new_context(**options)
    page = window.new_page()
    for name in _STAYS:
        setattr(page, name, refuse)
    yield page
    window.close()


def emptied(page: Page) -> Page:
    """The page as a new one would be: nothing kept, nothing open, nothing set."""
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    for other in page.context.pages:
        if other is not page:
            other.close()
    page.goto("about:blank")
    page.emulate_media(
        media="null",
        color_scheme="light",
        reduced_motion="no-preference",
        forced_colors="none",
        contrast="no-preference",
    )
    page.set_viewport_size(WIDE)
    page.mouse.move(0, 0)
    return page
