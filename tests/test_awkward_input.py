"""Bad input that git or a file system cannot hold well, so that it is made here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from content import BASE, PNG, STUDY, copied, project, report, report_of, study

LINKED = (
    "this is a link to another file (a symbolic link), which is not allowed.\n"
    "    Replace it with a copy of the file itself.\n"
)


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def linked(tmp_path: Path, target: str) -> Path:
    root = project(tmp_path, {})
    (root / "SECRET.md").write_text(BASE[STUDY])
    (root / "case_studies/linked.md").symlink_to(target)
    return root


@pytest.mark.parametrize("target", ["../SECRET.md", "..", "linked.md", "nowhere.md"])
def test_a_symbolic_link_is_refused_whatever_it_leads_to(target: str, tmp_path: Path) -> None:
    assert report(linked(tmp_path, target)) == (
        f"case_studies/linked.md:1: {LINKED}\n1 problem in 1 file."
    )


def test_a_list_that_is_a_symbolic_link_is_not_read(tmp_path: Path) -> None:
    root = project(tmp_path, {"case_studies/trusts.yml": None})
    (root / "elsewhere.yml").write_text(BASE["case_studies/trusts.yml"])
    (root / "case_studies/trusts.yml").symlink_to("../elsewhere.yml")
    assert report(root) == f"case_studies/trusts.yml:1: {LINKED}\n1 problem in 1 file."


def test_a_folder_of_the_content_cannot_be_a_symbolic_link(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    (root / "docs").rename(root / "elsewhere")
    (root / "docs").symlink_to("elsewhere")
    assert f"docs:1: {LINKED}" in report(root)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_of_another_encoding_is_to_be_saved_again(encoding: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {STUDY: BASE[STUDY].encode(encoding)}) == (
        "case_studies/leeds.md:1: the file is not saved as UTF-8.\n"
        "    Save it again with the encoding UTF-8 (in Notepad or Word: Save As, Encoding).\n"
        "\n1 problem in 1 file."
    )


def test_a_nul_is_a_hidden_character(tmp_path: Path) -> None:
    assert report_of(tmp_path, study("A small\0 team.\n")) == (
        "case_studies/leeds.md:13: there is a hidden character on this line"
        " (U+0000, a control character).\n"
        "    Delete the word it stands in and type it again.\n"
        "\n1 problem in 1 file."
    )


def test_two_names_that_differ_in_their_capitals_claim_one_address(tmp_path: Path) -> None:
    root = project(tmp_path, {"case_studies/Leeds.md": copied(STUDY)})
    if not {"Leeds.md", "leeds.md"} <= names_in(root / "case_studies"):
        pytest.skip("this file system takes the two names for one")
    assert report(root) == (
        "case_studies/Leeds.md:1: the file name 'Leeds.md' cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: leeds.md\n"
        "case_studies/leeds.md:1: 'case_studies/Leeds.md' already claims the address"
        " 'case-studies/leeds/'.\n"
        "    Rename one of the two, or take it out.\n"
        "\n2 problems in 2 files."
    )


def test_two_names_that_look_the_same_claim_one_address(tmp_path: Path) -> None:
    composed, decomposed = "caf\u00e9.md", "cafe\u0301.md"
    names = (f"case_studies/{composed}", f"case_studies/{decomposed}")
    texts = (copied(STUDY), copied(STUDY).replace("Another", "A third"))
    root = project(tmp_path, dict(zip(names, texts, strict=True)))
    if not {composed, decomposed} <= names_in(root / "case_studies"):
        pytest.skip("this file system takes the two names for one")
    assert report(root) == (
        "case_studies/cafe\u0301.md:1: the file name 'cafe\u0301.md'"
        " cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: cafe.md\n"
        "case_studies/caf\u00e9.md:1: 'case_studies/cafe\u0301.md' already claims the address"
        " 'case-studies/caf\u00e9/'.\n"
        "    Rename one of the two, or take it out.\n"
        "case_studies/caf\u00e9.md:1: the file name 'caf\u00e9.md' cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: cafe.md\n"
        "\n3 problems in 2 files."
    )


def test_a_file_name_that_is_markup_is_refused(tmp_path: Path) -> None:
    assert report_of(tmp_path, {'case_studies/"><img onerror>.md': copied(STUDY)}) == (
        "case_studies/\"><img onerror>.md:1: the file name '\"><img onerror>.md'"
        " cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: img-onerror.md\n"
        "\n1 problem in 1 file."
    )


def test_a_file_name_cannot_write_a_line_of_the_report(tmp_path: Path) -> None:
    root = project(tmp_path, {"case_studies/a\nNo problems.md": copied(STUDY)})
    assert report(root) == (
        "case_studies/a\\u000aNo problems.md:1: the file name 'a\\u000aNo problems.md'"
        " cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: a-no-problems.md\n"
        "\n1 problem in 1 file."
    )


def test_a_file_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    Path(os.fsdecode(os.fsencode(root / "case_studies") + b"/caf\xe9.md")).write_text(copied(STUDY))
    assert report(root) == (
        "case_studies/caf\\udce9.md:1: the file name 'caf\\udce9.md'"
        " cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: caf.md\n"
        "\n1 problem in 1 file."
    )


def test_a_folder_with_the_name_of_a_page_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    (root / "case_studies/x.md").mkdir()
    assert report(root) == (
        "case_studies/x.md:1: a folder has the name of a page.\n"
        "    Rename the folder: only a file's name ends in .md.\n"
        "\n1 problem in 1 file."
    )


def test_a_large_picture_is_refused_where_it_is_shown(tmp_path: Path) -> None:
    changes = study("![A ward](images/ward.png)\n")
    assert report_of(tmp_path, {**changes, "case_studies/images/ward.png": PNG.ljust(300_001)}) == (
        "case_studies/leeds.md:13: the image 'images/ward.png' is 301 kB large;"
        " the limit is 300 kB.\n"
        "    Save it smaller: 1,200 pixels wide is enough.\n"
        "\n1 problem in 1 file."
    )
