"""Limits that keep one file from stopping the build of all.

Python-Markdown takes a time that grows with the square of these counts (20,000 opening
brackets: 46 s), or recurses until Python stops it (nested lists, nested definitions).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Place, Problem

DEPTH_LIMIT = 8
WORD_LIMIT = 300
BRACKET_LIMIT = 500
SAME_LINES_LIMIT = 200
LINE_LIMIT = 2_000
_MARKS = (("opening brackets", "["), ("'<' signs", "<"), ("backslashes", "\\"))
_LINES = (
    ("headings", re.compile(r"^(?:#|=+[ ]*$|-+[ ]*$)", re.MULTILINE)),
    ("lines that start with a colon", re.compile(r"^[ ]{0,3}:", re.MULTILINE)),
    ("lines that open or close code", re.compile(r"^(?:```|~~~)", re.MULTILINE)),
)
# Of one line, since a search for the start of lines costs many times as much as a split. The
# quantifier of the markers is possessive: a run of spaces is read once.
_MARKERS = rf"(?:[ ]*+(?:>|(?:[-*+]|[0-9]{{1,9}}\.)[ ])){{{DEPTH_LIMIT + 1}}}"
_INDENT = rf"[ ]{{{4 * DEPTH_LIMIT}}}[ ]*(?:[-*+]|[0-9]{{1,9}}\.)[ ]"
_NESTED = re.compile(f"{_MARKERS}|{_INDENT}")


def check_limits(path: str, body: str, body_line: int) -> Iterator[Problem]:
    """Words, marks and nesting of a body stay within what a page for people needs.

    A body beyond them is not given to Markdown at all.
    """
    for offset, what, how in _excesses(body):
        yield Problem(Place(path, body_line + body.count("\n", 0, offset)), what, how)
    for number, line in enumerate(body.split("\n"), body_line):
        if _NESTED.match(line):
            what = f"lists or quotes are nested more than {DEPTH_LIMIT} levels deep."
            yield Problem(
                Place(path, number), what, "Use fewer levels: two are enough for a reader."
            )
            return


def _excesses(body: str) -> Iterator[tuple[int, str, str]]:
    if _may_have_long_words(body) and len(longest := _longest_word(body)) > WORD_LIMIT:
        what = f"a word is {len(longest):,} characters long; the limit is {WORD_LIMIT}."
        yield body.index(longest), what, "Break it up, or leave it out."
    for name, mark in _MARKS:
        if (count := body.count(mark)) > BRACKET_LIMIT:
            what = f"the page has {count:,} {name}; the limit is {BRACKET_LIMIT}."
            yield body.index(mark), what, "Split the page in two."
    if (count := body.count("\n")) > LINE_LIMIT:
        what = f"the page has {count:,} lines; the limit is {LINE_LIMIT:,}."
        yield 0, what, "Split the page in two."
    if count > SAME_LINES_LIMIT:
        yield from _lines_in_excess(body)


def _may_have_long_words(body: str) -> bool:
    """Whether a word may be beyond the limit: the quick question before the slow one.

    Such a word covers a whole stretch of half that length, which then has no space in it.
    """
    half = WORD_LIMIT // 2
    starts = range(0, len(body) - half + 1, half)
    return any(body.find(" ", start, start + half) < 0 for start in starts)


def _longest_word(body: str) -> str:
    return max(body.split(), key=len, default="")


def _lines_in_excess(body: str) -> Iterator[tuple[int, str, str]]:
    for name, pattern in _LINES:
        found = [match.start() for match in pattern.finditer(body)]
        if len(found) > SAME_LINES_LIMIT:
            what = f"the page has {len(found):,} {name}; the limit is {SAME_LINES_LIMIT}."
            yield found[SAME_LINES_LIMIT], what, "Split the page in two."
