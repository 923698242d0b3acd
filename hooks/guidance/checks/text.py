"""Rules for characters and words that should not be published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.characters import check_alphabets
from guidance.problems import Place, Problem, Severity
from guidance.prose import Prose

# Words that begin a place left for the author, such as [Your name].
_TEMPLATE_WORDS = ("Trust name", "Name", "Your", "Insert", "Title", "Date", "Post")
_LEFTOVER = re.compile(
    r"\b(?:[Ll]orem|LOREM) (?:[Ii]psum|IPSUM)\b|\bTODO\b|\bTBC\b"
    rf"|\[(?:{'|'.join(_TEMPLATE_WORDS)})\b[^\[\]\n]{{0,80}}\](?![(\[:])"
)
# A search for plain words first: it is many times as fast, and finds nothing on nearly every page.
_HINTS = ("orem ", "OREM ", "TODO", "TBC", *(f"[{word}" for word in _TEMPLATE_WORDS))
# What may not stand before a number is looked at after its first digit: a search that starts with
# a digit is several times as fast as one that starts with a look back.
_TEN_DIGITS = re.compile(
    r"[0-9](?<![\w.£/=-][0-9])[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![\w-]|\.[0-9])"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,100}")
_PHONE = re.compile(
    r"(?:0(?<![\w.£/-]0)[1-37-9]|\+(?<![\w.£/-]\+)44[ (]?)[0-9 ()-]{7,13}[0-9](?![0-9-])"
)
_PHONE_DIGITS = (10, 11, 12)


def check_words(prose: Prose) -> Iterator[Problem]:
    """No word of a field mixes letters of two alphabets that look alike."""
    origin = prose.record.origin
    if not origin.text.isascii():
        fields = "\n".join(origin.text.split("\n")[: origin.body_line - 1])
        yield from check_alphabets(origin.path, fields)


def check_leftovers(prose: Prose) -> Iterator[Problem]:
    """Nothing of the template is left in."""
    origin = prose.record.origin
    if not any(hint in origin.text for hint in _HINTS):
        return
    for match in _LEFTOVER.finditer(origin.text):
        what = f"'{match[0]}' is left over from a template or a draft."
        yield Problem(
            _place(origin.path, origin.text, match), what, "Write the text that belongs there."
        )


def check_personal_data(prose: Prose) -> Iterator[Problem]:
    """A contributed page names no patient and gives nobody's number or address by mistake."""
    if not prose.is_contributed:
        return
    origin = prose.record.origin
    for match in _TEN_DIGITS.finditer(origin.text):
        if is_nhs_number(match[0]):
            what = f"'{match[0]}' is a valid NHS number."
            how = "Take it out: no page may show who a patient is."
            yield Problem(_place(origin.path, origin.text, match), what, how)
    for match, name in _contacts(origin.text):
        what = f"'{match[0]}' looks like {name}."
        how = "Take it out, unless its owner has agreed to its being published."
        yield Problem(_place(origin.path, origin.text, match), what, how, Severity.WARNING)


def _contacts(text: str) -> Iterator[tuple[re.Match[str], str]]:
    if "@" in text:
        yield from ((match, "an e-mail address") for match in _MAIL.finditer(text))
    for match in _PHONE.finditer(text):
        digits = sum(letter.isdigit() for letter in match[0])
        if digits in _PHONE_DIGITS and not is_nhs_number(match[0]):
            yield match, "a telephone number"


def is_nhs_number(text: str) -> bool:
    """Whether ten digits pass the check of the NHS number (modulus 11, NHS Data Dictionary)."""
    digits = [int(letter) for letter in text if letter.isdigit()]
    if len(digits) != 10:  # noqa: PLR2004 - the length of an NHS number
        return False
    total = sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return (11 - total % 11) % 11 == digits[-1]


def _place(path: str, text: str, match: re.Match[str]) -> Place:
    return Place(path, text.count("\n", 0, match.start()) + 1)
