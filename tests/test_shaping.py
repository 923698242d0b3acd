from __future__ import annotations

from pathlib import Path

import pytest

from content import STUDY, report_of, spoiled


def test_all_missing_fields_are_named_at_once(tmp_path: Path) -> None:
    changes = {"docs/roles/service-owner.md": "---\ntitle: Service owner\n---\n"}
    assert report_of(tmp_path, changes) == (
        "docs/roles/service-owner.md:2: missing: group, summary, guidance.\n"
        "    Add a line for each, such as 'group: …'.\n"
        "docs/roles/service-owner.md:3: the role has no description.\n"
        "    Write it below the second line of three dashes.\n\n2 problems in 1 file."
    )


def test_a_mistyped_field_is_not_reported_as_missing_too(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "trust: leeds", "trsut: leeds")) == (
        "case_studies/leeds.md:4: there is no field 'trsut' here.\n"
        "    Did you mean 'trust'?\n\n1 problem in 1 file."
    )


def test_a_mistyped_field_and_a_missing_one_are_both_reported(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "trust: leeds\ntheme: governance\n", "trsut: leeds\n")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:2: missing: theme.\n"
        "    Add a line 'theme: …'.\n"
        "case_studies/leeds.md:4: there is no field 'trsut' here.\n"
        "    Did you mean 'trust'?\n\n2 problems in 1 file."
    )


def test_the_name_of_a_field_elsewhere_leads_to_ours(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "summary: A", "description: A")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:3: there is no field 'description' here.\n"
        "    Did you mean 'summary'?\n\n1 problem in 1 file."
    )


def test_the_name_that_code_has_for_a_field_is_no_field(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "theme: gov", "themes: gov")) == (
        "case_studies/leeds.md:5: there is no field 'themes' here.\n"
        "    Did you mean 'theme'?\n\n1 problem in 1 file."
    )


def test_a_page_does_not_name_itself(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "trust: leeds", "id: leeds\ntrust: leeds")) == (
        "case_studies/leeds.md:4: there is no field 'id' here.\n"
        "    Take the line out: a page is known by the name of its file.\n\n1 problem in 1 file."
    )


def test_a_fault_inside_a_group_is_placed_on_its_own_line(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "    chapter: leading\n", "    chaptr: leading\n    address: x\n")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:10: there is no field 'chaptr' here.\n"
        "    Did you mean 'chapter'?\n"
        "    Choose from: address, chapter, publication.\n"
        "case_studies/leeds.md:11: field 'address' is 'x', which is not a web address.\n"
        "    Write the whole address, from https:// on, without spaces.\n\n2 problems in 1 file."
    )


def test_a_value_of_a_list_is_placed_on_its_own_line(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "theme: governance", "theme:\n  - governance\n  -\n")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:7: field 'theme' is empty.\n"
        "    Write its value, or take the line out if it is optional.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "people: Ana Ruiz",
            """5: field 'people' has 'Ana Ruiz' without 'name:' before it.
    Write:
    people:
      - name: Ana Ruiz""",
        ),
        (
            "people:\n  - Ana Ruiz",
            """6: field 'people' has 'Ana Ruiz' without 'name:' before it.
    Write: - name: Ana Ruiz""",
        ),
        (
            'people:\n  - "Ana Ruiz: nurse"',
            """6: field 'people' has 'Ana Ruiz: nurse' without 'name:' before it.
    Write: - name: "Ana Ruiz: nurse\"""",
        ),
        (
            'people:\n  - name "Ana Ruiz"',
            """6: field 'people' has 'Ana Ruiz' without 'name:' before it.
    Write: - name: Ana Ruiz""",
        ),
        (
            "people:\n  - [Ana Ruiz]",
            """6: field 'people' has a list where its own fields belong.
    Write each entry so:
      - name: …""",
        ),
    ],
)
def test_a_person_without_the_name_of_a_field_is_shown_with_it(
    line: str, said: str, tmp_path: Path
) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "theme: gov", f"{line}\ntheme: gov")) == (
        f"case_studies/leeds.md:{said}\n\n1 problem in 1 file."
    )


