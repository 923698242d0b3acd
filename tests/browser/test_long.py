"""A whole guide on one page: all of its chapters is there, once, and leads where it should."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from building import ROOT
from content import library as library_of

pytestmark = pytest.mark.browser

LIBRARY = library_of(ROOT)
WHOLE = {guide.id.removesuffix("index.md"): guide for guide in LIBRARY.whole_pages().values()}
each_guide = pytest.mark.parametrize("guide", WHOLE)
IDS = "all => all.map(each => each.id)"


def ids(page: Page, within: str = "html") -> list[str]:
    """The anchors of a page, in order."""
    found: list[str] = page.locator(f"{within} [id]").evaluate_all(IDS)
    return found


@each_guide
def test_every_section_of_the_guide_has_its_anchor_and_none_stands_twice(
    page: Page, address: str, guide: str
) -> None:
    page.goto(f"{address}{guide}all/")
    found = ids(page)
    assert len(found) == len(set(found))
    sections = [each.anchor for each in LIBRARY.sections.values() if each.page.startswith(guide)]
    assert len(sections) > 20
    assert [anchor for anchor in sections if anchor not in found] == []


@each_guide
def test_its_text_is_that_of_its_chapters_without_the_asides(
    page: Page, address: str, guide: str
) -> None:
    words = """all => all.map(each => {
      each.querySelectorAll('.app-aside').forEach(aside => aside.remove());
      return each.textContent.split(/\\s+/).join(' ').trim();
    })"""
    page.goto(f"{address}{guide}all/")
    parts = page.locator(".app-chapter .app-prose").evaluate_all(words)
    chapters = [each for each in LIBRARY.written_pages() if each.startswith(guide)]
    assert len(parts) == len(chapters)
    for uri, part in zip(chapters, parts, strict=True):
        page.goto(address + uri.removesuffix("index.md").replace(".md", "/"))
        assert page.locator(".app-prose").first.evaluate_all(words) == [part]


@each_guide
def test_its_headings_skip_no_level_and_each_part_begins_with_its_title(
    page: Page, address: str, guide: str
) -> None:
    page.goto(f"{address}{guide}all/")
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.map(each => Number(each.tagName[1]))"
    )
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    titles = page.locator(".app-chapter > h2").all_inner_texts()
    chapters = LIBRARY.chapters_of(guide.split("/")[1])
    assert titles == [
        "Overview",
        *(f"Chapter {number}: {each.title}" for number, each in enumerate(chapters, 1)),
    ]


@each_guide
def test_links_to_other_chapters_stay_on_the_page(page: Page, address: str, guide: str) -> None:
    page.goto(f"{address}{guide}all/")
    links = page.locator(".app-prose a, .app-book a").evaluate_all(
        "all => all.map(each => each.href)"
    )
    within = [urlsplit(link) for link in links if link.startswith(f"{address}{guide}")]
    assert {link.path for link in within} == {urlsplit(page.url).path}
    found = set(ids(page))
    assert [link.fragment for link in within if link.fragment not in found] == []


def test_the_overview_leads_to_it_and_it_leads_back(page: Page, address: str) -> None:
    page.goto(f"{address}guides/digital-teams/")
    page.get_by_role("link", name="Read the whole guide on one page").click()
    assert page.url == f"{address}guides/digital-teams/all/"
    page.get_by_role("link", name="This chapter on its own page").nth(3).click()
    assert page.url == f"{address}guides/digital-teams/building/"


def test_the_contents_lead_to_a_section(page: Page, address: str) -> None:
    page.goto(f"{address}guides/digital-teams/all/")
    contents = page.get_by_role("navigation", name="Contents")
    contents.get_by_role("link", name="Diverse teams are more effective").click()
    box = page.locator("#diversity").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 450


def test_the_contents_stay_beside_the_text_on_a_wide_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}guides/digital-teams/all/#chapter-leading")
    contents = page.get_by_role("navigation", name="Contents").bounding_box()
    text = page.locator("#chapter-leading").bounding_box()
    assert contents is not None
    assert text is not None
    assert contents["x"] > text["x"] + text["width"]
    assert contents["y"] == pytest.approx(0, abs=1)


def test_on_paper_it_has_a_cover_and_none_of_what_only_a_screen_can_do(
    page: Page, address: str
) -> None:
    page.goto(f"{address}guides/digital-teams/all/")
    cover = page.locator(".app-imprint")
    assert not cover.is_visible()
    page.emulate_media(media="print")
    assert "NHS Providers and Public Digital" in cover.inner_text()
    assert "This PDF was made on" not in cover.inner_text()
    for words in ("Read it chapter by chapter", "This chapter on its own page"):
        assert not page.get_by_role("link", name=words).first.is_visible()


def test_chapters_and_not_the_whole_guide_are_found(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=servant+leadership")
    results = page.locator("[data-search-results] a")
    results.first.wait_for()
    found = results.evaluate_all("all => all.map(each => each.href)")
    assert f"{address}guides/digital-teams/building/" in [link.split("#")[0] for link in found]
    assert [link for link in found if "/all/" in link] == []
