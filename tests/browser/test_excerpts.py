"""What a result of the search shows of its page: a sentence or two, and what was found in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from building import ROOT
from served import served

pytestmark = pytest.mark.browser

TITLE = "Small bets"
SUMMARY = "A trust tries it on one ward. It learns."
LONG = " ".join(["on"] * 40)


@pytest.fixture(scope="module")
def scripts() -> Iterator[str]:
    """The address of the parts that the script of the search is joined from."""
    with served(ROOT / "docs/assets/scripts") as address:
        yield address


@pytest.mark.parametrize(
    ("text", "found", "shown"),
    [
        pytest.param("", ["bets"], ["Small [bets]", ""], id="a-title-alone"),
        pytest.param(SUMMARY, ["bets"], ["Small [bets]", SUMMARY], id="found-in-the-title-alone"),
        pytest.param(
            f"{SUMMARY} The board asked {'on ' * 16}why. {LONG}.",
            ["board"],
            ["Small bets", f"The [board] asked {'on ' * 16}why."],
            id="a-whole-sentence",
        ),
        pytest.param(
            f"{SUMMARY} The board asked why. {LONG}.",
            ["board"],
            ["Small bets", f"The [board] asked why.{' on' * 28} …"],
            id="more-than-a-short-sentence",
        ),
        pytest.param(
            f"{LONG} board {LONG}",
            ["board"],
            ["Small bets", f"… {'on ' * 16}[board]{' on' * 15} …"],
            id="no-sentence-near",
        ),
        pytest.param(
            f"One ward. {LONG}. One ward and one board.",
            ["ward", "board"],
            ["Small bets", "One [ward] and one [board]."],
            id="where-most-is-found",
        ),
        pytest.param(
            f"One ward and one ward and one ward. {LONG}. One board and one ward.",
            ["ward", "board"],
            ["Small bets", "One [board] and one [ward]."],
            id="different-words-before-one-again",
        ),
        pytest.param(
            'It asked "Why?" The board (all of it) agreed.',
            ["board"],
            ["Small bets", "The [board] (all of it) agreed."],
            id="a-quotation-ends-a-sentence",
        ),
    ],
)
def test_a_result_shows_sentences_and_marks_what_was_found(
    page: Page, scripts: str, text: str, found: list[str], shown: list[str]
) -> None:
    assert shown_of(page, scripts, f"{TITLE}. {text}".strip(), found) == shown


def test_a_page_whose_text_does_not_start_with_its_title_is_shown_from_its_start(
    page: Page, scripts: str
) -> None:
    assert shown_of(page, scripts, "Guide. Small bets. One ward.", ["ward"]) == [
        "Small bets",
        "One [ward].",
    ]
    assert shown_of(page, scripts, "Guide. One ward.", []) == ["Small bets", "Guide. One ward."]


def shown_of(page: Page, scripts: str, content: str, found: list[str]) -> list[str]:
    """The title and the text of a result, with what was found in square brackets."""
    words = content.split()
    bare = [word.strip(".") for word in words]
    places = [(at, found.index(word)) for at, word in enumerate(bare) if word in found]
    page.goto(f"{scripts}search/excerpt.js")
    shown: list[str] = page.evaluate(
        """async ([content, locations, title]) => {
          const { shownOf } = await import(`${location.origin}/search/excerpt.js`);
          const places = new Map(locations);
          const shown = shownOf({ content, meta: { title } }, { places, weights: [1, 2] });
          const read = ({ text, isFound }) =>
            isFound ? text.replace(/^(.*?)([.]?)$/, "[$1]$2") : text;
          return [shown.title, shown.text].map((words) => words.map(read).join(" "));
        }""",
        [content, places, TITLE],
    )
    return shown


FACTS: dict[str, Any] = {
    "content": "Small bets. Acute London Ward Four. "
    "The story A ward tried it. What next The board saw it.",
    "meta": {"title": TITLE, "about": "How a ward in London tried it."},
    "anchors": [
        {"element": "h2", "id": "app-facts", "text": "At a glance", "location": 2},
        {"element": "p", "id": "note", "text": "A ward tried it.", "location": 8},
        {"element": "h2", "id": "story", "text": "The story", "location": 6},
        {"element": "h2", "id": "next", "text": "What next", "location": 12},
    ],
}


@pytest.mark.parametrize(
    ("anchors", "found", "text"),
    [
        pytest.param([], ["London"], "How a ward in [London] tried it.", id="a-page-of-facts"),
        pytest.param([2, 3], ["London"], "How a ward in [London] tried it.", id="in-the-facts"),
        pytest.param([2, 3], ["board"], "What next The [board] saw it.", id="below-them"),
    ],
)
def test_a_sentence_is_shown_in_the_place_of_facts(
    page: Page, scripts: str, anchors: list[int], found: list[str], text: str
) -> None:
    own = [FACTS["anchors"][at] for at in anchors]
    assert seen(page, scripts, {**FACTS, "anchors": own}, found)[0] == text


def test_the_sections_that_say_the_most_are_named_in_the_order_of_the_page(
    page: Page, scripts: str
) -> None:
    assert seen(page, scripts, FACTS, ["ward"])[1] == ["story"]
    assert seen(page, scripts, FACTS, ["board", "ward"])[1] == ["story", "next"]
    # Neither what a template heads nor what is no heading.
    assert seen(page, scripts, FACTS, ["London"])[1] == []


def seen(
    page: Page, scripts: str, result: dict[str, Any], found: list[str]
) -> tuple[str, list[str]]:
    """The text of a result, with what was found in square brackets, and the sections it names."""
    bare = [word.strip(".").lower() for word in str(result["content"]).split()]
    wanted = [word.lower() for word in found]
    places = [(at, wanted.index(word)) for at, word in enumerate(bare) if word in wanted]
    page.goto(f"{scripts}search/excerpt.js")
    text, sections = page.evaluate(
        """async ([result, locations]) => {
          const { sectionsOf, shownOf } = await import(`${location.origin}/search/excerpt.js`);
          const found = { places: new Map(locations), weights: [1, 2] };
          const words = shownOf(result, found).text;
          const read = ({ text, isFound }) => (isFound ? `[${text}]` : text);
          return [words.map(read).join(" "), sectionsOf(result, found).map(({ id }) => id)];
        }""",
        [result, places],
    )
    return text, sections
