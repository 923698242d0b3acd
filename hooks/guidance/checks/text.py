"""Rules for letters and numbers that should not be published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.characters import check_alphabets
from guidance.problems import Place, Problem, Severity
from guidance.prose import Prose
from guidance.source import Origin

# What may not stand before a number is looked at after its first digit: a search that starts with
# a digit is several times as fast as one that starts with a look back.
_TEN_DIGITS = re.compile(
    r"[0-9](?<![\w.£/=-][0-9])[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![\w-]|\.[0-9])"
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}\.[\w.-]{1,100}")
_PHONE = re.compile(
    r"(?:0(?<![\w.£/-]0)[1-37-9]|\+(?<![\w.£/-]\+)44[ (]?)[0-9 ()-]{7,13}[0-9](?![0-9-])"
)
# Ten digits and what may stand between them, in one search for both: few pages have so many, but
# every one has a date among its fields.
_NUMBER_HINT = re.compile(r"[0-9+](?![0-9]{3}-[0-9]{2}-[0-9]{2}$)[0-9 ()-]{9}", re.MULTILINE)
_PHONE_DIGITS = (10, 11, 12)
# An address in a link has been published on purpose.
_LINKED = re.compile(r"(?:\]\(|\]:[ ]|<)mailto:([^\s()<>?]{1,200})", re.IGNORECASE)
_NO_NUMBER = "Take it out, or link to a page that gives it."


def check_words(prose: Prose) -> Iterator[Problem]:
    """No word of a field mixes letters of two alphabets that look alike."""
    origin = prose.origin
    if not origin.text.isascii():
        fields = "\n".join(origin.text.split("\n")[: origin.body_line - 1])
        yield from check_alphabets(origin.path, fields)


def check_personal_data(prose: Prose) -> Iterator[Problem]:
    """A contributed page names no patient and gives nobody's number or address by mistake."""
    if not prose.is_contributed:
        return
    origin = prose.origin
    may_have_numbers = _NUMBER_HINT.search(origin.text) is not None
    for match in _TEN_DIGITS.finditer(origin.text) if may_have_numbers else ():
        if is_nhs_number(match[0]):
            what = f"'{match[0]}' is a valid NHS number."
            how = "Take it out: no page may show who a patient is."
            yield Problem(_place(origin, match), what, how)
    contacts = [*_mails(origin), *(_phones(origin) if may_have_numbers else ())]
    for match, what, how in contacts:
        yield Problem(_place(origin, match), what, how, Severity.WARNING)


def _mails(origin: Origin) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each e-mail address, with what is said of it."""
    if "@" in origin.text:
        linked = {match[1].casefold() for match in _LINKED.finditer(origin.body)}
        for match in _MAIL.finditer(origin.text):
            address = match[0].rstrip(".")
            if address.casefold() not in linked:
                yield match, f"'{address}' looks like an e-mail address.", _link_how(address)


def _phones(origin: Origin) -> Iterator[tuple[re.Match[str], str, str]]:
    """Each telephone number, with what is said of it."""
    for match in _PHONE.finditer(origin.text):
        digits = sum(letter.isdigit() for letter in match[0])
        if digits in _PHONE_DIGITS and not is_nhs_number(match[0]):
            yield match, f"'{match[0]}' looks like a telephone number.", _NO_NUMBER


def _link_how(address: str) -> str:
    how = "Take it out. If its owner has agreed, write it as a link:"
    return f"{how} [name](mailto:{address})"


def is_nhs_number(text: str) -> bool:
    """Whether ten digits pass the check of the NHS number (modulus 11, NHS Data Dictionary)."""
    digits = [int(letter) for letter in text if letter.isdigit()]
    if len(digits) != 10:  # noqa: PLR2004 - the length of an NHS number
        return False
    total = sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return (11 - total % 11) % 11 == digits[-1]


def _place(origin: Origin, match: re.Match[str]) -> Place:
    return Place(origin.path, origin.text.count("\n", 0, match.start()) + 1)
