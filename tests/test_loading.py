from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, STUDY, Changes, library, project, report, report_of, spoiled, study
from guidance.addresses import INDEX_PAGES
from guidance.loading import load

TRUSTS = "case_studies/trusts.yml"
THEMES = "case_studies/themes.yml"


def test_every_kind_of_record_is_read(tmp_path: Path) -> None:
    found = library(project(tmp_path, {}))
    assert list(found.guides) == ["example"]
    assert list(found.chapters) == ["guides/example/leading.md", "guides/example/lessons.md"]
    assert set(found.pages) == {*INDEX_PAGES}
    assert list(found.sets) == ["teams"]
    assert list(found.questions) == ["papers"]
    assert list(found.roles) == ["service-owner"]
    assert list(found.case_studies) == ["bolton", "leeds"]
    assert (list(found.themes), list(found.lessons)) == (["governance"], ["small-bets"])
    assert list(found.trusts) == ["bolton", "leeds"]
    assert list(found.sections) == [
        "guides/example/leading.md#bridging-silos",
        "guides/example/leading.md#sharing-power",
        "guides/example/lessons.md#how-to-ask",
    ]
    assert found.unread == frozenset()


def test_chapters_stand_in_the_order_of_the_navigation(tmp_path: Path) -> None:
    nav = "nav: [guides/example/lessons.md, Lead: guides/example/leading.md]\n"
    found, problems = load(project(tmp_path, {"mkdocs.yml": nav}))
    assert list(found.chapters) == ["guides/example/lessons.md", "guides/example/leading.md"]
    assert problems == []


def test_settings_that_cannot_be_read_are_reported_on_their_line(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"mkdocs.yml": "site_name: A\nnav: [a: b: c]\n"}) == (
        "mkdocs.yml:2: the settings cannot be read.\n"
        "    Put it back as it was, or compare it with the last version that worked.\n"
        "\n1 problem in 1 file."
    )


def test_settings_with_tags_of_mkdocs_are_read(tmp_path: Path) -> None:
    changes = {"mkdocs.yml": BASE["mkdocs.yml"] + "site_url: !ENV URL\nx: !!python/name:a.b\n"}
    assert report_of(tmp_path, changes) == "No problems."


def test_a_file_that_cannot_be_read_hides_no_other_problem(tmp_path: Path) -> None:
    changes: Changes = {
        **spoiled("case_studies/bolton.md", "lesson: small-bets", "lesson: small-bits"),
        STUDY: b"caf\xe9",
        "docs/roles/service-owner.md": "",
    }
    assert report_of(tmp_path, changes) == (
        "case_studies/bolton.md:6: lesson 'small-bits' does not exist.\n"
        "    Did you mean 'small-bets'?\n"
        "case_studies/leeds.md:1: the file is not saved as UTF-8.\n"
        "    Save it again with the encoding UTF-8 (in Notepad or Word: Save As, Encoding).\n"
        "docs/roles/service-owner.md:1: the file is empty.\n"
        "    Start the file with a line of three dashes (---), its fields,"
        " and three dashes again.\n"
        "    These fields are required: title, group, summary, guidance.\n"
        "\n3 problems in 3 files."
    )


def test_a_file_that_the_system_refuses_is_one_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied", path, mode)

    root = project(tmp_path, {})
    monkeypatch.setattr("guidance.folders.open", refuse, raising=False)
    assert report(root).splitlines()[:2] == [
        "case_studies/bolton.md:1: the file cannot be read (Permission denied).",
        "    Check that it is an ordinary file.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "- id: bolton\n  name: a: b\n",
            '2: the value has a colon in it and stands without quotes.\n    Write: name: "a: b"',
        ),
        (
            "",
            (
                "1: the list is empty.\n    Put its entries back."
                " Start each entry with '- id: …' and indent its other fields by two spaces."
            ),
        ),
        (
            "bolton: Bolton\n",
            (
                "1: the list cannot be read.\n"
                "    Start each entry with '- id: …' and indent its other fields by two spaces."
            ),
        ),
        (
            "- bolton\n",
            (
                "1: this entry cannot be read.\n"
                "    Start each entry with '- id: …' and indent its other fields by two spaces."
            ),
        ),
        (
            "- name: Bolton NHS Foundation Trust\n  kind: acute\n",
            "1: this entry has no id.\n    Give it one, such as '- id: clinical-leadership'.",
        ),
        (
            "- id: &a bolton\n",
            (
                "1: '&a' has a meaning of its own here, which is not allowed.\n"
                "    Write the value out in full; if '&a' is meant as text, put it in quotes."
            ),
        ),
    ],
)
def test_a_broken_list_is_one_problem_and_no_flood(text: str, said: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {TRUSTS: text}) == (
        f"case_studies/trusts.yml:{said}\n\n1 problem in 1 file."
    )


