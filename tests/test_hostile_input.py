"""Input made to stop the check: each file is read and refused in well under a second."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from content import BASE, LEADING, STUDY, project, report, study

KB = 1_000
LIMIT = 95 * KB
SECONDS = 1.0


@contextmanager
def soon() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < SECONDS


def filled(text: str) -> str:
    return text * (LIMIT // len(text.encode()))


LONG_LINES = {
    "open brackets": "[ ",
    "links in an open bracket": "[ [a](b) ",
    "images that do not end": "![a](x ",
    "links with spaces in them": "[a](x y) ",
    "links with titles that do not end": "[a](x 'y ",
    "links apart from their addresses": "[a] (https://a.org ",
    "names of no address": "[a][b] ",
    "notes that are not there": "[^a] ",
    "tags that do not end": "<a ",
    "comments that do not end": "<!-- ",
    "braces that do not end": "{ ",
    "attributes": "{: .a ",
    "backticks": "` `` ``` ```` ",
    "escaped backticks": "\\` ",
    "a word without end": "a",
    "mail addresses that do not end": "a.b-c",
    "mail addresses": "a@b.c ",
    "telephone numbers": "0113 ",
    "digits": "9434765919 ",
    "template words": "[Trust name ",
    "mixed alphabets": "a\u0430",
    "hidden characters": "\u200b ",
    "e.g.": "e.g. ",
    "sentences": "A. ",
    "spaces": " ",
    "list marks": "- ",
    "list marks far apart": "-        ",
    "quote marks": "> ",
    "emphasis": "*a **b ",
}
MANY_LINES = {
    "headings": "# a\n",
    "headings with anchors": "## a {#a}\n",
    "underlined headings": "a\n-\n",
    "open fences": "```a b\n",
    "tildes": "~~~a\n",
    "definitions of links": "[a]: b\n",
    "definitions": "a\n: b\n",
    "lists in lists": "- a\n",
    "lists in paragraphs": "a\n- a\n\n",
    "items that are no list": "1) a\n• a\n",
    "items of two lists": "- a\n1. a\n",
    "items in items": "- a\n  - a\n",
    "text before rows": "a\n",
    "rows of a table": "a|b\n-|-\n",
    "quotes in quotes": "> a\n>> - a\n",
    "tabs": "\t\n",
    "blank lines": "\n",
    "links": "[here](nowhere.md)\n",
    "anchors": "[x](#y)\n",
    "pictures": "![](x.gif)\n",
}
FRONT_MATTER = {
    "a title": "a",
    "a title of spaces": " ",
    "brackets": "[",
    "braces": "{a: ",
    "a list of one word": "a, ",
    "number signs": "#a ",
    "colons": "a: ",
    "quotes": '"a" ',
    "curly quotes": "“",
    "angles": "<",
    "a bad theme": "governence",
}


@pytest.mark.parametrize("name", [*LONG_LINES, *MANY_LINES])
def test_a_hostile_body_is_checked_soon(name: str, tmp_path: Path) -> None:
    text = filled({**LONG_LINES, **MANY_LINES}[name])
    root = project(tmp_path, study(f"{text}\n"))
    with soon():
        assert len(report(root)) < 50 * KB


@pytest.mark.parametrize("name", [*LONG_LINES, *MANY_LINES])
def test_a_hostile_chapter_is_checked_soon(name: str, tmp_path: Path) -> None:
    text = filled({**LONG_LINES, **MANY_LINES}[name])
    path = f"docs/{LEADING}"
    root = project(tmp_path, {path: f"{BASE[path]}\n{text}\n"})
    with soon():
        assert len(report(root)) < 50 * KB


@pytest.mark.parametrize("name", FRONT_MATTER)
@pytest.mark.parametrize("field", ["title", "theme", "illustrates", "date", "source"])
def test_hostile_front_matter_is_checked_soon(field: str, name: str, tmp_path: Path) -> None:
    value = filled(FRONT_MATTER[name])
    for whole in (value, f"[{value}]", f'"{value}"'):
        lines = [
            f"{field}: {whole}" if line.startswith(f"{field}:") else line
            for line in BASE[STUDY].splitlines()
        ]
        root = project(tmp_path, {STUDY: "\n".join(lines)})
        with soon():
            assert len(report(root)) < 50 * KB


def test_links_that_lead_nowhere_are_named_soon_on_a_large_site(tmp_path: Path) -> None:
    more = {f"case_studies/study-{n}-of-many.md": BASE[STUDY] for n in range(300)}
    links = "".join(f"[One](study-{n}-of-mani.md)\n" for n in range(400))
    root = project(tmp_path, {**more, **study(links)})
    start = time.process_time()
    report(root)
    assert time.process_time() - start < 3 * SECONDS


def test_a_file_of_five_megabytes_is_not_read(tmp_path: Path) -> None:
    root = project(tmp_path, {STUDY: b"a" * 5_000_000})
    with soon():
        assert report(root) == (
            "case_studies/leeds.md:1: the file is 5,000,000 bytes long; the limit is 100,000.\n"
            "    Shorten it, or split it into several files.\n"
            "\n1 problem in 1 file."
        )


def test_twenty_thousand_brackets_are_counted(tmp_path: Path) -> None:
    root = project(tmp_path, study("[ " * 20_000))
    with soon():
        assert report(root) == (
            "case_studies/leeds.md:13: the page has 20,000 opening brackets; the limit is 500.\n"
            "    Split the page in two.\n"
            "\n1 problem in 1 file."
        )


def test_five_thousand_images_that_do_not_end_are_counted(tmp_path: Path) -> None:
    root = project(tmp_path, study("![a ward](x " * 5_000))
    with soon():
        assert report(root) == (
            "case_studies/leeds.md:13: the page has 5,000 opening brackets; the limit is 500.\n"
            "    Split the page in two.\n"
            "case_studies/leeds.md:13: the round bracket after the image 'a ward'"
            " is never closed.\n"
            "    Put ) after the address.\n"
            "\n2 problems in 1 file."
        )


def test_three_hundred_lists_in_lists_are_refused(tmp_path: Path) -> None:
    body = "".join(f"{' ' * 4 * n}- a\n" for n in range(20))
    deeper = "- " * 300
    for text in (body, deeper):
        root = project(tmp_path, study(f"First.\n\n{text}"))
        line = 23 if text is body else 15
        with soon():
            assert report(root) == (
                f"case_studies/leeds.md:{line}: lists or quotes are nested"
                " more than 8 levels deep.\n"
                "    Use fewer levels: two are enough for a reader.\n"
                "\n1 problem in 1 file."
            )


def test_a_word_of_301_letters_is_refused(tmp_path: Path) -> None:
    assert report(project(tmp_path, study("First.\n\n" + "a" * 301))) == (
        "case_studies/leeds.md:15: a word is 301 characters long; the limit is 300.\n"
        "    Break it up, or leave it out.\n"
        "\n1 problem in 1 file."
    )
