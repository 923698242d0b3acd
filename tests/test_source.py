# ruff: noqa: RUF001 - the odd letters are what is tested
from __future__ import annotations

import sys
from textwrap import dedent

import pytest

from guidance.characters import _HIDDEN, has_hidden
from guidance.problems import Problem
from guidance.source import decode, read_page


def problems_of(text: str, required: str = "") -> list[str]:
    return [said(each) for each in read_page("x.md", dedent(text), required)[1]]


def said(problem: Problem) -> str:
    return f"{problem.place.line}: {problem.what} {problem.how}".replace("\n", " | ")


def test_a_page_has_fields_and_a_body_with_the_line_it_starts_on() -> None:
    source, problems = read_page("x.md", "---\ntitle: A\n---\n\nBody.\n")
    assert source.fields
    assert problems == []
    assert source.fields.places == {"title": ("x.md", 2)}
    assert (source.body, source.body_line) == ("\nBody.\n", 4)


@pytest.mark.parametrize("data", [b"a\nb", b"a\r\nb", b"a\rb", b"\xef\xbb\xbfa\nb"])
def test_line_ends_and_byte_order_marks_of_all_systems_are_read(data: bytes) -> None:
    assert decode("x.md", data) == ("a\nb", [])


def test_a_byte_that_is_not_utf_8_is_found_on_its_line() -> None:
    for line_end in (b"\n", b"\r\n", b"\r"):
        text, problems = decode("x.md", line_end.join([b"a", b"b", b"caf\xe9"]))
        assert text is None
        assert [said(each) for each in problems] == [
            (
                "3: the file is not saved as UTF-8."
                " Save it again with the encoding UTF-8 (in Notepad or Word: Save As, Encoding)."
            )
        ]


def test_a_file_of_100_kilobytes_is_read_and_one_byte_more_is_not() -> None:
    assert decode("x.md", b"a" * 100_000) == ("a" * 100_000, [])
    text, problems = decode("x.md", b"a" * 100_001)
    assert text is None
    assert [said(each) for each in problems] == [
        (
            "1: the file is 100,001 bytes long; the limit is 100,000."
            " Shorten it, or split it into several files."
        )
    ]


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff"])
def test_a_character_that_neither_yaml_nor_markdown_takes_is_reported_and_taken_out(
    letter: str,
) -> None:
    text, problems = decode("x.md", f"a\nb{letter}c\n".encode())
    assert text == "a\nbc\n"
    assert [problem.place.line for problem in problems] == [2]


@pytest.mark.parametrize("letter", ["\u200b", "\u202e", "\u00ad", "\u2066", "\U000e0041"])
def test_a_character_nobody_sees_is_reported_and_the_rest_is_read(letter: str) -> None:
    text, problems = decode("x.md", f"a\nb{letter}c\n".encode())
    assert text == f"a\nb{letter}c\n"
    assert [problem.place.line for problem in problems] == [2]


@pytest.mark.parametrize(
    "text", ["It’s “fine” – in 2026…", "£3 £3", "café Łódź", "\U0001f469\u200d\u2695\ufe0f", "a\tb"]
)
def test_what_people_type_is_no_hidden_character(text: str) -> None:
    assert decode("x.md", text.encode()) == (text, [])


def test_an_empty_file_is_told_what_to_start_with() -> None:
    start = "Start the file with a line of three dashes (---), its fields, and three dashes again."
    needed = "These fields are required: title, summary."
    assert problems_of("", "title, summary") == [f"1: the file is empty. {start} | {needed}"]
    assert problems_of(" \n\n", "title, summary") == [f"1: the file is empty. {start} | {needed}"]
    assert problems_of("Hello.\n") == [f"1: there is no front matter. {start}"]
    assert problems_of("---\n---\n") == [f"1: the front matter is empty. {start}"]
    assert problems_of("---\n# a note\n---\n") == [f"1: the front matter is empty. {start}"]


def test_front_matter_starts_on_the_first_line() -> None:
    assert problems_of("\n\n---\ntitle: A\n---\n") == [
        (
            "3: the front matter must start on the first line, with ---."
            " Take out the empty lines and spaces before it."
        )
    ]


@pytest.mark.parametrize("dashes", ["—", "--", "–-", "----"])
def test_front_matter_starts_with_three_dashes(dashes: str) -> None:
    expected = (
        f"1: the front matter must start with three dashes (---), not '{dashes}'."
        " Type the three dashes again."
    )
    assert problems_of(f"{dashes}\ntitle: A\n---\n") == [expected]


def test_front_matter_is_closed() -> None:
    assert problems_of("---\ntitle: A\n\nBody.\n") == [
        "1: the front matter is not closed. Put a line of three dashes (---) after its last field."
    ]


def test_front_matter_is_fields_and_not_a_list() -> None:
    assert problems_of("---\n- a\n---\n") == [
        (
            "2: the front matter must be 'name: value' lines."
            " Write each field as its name, a colon, a space and its value."
        )
    ]


def test_a_colon_without_a_space_is_shown_with_one() -> None:
    assert problems_of("---\ntitle:Leeds\n---\n") == [
        "2: the front matter must be 'name: value' lines. Write: title: Leeds"
    ]


def test_a_second_block_of_fields_is_refused_and_a_rule_is_not() -> None:
    assert problems_of("---\ntitle: A\n---\n\n---\ntitle: B\n---\n") == [
        (
            "5: a second block of fields starts here."
            " Keep all fields in the first block, and each page in a file of its own."
        )
    ]
    assert problems_of("---\ntitle: A\n---\n\n---\n\nBody.\n") == []


def test_a_list_may_grow_larger_than_a_page() -> None:
    data = b"# trusts\n" * 20_000
    assert decode("case_studies/trusts.yml", data)[1] == []
    assert [problem.what for problem in decode("case_studies/leeds.md", data)[1]] == [
        "the file is 180,000 bytes long; the limit is 100,000."
    ]


def test_no_hidden_character_counts_as_printable() -> None:
    letters = (chr(point) for point in range(sys.maxunicode) if not 0xD800 <= point < 0xE000)
    missed = [each for each in letters if _HIDDEN.match(each) and not has_hidden(each)]
    assert missed == []