def test_a_missing_list_is_one_problem_and_no_flood(tmp_path: Path) -> None:
    assert report_of(tmp_path, {TRUSTS: None, THEMES: b"\xff\xfe"}) == (
        "case_studies/themes.yml:1: the file is not saved as UTF-8.\n"
        "    Save it again with the encoding UTF-8 (in Notepad or Word: Save As, Encoding).\n"
        "case_studies/trusts.yml:1: the list is not there.\n"
        "    Put the file back: case studies name its entries.\n\n2 problems in 2 files."
    )


def test_a_broken_entry_does_not_make_its_name_unknown(tmp_path: Path) -> None:
    assert report_of(
        tmp_path, spoiled(TRUSTS, "  kind: acute\n  region: North W", "  region: North W")
    ) == (
        "case_studies/trusts.yml:1: missing: kind.\n    Add a line 'kind: …'.\n"
        "\n1 problem in 1 file."
    )


def test_an_entry_with_the_id_of_another_is_reported_with_both_lines(tmp_path: Path) -> None:
    assert report_of(tmp_path, {TRUSTS: BASE[TRUSTS] * 2}) == (
        "case_studies/trusts.yml:9: id 'bolton' stands twice, on lines 1 and 9.\n"
        "    Give each entry an id of its own.\n"
        "case_studies/trusts.yml:13: id 'leeds' stands twice, on lines 5 and 13.\n"
        "    Give each entry an id of its own.\n\n2 problems in 1 file."
    )


def test_an_empty_list_in_brackets_is_meant(tmp_path: Path) -> None:
    found, problems = load(project(tmp_path, {TRUSTS: "[]\n"}))
    assert (found.trusts, problems) == ({}, [])


def test_a_word_of_two_alphabets_in_a_list_is_a_warning(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(THEMES, "title: Governance", "title: Govern\u0430nce")) == (
        "case_studies/themes.yml:2: warning: the word 'Govern\u0430nce' has a Cyrillic letter"
        " in it ('\u0430', U+0430).\n    Type the word again.\n\n1 warning in 1 file."
    )


def test_a_set_with_the_id_of_another_is_reported(tmp_path: Path) -> None:
    again = (
        "  - id: teams\n    title: T\n    summary: S\n    printed_in: guides/example/lessons.md\n"
    )
    path = "docs/questions/index.md"
    assert report_of(tmp_path, spoiled(path, "lessons.md\n", f"lessons.md\n{again}")) == (
        "docs/questions/index.md:9: the set 'teams' stands twice, on lines 5 and 9.\n"
        "    Give each set an id of its own.\n\n1 problem in 1 file."
    )


def test_a_page_that_cannot_be_read_is_not_also_missing_where_it_is_named(tmp_path: Path) -> None:
    changes = {
        "docs/guides/example/leading.md": "",
        **study("[Lead](../guides/example/leading.md)\n"),
    }
    assert report_of(tmp_path, changes) == (
        "docs/guides/example/leading.md:1: the file is empty.\n"
        "    Start the file with a line of three dashes (---), its fields,"
        " and three dashes again.\n"
        "    These fields are required: title, summary, key_points.\n\n1 problem in 1 file."
    )


def test_the_template_of_case_studies_is_not_a_case_study(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"case_studies/_template.md": "TODO"}) == "No problems."


@pytest.mark.parametrize("folder", ["docs", "docs/questions", "docs/roles", "docs/guides/example"])
def test_a_case_study_among_other_pages_is_one_problem(folder: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {f"{folder}/ward.md": BASE[STUDY]}) == (
        f"{folder}/ward.md:1: this is a case study, and this is not the folder of case studies.\n"
        "    Move it to: case_studies/ward.md\n\n1 problem in 1 file."
    )
