from __future__ import annotations

from pathlib import Path

import pytest

from content import STUDY, report_of, spoiled

TITLE = "Leeds starts small"
TRUSTS = "case_studies/trusts.yml"


@pytest.mark.parametrize(
    "value",
    [
        "\u201cLeeds moves\u201d",
        "\u2018Leeds moves\u2019",
        '"\u201cLeeds moves\u201d"',
        '"[Leeds moves]"',
        "'[Leeds moves]'",
        "'\"Leeds moves\"'",
        "\"'Leeds moves'\"",
    ],
)
def test_marks_that_would_be_published_with_a_title_are_taken_out(
    value: str, tmp_path: Path
) -> None:
    shown = value[1:-1] if value[0] in "\"'" else value
    assert report_of(tmp_path, spoiled(STUDY, TITLE, value)) == (
        f"case_studies/leeds.md:2: '{shown}' would be published with the marks round it.\n"
        '    Write: title: "Leeds moves"\n\n1 problem in 1 file.'
    )


def test_marks_round_a_text_of_a_list_are_taken_out(tmp_path: Path) -> None:
    name = "Bolton NHS Foundation Trust"
    assert report_of(tmp_path, spoiled(TRUSTS, name, f"\u201c{name}\u201d")) == (
        f"case_studies/trusts.yml:2: '\u201c{name}\u201d' would be published"
        " with the marks round it.\n"
        f'    Write: name: "{name}"\n\n1 problem in 1 file.'
    )


def test_marks_round_the_title_of_a_source_are_taken_out(tmp_path: Path) -> None:
    value = "\u201cThe plan of a trust\u201d"
    changes = spoiled(STUDY, "publication: example\n    chapter: leading", f"publication: {value}")
    assert report_of(tmp_path, changes) == (
        f"case_studies/leeds.md:9: '{value}' would be published with the marks round it.\n"
        '    Write: - publication: "The plan of a trust"\n\n1 problem in 1 file.'
    )


@pytest.mark.parametrize(
    "value",
    [
        "\u201cLeeds\u201d starts, says \u201cLeeds\u201d",
        "\u201cSmall\u201d is how Leeds starts",
        '"Leeds starts [small]"',
        '"[Leeds] starts [small]"',
        '"Leeds starts small"',
        "The trust\u2019s start",
    ],
)
def test_marks_inside_a_text_are_left_alone(value: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, TITLE, value)) == "No problems."


def test_a_text_that_waits_to_be_written_has_no_second_problem(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, TITLE, '"[Your title]"')).endswith(
        "\n\n1 problem in 1 file."
    )


def test_marks_round_words_of_a_body_are_left_alone(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "\nA small team", "\nIt said: \u201cA small team\u201d\nA small team")
    assert report_of(tmp_path, changes) == "No problems."
