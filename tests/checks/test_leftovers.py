from __future__ import annotations

from pathlib import Path

import pytest

from content import STUDY, report_of, spoiled, study

TRUSTS = "case_studies/trusts.yml"


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(f"{body}\n"))


@pytest.mark.parametrize(
    "word",
    [
        "Lorem ipsum",
        "TODO",
        "TBC",
        "TBD",
        "FIXME",
        "[insert date]",
        "[Trust name]",
        "[Your name here]",
        "[Date]",
    ],
)
def test_what_a_template_left_is_refused(word: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"We say {word} here.") == (
        f"case_studies/leeds.md:13: '{word}' is left over from a template or a draft.\n"
        "    Write the text that belongs there.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "text", ["The [trust] and [their] staff.", "A todo list.", "See [Date fields](https://a.org/x).",
             "In the title.", "mastodon TODOS", "TBDs", "[inserted] words"]
)  # fmt: skip
def test_words_that_a_template_has_not_left_are_accepted(text: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, text) == "No problems."


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: Leeds starts small", 'title: "[Title]"', 2),
        ("trust: leeds", 'trust: "[Your trust\'s id]"', 4),
        ("theme: governance", "theme: governance\ndate: TBC", 6),
        ("guides/example/leading.md#sharing-power", '"[Your section]"', 7),
        ("chapter: leading", 'chapter: "[Title of the chapter]"', 10),
    ],
)
def test_a_field_that_waits_for_its_text_has_no_second_problem(
    old: str, new: str, line: int, tmp_path: Path
) -> None:
    word = new.rsplit(": ", maxsplit=1)[-1].strip('"')
    assert report_of(tmp_path, spoiled(STUDY, old, new)) == (
        f"case_studies/leeds.md:{line}: '{word}' is left over from a template or a draft.\n"
        "    Write the text that belongs there, or take the line out if the field is optional.\n"
        "\n1 problem in 1 file."
    )


def test_what_a_template_left_in_a_list_is_refused(tmp_path: Path) -> None:
    changes = spoiled(TRUSTS, "Bolton NHS Foundation Trust", '"[Trust name]"')
    assert report_of(tmp_path, changes) == (
        "case_studies/trusts.yml:2: '[Trust name]' is left over from a template or a draft.\n"
        "    Write the text that belongs there, or take the line out if the field is optional.\n"
        "\n1 problem in 1 file."
    )
