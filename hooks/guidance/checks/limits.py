"""Limits that keep one file from stopping the build of all: see Python-Markdown's slow cases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Problem
from guidance.prose import Prose
from guidance.source import DEPTH_LIMIT

WORD_LIMIT = 300
BRACKET_LIMIT = 500
_LONG_WORD = re.compile(rf"\S{{{WORD_LIMIT + 1},}}")
_DEEP = re.compile(
    rf"^(?:(?:[ ]{{0,3}}>[ ]?|[ ]*(?:[-*+]|\d+\.)[ ]+){{{DEPTH_LIMIT + 1},}}|[ ]{{{4 * DEPTH_LIMIT},}}\S)",
    re.MULTILINE,
)


def check_limits(prose: Prose) -> Iterator[Problem]:
    """Words, brackets and nesting stay within what a page for people needs."""
    body = prose.record.origin.body
    if match := _LONG_WORD.search(body):
        what = f"a word is {len(match[0]):,} characters long; the limit is {WORD_LIMIT}."
        yield Problem(prose.place(match.start()), what, "Break it up, or leave it out.")
    if (count := body.count("[")) > BRACKET_LIMIT:
        what = f"the page has {count:,} opening brackets; the limit is {BRACKET_LIMIT}."
        yield Problem(prose.place(body.index("[")), what, "Split the page, or take some links out.")
    if match := _DEEP.search(body):
        what = f"lists or quotes are nested more than {DEPTH_LIMIT} levels deep."
        yield Problem(prose.place(match.start()), what, "Flatten them.")
