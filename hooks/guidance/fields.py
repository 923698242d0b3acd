"""The types a field can have: each turns what was typed into a value, or says why it cannot.

Every scalar arrives as text, so that a title may be `no` or `2026`; the type decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NamedTuple, NewType

from pydantic import PlainValidator

from guidance.dates import MONTHS, meant_date
from guidance.faults import fault, read_text
from guidance.problems import Place, counted

# A section reference as it is written: `guides/digital-teams/leading.md#bridging-silos`.
SectionUri = NewType("SectionUri", str)

TITLE_LIMIT = 100
SUMMARY_LIMIT = 200
POINT_LIMIT = 400
# The title of somebody else's publication cannot be shortened.
CITED_LIMIT = 200


class Ref(NamedTuple):
    """A record named by its id, and where it is named."""

    id: str
    place: Place


class SectionRef(NamedTuple):
    """A section named as `page.md#anchor` below `docs/`, and where it is named.

    What was typed may be no section: `anchor` is empty where there is none.
    """

    page: str
    anchor: str
    place: Place

    @property
    def uri(self) -> SectionUri:
        """The reference as it is written."""
        return SectionUri(f"{self.page}#{self.anchor}")


class Date(NamedTuple):
    """A year, with its month and day where they are known (otherwise 0)."""

    year: int
    month: int
    day: int
    place: Place

    def __str__(self) -> str:
        """As it is read: `November 2020`."""
        parts = [str(self.day or ""), MONTHS[self.month - 1] if self.month else "", str(self.year)]
        return " ".join(filter(None, parts))

    @property
    def iso(self) -> str:
        """As machines read it: `2020-11`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)


def _limited(limit: int) -> Callable[[Any], str]:
    def words(value: Any) -> str:
        text = " ".join(read_text(value).split())
        if "<" in text or ">" in text:
            how = "Say it in words, such as 'over 18 weeks': HTML is not allowed in a field."
            raise fault("has '<' or '>' in it.", how)
        if len(text) > limit:
            how = f"Shorten it by {counted(len(text) - limit, 'character')}."
            raise fault(f"is {len(text)} characters long; the limit is {limit}.", how)
        return text

    return words


def _ref(value: Any) -> Ref:
    return Ref(read_text(value), value.place)


def _placed(limit: int) -> Callable[[Any], Ref]:
    words = _limited(limit)
    return lambda value: Ref(words(value), value.place)


def _section_ref(value: Any) -> SectionRef:
    # Whether it is a section at all is for `checks.sections`, which knows those there are.
    page, _, anchor = read_text(value).partition("#")
    return SectionRef(page, anchor, value.place)


_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DATE_FORM = "Write it as YYYY-MM-DD, or YYYY-MM or YYYY where no more is known."
_DAY_FORM = "Write it as YYYY-MM-DD."


def _date(value: Any, form: str = _DATE_FORM) -> Date:
    match = _DATE.fullmatch(read_text(value))
    if not match:
        meant = meant_date(value.text)
        instead = meant if form == _DATE_FORM or len(meant) == len("YYYY-MM-DD") else ""
        what = f"is '{value.text}', which cannot be read as a date."
        raise fault(what, form, instead=instead)
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        kind = "day" if day and "01" <= (month or "") <= "12" else "month"
        kind = "year" if year == "0000" else kind
        raise fault(f"is '{value.text}': there is no such {kind}.", form) from None
    return Date(int(year), int(month or 0), int(day or 0), value.place)


def _day(value: Any) -> Date:
    day = _date(value, _DAY_FORM)
    if not day.day:
        raise fault(f"is '{value.text}', without a day.", _DAY_FORM)
    return day


def _flag(value: Any) -> bool:
    known = {"true": True, "yes": True, "false": False, "no": False}
    if (word := read_text(value).casefold()) not in known:
        raise fault(f"is '{value.text}', which is neither true nor false.", "Write true or false.")
    return known[word]


def _number(value: Any) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,3}", read_text(value)):
        raise fault(
            f"is '{value.text}', which is not a whole number from 1.", "Write it in digits."
        )
    return int(value.text)


def _address(value: Any) -> str:
    address = read_text(value)
    if re.fullmatch(r"https://[\w-]+(?:\.[\w-]+)+(?::[0-9]{1,5})?(?:[/?#][^\s<>\"]*)?", address):
        return address
    if address.startswith("http://"):
        how = f"Write: https{address[4:]} (and check that it opens)."
        raise fault(f"is '{address}', which is not encrypted.", how)
    how = "Write the whole address, from https:// on, without spaces."
    raise fault(f"is '{address}', which is not a web address.", how)


def _ods_code(value: Any) -> str:
    if not re.fullmatch(r"[A-Z0-9]{3,6}", read_text(value)):
        how = "Write the code in three to six capital letters and digits, such as RXQ."
        raise fault(f"is '{value.text}', which is not an ODS code.", how)
    return str(value.text)


# pydantic hands each of these a Scalar, a list or a dict, as `source` read it.
Title = Annotated[str, PlainValidator(_limited(TITLE_LIMIT))]
Summary = Annotated[str, PlainValidator(_limited(SUMMARY_LIMIT))]
Point = Annotated[str, PlainValidator(_limited(POINT_LIMIT))]
Reference = Annotated[Ref, PlainValidator(_ref)]
Phrase = Annotated[Ref, PlainValidator(_placed(TITLE_LIMIT))]
Cited = Annotated[Ref, PlainValidator(_placed(CITED_LIMIT))]
SectionReference = Annotated[SectionRef, PlainValidator(_section_ref)]
AnyDate = Annotated[Date, PlainValidator(_date)]
Day = Annotated[Date, PlainValidator(_day)]
Flag = Annotated[bool, PlainValidator(_flag)]
Number = Annotated[int, PlainValidator(_number)]
Address = Annotated[str, PlainValidator(_address)]
OdsCode = Annotated[str, PlainValidator(_ods_code)]
