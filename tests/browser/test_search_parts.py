"""The parts of the search that reckon: what a query means, and how many pages have parts of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from building import ROOT
from served import served

pytestmark = pytest.mark.browser

WORDS = ["board", "culture", "digital", "pace", "risk", "trust"]
SYNONYMS = {
    "same": {"epr": ["electronic patient record"], "electronic patient record": ["epr"]},
    "instead": {
        "ned": ["non-executive director"],
        "ehr": ["electronic patient record"],
        "self assessment": ["culture"],
        "e culture": ["culture"],
        "patient board": ["governance"],
        "board patient": ["governance"],
        "is it patient": ["governance"],
    },
}


@pytest.fixture(scope="module")
def scripts() -> Iterator[str]:
    """The address of the parts that the script of the search is joined from."""
    with served(ROOT / "docs/assets/scripts") as address:
        yield address


def counted(
    page: Page, scripts: str, texts: list[list[str]], parts: list[list[str]], least: int
) -> dict[str, Any]:
    """What the search counts of pages with these words, of which a third are of each kind."""
    page.goto(f"{scripts}search/counting.js")
    found: dict[str, Any] = page.evaluate(
        """async ([texts, parts, least]) => {
          const { countedBy } = await import(`${location.origin}/search/counting.js`);
          const counted = async (way) => {
            const pages = texts.map((text, at) => [text, at % 3]);
            const hasAll = ([text]) => way.split(" ").every((word) => text.includes(word));
            const those = pages.filter(hasAll);
            const kinds = {};
            those.forEach(([, kind]) => (kinds[kind] = (kinds[kind] ?? 0) + 1));
            return { unfilteredResultCount: those.length, filters: { kind: kinds } };
          };
          return countedBy({ counted }, parts, least, {});
        }""",
        [texts, parts, least],
    )
    return found


@pytest.mark.parametrize("least", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([["board"], ["culture"], ["digital"], ["pace"]], id="words"),
        pytest.param([["board", "trust"], ["culture"], ["digital"], ["pace"]], id="another-name"),
        pytest.param(
            [["board", "trust", "risk pace"], ["culture", "pace"], ["digital"], ["risk"]],
            id="names-that-overlap",
        ),
    ],
)
def test_pages_with_some_parts_are_counted_once_each(
    page: Page, scripts: str, parts: list[list[str]], least: int
) -> None:
    chance = random.Random(least)  # noqa: S311 - the same words each time
    texts = [chance.sample(WORDS, chance.randint(0, 5)) for _ in range(60)]
    has = [
        sum(any(set(way.split()) <= set(text) for way in part) for part in parts) >= least
        for text in texts
    ]
    kinds = {str(kind): sum(has[kind::3]) for kind in range(3)}
    found = counted(page, scripts, texts, parts, least)
    assert found["all"] == sum(has)
    assert {kind: found["counts"]["kind"].get(kind, 0) for kind in kinds} == kinds


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param("board culture", ["board culture", [["board"], ["culture"]], []], id="known"),
        pytest.param("what is culture", ["what is culture", [["culture"]], []], id="small-words"),
        pytest.param("is it", ["is it", [["is"], ["it"]], []], id="nothing-but-small-words"),
        pytest.param("NED", ["non-executive director", [["non-executive director"]], []], id="ned"),
        pytest.param(
            "NEDs", ["non-executive director", [["non-executive director"]], []], id="neds"
        ),
        pytest.param(
            "EHR",
            ["electronic patient record", [["electronic patient record", "epr"]], []],
            id="ehr",
        ),
        pytest.param(
            "our electronic patient record",
            ["our electronic patient record", [["electronic patient record", "epr"]], []],
            id="a-name-of-several-words",
        ),
        pytest.param("govern", ["govern", [["govern"]], []], id="the-beginning-of-a-word"),
        pytest.param("GOV", ["", [], ["GOV"]], id="no-acronym-is-the-beginning-of-a-word"),
        pytest.param("cultrue", ["culture", [["culture"]], ["cultrue"]], id="a-slip"),
        pytest.param("helpdesk", ["help desk", [["help desk"]], ["helpdesk"]], id="run-together"),
        pytest.param("breach", ["", [], ["breach"]], id="another-first-letter-is-no-slip"),
        pytest.param(
            "patient-record", ["patient record", [["patient"], ["record"]], []], id="apart"
        ),
        pytest.param("e-culture", ["e-culture", [["culture", "e-culture"]], []], id="a-name-there"),
        pytest.param("self-assessment", ["culture", [["culture"]], []], id="a-name-with-a-hyphen"),
        pytest.param(
            "patient board",
            ["patient board", [["governance", "patient board"]], []],
            id="a-name-that-stands",
        ),
        pytest.param(
            "board patient", ["governance", [["governance"]], []], id="a-name-whose-words-are-apart"
        ),
        pytest.param(
            "is it patient",
            ["is it patient", [["governance", "is it patient"]], []],
            id="a-name-with-small-words",
        ),
        pytest.param("constructor", ["", [], ["constructor"]], id="no-name-of-the-language"),
        pytest.param("board zzz", ["board", [["board"]], ["zzz"]], id="one-that-is-not-there"),
    ],
)
def test_a_query_is_understood(page: Page, scripts: str, words: str, found: list[object]) -> None:
    """`found` is what it means, the ways to look for its parts, and what stands for nothing."""
    page.goto(f"{scripts}search/meaning.js")
    understood = page.evaluate(
        """async ([words, synonyms]) => {
          const { understood } = await import(`${location.origin}/search/meaning.js`);
          const single = "board culture e-culture electronic patient record is it".split(" ");
          const there = [...single, "patient board"];
          const { parts, missing } = await understood(words, {
            synonyms,
            isThere: async (word) => there.includes(word.toLowerCase()),
            begins: async (word) => "governance".startsWith(word.toLowerCase()),
            known: async () => ["culture", "help", "desk", "reach"],
          });
          const ways = parts.flatMap((part) => (part.ways ? [part.ways] : []));
          return [parts.map(({ text }) => text).join(" "), ways, missing];
        }""",
        [words, SYNONYMS],
    )
    assert understood == found
