from __future__ import annotations

from pathlib import Path

import pytest

from content import report_of, study

GLUED = "Put an empty line before it. If it is no list, join it to the line above."


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(f"{body}\n"))


def said(*problems: tuple[int, str, str]) -> str:
    count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
    lines = [f"case_studies/leeds.md:{n}: {what}\n    {how}\n" for n, what, how in problems]
    return "".join([*lines, f"\n{count} in 1 file."])


@pytest.mark.parametrize(
    ("body", "line", "item"),
    [
        ("They did:\n- one\n- two", 14, "- one"),
        ("They did:\n* one\n* two", 14, "* one"),
        ("They did:\n+ one", 14, "+ one"),
        ("They did:\n1. one\n2. two", 14, "1. one"),
        ("They did:\n  - one", 14, "- one"),
        ("> They did:\n> - one", 14, "- one"),
        ("> They did:\n- one", 14, "- one"),
        ("## Then\nThey did:\n- one", 15, "- one"),
        ("- one\n\n    They did:\n    - two", 16, "- two"),
        ("- one\n\nThey did:\n- two", 16, "- two"),
        ("`They did`\n- one", 14, "- one"),
        ("They did:\n- `one` of **two**", 14, "- `one` of **two**"),
        (f"They did:\n- {'a ' * 40}", 14, f"- {'a ' * 18}a…"),
    ],
)
def test_a_list_has_an_empty_line_before_it(
    body: str, line: int, item: str, tmp_path: Path
) -> None:
    what = f"'{item}' would be printed in the paragraph above it, not as a list."
    assert report_with(tmp_path, body) == said((line, what, GLUED))


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("They did:\n| a | b |\n|---|---|\n| 1 | 2 |", 14),
        ("> They did:\n> a | b\n> :--|--:\n> 1 | 2", 14),
        ("They did:\nin three\na | b\n- | -\n1 | 2", 15),
    ],
)
def test_a_table_has_an_empty_line_before_it(body: str, line: int, tmp_path: Path) -> None:
    what = "the table that starts here would be printed in the paragraph above it."
    how = "Put an empty line before it."
    assert report_with(tmp_path, body) == said((line, what, how))


@pytest.mark.parametrize(
    ("body", "line", "item", "how"),
    [
        ("1) one\n2) two", 13, "1) one", "Write: 1. one"),
        ("• one\n• two", 13, "• one", "Write: - one"),
        ("●one", 13, "●one", "Write: - one"),
        (
            "They did:\n1) one\n2) two",
            14,
            "1) one",
            "Write: 1. one\n    Put an empty line before the first item.",
        ),
        (
            "They did:\n· one",
            14,
            "· one",
            "Write: - one\n    Put an empty line before the first item.",
        ),
    ],
)
def test_a_mark_that_makes_no_list_is_given_as_one_that_does(
    body: str, line: int, item: str, how: str, tmp_path: Path
) -> None:
    what = f"'{item}' would not be printed as a list."
    assert report_with(tmp_path, body) == said((line, what, how))


@pytest.mark.parametrize(
    ("body", "line", "item", "how"),
    [
        ("- one\n  - two\n  - three", 14, "- two", "Indent it by 4 spaces, not 2."),
        ("1. one\n   - two\n2. three", 14, "- two", "Indent it by 4 spaces, not 3."),
        ("- one\n\n  - two", 15, "- two", "Indent it by 4 spaces, not 2."),
        ("- one\n    - two\n      - three", 15, "- three", "Indent it by 8 spaces, not 6."),
        ("> - one\n>   - two", 14, "- two", "Indent it by 4 spaces, not 2."),
    ],
)
def test_an_item_below_another_is_indented_by_four_spaces(
    body: str, line: int, item: str, how: str, tmp_path: Path
) -> None:
    what = f"'{item}' would be printed beside the item above it, not below it."
    assert report_with(tmp_path, body) == said((line, what, how))


@pytest.mark.parametrize(
    ("body", "line", "item", "kind"),
    [
        ("- one\n- two\n1. three\n2. four", 15, "1. three", "bullets"),
        ("- one\n- two\n\n1. three\n2. four", 16, "1. three", "bullets"),
        ("1. one\n\n* two", 15, "* two", "numbers"),
    ],
)
def test_two_lists_have_text_between_them(
    body: str, line: int, item: str, kind: str, tmp_path: Path
) -> None:
    what = f"'{item}' would become an item of the list with {kind} above it."
    how = (
        "Put a line of text between the two lists, or indent it by 4 spaces"
        " to put it below the item above."
    )
    assert report_with(tmp_path, body) == said((line, what, how))


@pytest.mark.parametrize(
    "body",
    [
        "They did:\n\n- one\n- two\n\nThen:\n\n1. three\n2. four",
        "## They did\n- one\n- two",
        "They did.\n\n* * *\n- one",
        "They did.\n* * *\n1. one",
        "> - one\n> - two\n\n1. three",
        "They did:\n> - one\n> - two",
        "[site]: https://example.org\n- one [site][site]",
        "- one\nand a half\n- two",
        "- one\n    - two\n        - three\n- four",
        "- one\n    1. two\n    2. three\n- four",
        "  - one\n  - two\n- three",
        "1. one\n\n    Text.\n\n    - two\n\n2. three",
        "They met in\n2020. The board went on.",
        "They met on\n12. May and\n2) June.",
        "They did so\n\u2013 said the board\n\u2014 all of it\n-five\n*all* of it\n1.5 times",
        "Text.\n\n    - code\n      - code\n    1) code\n    | a | b |\n    |---|---|",
        "They did:\n```\n- code\n1) code\n```\n\n```\na\n- b\n```",
        "They did:\n`- code`",
        "Table: A\n\n| a | b |\n|---|---|\n| - | - |\n| 1 | 2 |",
        "## Table\n| a | b |\n|---|---|\n| 1 | 2 |",
        "They were | so |\nso",
        "One · two\nand • three",
    ],
)
def test_what_is_printed_as_it_is_meant_is_left_alone(body: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, body) == "No problems."
