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
            ("3: the hyphen is indented by 1 space, and needs 2."
            " Put 2 spaces before it: it stands straight below the hyphen of the entry before."),
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


NEVER_CLOSED = 'the value starts with a quote (") that is never closed.'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            """\
            title: "A"

            # trust: whose "story" it is
            summary: "A trust … from it.

            # theme: a list
            theme:
              - "governance"
            date: "2020"
            """,
            f'4: {NEVER_CLOSED} Write: summary: "A trust … from it."',
        ),
        (
            'trust:\n  - "medway\n\n# a note\ntheme:\n  - "governance"\n',
            f'2: {NEVER_CLOSED} Write: - "medway"',
        ),
        (
            'trust:\n  - "medway”\ntheme:\n  - "governance"\n',
            f'2: {NEVER_CLOSED} Write: - "medway"',
        ),
        (
            'date: "2020\n\n# "true" says that things have changed\nkind: short\n',
            f'1: {NEVER_CLOSED} Write: date: "2020"',
        ),
        (
            'people:\n  - name: "Ana\n    post: "Chief"\n    organisation: "Leeds"\n',
            f'2: {NEVER_CLOSED} Write: - name: "Ana"',
        ),
        (
            'people:\n  - name: "Ana"\n    organisation: "Leeds\nkind: short\n# a "note"\n',
            f'3: {NEVER_CLOSED} Write: organisation: "Leeds"',
        ),
        ('title: "Ward…screens”\na: "b"\n', f'1: {NEVER_CLOSED} Write: title: "Ward…screens"'),
        (
            'title: "They said “yes”\na: "b"\n',
            f'1: {NEVER_CLOSED} Write: title: "They said “yes”"',
        ),
        (
            'title: "They said \\"yes\\" and left\na: "b"\n',
            f'1: {NEVER_CLOSED} Write: title: "They said \\"yes\\" and left"',
        ),
        (
            'summary: "A trust\n  goes on.\ntheme:\n  - "governance"\n',
            f'1: {NEVER_CLOSED} Put a quote (") at the end of its text.',
        ),
    ],
)  # fmt: skip
def test_a_quote_that_is_never_closed_is_reported_where_it_stands(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


def test_a_quoted_text_over_several_lines_is_not_to_blame_for_what_is_below() -> None:
    text = 'summary: "A trust\n  goes on."\ntitle: a: b\n'
    assert problems_of(text) == [f'3: {COLON} Write: title: "a: b"']


BELOW = "it stands straight below the hyphen of the entry before."
NO_COLON = "this line is no field: it has no colon."
NO_BREAK = "a no-break space follows the {}, where a plain space belongs."
HYPHEN = "a hyphen stands before 'kind', at the beginning of the line."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "- id: a\n  name: A\n\n  - id: b\n    name: B\n",
            (f"4: the hyphen is indented by 2 spaces, and needs 0. Put no space before it: {BELOW}"
            " | Move the lines of its other fields with it."),
        ),
        (
            "# a note\n- id: a\n  also_known_as:\n    - b\n - id: c\n   name: C\n",
            (f"5: the hyphen is indented by 1 space, and needs 0. Put no space before it: {BELOW}"
            " | Move the lines of its other fields with it."),
        ),
        (
            "- id: a\n  name: A\n- id: b\nname: B\n",
            ("4: the line of 'name' is indented by 0 spaces, and needs 2."
            " Put 2 spaces before it: it stands straight below 'id'."),
        ),
        (
            "- id: a\n  name: A\n-id: b\n  name: B\n",
            "3: there is no space after the hyphen. Write: - id: b",
        ),
        ("-id: a\n  name: A\n", "1: there is no space after the hyphen. Write: - id: a"),
        (
            "trust:\n  - medway\n  -bolton\n",
            "3: there is no space after the hyphen. Write: - bolton",
        ),
        (
            "trust:\n  -medway\n  - bolton\n",
            "2: there is no space after the hyphen. Write: - medway",
        ),
        (
            'people:\n  - name "Ana"\n    post: Chief\n',
            f'2: {NO_COLON} Write: - name: "Ana"',
        ),
        (
            "people:\n  - name Ana\n    post: Chief\n",
            (f"2: {NO_COLON} Write a field as its name, a colon, a space and its value;"
            " put long text in quotes."),
        ),
        ('title "Leeds"\na: b\n', f'1: {NO_COLON} Write: title: "Leeds"'),
        (
            "source:\n  - publication: a\n    chapter: b\n- kind: short\n",
            f"4: {HYPHEN} Take the hyphen out. Write: kind: short",
        ),
        (
            " - id: a\n- id: b\n",
            (
                "1: the line is indented by 1 space, and needs 0. Take out the spaces before it,"
                " and as many before the lines that belong to it."
            ),
        ),
        ("a: b\n- kind: short\n", f"2: {HYPHEN} Take the hyphen out. Write: kind: short"),
        (
            "people:\n  - name: Ana\n- name: Bo\n",
            f"3: the hyphen is indented by 0 spaces, and needs 2. Put 2 spaces before it: {BELOW}",
        ),
        (
            "a: b\nkind:\u00a0short\nc: d\n",
            f"2: {NO_BREAK.format('colon')} Write: kind: short",
        ),
        (
            "people:\n  - name:\u00a0Ana\n    post: Chief\n",
            f"2: {NO_BREAK.format('colon')} Write: - name: Ana",
        ),
        (
            "trust:\n  - a\n  -\u00a0b\n",
            f"3: {NO_BREAK.format('hyphen')} Write: - b",
        ),
        (
            "trust:\n  - medway\n    - bolton\n",
            f"3: the hyphen is indented by 4 spaces, and needs 2. Put 2 spaces before it: {BELOW}",
        ),
        (
            'trust:\n  - "medway"\n    - "bolton"\n',
            f"3: the hyphen is indented by 4 spaces, and needs 2. Put 2 spaces before it: {BELOW}",
        ),
        (
            "trust: medway\n  - bolton\n",
            ("1: a list goes on below 'trust:', which has a value on its line."
            " Write each value on a line of its own: | trust: |   - medway |   - bolton"),
        ),
        (
            'trust: "medway"\n  - "bolton"\n',
            ("1: a list goes on below 'trust:', which has a value on its line."
            ' Write each value on a line of its own: | trust: |   - "medway" |   - "bolton"'),
        ),
        (
            "theme: [a, b]\n c: d\n",
            ("2: the line is indented by 1 space, and the one above by 0 spaces."
            " Start fields at the beginning of the line, and lists two spaces in."),
        ),
    ],
)  # fmt: skip
def test_a_line_that_belongs_elsewhere_is_told_where(text: str, problem: str) -> None:
    assert problems_of(text) == [problem]


