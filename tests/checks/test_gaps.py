from __future__ import annotations

from pathlib import Path

from content import BASE, LEADING, STUDY, Changes, copied, report_of, spoiled

THEMES, LESSONS = "case_studies/themes.yml", "case_studies/lessons.yml"
THEME = BASE[THEMES] + copied(THEMES).replace("governance", "safety")
LESSON = BASE[LESSONS] + BASE[LESSONS].replace("small-bets", "plan-less").replace("Small", "Few")


def test_a_theme_without_a_case_study_is_a_warning(tmp_path: Path) -> None:
    assert report_of(tmp_path, {THEMES: THEME}) == (
        "case_studies/themes.yml:5: warning: no case study names the theme 'safety'.\n"
        "    Name it in a case study, or take it out of the list.\n\n1 warning in 1 file."
    )


def test_a_lesson_without_a_case_study_is_a_warning(tmp_path: Path) -> None:
    assert report_of(tmp_path, {LESSONS: LESSON}) == (
        "case_studies/lessons.yml:4: warning: no case study teaches the lesson 'plan-less'.\n"
        "    Name it in a case study, or take it out of the list.\n\n1 warning in 1 file."
    )


def test_a_lesson_of_one_case_study_alone_says_so(tmp_path: Path) -> None:
    assert report_of(tmp_path / "silent", {STUDY: None}) == (
        "case_studies/lessons.yml:1: warning: only one case study teaches the lesson"
        " 'small-bets'.\n"
        "    Name it in another, or add the line 'single: true' to it.\n\n1 warning in 1 file."
    )
    single = {STUDY: None, LESSONS: BASE[LESSONS] + "  single: true\n"}
    assert report_of(tmp_path / "said", single) == "No problems."


def test_a_lesson_of_two_case_studies_is_not_single(tmp_path: Path) -> None:
    assert report_of(tmp_path, {LESSONS: BASE[LESSONS] + "  single: true\n"}) == (
        "case_studies/lessons.yml:4: reminder: lesson 'small-bets' now has 2 case studies,"
        " and this line says it has one.\n"
        "    Take it out of case_studies/lessons.yml: single: true\n\n1 reminder in 1 file."
    )


def test_a_case_study_that_cannot_be_read_may_close_a_gap(tmp_path: Path) -> None:
    changes: Changes = {THEMES: THEME, LESSONS: LESSON, STUDY: b"\xff"}
    assert report_of(tmp_path, changes).endswith("\n\n1 problem in 1 file.")


def test_a_chapter_that_nothing_refers_to_is_a_warning(tmp_path: Path) -> None:
    unused = "docs/guides/example/unused.md"
    nav = spoiled("mkdocs.yml", f"- {LEADING}", f"- {LEADING}\n      - guides/example/unused.md")
    text = copied(f"docs/{LEADING}")
    assert report_of(tmp_path / "with", {**nav, unused: text}) == (
        "docs/guides/example/unused.md:1: warning: no question and no case study refers to"
        " a section of this chapter.\n"
        "    Name one in a question's 'guidance': guides/example/unused.md#…\n"
        "\n1 warning in 1 file."
    )
    without = text.replace(" {#bridging-silos}", "").replace(" {#sharing-power}", "")
    assert report_of(tmp_path / "without", {**nav, unused: without}) == "No problems."
