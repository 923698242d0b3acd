# ruff: noqa: RUF001 - the odd letters are what is tested
from __future__ import annotations

from pathlib import Path

import pytest

from content import STUDY, report_of, spoiled
from guidance.fields import Date
from guidance.problems import Place

PLACE = Place("x.md", 1)
DAY_FORM = "Write it as YYYY-MM-DD."
DATE_FORM = "Write it as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known."


def report_with(tmp_path: Path, line: str) -> str:
    changes = spoiled(STUDY, "theme: governance", f"{line}\ntheme: governance")
    return report_of(tmp_path, changes)


def faults_of(tmp_path: Path, line: str) -> str:
    """What is said of one more line, which is line 5 of the case study."""
    report = report_with(tmp_path, line)
    head, tail = "case_studies/leeds.md:5: ", "\n\n1 problem in 1 file."
    assert report.startswith(head), report
    assert report.endswith(tail), report
    return report.removeprefix(head).removesuffix(tail).replace("\n    ", " | ")


def test_a_date_is_read_as_people_and_as_machines_read_it() -> None:
    assert (str(Date(2020, 11, 0, PLACE)), Date(2020, 11, 0, PLACE).iso) == (
        "November 2020",
        "2020-11",
    )
    assert (str(Date(2020, 11, 3, PLACE)), Date(2020, 11, 3, PLACE).iso) == (
        "3 November 2020",
        "2020-11-03",
    )
    assert (str(Date(2020, 0, 0, PLACE)), Date(2020, 0, 0, PLACE).iso) == ("2020", "2020")


@pytest.mark.parametrize("typed", ["2020", "2020-11", "2020-11-03", "2024-02-29", "'2020'"])
def test_a_date_may_be_known_to_the_year_or_month_or_day(typed: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"date: {typed}") == "No problems."


@pytest.mark.parametrize(
    "typed",
    [
        "01/02/2026",
        "last May",
        "2026-13-1",
        "20261",
        "20/11/20",
        "13/14/2020",
        "2010/11",
        "31 April 2020",
        "Autumn 2020",
        "２０２６",
        "2026-",
    ],
)
def test_a_date_in_another_form_is_told_the_form(typed: str, tmp_path: Path) -> None:
    expected = f"field 'date' is '{typed}', which cannot be read as a date. | {DATE_FORM}"
    assert faults_of(tmp_path, f"date: {typed}") == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-1-2", "2026-01-02"),
        ("2020-11-5", "2020-11-05"),
        ("2020/11/05", "2020-11-05"),
        ("2020-1", "2020-01"),
        ("2020.11", "2020-11"),
        ("20/11/2020", "2020-11-20"),
        ("11/20/2020", "2020-11-20"),
        ("20.11.2020", "2020-11-20"),
        ("05/05/2020", "2020-05-05"),
        ("November 2020", "2020-11"),
        ("nov. 2020", "2020-11"),
        ("Sept 2020", "2020-09"),
        ("5 November 2020", "2020-11-05"),
        ("5th  Nov 2020", "2020-11-05"),
        ("November 5, 2020", "2020-11-05"),
    ],
)
def test_a_date_that_can_only_mean_one_is_shown_as_it_is_written(
    typed: str, meant: str, tmp_path: Path
) -> None:
    expected = f"field 'date' is '{typed}', which cannot be read as a date. | Write: date: {meant}"
    assert faults_of(tmp_path, f'date: "{typed}"') == expected


def test_a_review_is_shown_as_it_is_written_where_its_day_is_known(tmp_path: Path) -> None:
    said = "field 'reviewed' is '{}', which cannot be read as a date. | {}"
    for typed, how in {
        "5 November 2026": "Write: reviewed: 2026-11-05",
        "November 2026": DAY_FORM,
    }.items():
        got = faults_of(tmp_path / typed, f"reviewed: {typed}")
        assert got == said.format(typed, how)