SOURCE = "\n  - publication: example\n    chapter: leading"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            " Some report",
            """8: field 'source' has 'Some report' without 'publication:' before it.
    Write:
    source:
      - publication: Some report""",
        ),
        (
            " https://a.org/b",
            """8: field 'source' has 'https://a.org/b' without 'address:' before it.
    Write:
    source:
      - publication: …
        address: https://a.org/b""",
        ),
        (
            "\n  - https://a.org/b",
            """9: field 'source' has 'https://a.org/b' without 'address:' before it.
    Write:
    - publication: …
      address: https://a.org/b""",
        ),
    ],
)
def test_a_source_without_the_name_of_a_field_is_shown_with_it(
    typed: str, said: str, tmp_path: Path
) -> None:
    assert report_of(tmp_path, spoiled(STUDY, SOURCE, typed)) == (
        f"case_studies/leeds.md:{said}\n\n1 problem in 1 file."
    )


def test_a_point_with_a_colon_is_told_to_be_put_in_quotes(tmp_path: Path) -> None:
    changes = spoiled(
        "docs/guides/example/leading.md", "key_points: Silos", "key_points:\n  - Silos: they"
    )
    assert report_of(tmp_path, changes) == (
        "docs/guides/example/leading.md:5: field 'key_points' must be text,"
        " and this reads as a field of its own.\n"
        "    If it is text with a colon or braces in it, put the whole of it in quotes.\n"
        "\n1 problem in 1 file."
    )


def test_a_list_where_one_value_belongs_is_told_so(tmp_path: Path) -> None:
    changes = spoiled("docs/questions/papers.md", "set: teams", "set: [teams, papers]")
    assert report_of(tmp_path, changes) == (
        "docs/questions/papers.md:3: field 'set' must be text, not a list.\n"
        "    Write one value after its name; if it is text with square brackets,"
        " put it in quotes.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("name", ["chapter", "address"])
def test_a_field_that_stands_beside_its_group_is_shown_within_it(name: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "    chapter: leading", f"{name}: leading")) == (
        f"case_studies/leeds.md:10: there is no field '{name}' here.\n"
        "    If it belongs to 'source', write it straight below 'publication', 4 spaces in:\n"
        "      - publication: …\n"
        f"        {name}: …\n\n1 problem in 1 file."
    )


def test_the_first_field_of_a_group_that_stands_beside_it_is_shown_within_it(
    tmp_path: Path,
) -> None:
    changes = spoiled(STUDY, "theme: gov", "people:\nname: Ana Ruiz\ntheme: gov")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:5: field 'people' is empty.\n"
        "    Write its value, or take the line out if it is optional.\n"
        "case_studies/leeds.md:6: there is no field 'name' here.\n"
        "    If it belongs to 'people', write below that line:\n"
        "      - name: …\n\n2 problems in 1 file."
    )


@pytest.mark.parametrize("again", ["Jo Bloggs", "jo  BLOGGS\n    post: Chair"])
def test_a_person_is_listed_once(again: str, tmp_path: Path) -> None:
    people = f"people:\n  - name: Jo Bloggs\n    post: Nurse\n  - name: {again}\n"
    name = again.partition("\n")[0]
    assert report_of(tmp_path, spoiled(STUDY, "source:\n", f"{people}source:\n")) == (
        f"case_studies/leeds.md:11: field 'people' names '{name}' twice.\n"
        "    Keep one of the two.\n\n1 problem in 1 file."
    )


def test_a_source_is_listed_once_and_may_have_several_chapters(tmp_path: Path) -> None:
    again = "chapter: leading\n  - publication: example\n    chapter: "
    assert report_of(tmp_path, spoiled(STUDY, "chapter: ", again)) == (
        "case_studies/leeds.md:11: field 'source' names 'example' twice.\n"
        "    Keep one of the two.\n\n1 problem in 1 file."
    )
    other = again.replace("leading", "lessons")
    assert report_of(tmp_path, spoiled(STUDY, "chapter: ", other)) == "No problems."
