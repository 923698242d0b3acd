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


def test_an_e_mail_address_is_a_warning_that_says_how_to_mean_it(tmp_path: Path) -> None:
    assert report_with(tmp_path, "Reach us: ana.ruiz@example.org.") == (
        "case_studies/leeds.md:13: warning: 'ana.ruiz@example.org' looks like an e-mail address.\n"
        "    Take it out. If its owner has agreed, write it as a link:"
        " [name](mailto:ana.ruiz@example.org)\n\n1 warning in 1 file."
    )


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Ruiz](mailto:ana.ruiz@example.org)",
        "[ana.ruiz@example.org](mailto:Ana.Ruiz@example.org?subject=Wards)",
        "[Ana Ruiz][ana].\n\n[ana]: mailto:ana.ruiz@example.org",
        "<mailto:ana.ruiz@example.org>",
    ],
)
def test_an_e_mail_address_in_a_link_is_meant(text: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, text) == "No problems."


def test_a_link_to_one_address_speaks_for_no_other(tmp_path: Path) -> None:
    text = "[Ana](mailto:ana@example.org), bo@example.org"
    assert report_with(tmp_path, text) == (
        "case_studies/leeds.md:13: warning: 'bo@example.org' looks like an e-mail address.\n"
        "    Take it out. If its owner has agreed, write it as a link:"
        " [name](mailto:bo@example.org)\n\n1 warning in 1 file."
    )


@pytest.mark.parametrize(
    "text",
    [
        "0113 496 0000",
        "01134960000",
        "07700 900123",
        "+44 113 496 0000",
        "+441134960000",
        "020 7946 0958",
    ],
)
def test_a_telephone_number_is_a_warning(text: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Reach us: {text}, any day.") == (
        f"case_studies/leeds.md:13: warning: '{text}' looks like a telephone number.\n"
        "    Take it out, or link to a page that gives it.\n\n1 warning in 1 file."
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
    assert report_of(tmp_path, {"docs/about/makers.md": page}) == "No problems."
