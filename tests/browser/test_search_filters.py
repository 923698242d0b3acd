"""The filters of the search, in real headless Chromium, and what a search fetches."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from axe import EVERY_RULE, VIEWS, as_seen, violations
from finding import said
from transfer import bytes_for_search, fetched_by, sum_of

pytestmark = pytest.mark.browser

LIMIT = 150_000


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def found(page: Page) -> int:
    return int(status(page).rsplit(". ", maxsplit=1)[-1].split()[0])


def group(page: Page, name: str) -> Locator:
    return page.locator(f"details[data-filter={name}]")


def box(page: Page, name: str, value: str) -> Locator:
    if not group(page, name).evaluate("each => each.open"):
        group(page, name).locator("summary").click()
    return group(page, name).get_by_role("checkbox", name=value)


def count_beside(page: Page, name: str, value: str) -> int:
    label = group(page, name).locator("label", has_text=value)
    return int(label.locator("[data-filter-count]").inner_text())


def kinds(page: Page) -> set[str]:
    """What the results are, without what they belong to: "Chapter 4, …" is a chapter."""
    labels = page.locator(".app-results__kind").all_inner_texts()
    plain = {re.split(r" \d|[,:]", label)[0] for label in labels}
    return {"Case study" if each in {"Short case study", "Example"} else each for each in plain}


@pytest.mark.parametrize(
    ("name", "value", "query"),
    [
        ("type", "Chapter", "q=governance"),
        ("theme", "Clinical leadership", "q=governance"),
        ("region", "London", "q=trust"),
    ],
)
def test_a_filter_leaves_as_many_pages_as_it_says(
    page: Page, address: str, name: str, value: str, query: str
) -> None:
    said(page, address, query)
    choice = box(page, name, value)
    count = count_beside(page, name, value)
    choice.check()
    expect(page.get_by_role("status")).to_contain_text("with these filters.")
    assert found(page) == count > 0
    assert f"{name}=" in page.url


def test_the_filter_by_type_leaves_that_type_alone(page: Page, address: str) -> None:
    said(page, address, "q=governance&type=Chapter")
    assert kinds(page) == {"Chapter"}


def test_a_trust_is_found_by_typing_and_its_case_studies_with_it(page: Page, address: str) -> None:
    said(page, address, "q=digital")
    group(page, "trust").locator("summary").click()
    shown = group(page, "trust").get_by_role("checkbox")
    assert shown.count() <= 6
    page.get_by_label("Find by name").fill("kettering")
    expect(shown).to_have_count(1)
    shown.check()
    expect(page.get_by_role("status")).to_contain_text("with these filters.")
    assert kinds(page) <= {"Trust", "Case study"}
    assert "trust=Kettering" in page.url


def test_filters_of_one_facet_add_up_and_those_of_two_narrow(page: Page, address: str) -> None:
    said(page, address, "q=governance&type=Chapter")
    chapters, questions = found(page), count_beside(page, "type", "Board question")
    box(page, "type", "Board question").check()
    expect(page.get_by_role("button", name="Clear type: Board question")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text(f"{chapters + questions} pages")
    box(page, "theme", "Clinical leadership").check()
    expect(page.get_by_role("button", name="Clear theme: Clinical leadership")).to_be_visible()
    expect(page.get_by_role("status")).not_to_contain_text(f"{chapters + questions} pages")
    assert 0 < found(page) < chapters + questions
    assert kinds(page) <= {"Chapter", "Board question"}


@pytest.mark.parametrize("words", ["governance", "epr", "CTIO"])
def test_every_page_has_one_type_so_the_counts_of_types_add_up(
    page: Page, address: str, words: str
) -> None:
    said(page, address, f"q={words}")
    counts = group(page, "type").locator("[data-filter-count]").all_inner_texts()
    assert sum(map(int, counts)) == found(page)


def test_the_counts_follow_the_query(page: Page, address: str) -> None:
    said(page, address, "q=governance")
    before = count_beside(page, "type", "Chapter")
    page.get_by_role("searchbox", name="Search for").fill("wavelength")
    expect(page.get_by_role("status")).to_contain_text("“wavelength”")
    assert count_beside(page, "type", "Chapter") < before


def test_a_shared_address_opens_the_same_search(page: Page, address: str) -> None:
    said(page, address, "q=governance")
    box(page, "type", "Chapter").check()
    box(page, "theme", "Clinical leadership").check()
    expect(page.get_by_role("button", name="Clear theme: Clinical leadership")).to_be_visible()
    page.wait_for_load_state("networkidle")
    before, url = status(page), page.url
    page.goto("about:blank")
    page.goto(url)
    expect(page.get_by_role("status")).to_have_text(before)
    assert box(page, "type", "Chapter").is_checked()
    assert box(page, "theme", "Clinical leadership").is_checked()
    assert kinds(page) == {"Chapter"}


def test_the_back_button_goes_back_through_what_was_chosen(page: Page, address: str) -> None:
    said(page, address, "q=governance")
    all_of_them = status(page)
    box(page, "type", "Chapter").check()
    expect(page.get_by_role("status")).to_contain_text("with these filters.")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(all_of_them)
    assert not box(page, "type", "Chapter").is_checked()
    page.go_forward()
    expect(page.get_by_role("status")).to_contain_text("with these filters.")
    assert box(page, "type", "Chapter").is_checked()


def test_typing_searches_keeps_the_focus_and_makes_one_step_back(page: Page, address: str) -> None:
    said(page, address, "q=governance")
    words = page.get_by_role("searchbox", name="Search for")
    words.fill("wave")
    expect(page.get_by_role("status")).to_contain_text("“wave”")
    words.press_sequentially("length")
    expect(page.get_by_role("status")).to_contain_text("“wavelength”")
    expect(words).to_be_focused()
    assert page.url.endswith("?q=wavelength")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("“governance”")
    expect(words).to_have_value("governance")


def test_each_filter_is_cleared_by_its_button_and_the_keyboard_goes_on(
    page: Page, address: str
) -> None:
    said(page, address, "q=governance&type=Chapter&type=Role&theme=Clinical+leadership")
    page.get_by_role("button", name="Clear type: Chapter").press("Enter")
    expect(page.get_by_role("button", name="Clear type: Role")).to_be_focused()
    assert not box(page, "type", "Chapter").is_checked()
    page.get_by_role("button", name="Clear all filters").press("Enter")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.get_by_role("status")).not_to_contain_text("filters")
    assert page.url.endswith("?q=governance")
    expect(page.get_by_role("group", name="Chosen filters")).to_be_hidden()


def test_filters_alone_list_pages(page: Page, address: str) -> None:
    said(page, address, "region=London&type=Trust")
    assert kinds(page) == {"Trust", "Organisation"}
    assert status(page).endswith("pages with these filters.")


def test_a_filter_that_no_longer_exists_or_is_there_twice_is_passed_over(
    page: Page, address: str
) -> None:
    said(page, address, "q=governance&theme=Forgotten&type=Chapter&type=Chapter")
    expect(page).to_have_url(f"{address}search/?q=governance&type=Chapter")
    clearing = page.get_by_role("group", name="Chosen filters").get_by_role("button")
    assert clearing.all_inner_texts() == ["Chapter", "Clear all filters"]
    assert kinds(page) == {"Chapter"}


def test_a_choice_that_an_address_brings_is_to_be_seen(page: Page, address: str) -> None:
    said(page, address, "q=digital&region=London")
    london = group(page, "region").get_by_role("checkbox", name="London", include_hidden=True)
    expect(london).to_be_visible()
    expect(london).to_be_checked()
    group(page, "region").locator("summary").click()
    box(page, "type", "Case study").check()
    expect(page.get_by_role("button", name="Clear type: Case study")).to_be_visible()
    # What a reader closes stays closed.
    expect(london).to_be_hidden()


def test_what_would_give_nothing_can_be_read_but_not_chosen(page: Page, address: str) -> None:
    said(page, address, "q=wavelength")
    none = box(page, "type", "Role")
    expect(none).to_have_attribute("aria-disabled", "true")
    none.focus()
    page.keyboard.press("Space")
    expect(none).not_to_be_checked()
    assert page.url == f"{address}search/?q=wavelength"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("mkuh", "Milton Keynes University Hospital NHS Foundation Trust"),
        ("alder hey children\N{RIGHT SINGLE QUOTATION MARK}s", "Alder Hey Children's NHS"),
    ],
)
def test_a_trust_is_found_by_its_other_names_and_any_apostrophe(
    page: Page, address: str, typed: str, name: str
) -> None:
    said(page, address, "q=board")
    group(page, "trust").locator("summary").click()
    page.get_by_label("Find by name").fill(typed)
    shown = group(page, "trust").locator(".app-sift__value")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text(name)


def test_where_filters_leave_nothing_the_page_says_what_is_there_without_them(
    page: Page, address: str
) -> None:
    said(page, address, "q=wavelength&type=Role")
    assert re.search(r"Without the filters there (is|are) \d+ pages?\.$", status(page))
    expect(page.get_by_role("main").get_by_role("link", name="Case studies")).to_be_visible()


def test_the_status_is_a_live_region_that_is_set_once_when_the_search_has_settled(
    page: Page, address: str
) -> None:
    said(page, address, "q=governance")
    page.evaluate(
        """() => {
          window.said = [];
          const status = document.querySelector('[role=status]');
          new MutationObserver(() => window.said.push(status.textContent))
            .observe(status, {childList: true, characterData: true, subtree: true});
        }"""
    )
    box(page, "type", "Chapter").check()
    expect(page.get_by_role("status")).to_contain_text("with these filters.")
    page.wait_for_load_state("networkidle")
    assert len(page.evaluate("window.said")) == 1


def test_at_320_pixels_the_filters_work_by_keyboard_alone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    said(page, address, "q=governance")
    button = page.get_by_role("button", name="Filters", exact=True)
    chapter = page.get_by_role("checkbox", name="Chapter")
    assert not chapter.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    for _ in range(6):
        page.keyboard.press("Tab")
        if chapter.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_contain_text("with these filters.")
    expect(chapter).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Escape")
    assert not chapter.is_visible()
    expect(page.get_by_role("button", name="Filters, 1 chosen")).to_be_focused()


def test_the_filters_on_a_narrow_screen_have_a_button_to_the_results(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 820, "height": 1180})
    said(page, address, "q=governance")
    page.get_by_role("button", name="Filters", exact=True).click()
    page.get_by_role("button", name=re.compile(r"^Show \d+ pages?$")).click()
    assert not page.get_by_role("checkbox", name="Chapter").is_visible()
    expect(page.get_by_role("button", name="Filters", exact=True)).to_be_focused()


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_no_violation_with_all_filters_open(
    open_page: Page, address: str, axe: str, width: int, scheme: Any
) -> None:
    as_seen(open_page, width, scheme)
    said(open_page, address, "q=governance&type=Chapter&theme=Clinical+leadership")
    open_page.evaluate(
        """() => {
          const button = document.querySelector('[data-search-filters-button]');
          button.setAttribute('aria-expanded', true);
          document.querySelectorAll('details').forEach((each) => { each.open = true; });
        }"""
    )
    assert violations(open_page, axe, EVERY_RULE) == []


def test_the_empty_page_fetches_no_index_until_somebody_turns_to_the_filters(
    own_page: Page, address: str
) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto(f"{address}search/", wait_until="networkidle")
    assert [url for url in asked if "pagefind" in url] == []
    own_page.get_by_role("checkbox", name="Chapter").focus()
    expect(group(own_page, "type").locator("[data-filter-count]").first).to_have_text(
        re.compile(r"\d")
    )


@pytest.mark.parametrize(
    "words",
    [
        "governance",
        "CCIO",
        "how do we hire",
        "CIO on the board",
        # The heaviest of tests/browser/queries.yml.
        "two hospitals sharing a CDIO",
        "how do we hold suppliers to account on big contracts",
    ],
)
def test_a_first_search_fetches_little(
    browser: Browser, site: Path, address: str, words: str
) -> None:
    # Pagefind itself, and no more than the limit.
    assert LIMIT / 2 < bytes_for_search(browser, address, site, words) <= LIMIT


def test_filters_without_words_fetch_little_and_find_every_page(
    browser: Browser, page: Page, site: Path, address: str
) -> None:
    asked = fetched_by(browser, f"{address}search/?type=Case+study", ".")
    every = fetched_by(browser, f"{address}about/")
    assert LIMIT / 2 < sum_of(site, asked - every) <= LIMIT
    said(page, address, "type=Case+study")
    assert (
        status(page)
        == f"{len(list((site / 'case-studies').glob('*/index.html')))} pages with these filters."
    )
    assert kinds(page) == {"Case study"}


def test_a_planted_file_counts_as_a_host_sends_it(tmp_path: Path) -> None:
    (tmp_path / "words.json").write_text("a" * 10_000, encoding="utf-8")
    (tmp_path / "part.pf_index").write_text("a" * 10_000, encoding="utf-8")
    host = "http://127.0.0.1/digital-boards/"
    text = sum_of(tmp_path, [f"{host}words.json", f"{host}words.json?again"])
    assert 0 < text < 100
    assert sum_of(tmp_path, [f"{host}part.pf_index"]) == 10_000
