from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, PACKS, READY, Changes, report_of


def ready(old: str, new: str) -> Changes:
    """A change: the page of packs with some words of its ready set replaced."""
    assert old in READY
    return {PACKS: READY.replace(old, new)}


def test_a_ready_set_is_accepted(tmp_path: Path) -> None:
    assert report_of(tmp_path, {PACKS: READY}) == "No problems."


def test_the_page_of_packs_needs_no_ready_set(tmp_path: Path) -> None:
    assert report_of(tmp_path, {PACKS: BASE[PACKS]}) == "No problems."


def test_a_question_of_a_ready_set_exists(tmp_path: Path) -> None:
    assert report_of(tmp_path, ready("[papers]", "\n      - papers\n      - paper")) == (
        "docs/packs/index.md:10: question 'paper' does not exist.\n"
        "    Did you mean 'papers'?\n\n1 problem in 1 file."
    )


def test_a_question_that_cannot_be_read_is_not_missing(tmp_path: Path) -> None:
    changes = {PACKS: READY, "docs/questions/papers.md": ""}
    assert report_of(tmp_path, changes).endswith("\n\n1 problem in 1 file.")


def test_a_question_stands_once_in_a_ready_set(tmp_path: Path) -> None:
    assert report_of(tmp_path, ready("[papers]", "[papers, papers]")) == (
        "docs/packs/index.md:8: field 'questions' names 'papers' twice.\n"
        "    Keep one of the two.\n\n1 problem in 1 file."
    )


def test_a_ready_set_has_questions(tmp_path: Path) -> None:
    assert report_of(tmp_path, ready("    questions: [papers]\n", "")) == (
        "docs/packs/index.md:5: missing: questions.\n"
        "    Add a line 'questions: …'.\n\n1 problem in 1 file."
    )


def test_two_ready_sets_have_two_ids(tmp_path: Path) -> None:
    again = READY[READY.index("  - id") : READY.rindex("---")]
    other = again.replace("A first", "Another")
    assert report_of(tmp_path, {PACKS: READY.replace(again, again + other)}) == (
        "docs/packs/index.md:9: the set 'first' stands twice, on lines 5 and 9.\n"
        "    Give each set an id of its own.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("key", "how"),
    [("First meeting", "\n    Write: id: first-meeting"), ("—", "")],
)
def test_an_id_can_be_part_of_an_address(key: str, how: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, ready("id: first", f"id: {key}")) == (
        f"docs/packs/index.md:5: the ready set '{key}' has no plain id.\n"
        f"    Use small letters, digits and single hyphens.{how}\n\n1 problem in 1 file."
    )


def test_a_ready_set_does_not_take_the_address_of_a_sets_pack(tmp_path: Path) -> None:
    assert report_of(tmp_path, ready("id: first", "id: teams")) == (
        "docs/packs/index.md:5: 'docs/questions/index.md' already claims the address"
        " 'packs/teams/'.\n    Rename one of the two, or take it out.\n\n1 problem in 1 file."
    )


def test_a_page_does_not_take_the_address_of_a_themes_pack(tmp_path: Path) -> None:
    page = "---\ntitle: Mine\nsummary: A pack of mine.\n---\n"
    assert report_of(tmp_path, {"docs/packs/theme-governance.md": page}) == (
        "case_studies/themes.yml:1: 'docs/packs/theme-governance.md' already claims the address"
        " 'packs/theme-governance/'.\n    Rename one of the two, or take it out.\n"
        "\n1 problem in 1 file."
    )


def test_a_link_can_lead_to_a_pack(tmp_path: Path) -> None:
    home = BASE["docs/index.md"] + "\nPrint [a pack](packs/teams.md).\n"
    assert report_of(tmp_path, {"docs/index.md": home}) == "No problems."
    home = home.replace("teams.md", "team.md")
    assert "docs/index.md" in report_of(tmp_path, {"docs/index.md": home})
