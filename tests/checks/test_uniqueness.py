from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, STUDY, copied, report_of, spoiled

THEMES = "case_studies/themes.yml"
TRUSTS = "case_studies/trusts.yml"
LESSONS = "case_studies/lessons.yml"
OWN = "    Every page has a title of its own: say what is particular to this one.\n"
ONE = "    If both entries are the same, keep one; otherwise say what tells them apart.\n"
PARTICULAR = "    Say what is particular to this page.\n"


@pytest.mark.parametrize("summary", ["One ward went first.", "one  ward WENT first."])
def test_a_summary_stands_once(summary: str, tmp_path: Path) -> None:
    changes = spoiled(STUDY, "A small team went first.\ntrust", f"{summary}\ntrust")
    assert report_of(tmp_path, changes) == (
        "case_studies/bolton.md:3: the summary is the same as in case_studies/leeds.md.\n"
        f"{PARTICULAR}"
        "case_studies/leeds.md:3: the summary is the same as in case_studies/bolton.md.\n"
        f"{PARTICULAR}\n2 problems in 2 files."
    )


def test_a_theme_has_a_summary_of_its_own_too(tmp_path: Path) -> None:
    changes = spoiled(THEMES, "How decisions are made.", "How to lead.")
    assert report_of(tmp_path, changes) == (
        "case_studies/themes.yml:3: the summary is the same as in docs/guides/example/leading.md.\n"
        f"{PARTICULAR}"
        "docs/guides/example/leading.md:3: the summary is the same as in"
        " case_studies/themes.yml:3.\n"
        f"{PARTICULAR}\n2 problems in 2 files."
    )


def test_another_theme_is_named_with_its_line(tmp_path: Path) -> None:
    second = BASE[THEMES].replace("governance", "safety").replace("Governance", "Safety")
    named = spoiled(STUDY, "theme: governance", "theme: safety")
    changes = {THEMES: BASE[THEMES] + second, **named}
    assert report_of(tmp_path, changes) == (
        "case_studies/themes.yml:3: the summary is the same as in case_studies/themes.yml:7.\n"
        f"{PARTICULAR}"
        "case_studies/themes.yml:7: the summary is the same as in case_studies/themes.yml:3.\n"
        f"{PARTICULAR}\n2 problems in 1 file."
    )


@pytest.mark.parametrize("title", ["Leeds starts small", "Leeds  STARTS small."])
def test_a_title_stands_once(title: str, tmp_path: Path) -> None:
    changes = spoiled("case_studies/bolton.md", "Bolton tries it on one ward", title)
    assert report_of(tmp_path, changes) == (
        "case_studies/bolton.md:2: the title is the same as in case_studies/leeds.md.\n"
        f"{OWN}"
        "case_studies/leeds.md:2: the title is the same as in case_studies/bolton.md.\n"
        f"{OWN}\n2 problems in 2 files."
    )


def test_a_third_page_of_a_title_is_told_where_the_first_is(tmp_path: Path) -> None:
    changes = {
        f"case_studies/{name}.md": BASE[STUDY].replace("A small team went", f"The {name} went")
        for name in ("late", "later")
    }
    assert report_of(tmp_path, changes) == (
        "case_studies/late.md:2: the title is the same as in case_studies/later.md.\n"
        f"{OWN}"
        "case_studies/later.md:2: the title is the same as in case_studies/late.md.\n"
        f"{OWN}"
        "case_studies/leeds.md:2: the title is the same as in case_studies/late.md.\n"
        f"{OWN}\n3 problems in 3 files."
    )


def test_a_theme_has_a_title_of_its_own_among_themes(tmp_path: Path) -> None:
    second = BASE[THEMES].replace("governance", "safety").replace("How decisions", "How plans")
    changes = {THEMES: BASE[THEMES] + second, **spoiled(STUDY, "governance", "safety")}
    assert report_of(tmp_path, changes) == (
        "case_studies/themes.yml:2: the title is the same as in case_studies/themes.yml:6.\n"
        f"{OWN}"
        "case_studies/themes.yml:6: the title is the same as in case_studies/themes.yml:2.\n"
        f"{OWN}\n2 problems in 1 file."
    )


def test_a_chapter_has_a_title_of_its_own_in_its_guide(tmp_path: Path) -> None:
    lessons = "docs/guides/example/lessons.md"
    assert report_of(tmp_path / "same", spoiled(lessons, "Questions to ask", "Leading")) == (
        "docs/guides/example/leading.md:2: the title is the same as in"
        " docs/guides/example/lessons.md.\n"
        f"{OWN}"
        "docs/guides/example/lessons.md:2: the title is the same as in"
        " docs/guides/example/leading.md.\n"
        f"{OWN}\n2 problems in 2 files."
    )
    nav = "      - guides/other/index.md\n      - guides/other/leading.md\n"
    other = {
        "mkdocs.yml": BASE["mkdocs.yml"] + nav,
        "docs/guides/other/index.md": copied("docs/guides/example/index.md"),
        "docs/guides/other/leading.md": copied("docs/guides/example/leading.md")
        .replace("Another Leading", "Leading")
        .replace(" {#bridging-silos}", "")
        .replace(" {#sharing-power}", ""),
    }
    assert report_of(tmp_path / "other", other) == "No problems."


def test_a_trust_stands_once_in_the_list_whatever_its_id(tmp_path: Path) -> None:
    again = "- id: lth\n  name: Leeds Teaching Hospitals NHS Trust\n  kind: acute\n"
    assert report_of(tmp_path, {TRUSTS: BASE[TRUSTS] + again}) == (
        "case_studies/trusts.yml:6: the name is the same as in case_studies/trusts.yml:10.\n"
        f"{ONE}"
        "case_studies/trusts.yml:10: the name is the same as in case_studies/trusts.yml:6.\n"
        f"{ONE}\n2 problems in 1 file."
    )


def test_a_lesson_has_a_statement_of_its_own(tmp_path: Path) -> None:
    again = BASE[LESSONS].replace("small-bets", "few-plans") + "  single: true\n"
    assert (
        "case_studies/lessons.yml:5: the statement is the same as in case_studies/lessons.yml:2.\n"
        f"{ONE}"
    ) in report_of(tmp_path, {LESSONS: BASE[LESSONS] + again})