@pytest.mark.parametrize("typed", ["0000", "0000-11", "0000-11-05"])
def test_a_year_that_never_was_is_refused(typed: str, tmp_path: Path) -> None:
    expected = f"field 'date' is '{typed}': there is no such year. | {DATE_FORM}"
    assert faults_of(tmp_path, f"date: {typed}") == expected


@pytest.mark.parametrize("typed", ["2026-02-30", "2025-02-29", "2026-04-31", "2026-01-00"])
def test_a_day_that_never_was_is_refused(typed: str, tmp_path: Path) -> None:
    expected = f"field 'date' is '{typed}': there is no such day. | {DATE_FORM}"
    assert faults_of(tmp_path, f"date: {typed}") == expected


@pytest.mark.parametrize("typed", ["2026-13", "2026-00-01", "2026-13-45"])
def test_a_month_that_never_was_is_refused(typed: str, tmp_path: Path) -> None:
    expected = f"field 'date' is '{typed}': there is no such month. | {DATE_FORM}"
    assert faults_of(tmp_path, f"date: {typed}") == expected


def test_a_review_has_a_day(tmp_path: Path) -> None:
    expected = f"field 'reviewed' is '2026-11', without a day. | {DAY_FORM}"
    assert faults_of(tmp_path, "reviewed: 2026-11") == expected


def test_a_review_in_another_form_is_told_the_form_of_a_day(tmp_path: Path) -> None:
    expected = f"field 'reviewed' is 'today', which cannot be read as a date. | {DAY_FORM}"
    assert faults_of(tmp_path, "reviewed: today") == expected


def test_a_flag_is_true_or_false(tmp_path: Path) -> None:
    assert report_with(tmp_path / "yes", "historical: yes") == "No problems."
    assert report_with(tmp_path / "no", "historical: False") == "No problems."
    assert faults_of(tmp_path, "historical: maybe") == (
        "field 'historical' is 'maybe', which is neither true nor false. | Write true or false."
    )


@pytest.mark.parametrize("typed", ["0", "01", "1.5", "one", "-1", "12345", "١"])
def test_a_number_counts_from_one(typed: str, tmp_path: Path) -> None:
    changes = spoiled("docs/questions/papers.md", "number: 1", f"number: {typed}")
    assert report_of(tmp_path, changes) == (
        f"docs/questions/papers.md:4: field 'number' is '{typed}',"
        " which is not a whole number from 1.\n"
        "    Write it in digits.\n\n1 problem in 1 file."
    )


ADDRESS = "source: https://example.org/guide"


@pytest.mark.parametrize(
    "typed",
    [
        "https://a.org",
        "https://x.nhs.uk:8443/a",
        "https://a.org/b?c=d#e",
        "https://a-b.co.uk/x_(y)",
    ],
)
def test_a_web_address_is_whole(typed: str, tmp_path: Path) -> None:
    changes = spoiled("docs/guides/example/index.md", ADDRESS, f"source: {typed}")
    assert report_of(tmp_path, changes) == "No problems."


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "http://a.org/b",
            "which is not encrypted.\n    Write: https://a.org/b (and check that it opens).",
        ),
        (
            "www.a.org",
            (
                "which is not a web address.\n"
                "    Write the whole address, from https:// on, without spaces."
            ),
        ),
        (
            "javascript:alert(1)",
            (
                "which is not a web address.\n"
                "    Write the whole address, from https:// on, without spaces."
            ),
        ),
    ],
)
def test_another_address_is_told_its_form(typed: str, said: str, tmp_path: Path) -> None:
    changes = spoiled("docs/guides/example/index.md", ADDRESS, f"source: {typed}")
    assert report_of(tmp_path, changes) == (
        f"docs/guides/example/index.md:6: field 'source' is '{typed}', {said}\n"
        "\n1 problem in 1 file."
    )


