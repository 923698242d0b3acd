"""Search of the real site, in real headless Chromium, below a path."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

from building import change, copy_project, run
from finding import listed, said
from served import served

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
# How many of them at the least.
FIRST = 0.8
IN_TOP_THREE = 0.95


def results(page: Page, address: str, words: str) -> list[str]:
    """The paths of the pages that a search finds, the best first."""
    said(page, address, f"q={words}")
    return listed(page)


def test_a_word_typed_in_the_header_leads_to_its_page_by_keyboard_alone(
    page: Page, address: str
) -> None:
    page.goto(f"{address}guides/digital-teams/leading/")
    page.get_by_role("searchbox", name="Search").focus()
    page.keyboard.type("ophthalmologist")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("1 page for “ophthalmologist”.")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.app-results') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}case-studies/derbyshire-and-bolton-clinical-ownership/")


def test_a_chapter_is_not_found_by_the_words_of_its_case_studies(page: Page, address: str) -> None:
    found = results(page, address, "ophthalmologist")
    assert found == ["case-studies/derbyshire-and-bolton-clinical-ownership/"]


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("servant leadership", "guides/digital-teams/building/"),
        ("CCIO", "roles/chief-clinical-information-officer/"),
        ("Medway", "trusts/medway/"),
        ("service or project", "questions/services-or-projects/"),
        ("clinical leadership", "themes/clinical-leadership/"),
        ("small bets", "lessons/small-bets/"),
        ("wavelength", "case-studies/frimley-wavelength/"),
    ],
)
def test_every_kind_of_page_is_found(page: Page, address: str, words: str, path: str) -> None:
    assert path in results(page, address, words)


@pytest.mark.parametrize(
    ("words", "path"),
    [
        # Before the lessons, short pages that have the same words.
        ("digital strategy", "guides/digital-strategy/"),
        ("digital leadership", "guides/digital-leadership/"),
        # Before pages that have the words more often, but not in their titles.
        ("who is in a digital team", "guides/digital-teams/building/"),
        ("why spend money on digital", "guides/digital-strategy/why-invest/"),
        # Before what the site says of itself.
        ("regulators", "guides/digital-teams/governance/"),
        ("automation", "case-studies/business-services-culture-not-products/"),
    ],
)
def test_what_a_page_is_about_comes_before_what_it_mentions(
    page: Page, address: str, words: str, path: str
) -> None:
    assert results(page, address, words)[0] == path


def test_readers_find_what_they_mean_first(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    places = {str(words): placed(page, str(words), set(right)) for words, *right in QUERIES}
    assert too_many(places, 1, FIRST) == []
    assert too_many(places, 3, IN_TOP_THREE) == []


def too_many(places: dict[str, int], last: int, share: float) -> list[str]:
    """The queries whose page comes after a place, where they are more than may be."""
    late = [words for words, place in places.items() if place > last]
    return late if len(late) > len(places) * (1 - share) else []


def test_a_planted_query_that_finds_too_late_is_seen() -> None:
    places = {"a": 1, "b": 1, "c": 2, "d": 4}
    assert too_many(places, 1, 0.75) == ["c", "d"]
    assert too_many(places, 3, 0.75) == []
    assert too_many(places, 3, 0.8) == ["d"]


def placed(page: Page, words: str, right: set[str]) -> int:
    """The place of the first right page among the results of typed words, from 1; 1,000 for none.

    The page of the search is open.
    """
    page.get_by_role("main").get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile(f"^{re.escape(words)} \N{EN DASH} "))
    expect(page.locator(".app-results[aria-busy]")).to_have_count(0)
    found = listed(page)
    return next((at for at, path in enumerate(found, 1) if path in right), 1_000)


def test_every_query_names_pages_that_there_are(site: Path) -> None:
    named = [(str(words), path) for words, *right in QUERIES for path in right]
    assert not_there(site, named) == []
    assert not_there(site, [("EHR", "case-studies/nowhere/")]) == [("EHR", "case-studies/nowhere/")]


def not_there(site: Path, named: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The queries with a page that a built site has not."""
    return [each for each in named if not (site / each[1] / "index.html").is_file()]


def test_no_query_is_asked_twice() -> None:
    asked = [str(words).casefold() for words, *_ in QUERIES]
    assert [each for each in asked if asked.count(each) > 1] == []


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("CTIO", "chief transformation and information officer"),
        ("epr", "electronic patient record"),
    ],
)
def test_an_acronym_and_what_it_stands_for_find_the_same_pages(
    page: Page, address: str, acronym: str, name: str
) -> None:
    found = []
    for words in (acronym, name):
        results(page, address, words)
        count = page.get_by_role("status").inner_text().split()[0]
        found.append(int(count))
    assert found[0] == found[1] > 1


