"""Dates as people write them, to dates as pages have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
# Not with a slash: 2010/11 is a year that starts in April.
_YEAR_AND_MONTH = re.compile(r"([0-9]{4})[-.]([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_IN_WORDS = re.compile(rf"(?:{_DAY} )?([A-Za-z]{{3,9}})\.?,? ([0-9]{{4}})")
_MONTH_FIRST = re.compile(rf"([A-Za-z]{{3,9}})\.? {_DAY},? ([0-9]{{4}})")


def meant_date(text: str) -> str:
    """The date that a text can only mean, as YYYY-MM-DD or YYYY-MM; empty where it is not sure.

    >>> meant_date("5 November 2020"), meant_date("01/02/2026")
    ('2020-11-05', '')
    """
    meant = {each for parts in _readings(" ".join(text.split())) if (each := _written(*parts))}
    return meant.pop() if len(meant) == 1 else ""


def _readings(text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day (0 where there is none) in each order that a text can have."""
    if found := _YEAR_FIRST.fullmatch(text):
        yield int(found[1]), int(found[3]), int(found[4])
    if found := _YEAR_AND_MONTH.fullmatch(text):
        yield int(found[1]), int(found[2]), 0
    if found := _YEAR_LAST.fullmatch(text):
        yield int(found[4]), int(found[3]), int(found[1])
        yield int(found[4]), int(found[1]), int(found[3])
    if found := _IN_WORDS.fullmatch(text):
        yield int(found[3]), _month(found[2]), int(found[1] or 0)
    if found := _MONTH_FIRST.fullmatch(text):
        yield int(found[3]), _month(found[1]), int(found[2])


def _month(word: str) -> int:
    """The number of a month by its name, or the start of it; 0 where it is none."""
    names = enumerate(MONTHS, 1)
    return next((n for n, name in names if name.casefold().startswith(word.casefold())), 0)


def _written(year: int, month: int, day: int) -> str:
    try:
        written = date(year, month, day or 1).isoformat()
    except ValueError:
        return ""
    return written if day else written[:7]
