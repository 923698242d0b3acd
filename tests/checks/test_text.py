from __future__ import annotations

from pathlib import Path

import pytest

from content import STUDY, report_of, spoiled, study
from guidance.checks.text import is_nhs_number


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(f"{body}\n"))


def test_a_word_of_two_alphabets_is_a_warning_once_a_word(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "Leeds starts", "L\u0435\u0435ds st\u0430rts")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:2: warning: the word 'L\u0435\u0435ds' has a Cyrillic letter in it"
        " ('\u0435', U+0435).\n    Type the word again.\n"
        "case_studies/leeds.md:2: warning: the word 'st\u0430rts' has a Cyrillic letter in it"
        " ('\u0430', U+0430).\n    Type the word again.\n\n2 warnings in 1 file."
    )


@pytest.mark.parametrize(
    "title", ["TGF\u03b21 and \u00b5g", "Caf\u00e9 \u0141\u00f3d\u017a", "\u041b\u0438\u0434\u0441"]
)
def test_a_word_of_one_alphabet_is_accepted(title: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "Leeds starts small", title)) == "No problems."


@pytest.mark.parametrize(
    "word", ["Lorem ipsum", "TODO", "TBC", "[Trust name]", "[Your name here]", "[Date]"]
)
def test_what_a_template_left_is_refused(word: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"We say {word} here.") == (
        f"case_studies/leeds.md:13: '{word}' is left over from a template or a draft.\n"
        "    Write the text that belongs there.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "text", ["The [trust] and [their] staff.", "A todo list.", "See [Date fields](https://a.org/x).",
             "In the title.", "mastodon TODOS"]
)  # fmt: skip
def test_words_that_a_template_has_not_left_are_accepted(text: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, text) == "No problems."


@pytest.mark.parametrize("number", ["9434765919", "943 476 5919", "943-476-5919"])
def test_a_valid_nhs_number_is_refused(number: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Number {number}.") == (
        f"case_studies/leeds.md:13: '{number}' is a valid NHS number.\n"
        "    Take it out: no page may show who a patient is.\n\n1 problem in 1 file."
    )


def test_an_nhs_number_has_ten_digits_of_which_the_last_checks_the_others() -> None:
    assert is_nhs_number("943 476 5919")
    assert not is_nhs_number("943 476 5918")
    assert not is_nhs_number("943 476 591")
    # The remainder of these nine digits would need the check digit 10, which there is not.
    assert not any(is_nhs_number(f"100000001{last}") for last in range(10))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ana.ruiz@example.org", "an e-mail address"),
        ("0113 496 0000", "a telephone number"),
        ("01134960000", "a telephone number"),
        ("07700 900123", "a telephone number"),
        ("+44 113 496 0000", "a telephone number"),
        ("+441134960000", "a telephone number"),
        ("020 7946 0958", "a telephone number"),
    ],
)
def test_a_way_to_reach_somebody_is_a_warning(text: str, kind: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Reach us: {text}, any day.") == (
        f"case_studies/leeds.md:13: warning: '{text}' looks like {kind}.\n"
        "    Take it out, unless its owner has agreed to its being published.\n"
        "\n1 warning in 1 file."
    )


@pytest.mark.parametrize(
    "text",
    [
        "In 2019, 2020 and 2021.",
        "From 2019-01-05 to 2020-03-01, and 01-05-2020 - 03-06-2021.",
        "It\u2019s the trust\u2019s 1,234,567,890 pounds, or £1234567890.",
        "Between 2019 2020 2021 and 0.1234567891.",
        "See https://example.org/9434765919 and https://a.org/@user.",
        "Ward 12 at 10:30, 50% of 1 000 000.",
    ],
)
def test_numbers_and_years_are_nobodys(text: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, text) == "No problems."


def test_a_page_of_the_site_itself_may_say_how_to_reach_its_makers(tmp_path: Path) -> None:
    page = "---\ntitle: About\nsummary: Who we are.\n---\n\nWrite to us@example.org.\n"
    assert report_of(tmp_path, {"docs/about.md": page}) == "No problems."
