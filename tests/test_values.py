# ruff: noqa: RUF001 - the odd letters are what is tested
from __future__ import annotations

from textwrap import dedent

import pytest
import yaml

from guidance.problems import Place
from guidance.values import Fields, Items, Scalar, Value, read_yaml


def problems_of(text: str) -> list[str]:
    return [
        f"{each.place.line}: {each.what} {each.how}".replace("\n", " | ")
        for each in read_yaml("x.yml", dedent(text))[1]
    ]


def value_of(text: str) -> Value:
    value, problems = read_yaml("x.yml", dedent(text), first_line=2)
    assert problems == []
    assert value is not None
    return value


@pytest.mark.parametrize(
    "typed", ["no", "yes", "on", "null", "~", "2026", "1.10", "010", "0x1F", "1.0E+5", "12:30:45",
              "2026-02-30", "=", "it's", "a:b", "a#b", "50% of it", "‘x’"]
)  # fmt: skip
def test_a_value_is_kept_as_it_was_typed(typed: str) -> None:
    place = Place("x.yml", 2)
    title = {"title": Scalar(typed, place)}
    assert value_of(f"title: {typed}\n") == Fields(title, {"title": place}, place)


def test_every_value_knows_its_line() -> None:
    value = value_of("a: b\nc:\n  - d\n  - e\n")
    assert isinstance(value, Fields)
    assert isinstance(value.values["c"], Items)
    assert [each.place.line for each in value.values["c"].values] == [4, 5]


def test_an_empty_text_has_no_value() -> None:
    assert read_yaml("x.yml", "# only a note\n") == (None, [])


def test_a_field_twice_is_reported_with_both_lines_and_the_first_is_kept() -> None:
    value, problems = read_yaml("x.yml", "a: b\nc: d\na: e\n")
    assert isinstance(value, Fields)
    assert value.values["a"] == Scalar("b", Place("x.yml", 1))
    assert [(each.place.line, each.what) for each in problems] == [
        (3, "field 'a' stands twice, on lines 1 and 3.")
    ]


