from __future__ import annotations

from pathlib import Path

import pytest

from content import STUDY, report_of, spoiled


def report_with(tmp_path: Path, line: str) -> str:
    changes = spoiled(STUDY, "theme: governance", f"{line}\ntheme: governance")
    return report_of(tmp_path, changes)


@pytest.mark.parametrize(
    "line", ["date: 2026-11-22", "date: 2026-11", "date: 2026", "reviewed: 2026-11-22"]
)
def test_today_is_not_in_the_future(line: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, line) == "No problems."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("date: 2026-11-23", "field 'date' is 23 November 2026"),
        ("date: 2026-12", "field 'date' is December 2026"),
        ("date: 9999", "field 'date' is 9999"),
        ("reviewed: 9999-12-31", "field 'reviewed' is 31 December 9999"),
    ],
)
def test_a_date_in_the_future_is_refused(line: str, said: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, line) == (
        f"case_studies/leeds.md:5: {said}, which is in the future.\n"
        "    Write the day on which it happened.\n\n1 problem in 1 file."
    )


def test_a_review_of_two_years_ago_is_a_reminder(tmp_path: Path) -> None:
    assert report_with(tmp_path, "reviewed: 2024-11-22") == (
        "case_studies/leeds.md:5: reminder: the page was last reviewed on 22 November 2024,"
        " 2 years ago or more.\n"
        "    Read it again, then change 'reviewed' to today's date.\n\n1 reminder in 1 file."
    )


def test_a_review_a_day_later_needs_no_reminder(tmp_path: Path) -> None:
    assert report_with(tmp_path, "reviewed: 2024-11-23") == "No problems."


def test_a_page_kept_for_the_record_is_not_to_be_reviewed(tmp_path: Path) -> None:
    assert report_with(tmp_path, "reviewed: 2020-01-01\nhistorical: true") == "No problems."


def test_a_leap_day_is_two_years_old_in_time(tmp_path: Path) -> None:
    assert "29 February 2024" in report_with(tmp_path, "reviewed: 2024-02-29")
