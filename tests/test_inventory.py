"""The real content holds all that it must: counts and names, from a list of its own."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidance.library import Library, guide_of
from guidance.loading import load
from guidance.prose import prose_of

ROOT = Path(__file__).parents[1]
HELD: dict[str, Any] = yaml.safe_load((ROOT / "tests/inventory.yml").read_text(encoding="utf-8"))
LIBRARY: Library = load(ROOT)[0]
_TABLE = re.compile(r"^Table: (.+(?:\n.+)*)\n\n((?:[ ]*\|.*\n?)+)", re.MULTILINE)
THEMES = range(8, 15)
LESSONS = range(15, 31)


def test_every_guide_has_its_chapters_in_order() -> None:
    chapters = {
        key: [Path(chapter.id).stem for chapter in LIBRARY.chapters_of(key)]
        for key in LIBRARY.guides
    }
    assert chapters == HELD["guides"]


def test_every_set_has_its_questions() -> None:
    assert Counter(each.question_set.id for each in LIBRARY.questions.values()) == HELD["questions"]


def test_every_role_is_described() -> None:
    assert Counter(each.group for each in LIBRARY.roles.values()) == HELD["roles"]


def test_every_case_study_is_told() -> None:
    first = Counter(each.sources[0].publication.id for each in LIBRARY.case_studies.values())
    assert first == HELD["case_studies"]


def test_no_guide_has_lost_a_section() -> None:
    found = Counter(guide_of(each.page) for each in LIBRARY.sections.values())
    assert {key: count for key, count in HELD["sections"].items() if found[key] < count} == {}


def test_themes_are_few_and_lessons_a_handful_of_each() -> None:
    assert len(LIBRARY.themes) in THEMES
    assert len(LIBRARY.lessons) in LESSONS


def test_examples_stay_short_and_full_case_studies_keep_their_three_parts() -> None:
    for study in LIBRARY.case_studies.values():
        words = len(study.origin.body.split())
        parts = re.findall(r"^## (Context|Challenge|Impact)", study.origin.body, re.MULTILINE)
        assert study.kind != "example" or words <= 120, study.id
        assert study.kind != "full" or parts == ["Context", "Challenge", "Impact"], study.id


def unsourced(text: str) -> list[str]:
    """The captions of tables that hold figures and do not name their source."""
    return [
        caption
        for caption, rows in _TABLE.findall(f"{text}\n")
        if re.search(r"[0-9]", rows) and "Source: " not in caption
    ]


def test_a_table_of_figures_names_its_source() -> None:
    guided = [each for each in LIBRARY.texts if "/about/" not in each.path]
    assert {each.path: found for each in guided if (found := unsourced(prose_of(each).text))} == {}


@pytest.mark.parametrize(
    ("caption", "found"), [("Costs", ["Costs"]), ("Costs. Source: the trust", [])]
)
def test_a_planted_table_without_a_source_is_found(caption: str, found: list[str]) -> None:
    table = f"Text.\n\nTable: {caption}\n\n| A | B |\n|---|---|\n| a | 1 |\n"
    assert unsourced(table) == found
