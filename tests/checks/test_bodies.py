from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, STUDY, report_of

ROLE, PAPERS = "docs/roles/service-owner.md", "docs/questions/papers.md"
BELOW = "    Write it below the second line of three dashes.\n"


def without_body(path: str) -> dict[str, str]:
    """A change: a page of the base project that ends with its fields."""
    return {path: BASE[path].partition("\n\n")[0]}


@pytest.mark.parametrize(
    ("path", "line", "what"),
    [
        (STUDY, 11, "the case study has no story."),
        (ROLE, 6, "the role has no description."),
    ],
)
def test_a_page_without_a_body_is_told_where_to_write(
    path: str, line: int, what: str, tmp_path: Path
) -> None:
    expected = f"{path}:{line}: {what}\n{BELOW}\n1 problem in 1 file."
    assert report_of(tmp_path / "none", without_body(path)) == expected
    blank = {path: without_body(path)[path] + "\n\n \n"}
    assert report_of(tmp_path / "blank", blank) == expected


def test_a_chapter_without_a_body_is_told_where_to_write(tmp_path: Path) -> None:
    more = "docs/guides/example/more.md"
    changes = {
        more: "---\ntitle: More\nsummary: More.\nkey_points: There is more.\n---\n",
        "mkdocs.yml": f"{BASE['mkdocs.yml']}      - guides/example/more.md\n",
    }
    assert report_of(tmp_path, changes) == (
        f"{more}:5: the chapter has no text.\n{BELOW}\n1 problem in 1 file."
    )


def test_a_question_without_a_body_has_one_problem(tmp_path: Path) -> None:
    assert report_of(tmp_path, without_body(PAPERS)) == (
        f"{PAPERS}:8: the question has no explanation.\n"
        "    Say why it matters before the first heading.\n\n1 problem in 1 file."
    )


def test_a_page_whose_fields_never_end_may_have_a_body(tmp_path: Path) -> None:
    text = BASE[STUDY].replace("\n---\n\n", "\n")
    assert report_of(tmp_path, {STUDY: text}) == (
        f"{STUDY}:1: the front matter is not closed.\n"
        "    Put a line of three dashes (---) after its last field.\n\n1 problem in 1 file."
    )
