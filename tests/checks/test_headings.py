from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, LEADING, report_of, study

PATH = f"docs/{LEADING}"


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(body))


def test_a_heading_of_level_1_is_the_titles(tmp_path: Path) -> None:
    assert report_with(tmp_path, "# Leeds\n") == (
        "case_studies/leeds.md:13: heading 'Leeds' is of level 1.\n"
        "    The title in the front matter is the page's heading. Write: ## Leeds\n"
        "\n1 problem in 1 file."
    )


def test_a_line_that_starts_with_a_number_sign_is_a_heading_unless_it_is_escaped(
    tmp_path: Path,
) -> None:
    assert report_with(tmp_path / "plain", "We were\n#1 in Leeds.\n") == (
        "case_studies/leeds.md:14: heading '1 in Leeds.' is of level 1.\n"
        "    The title in the front matter is the page's heading. Write: ## 1 in Leeds.\n"
        "    If it is text, put a backslash before it: \\#1 in Leeds.\n\n1 problem in 1 file."
    )
    assert report_with(tmp_path / "escaped", "We were\n\\#1 in Leeds.\n") == "No problems."


@pytest.mark.parametrize("prefix", ["> ", "- ", ">> ", "> - "])
def test_a_heading_in_a_quote_or_a_list_is_found(prefix: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"{prefix}# Leeds\n") == (
        "case_studies/leeds.md:13: heading 'Leeds' is of level 1.\n"
        "    The title in the front matter is the page's heading. Write: ## Leeds\n"
        "\n1 problem in 1 file."
    )


def test_a_level_is_not_skipped(tmp_path: Path) -> None:
    assert report_with(tmp_path, "## Two\n\n#### Four {#four}\n\n### Three\n") == (
        "case_studies/leeds.md:15: heading 'Four' skips from level 2 to 4.\n"
        "    Write: ### Four\n\n1 problem in 1 file."
    )


def test_the_first_heading_is_of_level_2(tmp_path: Path) -> None:
    assert report_with(tmp_path, "Text.\n\n### Three\n") == (
        "case_studies/leeds.md:15: heading 'Three' skips from level 1 to 3.\n"
        "    Write: ## Three\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("line", ["===", "---", "-"])
def test_a_line_under_text_makes_a_heading_of_it(line: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Text\n{line}\n") == (
        f"case_studies/leeds.md:14: the line '{line}' turns the text above it into a heading.\n"
        "    Leave an empty line between them, or start the heading's line with ##.\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "body", ["## Two\n\n### Three\n\n## Two\n", "Text.\n\n---\n\nText.\n", "```\n# code\n```\n",
             "Use `# x` here.\n", "Table: A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "- a\n- b\n",
             "Text.\n\n    # code\n"]
)  # fmt: skip
def test_what_is_no_misplaced_heading_is_left_alone(body: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, body) == "No problems."


def test_an_anchor_is_written_as_an_id_is(tmp_path: Path) -> None:
    text = f"{BASE[PATH]}\n## More {{#More_silos}}\n\nText.\n"
    assert report_of(tmp_path, {PATH: text}) == (
        "docs/guides/example/leading.md:15: anchor '#More_silos' cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n\n1 problem in 1 file."
    )


def test_an_anchor_stands_once_on_its_page(tmp_path: Path) -> None:
    text = f"{BASE[PATH]}\n## More {{#bridging-silos}}\n\nText.\n"
    assert report_of(tmp_path, {PATH: text}) == (
        "docs/guides/example/leading.md:15: anchor '#bridging-silos' stands twice on this page.\n"
        "    Give each section an anchor of its own.\n\n1 problem in 1 file."
    )


def test_an_anchor_is_not_one_of_the_pages_own(tmp_path: Path) -> None:
    text = f"{BASE[PATH]}\n## More {{#app-main}}\n\nText.\n"
    assert report_of(tmp_path, {PATH: text}) == (
        "docs/guides/example/leading.md:15: anchor '#app-main' may be one of the page's own.\n"
        "    Start it with another word: those of the page's own parts start with app-\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize("line", ["## ", "##", "# ", "> ##", "## {#more}", "##  ##"])
def test_a_heading_has_a_text(line: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Text.\n\n{line}\n\nText.\n") == (
        "case_studies/leeds.md:15: the heading has no text.\n"
        "    Write its text after the marks, or take the line out.\n\n1 problem in 1 file."
    )
