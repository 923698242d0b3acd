"""The pictures of the real site: what they show is there as text, and fits where it is drawn."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from axe import EVERY_RULE, as_seen, violations

pytestmark = pytest.mark.browser

PATH = "at-a-glance/"
# All that it knows, and the rule for targets, which it leaves out unless asked.
# How far a letter may reach past the box that its name was laid out for, in CSS pixels.
SLACK = 2


@pytest.fixture
def glance(page: Page, address: str) -> Page:
    """The page of pictures, with its facts in words opened."""
    page.goto(address + PATH)
    open_words(page)
    return page


def open_words(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")


def test_every_table_has_a_caption_and_says_what_its_headers_head(glance: Page) -> None:
    tables = glance.locator("main table")
    assert tables.count() == 4
    for table in tables.all():
        assert table.locator("caption").inner_text()
        assert table.locator("th:not([scope])").count() == 0
        region = table.locator("xpath=..")
        assert region.get_attribute("tabindex") == "0"
        assert region.get_attribute("aria-label")


def test_each_row_of_the_matrix_has_a_cell_for_each_column(glance: Page) -> None:
    widths = glance.locator(".app-matrix tr").evaluate_all(
        "all => all.map(row => row.cells.length)"
    )
    assert len(set(widths)) == 1
    assert len(widths) == 15


def test_every_link_of_a_picture_leads_somewhere(glance: Page) -> None:
    urls = glance.locator(".app-picture a").evaluate_all(
        "all => all.map(each => new URL(each.href.baseVal ?? each.href, document.baseURI).href)"
    )
    pages = {url.partition("#")[0].partition("?")[0] for url in urls}
    assert len(pages) > 70
    assert [url for url in pages if glance.request.get(url).status != 200] == []


def test_every_link_of_a_picture_has_a_name_of_its_own_page(glance: Page) -> None:
    names = glance.locator(".app-matrix__cell a").evaluate_all(
        "all => all.map(each => [each.textContent.trim(), each.href])"
    )
    assert len(dict(names)) == len(names)


def test_a_strip_has_as_many_marks_as_the_words_have_chapters(glance: Page) -> None:
    strips = glance.locator(".app-strips__strip")
    marks = strips.evaluate_all(
        "all => all.map(each => each.querySelectorAll('.app-strips__mark').length)"
    )
    counts = [int(text) for text in glance.locator(".app-strips__count").all_inner_texts()]
    words = glance.locator(".app-words td:has(li)").evaluate_all(
        "all => all.map(each => each.querySelectorAll('li').length)"
    )
    assert marks == counts == words
    assert len(marks) == 37


def test_the_name_of_a_strip_says_every_chapter_that_it_marks(glance: Page) -> None:
    names = glance.locator(".app-strips__strip").evaluate_all(
        "all => all.map(each => each.ariaLabel)"
    )
    words: list[list[str]] = glance.locator(".app-words td:has(li)").evaluate_all(
        "all => all.map(each => [...each.querySelectorAll('a')].map(link => link.textContent))"
    )
    for name, titles in zip(names, words, strict=True):
        assert [title for title in titles if title not in name] == []


def test_the_bars_of_chapters_have_the_numbers_of_the_words(glance: Page) -> None:
    drawn = glance.locator(".app-strips__number").all_text_contents()
    table = glance.get_by_role("region", name="How many questions each chapter answers")
    assert drawn == table.locator("td").all_inner_texts()


@pytest.mark.parametrize(("width", "form"), [(360, "narrow"), (820, "wide"), (1440, "wide")])
def test_one_drawing_is_shown_with_a_name_and_all_bands_of_the_words(
    page: Page, address: str, width: int, form: str
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + PATH)
    open_words(page)
    drawing = page.get_by_role("group", name="How guides, themes and questions hang together")
    assert drawing.count() == 1
    assert f"--{form}" in str(drawing.get_attribute("class"))
    table = page.get_by_role("region", name="Sections and questions by theme")
    numbers = [int(text) for text in table.locator("td").all_inner_texts()]
    assert drawing.locator("path").count() == sum(number > 0 for number in numbers)
    assert drawing.get_by_role("link").count() == 21


NAMES_OUTSIDE = """all => all.flatMap(link => {
  const box = link.querySelector('rect').getBoundingClientRect();
  const area = link.ownerSVGElement.getBoundingClientRect();
  const inBox = link.querySelector('.app-joined__plate, .app-joined__name--up');
  const room = inBox ? box : area;
  return [...link.querySelectorAll('text')].map(each => each.getBoundingClientRect())
    .filter(text => text.left < room.left - SLACK || text.right > room.right + SLACK
      || text.top < room.top - SLACK || text.bottom > room.bottom + SLACK)
    .map(() => link.getAttribute('aria-label'));
})""".replace("SLACK", str(SLACK))


@pytest.mark.parametrize("width", [360, 820, 1440])
def test_names_fit_where_they_are_drawn(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + PATH)
    links = page.locator(".app-joined a").filter(visible=True)
    assert links.evaluate_all(NAMES_OUTSIDE) == []


def test_a_name_that_does_not_fit_is_found(page: Page, address: str) -> None:
    page.goto(address + PATH)
    page.locator(".app-joined tspan").filter(visible=True).evaluate_all(
        "all => all.forEach(each => each.textContent += ' and much more besides')"
    )
    assert len(page.locator(".app-joined a").filter(visible=True).evaluate_all(NAMES_OUTSIDE)) == 21


@pytest.mark.parametrize("width", [820, 1440])
def test_titles_of_chapters_are_not_cut_off(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + PATH)
    reaching_out = page.locator(".app-strips__chapter").evaluate_all(
        """all => all.filter(each => each.getBoundingClientRect().top
          < each.closest('.app-strips__heads').getBoundingClientRect().top)
          .map(each => each.textContent)"""
    )
    assert reaching_out == []


def test_the_page_does_not_scroll_sideways_with_all_words_open(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + PATH)
    open_words(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_large_text_does_not_scroll_the_page_sideways(own_page: Page, address: str) -> None:
    session = own_page.context.new_cdp_session(own_page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    own_page.set_viewport_size({"width": 820, "height": 900})
    own_page.goto(address + PATH)
    assert own_page.evaluate("document.documentElement.scrollWidth") <= 820


def test_a_number_that_has_the_focus_is_not_under_the_names_of_rows(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + PATH)
    row = page.locator(".app-matrix tbody tr").first
    row.locator("a").last.focus()
    for _ in range(row.locator("td a").count() - 1):
        page.keyboard.press("Shift+Tab")
        edge = row.locator("th").bounding_box()
        at = page.locator(":focus").bounding_box()
        assert edge is not None
        assert at is not None
        assert at["x"] >= edge["x"] + edge["width"] - 1


FAINT = """all => all.filter(each => {
  const style = getComputedStyle(each);
  const ground = getComputedStyle(document.body).backgroundColor;
  const shown = [style.fill, style.stroke].filter(paint => paint !== 'none');
  return !shown.some(paint => paint !== ground);
}).map(each => each.getAttribute('class'))"""
DRAWN = (
    ".app-matrix__dot circle, .app-bars__bar rect, .app-strips__mark, .app-joined__band, "
    ".app-joined__bar, .app-joined__plate"
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_drawn_is_seen_in_forced_colours(page: Page, address: str, scheme: Any) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(address + PATH)
    drawn = page.locator(DRAWN)
    faint = drawn.evaluate_all(FAINT)
    paints = drawn.evaluate_all(
        "all => [...new Set(all.flatMap(each => [getComputedStyle(each).fill, "
        "getComputedStyle(each).stroke]))].length"
    )
    assert faint == []
    # The reader's own colours alone: the text's, the ground's, and none.
    assert paints == 3


def test_on_paper_words_that_were_not_opened_are_left_out(page: Page, address: str) -> None:
    page.goto(address + PATH)
    page.emulate_media(media="print")
    assert page.locator(".app-words").filter(visible=True).count() == 0
    assert page.locator(".app-joined__drawing--wide").is_visible()
    assert not page.locator(".app-joined__drawing--narrow").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_axe_finds_no_violation_in_the_opened_words(
    open_page: Page, address: str, axe: str, width: int, scheme: Any
) -> None:
    as_seen(open_page, width, scheme)
    open_page.goto(address + PATH)
    open_words(open_page)
    assert violations(open_page, axe, EVERY_RULE) == []


@pytest.mark.parametrize("kind", [".app-matrix__cell a", "tfoot a", ".app-bars a"])
def test_a_number_leads_to_as_many_case_studies(page: Page, address: str, kind: str) -> None:
    page.goto(address + PATH)
    link = page.locator(kind).first
    row = link.locator("xpath=ancestor::*[self::td or self::li][1]")
    number = int("".join(filter(str.isdigit, row.inner_text())))
    link.click()
    page.wait_for_load_state("networkidle")
    assert page.locator("main li h3").filter(visible=True).count() == number