@pytest.mark.parametrize(
    ("typed", "meant", "path"),
    [
        ("glosary", "glossary", "glossary/"),
        ("Kingstn", "kingston", "trusts/kingston/"),
    ],
)
def test_a_slip_of_the_keyboard_is_forgiven_and_said(
    page: Page, address: str, typed: str, meant: str, path: str
) -> None:
    found = results(page, address, typed)
    assert found[0] == path
    text = page.get_by_role("status").inner_text()
    assert text.startswith(f"Nothing was found for “{typed}”. ")
    assert text.endswith(f"for “{meant}”.")


def test_what_is_not_there_gets_help(page: Page, address: str) -> None:
    assert results(page, address, "xylophone") == []
    expect(page.get_by_role("status")).to_contain_text("Nothing was found for “xylophone”")
    expect(page.get_by_role("main").get_by_role("link", name="Case studies")).to_be_visible()
    assert "JavaScript" not in page.get_by_role("main").inner_text()


def test_every_result_can_be_reached_by_keyboard(page: Page, address: str) -> None:
    shown = len(results(page, address, "digital"))
    assert shown == 4
    button = page.get_by_role("button", name="Show more results")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".app-results > li").nth(shown)).to_be_visible()
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.app-results__link')].indexOf(document.activeElement)"
        )
        == shown
    )
    expect(page.locator(".app-results > li")).to_have_count(shown + 10)
    while button.is_visible():
        before = page.locator(".app-results > li").count()
        button.click()
        expect(page.locator(".app-results > li").nth(before)).to_be_visible()
    status = page.get_by_role("status").inner_text()
    assert status.startswith(f"{page.locator('.app-results > li').count()} pages")


def test_a_page_is_not_found_by_the_names_of_the_pages_it_leads_to(
    page: Page, address: str
) -> None:
    found = results(page, address, "lessons from other sectors")
    assert [path for path in found if path.startswith("questions/")] == []


def test_a_slip_in_one_of_several_words_is_forgiven(page: Page, address: str) -> None:
    found = results(page, address, "Kingstn help desk")
    assert found[0] == "case-studies/kingston-chief-executive-help-desk/"
    text = page.get_by_role("status").inner_text()
    assert re.fullmatch(
        r"Nothing was found for “Kingstn”\. \d pages for “kingston help desk”, "
        r"and \d+ more with some of the words\.",
        text,
    )


def test_a_word_that_is_not_there_is_told_beside_what_the_others_find(
    page: Page, address: str
) -> None:
    assert results(page, address, "xylophone wavelength")[0] == "case-studies/frimley-wavelength/"
    text = page.get_by_role("status").inner_text()
    assert text.startswith("Nothing was found for “xylophone”. ")
    assert text.endswith("for “wavelength”.")


def test_a_page_with_the_word_itself_comes_before_one_with_a_word_of_its_stem(
    page: Page, address: str
) -> None:
    results(page, address, "governance")
    first = page.locator(".app-results__entry").all_inner_texts()[:3]
    assert all("governance" in text.lower() for text in first)


def test_a_chapter_leads_to_its_sections_that_match(page: Page, address: str) -> None:
    results(page, address, "agile governance")
    section = page.locator(".app-results__section").first
    section.click()
    expect(page).to_have_url(re.compile(r"/guides/digital-teams/governance/#[a-z-]+$"))


def test_pages_for_editors_are_not_found(page: Page, address: str) -> None:
    results(page, address, "coverage")
    while (more := page.get_by_role("button", name="Show more results")).is_visible():
        before = page.locator(".app-results__entry").count()
        more.click()
        expect(page.locator(".app-results__entry").nth(before)).to_be_visible()
    links = page.locator(".app-results__link").evaluate_all("all => all.map(each => each.href)")
    assert [each for each in links if each.endswith(("/about/coverage/", "/about/writing/"))] == []


def test_a_query_is_shown_as_text(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=<img src=x onerror=document.title='planted'>")
    expect(page.get_by_role("status")).to_contain_text("<img src=x")
    assert "planted'" in page.title() or page.title() != "planted"
    assert page.locator("main img").count() == 0


def test_metadata_is_shown_as_text_in_results(page: Page, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    title = "Ward *4* & “Friends” &lt;b&gt; {{ config }}"
    study = "case_studies/frimley-wavelength.md"
    change(project, study, "title: ", f"title: '{title}' # ")
    text = (project / study).read_text(encoding="utf-8")
    (project / study).write_text(re.sub(r"(?m)^(title: '.*') # .*$", r"\1", text), encoding="utf-8")
    assert run(project, "mkdocs", "build", "--strict").returncode == 0
    with served(project / "site") as address:
        assert results(page, address, "wavelength")
        expect(page.locator(".app-results__link").first).to_have_text(title)


def test_no_page_but_search_fetches_the_index(own_page: Page, address: str) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto(f"{address}guides/digital-teams/building/", wait_until="networkidle")
    assert [url for url in asked if "pagefind" in url] == []
    # The page, its stylesheet, its letters, its icon, and the script of every page.
    assert len(asked) <= 5