def test_a_choice_is_written_exactly_so(tmp_path: Path) -> None:
    changes = spoiled("case_studies/trusts.yml", "region: North West", "region: north west")
    assert report_of(tmp_path, changes) == (
        "case_studies/trusts.yml:4: field 'region' is 'north west',"
        " which is not one of the choices.\n"
        "    Did you mean 'North West'?\n"
        "    Choose from: East of England, London, Midlands, North East and Yorkshire,"
        " North West, South East, South West.\n\n1 problem in 1 file."
    )


def test_many_choices_are_listed_only_where_none_is_near(tmp_path: Path) -> None:
    near = spoiled(
        "case_studies/trusts.yml", "kind: acute\n  region: North W", "kind: acut\n  region: North W"
    )
    assert report_of(tmp_path / "near", near) == (
        "case_studies/trusts.yml:3: field 'kind' is 'acut', which is not one of the choices.\n"
        "    Did you mean 'acute'?\n\n1 problem in 1 file."
    )
    far = spoiled(
        "case_studies/trusts.yml", "kind: acute\n  region: North W", "kind: x\n  region: North W"
    )
    assert report_of(tmp_path / "far", far) == (
        "case_studies/trusts.yml:3: field 'kind' is 'x', which is not one of the choices.\n"
        "    Choose from: acute, acute and community, specialist acute, community, mental health,"
        " mental health and community, ambulance, integrated care system, national health body,"
        " central government, local government.\n\n1 problem in 1 file."
    )


def test_an_empty_field_is_told_so_whatever_it_holds(tmp_path: Path) -> None:
    empty = "field 'people' is empty. | Write its value, or take the line out if it is optional."
    assert faults_of(tmp_path / "one", "people:") == empty
    several = report_with(tmp_path / "several", "people:\n  -")
    assert several.startswith("case_studies/leeds.md:6: field 'people' is empty.\n")


@pytest.mark.parametrize("field", ["publication", "chapter"])
def test_a_source_is_200_characters_long_at_most_and_without_html(
    field: str, tmp_path: Path
) -> None:
    line = {"publication": 9, "chapter": 10}[field]
    old = {"publication": "publication: example", "chapter": "chapter: leading"}[field]
    longest = "É" + "é" * 199
    both = f"publication: {longest}\n    chapter: {longest}"
    within = spoiled(STUDY, "publication: example\n    chapter: leading", both)
    assert report_of(tmp_path / "within", within) == "No problems."
    beyond = spoiled(STUDY, old, f"{field}: {'é' * 201}")
    assert report_of(tmp_path / "beyond", beyond) == (
        f"case_studies/leeds.md:{line}: field '{field}' is 201 characters long; the limit is 200.\n"
        "    Shorten it by 1 character.\n\n1 problem in 1 file."
    )
    html = spoiled(STUDY, old, f"{field}: A <b>new</b> era")
    assert report_of(tmp_path / "html", html) == (
        f"case_studies/leeds.md:{line}: field '{field}' has '<' or '>' in it.\n"
        "    Say it in words, such as 'over 18 weeks': HTML is not allowed in a field.\n"
        "\n1 problem in 1 file."
    )


def test_an_empty_list_is_refused(tmp_path: Path) -> None:
    assert (
        faults_of(tmp_path, "role: []") == "there is no field 'role' here. | Did you mean 'roles'?"
    )
    assert faults_of(tmp_path, "roles: []") == (
        "field 'roles' is an empty list. | Write at least one value, or take the field out."
    )


def test_text_of_100_characters_is_a_title_and_of_101_is_not(tmp_path: Path) -> None:
    title = "Leeds starts small"
    assert report_of(tmp_path, spoiled(STUDY, title, "é" * 100)) == "No problems."
    assert report_of(tmp_path, spoiled(STUDY, title, "é" * 101)) == (
        "case_studies/leeds.md:2: field 'title' is 101 characters long; the limit is 100.\n"
        "    Shorten it by 1 character.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "title",
    ["It’s 2026", "Don't stop", "A & B", "50% more", "C++ and C#", "Why? (part 1)", "£3m", "é"],
)
def test_what_people_write_in_titles_is_accepted(title: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "Leeds starts small", title)) == "No problems."
