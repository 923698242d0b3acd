"""Rules for dates: nothing is dated in the future, and a page is read again in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guidance.fields import Date
from guidance.library import Library
from guidance.model import Record
from guidance.problems import Problem, Severity

REVIEW_YEARS = 2


def check_dates(library: Library, today: date) -> Iterator[Problem]:
    """Dates of publication and of review are not in the future; a review is not long ago."""
    for record in library.written_pages().values():
        for field in ("date", "published", "reviewed"):
            day: Date | None = getattr(record, field, None)
            if day and day.first_day > today:
                how = "Write the day on which it happened."
                what = f"field '{field}' is {day}, which is in the future."
                yield Problem(day.place, what, how)
        yield from _check_review(record, today)


def _check_review(record: Record, today: date) -> Iterator[Problem]:
    reviewed: Date | None = getattr(record, "reviewed", None)
    if reviewed is None or getattr(record, "historical", False):
        return
    due = (reviewed.year + REVIEW_YEARS, reviewed.month, reviewed.day)
    if due <= (today.year, today.month, today.day):
        what = f"the page was last reviewed on {reviewed}, {REVIEW_YEARS} years ago or more."
        how = "Read it again, then change 'reviewed' to today's date."
        yield Problem(reviewed.place, what, how, Severity.REMINDER)
