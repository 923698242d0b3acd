"""Rules for characters and words that should not be published."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from guidance.problems import Place, Problem, Severity
from guidance.prose import Prose

# Control characters, marks that reverse the reading direction, and marks nobody can see.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
# A Latin letter beside a Greek or Cyrillic one: a word that is not what it looks like.
_MIXED = re.compile("[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
_LEFTOVER = re.compile(
    r"lorem ipsum|\bTODO\b|\bTBC\b|\[(?:Trust|Name|Your|Insert|Title|Date|Post)\b[^\]\n]*\](?![(\[:])",
    re.IGNORECASE,
)
_TEN_DIGITS = re.compile(r"(?<![\d.£])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PHONE = re.compile(r"(?<![\w.£])(?:\+44[ (]|0[1-37-9])[\d ()-]{8,13}\d(?!\d)")


def check_characters(prose: Prose) -> Iterator[Problem]:
    """No character that is hidden, and no word of two alphabets in a field."""
    origin = prose.record.origin
    if origin.text.isascii() and origin.text.isprintable():
        return
    for match in _HIDDEN.finditer(origin.text):
        name = unicodedata.name(match[0], f"control character {ord(match[0]):02X}").lower()
        what = f"there is a hidden character here (U+{ord(match[0]):04X}, {name})."
        how = "Delete the word it stands in and type it again."
        yield Problem(_place(origin.path, origin.text, match), what, how)
    for match in _MIXED.finditer(origin.text):
        place = _place(origin.path, origin.text, match)
        if place.line < origin.body_line:
            what = f"'{match[0]}' mixes letters of two alphabets that look alike."
            yield Problem(place, what, "Type the word again.", Severity.WARNING)


def check_leftovers(prose: Prose) -> Iterator[Problem]:
    """Nothing of the template is left in."""
    origin = prose.record.origin
    for match in _LEFTOVER.finditer(origin.text):
        what = f"'{match[0]}' is left over from a template or a draft."
        yield Problem(_place(origin.path, origin.text, match), what, "Write the text that belongs there.")


def check_personal_data(prose: Prose) -> Iterator[Problem]:
    """A contributed page names no patient and gives nobody's number or address by mistake."""
    if not prose.is_contributed:
        return
    origin = prose.record.origin
    for match in _TEN_DIGITS.finditer(origin.text):
        if is_nhs_number(match[0]):
            what = f"'{match[0]}' is a valid NHS number."
            yield Problem(_place(origin.path, origin.text, match), what, "Take it out.")
    for pattern, name in ((_MAIL, "an e-mail address"), (_PHONE, "a telephone number")):
        for match in pattern.finditer(origin.text):
            if name == "an e-mail address" or not is_nhs_number(match[0]):
                what = f"'{match[0]}' looks like {name}."
                how = "Take it out, unless its owner has agreed to its being published."
                place = _place(origin.path, origin.text, match)
                yield Problem(place, what, how, Severity.WARNING)


def is_nhs_number(text: str) -> bool:
    """Whether ten digits pass the check of the NHS number (modulus 11, NHS Data Dictionary)."""
    digits = [int(letter) for letter in text if letter.isdigit()]
    if len(digits) != 10:  # noqa: PLR2004 - the length of an NHS number
        return False
    total = sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return (11 - total % 11) % 11 == digits[-1]


def _place(path: str, text: str, match: re.Match[str]) -> Place:
    return Place(path, text.count("\n", 0, match.start()) + 1)
