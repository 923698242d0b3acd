"""axe on every page of the site and in every state of one, light and dark, wide and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from axe import (
    EVERY_RULE,
    RULES_OF_COLOUR,
    RULES_OF_SHAPE,
    SCHEMES,
    VIEWS,
    Found,
    as_seen,
    violations,
)
from templates import TEMPLATES

pytestmark = pytest.mark.browser

WIDTHS = (1440, 360)
# So that several processes share the pages.
PARTS = 12
# What a reader can open: the page, the width, and what is clicked. An empty one: nothing.
STATES = {
    "the menu": ("", 320, ".app-header__menu-button"),
    "the menu of a chapter": ("guides/digital-teams/building/", 820, ".app-header__menu-button"),
    "results of a search": ("search/?q=clinical+ownership", 360, ""),
    "results of a search, wide": ("search/?q=digital", 1440, "[data-search-more]"),
    "a search without a result": ("search/?q=xylophone", 360, ""),
    "a footnote": ("guides/digital-teams/building/", 360, ".footnote-ref"),
}


def pages_of(site: Path) -> list[str]:
    """Every page of a built site by its path below it."""
    paths = (file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html")))
    return [path.removesuffix("index.html") for path in paths if not path.startswith("pagefind/")]


def stands_for_a_template(path: str) -> bool:
    """Whether a page stands for its template: its colours are read on a phone too.

    A phone changes what stands where, which is asked of every page, and hardly a colour. To read
    the colours of every page in every view would take as long as all other tests together.
    """
    return path in {each.partition("?")[0] for each in TEMPLATES.values()}


def seen_in_every_view(
    page: Page, axe: str, widths: tuple[int, ...] = WIDTHS
) -> Iterator[tuple[str, Found]]:
    """The violations of the page that is open, in each view that has any.

    All rules are run once a width, and those that read colours once more in the dark.
    """
    for width in widths:
        for scheme in SCHEMES:
            as_seen(page, width, scheme)
            found = violations(page, axe, EVERY_RULE if scheme == "light" else RULES_OF_COLOUR)
            if found:
                yield f"{width}, {scheme}", found


def shape_on_a_phone(page: Page, axe: str) -> Found:
    """The violations of the page that is open at 360 pixels, those of colour apart."""
    as_seen(page, 360, "light")
    return violations(page, axe, RULES_OF_SHAPE)


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_no_violation_on_any_page(
    open_page: Page, site: Path, address: str, axe: str, part: int
) -> None:
    found = []
    for path in pages_of(site)[part::PARTS]:
        open_page.goto(address + path)
        if stands_for_a_template(path):
            found += [(path, *each) for each in seen_in_every_view(open_page, axe)]
        else:
            found += [(path, *each) for each in seen_in_every_view(open_page, axe, WIDTHS[:1])]
            shape = shape_on_a_phone(open_page, axe)
            found += [(path, "360", shape)] if shape else []
    assert found == []


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_axe_finds_no_violation_in_what_a_reader_opens(
    open_page: Page, address: str, axe: str, state: tuple[str, int, str]
) -> None:
    path, width, opens = state
    open_page.set_viewport_size({"width": width, "height": 900})
    open_page.goto(address + path, wait_until="networkidle")
    if opens:
        open_page.locator(opens).first.click()
    assert list(seen_in_every_view(open_page, axe, (width,))) == []


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_a_fault_planted_in_one_view_is_seen_in_that_one(
    open_page: Page, address: str, axe: str, width: int, scheme: str
) -> None:
    where = "min-width: 800px" if width > 800 else "max-width: 799px"
    open_page.goto(address)
    open_page.add_style_tag(
        content=f"@media ({where}) and (prefers-color-scheme: {scheme})"
        "{ h1 { color: #777 !important; background: #888 !important } }"
    )
    found = [
        (view, [rule for rule, _ in each]) for view, each in seen_in_every_view(open_page, axe)
    ]
    assert found == [(f"{width}, {scheme}", ["color-contrast"])]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_picture_planted_without_words_is_seen_at_each_width(
    open_page: Page, address: str, axe: str, width: int
) -> None:
    open_page.goto(address)
    open_page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    found: list[Any] = list(seen_in_every_view(open_page, axe, (width,)))
    assert found == [(f"{width}, light", [("image-alt", "<img>")])]
    if width == 360:
        assert shape_on_a_phone(open_page, axe) == [("image-alt", "<img>")]


def test_every_page_is_looked_at(site: Path) -> None:
    pages = pages_of(site)
    assert {"", "404.html", "search/", "guides/digital-teams/building/"} <= set(pages)
    assert sorted(path for part in range(PARTS) for path in pages[part::PARTS]) == sorted(pages)