@pytest.mark.parametrize(
    "text", ['title: "Pilot #2"\n', "title: Pilot#2\n", "# a note\ntitle: a\n",
             "title: 'a' # note\n",
             "theme: # a note\n  - a\n", "- # a note\n  id: a\n", "a: |\n  b: #c\n", "a:\tb\n",
             "a: b\n  goes on - and on\n", "a:\n- b\n- c\n", "a:\n  -5\n"]
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


def test_all_slips_are_reported_in_one_reading_and_the_rest_is_read() -> None:
    value, problems = read_yaml("x.md", "title: a: b\nkind:short\nsummary: @c #2\n")
    place = Place("x.md", 1)
    assert [(each.place.line, each.what) for each in problems] == [
        (1, COLON),
        (2, "there is no space after the colon."),
        (3, "a value cannot start with '@' without quotes."),
    ]
    assert isinstance(value, Fields)
    assert value.values["title"] == Scalar("a: b", place)
    assert value.values["kind"] == Scalar("short", Place("x.md", 2))


@pytest.mark.parametrize(
    "text", ["title: [Draft] Leeds", 'title: "a" b', "title Leeds", "trust: - a\n  - b",
             "trust: a\n  - b", 'title: "Leeds\n  goes on.']
)  # fmt: skip
def test_after_a_guess_the_reading_goes_on_for_slips_alone(text: str) -> None:
    value, problems = read_yaml("x.md", f"{text}\nsummary: a: b\n")
    assert value is None
    line = text.count("\n") + 2
    assert sorted(each.place.line for each in problems) == [1, line]


def test_a_slip_that_nobody_can_put_right_ends_the_reading() -> None:
    assert problems_of("a: b\n c: d\ne: f: g\n") == [
        (
            "2: the line is indented by 1 space, and the one above by 0 spaces."
            " Start fields at the beginning of the line, and lists two spaces in."
        )
    ]


def test_no_more_than_eleven_slips_are_read() -> None:
    _, problems = read_yaml("x.md", "".join(f"a{n}: b: c\n" for n in range(50)))
    assert [each.place.line for each in problems] == list(range(1, 12))


def test_an_entry_is_moved_with_its_lines_and_its_list_is_not_read() -> None:
    value, problems = read_yaml("x.yml", "- id: a\n\n  - id: b\n    name: B: C\n\n- id: d\n")
    assert [each.place.line for each in problems] == [3, 4]
    assert value is None


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
