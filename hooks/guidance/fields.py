"""The types a field can have: each turns what was typed into a value, or says why it cannot.

Every scalar arrives as text, so that a title may be `no` or `2026`; the type decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from guidance.problems import Place, choose_from, counted, did_you_mean
from guidance.source import Scalar

TITLE_LIMIT = 100
SUMMARY_LIMIT = 200
POINT_LIMIT = 400
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class Ref(NamedTuple):
    """A record named by its id, and where it is named."""

    id: str
    place: Place


class SectionRef(NamedTuple):
    """A section named as `page.md#anchor` below `docs/`, and where it is named."""

    page: str
    anchor: str
    place: Place

    @property
    def uri(self) -> str:
        """The reference as it is written."""
        return f"{self.page}#{self.anchor}"


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


def fault(what: str, how: str) -> PydanticCustomError:
    """What is wrong with a value; `what` completes "field 'title' …"."""
    return PydanticCustomError("fault", "{what}", {"what": what, "how": how})


def _text(value: Any) -> str:
    if not isinstance(value, Scalar):
        raise fault("must be text, not a list.", "Write one value after its name.")
    if not value.text:
        raise fault("is empty.", "Write its value, or take the line out if it is optional.")
    return value.text


def _limited(limit: int) -> Callable[[Any], str]:
    def words(value: Any) -> str:
        text = " ".join(_text(value).split())
        if "<" in text or ">" in text:
            raise fault("has '<' or '>' in it.", "Use words: markup is not allowed in a field.")
        if len(text) > limit:
            how = f"Shorten it by {counted(len(text) - limit, 'character')}."
            raise fault(f"is {len(text)} characters long; the limit is {limit}.", how)
        return text

    return words


def _ref(value: Any) -> Ref:
    return Ref(_text(value), value.place)


def _section_ref(value: Any) -> SectionRef:
    page, mark, anchor = _text(value).partition("#")
    if not mark or not anchor or not page.endswith(".md"):
        how = "Write the page and its anchor: guides/digital-teams/leading.md#bridging-silos"
        raise fault(f"names '{value.text}', which is not a section.", how)
    return SectionRef(page, anchor, value.place)


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DATE_FORM = "Write it as YYYY-MM-DD, or YYYY-MM where the day is not known."


def _date(value: Any) -> Date:
    match = _DATE.fullmatch(_text(value))
    parts = [int(part) if part else 0 for part in match.groups()] if match else [0, 13, 0]
    if not match or parts[1] > len(MONTHS) or match[2] == "00" or not parts[0]:
        raise fault(f"is '{value.text}', which is not a date.", _DATE_FORM)
    try:
        date(parts[0], parts[1] or 1, parts[2] or (0 if match[3] else 1))
    except ValueError:
        raise fault(f"is '{value.text}': there is no such day.", _DATE_FORM) from None
    return Date(*parts, value.place)


def _day(value: Any) -> Date:
    day = _date(value)
    if not day.day:
        raise fault(f"is '{value.text}', without a day.", "Write it as YYYY-MM-DD.")
    return day


def _flag(value: Any) -> bool:
    known = {"true": True, "yes": True, "false": False, "no": False}
    if (word := _text(value).casefold()) not in known:
        raise fault(f"is '{value.text}'.", "Write true or false.")
    return known[word]


def _number(value: Any) -> int:
    if not re.fullmatch(r"[1-9]\d{0,3}", _text(value)):
        raise fault(f"is '{value.text}', which is not a number.", "Write a whole number from 1.")
    return int(value.text)


def _address(value: Any) -> str:
    if not re.fullmatch(r"https://[\w-]+(\.[\w-]+)+(/[^\s<>\"]*)?", _text(value)):
        how = "Write the whole address, from https:// on."
        raise fault(f"is '{value.text}', which is not a web address.", how)
    return value.text


def _ods_code(value: Any) -> str:
    if not re.fullmatch(r"[A-Z0-9]{3,6}", _text(value)):
        how = "Write the code in three to six capital letters and digits, such as RXQ."
        raise fault(f"is '{value.text}', which is not an ODS code.", how)
    return value.text


def one_of(choices: Sequence[str]) -> BeforeValidator:
    """A value from a fixed list, written exactly so."""

    def check(value: Any) -> str:
        if (text := _text(value)) not in choices:
            how = did_you_mean(text, choices)
            if len(choices) > 8 and "Choose" not in how:  # noqa: PLR2004 - CHOICES_LISTED
                how = "\n".join(filter(None, [how, choose_from(choices)]))
            raise fault(f"is '{text}', which is not one of the choices.", how)
        return text

    return BeforeValidator(check)


def many(limit: int | None = None) -> BeforeValidator:
    """One value or a list of them; none, an empty one, and a repeated one are refused."""

    def values(value: Any) -> Any:
        found = value if isinstance(value, list) else [value]
        if not found:
            raise fault("is an empty list.", "Write at least one value, or take the field out.")
        texts = [each.text for each in found if isinstance(each, Scalar)]
        for text in texts:
            if texts.count(text) > 1:
                raise fault(f"names '{text}' twice.", "Keep one of the two.")
        if limit and len(found) > limit:
            how = f"Keep the {limit} that matter most."
            raise fault(f"has {len(found)} values; the limit is {limit}.", how)
        return found

    return BeforeValidator(values)


# pydantic hands each of these a Scalar, a list or a dict, as `source` read it.
Title = Annotated[str, PlainValidator(_limited(TITLE_LIMIT))]
Summary = Annotated[str, PlainValidator(_limited(SUMMARY_LIMIT))]
Point = Annotated[str, PlainValidator(_limited(POINT_LIMIT))]
Reference = Annotated[Ref, PlainValidator(_ref)]
SectionReference = Annotated[SectionRef, PlainValidator(_section_ref)]
AnyDate = Annotated[Date, PlainValidator(_date)]
Day = Annotated[Date, PlainValidator(_day)]
Flag = Annotated[bool, PlainValidator(_flag)]
Number = Annotated[int, PlainValidator(_number)]
Address = Annotated[str, PlainValidator(_address)]
OdsCode = Annotated[str, PlainValidator(_ods_code)]
