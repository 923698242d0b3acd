"""What a search looks for where few pages have all that was typed, or call it something else."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from finding import listed, said

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("words", "meant", "first"),
    [
        ("NED", "non-executive director", "roles/chair-and-non-executive-directors/"),
        ("ceo", "chief executive", "roles/chief-executive/"),
        ("co-production", "co-design", "case-studies/surrey-and-borders-fusion-teams/"),
    ],
)
def test_what_readers_call_otherwise_is_found_and_said(
    page: Page, address: str, words: str, meant: str, first: str
) -> None:
    text = said(page, address, f"q={words}")
    assert re.fullmatch(rf"\d+ pages for “{words}”, looked for as “{meant}”\.", text)
    assert listed(page)[0] == first


def test_a_hyphen_is_not_told(page: Page, address: str) -> None:
    assert re.fullmatch(r"\d+ pages for “in house”\.", said(page, address, "q=in-house"))
    assert listed(page)[0] == "guides/digital-strategy/approach-to-technology/"


def test_several_of_a_short_word_are_no_beginning_of_others(page: Page, address: str) -> None:
    counts = [said(page, address, f"q={word}").split()[0] for word in ("app", "apps")]
    assert counts == [counts[0]] * 2


def test_an_acronym_in_a_question_is_understood(page: Page, address: str) -> None:
    text = said(page, address, "q=What does a NED do?")
    assert text.endswith(
        " for “What does a NED do?”, looked for as “What does a non-executive director do”."
    )
    assert listed(page)[0] == "roles/chair-and-non-executive-directors/"


def test_a_question_mark_changes_nothing(page: Page, address: str) -> None:
    texts = [said(page, address, f"q=what is digital{mark}") for mark in ("", "%3F", " %3F")]
    assert texts == [texts[0]] * 3
    assert listed(page)[0] == "guides/digital-leadership/what-is-digital/"


def test_pages_with_all_words_of_a_question_are_joined_by_those_with_some(
    page: Page, address: str
) -> None:
    text = said(page, address, "q=should we build or buy software")
    match = re.fullmatch(r"(\d+) pages? for “.+”, and (\d+) more with some of the words\.", text)
    assert match
    whole, more = map(int, match.groups())
    assert 0 < whole < more
    assert "guides/digital-strategy/approach-to-technology/" in listed(page)
    # Each of them is counted once, by whatever way it was found.
    counts = page.locator("details[data-filter=type] [data-filter-count]").all_text_contents()
    assert sum(map(int, counts)) == whole + more


def test_where_no_page_has_all_words_it_is_said_and_the_nearest_are_shown(
    page: Page, address: str
) -> None:
    text = said(page, address, "q=staff resistance to change")
    assert re.fullmatch(
        r"No page has all words of “staff resistance to change”\. \d+ pages have some of them\.",
        text,
    )
    assert listed(page)


def test_the_small_words_of_a_question_keep_no_page_out(page: Page, address: str) -> None:
    count = re.compile(r"\d+")
    asked, plain = (
        count.search(said(page, address, f"q={words}"))
        for words in ("how much should we spend on digital", "spend digital")
    )
    assert asked
    assert plain
    assert asked[0] == plain[0]


def test_two_words_that_few_pages_have_and_apart_bring_those_with_one(
    page: Page, address: str
) -> None:
    text = said(page, address, "q=funding scrutiny")
    assert re.fullmatch(r"\d pages for “.+”, and \d\d more with some of the words\.", text)


@pytest.mark.parametrize("words", ["digital strategy", "carer's allowance", "ophthalmologist"])
def test_words_that_are_found_together_bring_no_others(
    page: Page, address: str, words: str
) -> None:
    assert re.fullmatch(rf"\d+ pages? for “{words}”\.", said(page, address, f"q={words}"))


def test_what_is_quoted_is_found_as_it_is_or_not_at_all(page: Page, address: str) -> None:
    assert said(page, address, 'q="build software buy"').startswith("Nothing was found")


def test_a_result_says_what_it_belongs_to(page: Page, address: str) -> None:
    said(page, address, "q=lessons from other sectors")
    labels = page.locator(".app-results__kind").all_inner_texts()
    assert labels[:2] == [
        "Chapter 7, Building and enabling digital teams",
        "Chapter 6, A new era of digital leadership",
    ]
    said(page, address, "q=wavelength")
    assert page.locator(".app-results__kind").first.inner_text().endswith("Health and Care ICS")
