"""Characters that nobody can see, and words that are not what they look like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from guidance.problems import Place, Problem, Severity

# Control characters and line ends of other systems: neither YAML nor Markdown can take them.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
# Marks that reverse the reading direction, and marks of no width.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\U000e0000-\U000e007f"
_REFUSED = re.compile(f"[{_CONTROL}]")
_HIDDEN = re.compile(f"[{_CONTROL}{_UNSEEN}]")
_JOINER = "\u200d"
_PICTURE = re.compile("[\u2640-\u27bf\ufe0f\U0001f300-\U0001faff]")
# Cyrillic letters, and the Greek ones that look like Latin letters.
_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυ\u0400-\u052f"
_MIXED = re.compile(f"[A-Za-z][{_ALIKE}]|[{_ALIKE}][A-Za-z]")
_WORD_SHOWN = 30


def without_refused(text: str) -> str:
    """A text without the characters that make it unreadable as YAML or Markdown."""
    return _REFUSED.sub("", text)


def has_hidden(text: str) -> bool:
    """Whether a text may hold a hidden character: the quick question before the slow ones.

    None of them is printable to Python, which is asked many times as fast as a pattern.
    """
    if text.replace("\n", "").replace("\t", "").isprintable():
        return False
    return _HIDDEN.search(text) is not None


def check_hidden(path: str, text: str) -> Iterator[Problem]:
    """No character of a text is hidden; each kind is named once a line."""
    for line, letter in dict.fromkeys(_hidden(text)):
        name = unicodedata.name(letter, "a control character").lower()
        what = f"there is a hidden character on this line (U+{ord(letter):04X}, {name})."
        yield Problem(Place(path, line), what, "Delete the word it stands in and type it again.")


def check_alphabets(path: str, text: str, first_line: int = 1) -> Iterator[Problem]:
    """No word mixes letters of two alphabets that look alike."""
    if text.isascii():
        return
    end = 0
    for match in _MIXED.finditer(text):
        if match.start() < end:
            continue
        word, end = _word_round(text, match.start())
        odd = next(letter for letter in match[0] if not letter.isascii())
        line = first_line + text.count("\n", 0, match.start())
        name = unicodedata.name(odd).split()[0].capitalize()
        what = f"the word '{word}' has a {name} letter in it ('{odd}', U+{ord(odd):04X})."
        yield Problem(Place(path, line), what, "Type the word again.", Severity.WARNING)


def _hidden(text: str) -> Iterator[tuple[int, str]]:
    line, seen = 1, 0
    for match in _HIDDEN.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        # A joiner after a picture makes one picture of two.
        if match[0] != _JOINER or not _PICTURE.match(text, seen - 1):
            yield line, match[0]


def _word_round(text: str, at: int) -> tuple[str, int]:
    """The word round a position, as far as it fits a message, and where it ends."""
    start = end = at
    while start > max(0, at - _WORD_SHOWN) and text[start - 1].isalnum():
        start -= 1
    while end < min(len(text), at + _WORD_SHOWN) and text[end].isalnum():
        end += 1
    return text[start:end], end
