from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, PNG, STUDY, copied, report_of

PAGE = "---\ntitle: A page\nsummary: What it says.\n---\n\nText.\n"


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Leeds.md", "leeds.md"),
        ("leeds story.md", "leeds-story.md"),
        ("leeds_story.md", "leeds-story.md"),
        ("leeds--story.md", "leeds-story.md"),
        ("-leeds.md", "leeds.md"),
        ("leeds.v2.md", "leeds-v2.md"),
        ("Lééds.md", "leeds.md"),
        ("leeds\u2013story.md", "leeds-story.md"),
    ],
)
def test_a_file_name_that_cannot_be_an_address_is_given_a_better_one(
    name: str, better: str, tmp_path: Path
) -> None:
    assert report_of(tmp_path, {STUDY: None, f"case_studies/{name}": BASE[STUDY]}) == (
        f"case_studies/{name}:1: the file name '{name}' cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        f"    Rename it: {better}\n\n1 problem in 1 file."
    )


def test_a_folder_name_is_part_of_an_address_too(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"docs/My pages/page.md": PAGE}) == (
        "docs/My pages:1: the folder name 'My pages' cannot be part of an address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: my-pages\n\n1 problem in 1 file."
    )


def test_a_picture_is_named_as_a_page_is(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"case_studies/images/My ward.PNG": PNG}) == (
        "case_studies/images/My ward.PNG:1: the file name 'My ward.PNG' cannot be part of an"
        " address.\n"
        "    Use small letters, digits and single hyphens.\n"
        "    Rename it: my-ward.png\n\n1 problem in 1 file."
    )


def test_a_file_name_of_60_characters_is_short_enough(tmp_path: Path) -> None:
    name = f"{'a' * 57}.md"
    assert report_of(tmp_path, {f"case_studies/{name}": copied(STUDY)}) == "No problems."


def test_a_file_name_of_61_characters_is_too_long(tmp_path: Path) -> None:
    name = f"{'a' * 58}.md"
    assert report_of(tmp_path, {f"case_studies/{name}": copied(STUDY)}) == (
        f"case_studies/{name}:1: the file name is 61 characters long; the limit is 60.\n"
        "    Shorten it.\n\n1 problem in 1 file."
    )


def test_a_theme_and_a_page_may_not_claim_one_address(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"docs/themes/governance.md": PAGE}) == (
        "case_studies/themes.yml:1: 'docs/themes/governance.md' already claims the address"
        " 'themes/governance/'.\n"
        "    Rename one of the two, or take it out.\n\n1 problem in 1 file."
    )


def test_a_case_study_in_each_folder_may_not_claim_one_address(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"docs/case-studies/leeds.md": BASE[STUDY]}) == (
        "case_studies/leeds.md:1: 'docs/case-studies/leeds.md' already claims the address"
        " 'case-studies/leeds/'.\n"
        "    Rename one of the two, or take it out.\n\n1 problem in 1 file."
    )
