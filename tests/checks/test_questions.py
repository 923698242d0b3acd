from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, LEADING, report_of, spoiled

PAPERS, TALK = "docs/questions/papers.md", "docs/questions/talk.md"
SECOND = BASE[PAPERS].replace("number: 1", "number: 2").replace("papers?", "talks?")


def test_a_question_is_answered_outside_the_chapter_that_prints_it(tmp_path: Path) -> None:
    changes = spoiled(PAPERS, f"{LEADING}#bridging-silos", "guides/example/lessons.md#how-to-ask")
    assert report_of(tmp_path, changes) == (
        "docs/questions/papers.md:5: the question is answered only by"
        " 'guides/example/lessons.md', the chapter that prints it.\n"
        "    Name a section of another chapter that answers it.\n\n1 problem in 1 file."
    )


def test_a_question_may_be_answered_by_its_own_chapter_besides(tmp_path: Path) -> None:
    both = f"[{LEADING}#bridging-silos, guides/example/lessons.md#how-to-ask]"
    assert report_of(tmp_path, spoiled(PAPERS, f"{LEADING}#bridging-silos", both)) == "No problems."


def test_a_related_question_is_another_one(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(PAPERS, "theme:", "related: papers\ntheme:")) == (
        "docs/questions/papers.md:6: the question is named as related to itself.\n"
        "    Name other questions only.\n\n1 problem in 1 file."
    )


def test_a_related_question_exists(tmp_path: Path) -> None:
    changes = {TALK: SECOND.replace("theme:", "related: paper\ntheme:")}
    assert report_of(tmp_path, changes) == (
        "docs/questions/talk.md:6: question 'paper' does not exist.\n"
        "    Did you mean 'papers'?\n    Choose from: papers, talk.\n\n1 problem in 1 file."
    )


def test_related_questions_that_exist_are_accepted(tmp_path: Path) -> None:
    assert report_of(tmp_path, {TALK: SECOND.replace("theme:", "related: papers\ntheme:")}) == (
        "No problems."
    )


def test_no_number_stands_twice(tmp_path: Path) -> None:
    assert report_of(tmp_path, {TALK: SECOND.replace("number: 2", "number: 1")}) == (
        "docs/questions/talk.md:4: number 1 of the set 'teams' stands twice.\n"
        "    Give each question of a set a number of its own.\n\n1 problem in 1 file."
    )


def test_no_number_is_left_out(tmp_path: Path) -> None:
    assert report_of(tmp_path, {TALK: SECOND.replace("number: 2", "number: 3")}) == (
        "docs/questions/talk.md:4: the set 'teams' has no number 2.\n"
        "    This is number 3; number without gaps.\n\n1 problem in 1 file."
    )


def test_a_question_that_cannot_be_read_leaves_no_gap(tmp_path: Path) -> None:
    changes = {PAPERS: "", TALK: SECOND}
    assert report_of(tmp_path, changes).endswith("\n\n1 problem in 1 file.")


def test_a_question_has_an_explanation(tmp_path: Path) -> None:
    changes = spoiled(PAPERS, "Papers shape the talk.", "## Signs\n\nPapers.")
    assert report_of(tmp_path, changes) == (
        "docs/questions/papers.md:8: the question has no explanation.\n"
        "    Say why it matters before the first heading.\n\n1 problem in 1 file."
    )


def test_an_explanation_has_no_link_that_would_lead_elsewhere_in_the_chapter(
    tmp_path: Path,
) -> None:
    link = "Papers shape the talk. See [Leading](../guides/example/leading.md)."
    assert report_of(tmp_path, spoiled(PAPERS, "Papers shape the talk.", link)) == (
        "docs/questions/papers.md:9: the explanation has a link to another page,"
        " and is printed in a chapter too.\n"
        "    Move the link below the first heading, or name the section in 'guidance'.\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "body",
    [
        "See [a site](https://example.org).",
        "Text.\n\n## Signs\n\nSee [Leading](../guides/example/leading.md).",
    ],
)
def test_other_links_of_a_question_are_accepted(body: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(PAPERS, "Papers shape the talk.", body)) == "No problems."
