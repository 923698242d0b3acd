from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, STUDY, copied, report_of

TRUSTS = "case_studies/trusts.yml"


def report_with(tmp_path: Path, identity: str) -> str:
    entry = f"- id: {identity}\n  name: Derby NHS Trust\n  kind: acute\n"
    return report_of(tmp_path, {TRUSTS: BASE[TRUSTS] + entry})


@pytest.mark.parametrize(
    ("identity", "oddity"),
    [
        ("Derby", "has 'D' in it"),
        ("derby trust", "has a space in it"),
        ("derby_trust", "has '_' in it"),
        ("derby-", "has a hyphen at an end, or two in a row"),
        ("derby--trust", "has a hyphen at an end, or two in a row"),
        ("d\u0435rby", "has '\u0435' (U+0435, cyrillic small letter ie) in it"),
    ],
)
def test_an_id_is_part_of_an_address(identity: str, oddity: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, identity) == (
        f"case_studies/trusts.yml:9: id '{identity}' {oddity}.\n"
        "    Use small letters a to z, digits and single hyphens.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("identity", ["1eeds", "ieeds", "b0lton", "boiton"])
def test_ids_that_look_the_same_are_refused(identity: str, tmp_path: Path) -> None:
    first, line = ("bolton", 1) if identity.startswith("b") else ("leeds", 5)
    assert report_with(tmp_path, identity) == (
        f"case_studies/trusts.yml:9: '{identity}' can be taken for '{first}'"
        f" (case_studies/trusts.yml:{line}).\n"
        "    Rename one of the two so that nobody confuses them.\n\n1 problem in 1 file."
    )


def test_file_names_that_look_the_same_are_refused(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"case_studies/1eeds.md": copied(STUDY)}) == (
        "case_studies/leeds.md:1: 'leeds' can be taken for '1eeds' (case_studies/1eeds.md:1).\n"
        "    Rename one of the two so that nobody confuses them.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("identity", ["derby", "leeds-2", "leed", "a1", "2026"])
def test_ids_that_differ_are_accepted(identity: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, identity) == "No problems."
