from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, STUDY, report_of, spoiled

THEMES = "case_studies/themes.yml"
PARTICULAR = "    Say what is particular to this page.\n"


@pytest.mark.parametrize("summary", ["One ward went first.", "one  ward WENT first."])
def test_a_summary_stands_once(summary: str, tmp_path: Path) -> None:
    changes = spoiled(STUDY, "A small team went first.\ntrust", f"{summary}\ntrust")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:3: the summary is the same as in case_studies/bolton.md.\n"
        f"{PARTICULAR}\n1 problem in 1 file."
    )


def test_a_theme_has_a_summary_of_its_own_too(tmp_path: Path) -> None:
    changes = spoiled(THEMES, "How decisions are made.", "How to lead.")
    assert report_of(tmp_path, changes) == (
        "case_studies/themes.yml:3: the summary is the same as in docs/guides/example/leading.md.\n"
        f"{PARTICULAR}\n1 problem in 1 file."
    )


def test_another_theme_is_named_with_its_line(tmp_path: Path) -> None:
    second = BASE[THEMES].replace("governance", "safety")
    named = spoiled(STUDY, "theme: governance", "theme: safety")
    changes = {THEMES: BASE[THEMES] + second, **named}
    assert report_of(tmp_path, changes) == (
        "case_studies/themes.yml:7: the summary is the same as in case_studies/themes.yml:3.\n"
        f"{PARTICULAR}\n1 problem in 1 file."
    )
