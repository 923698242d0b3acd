"""Plain front matter is read as the parser of YAML reads it, or left to the parser."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from guidance.plain import read_plain
from guidance.values import read_yaml

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("case_studies/[a-z]*.md"), *ROOT.glob("docs/*/*.md")]
FIELDS = [page.read_text(encoding="utf-8").split("\n---\n")[0][4:] for page in PAGES]
CHANGES = 5_000
ODD = [
    *": #-[]{},\"'\n \t&*!|>%@`?~.\\<é–“\u00a0",  # noqa: RUF001 - the dash is what is tested
    ": ",
    " #",
    "  - ",
    "\n  ",
    "- ",
    '""',
    "[]",
]


def plain(text: str) -> object:
    return read_plain("x.md", text.split("\n"), 2)


def by_the_parser(text: str) -> object:
    value, problems = read_yaml("x.md", f"{text}\n", 2)
    return problems or value


def test_most_real_pages_are_plain_and_read_the_same() -> None:
    read = [(plain(text), by_the_parser(text)) for text in FIELDS]
    assert all(ours in (None, theirs) for ours, theirs in read)
    assert sum(ours is not None for ours, _ in read) > len(read) / 2


def test_whatever_is_typed_into_a_page_is_read_the_same_or_left_to_the_parser() -> None:
    chance = random.Random(1)  # noqa: S311 - it makes examples
    read = 0
    for _ in range(CHANGES):
        text = chance.choice(FIELDS)
        at, odd = chance.randrange(len(text)), chance.choice([*ODD, ""])
        changed = text[:at] + odd + text[at + chance.randint(0, 1) :]
        if (ours := plain(changed)) is not None:
            assert ours == by_the_parser(changed), changed
            read += 1
    assert read > CHANGES / 4


@pytest.mark.parametrize(
    "text",
    [
        "title: a: b", "title: a #b", "title: #b", "title: 'a'", 'title: "a" b', "title:",
        "title: a\n  b", "title: a\n  b: c", "a: [b, [c]]", "a: [b,]", "a: []", "a: {b: c}",
        "a: [b, 'c, d']", "a: &b c", "a: *b", "a: !b c", "a: |\n  b", "a: b\na: c", "a b",
        "# a\nb: c", "", "- a", "a:\n  - b: c", "a:\n  b:\n    c: d", "a:\n  - b\n  c", "Title: a",
        "a:\n- b", 'a: "b\\tc"', "a: b\t", "a: -", "a: ? b",
    ],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_the_parser(text: str) -> None:
    assert plain(text) is None