COLON = "the value has a colon in it and stands without quotes."
SPACES = "Use spaces: two for each level."
SHORTHAND = "has a meaning of its own here, which is not allowed."
NOTE, PART = "If it is a note, ", "| If it belongs to the value, write: "
LINE = "give it a line of its own. "


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b\ntitle: a: b\n", f'2: {COLON} Write: title: "a: b"'),
        ("title: Leeds:\na: b\n", f'1: {COLON} Write: title: "Leeds:"'),
        ("title: “Leeds: a story”\n", f'1: {COLON} Write: title: "Leeds: a story"'),
        ('title: the "new": a story\n', f'1: {COLON} Write: title: "the \\"new\\": a story"'),
        ("a:\n  - Boards: what: then\n", f'2: {COLON} Write: - Boards: "what: then"'),
        ("a:\n\t- b\n", f"2: a tab is used to indent. {SPACES}"),
        ("a:\n\u00a0\u00a0- b\n", f"2: a no-break space is used to indent. {SPACES}"),
        (
            "a: b\ntitle:Leeds\nc: d\n",
            "2: there is no space after the colon. Write: title: Leeds",
        ),
        ("title:Leeds\nc: d\n", "1: there is no space after the colon. Write: title: Leeds"),
        (
            "title: @bob says\n",
            "1: a value cannot start with '@' without quotes. Write: title: \"@bob says\"",
        ),
        (
            "title: *Great* news\n",
            "1: a value cannot start with '*' without quotes. Write: title: \"*Great* news\"",
        ),
        (
            "title: > 18 weeks\nb: c\n",
            "1: a value cannot start with '>' without quotes. Write: title: \"> 18 weeks\"",
        ),
        (
            "title: [Draft] Leeds\nb: c\n",
            ("1: a value that starts with '[' is a list, and must end with ']'."
            ' If it is text, put it in quotes. | Write: title: "[Draft] Leeds"'),
        ),
        (
            "theme: [a, b\nlesson: c\n",
            ("1: a value that starts with '[' is a list, and must end with ']'."
            ' If it is text, put it in quotes. | Write: theme: "[a, b"'),
        ),
        (
            'title: "Leeds\nsummary: "x"\n',
            '1: the value starts with a quote (") that is never closed. Write: title: "Leeds"',
        ),
        (
            "title: 'Leeds's'\nb: c\n",
            ("1: the value has a quote (') within its quotes. Put one quote at each end of the"
            " value, and \\ before each one within it. | Write: title: \"Leeds's\""),
        ),
        (
            'title: "Leeds" leads\nb: c\n',
            ('1: the value goes on after its closing quote (").'
            ' If the quotes are part of it, write: title: "\\"Leeds\\" leads"'),
        ),
        (
            "theme: - a\n",
            ("1: a list starts on the line of 'theme:'."
            " Start the list on the next line, indented by two spaces."),
        ),
        (
            "theme:\n  - a\n - b\nc: d\n",
            ("3: the line is indented by 1 space, and the one above by 2 spaces."
            " Start fields at the beginning of the line, and lists two spaces in."),
        ),
        (
            "source:\n  - publication: a\n  chapter: b\n",
            ("3: the line of 'chapter' is indented by 2 spaces, and needs 4."
            " Put 4 spaces before it: it stands straight below 'publication'."),
        ),
        (
            "source:\n  - publication: a\n      chapter: b\n",
            ("3: the line of 'chapter' is indented by 6 spaces, and needs 4."
            " Put 4 spaces before it: it stands straight below 'publication'."),
        ),
        (
            "source:\n- publication: a\n  # a note\n  chapter: b\n address: c\n",
            ("5: the line of 'address' is indented by 1 space, and needs 2."
            " Put 2 spaces before it: it stands straight below 'publication'."),
        ),
        (
            "a: b\njust some words\nc: d\n",
            ("2: this line is no field: it has no colon. Write a field as its name, a colon,"
            " a space and its value; put long text in quotes."),
        ),
        ("a: &x b\n", (f"1: '&x' {SHORTHAND} Write the value out in full; if '&x' is meant as text,"
         " put it in quotes.")),
        ("a: *x\n", (f"1: '*x' {SHORTHAND} Write the value out in full; if '*x' is meant as text,"
         " put it in quotes.")),
        ("a: !!str b\n", (f"1: '!!str' {SHORTHAND} Take it out; if it is meant as text,"
         " put the whole value in quotes.")),
        ("a: ! b\n", (f"1: '!' {SHORTHAND} Take it out; if it is meant as text,"
         " put the whole value in quotes.")),
        ("a: b\n---\nc: d\n", ("2: a second block of fields starts here."
         " Keep all fields in one block: take this line out.")),
        ("[a, b]: c\n", ("1: brackets stand where a field's name should be."
         " Write a name, a colon, a space and the value; put brackets in quotes.")),
        ("a: [[[[[[[[[b]]]]]]]]]\n", ("1: lists are nested more than 8 levels deep."
         " Write the values as one plain list.")),
        ("title: Pilot #2\n", (f"1: everything from '#2' on would be lost. {NOTE}"
         f'write: title: Pilot {PART}title: "Pilot #2"')),
        ("title: é #2\n", (f"1: everything from '#2' on would be lost. {NOTE}"
         f'write: title: é {PART}title: "é #2"')),
        ("theme:\n  - a # b\n", (f"2: everything from '# b' on would be lost. {NOTE}"
         f'write: - a {PART}- "a # b"')),
        ("title: #1 in Leeds\n", (f"1: everything from '#1 in Leeds' on would be lost. {NOTE}"
         f'{LINE}{PART}title: "#1 in Leeds"')),
        ("theme:\n  - #tag\n", (f"2: everything from '#tag' on would be lost. {NOTE}"
         f'{LINE}{PART}- "#tag"')),
        ("title: a\n  b #2\n", ("1: everything from '#2' on would be lost."
         " Put the value in quotes; a note goes on a line of its own.")),
    ],
)  # fmt: skip
def test_what_yaml_cannot_read_is_explained(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


@pytest.mark.parametrize(
    "text", ['title: "Pilot #2"\n', "title: Pilot#2\n", "# a note\ntitle: a\n",
             "title: 'a' # note\n",
             "theme: # a note\n  - a\n", "- # a note\n  id: a\n", "a: |\n  b: #c\n", "a:\tb\n"]
)  # fmt: skip
def test_what_loses_nothing_is_left_alone(text: str) -> None:
    assert problems_of(text) == []


@pytest.mark.parametrize(
    "typed", ["a: b", '"a" b', "it's: so", 'the "new": one', "back\\slash: x",
              "@a", "%a", "*a*", "[a] b"]
)  # fmt: skip
def test_what_a_message_says_to_write_can_be_read_and_means_the_same(typed: str) -> None:
    _, problems = read_yaml("x.yml", f"title: {typed}\nb: c\n")
    written = problems[0].how.splitlines()[-1].removeprefix("Write: ")
    written = written.removeprefix("If the quotes are part of it, write: ")
    assert yaml.safe_load(written) == {"title": typed}


def test_nothing_that_yaml_refuses_ends_in_a_traceback() -> None:
    marks = [
        "a",
        ":",
        " ",
        "\n",
        "- ",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        "#",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
    ]
    for first in marks:
        for second in marks:
            for third in marks:
                text = f"x: y\n{first}{second}{third}\nz: w\n"
                value, problems = read_yaml("x.yml", text)
                assert value is not None or problems
