from __future__ import annotations

from pathlib import Path

import pytest

from content import report_of, study

BACKTICKS = "    Write it in Markdown; to show it as text, put it between `backticks`.\n"
ANCHOR = "    Take it out: only a heading can have one, its anchor, such as {#bridging-silos}.\n"


def report_with(tmp_path: Path, body: str) -> str:
    return report_of(tmp_path, study(body))


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        ("<script>alert(1)</script>\n", "script"),
        ("<SCRIPT\nsrc=x>\n", "SCRIPT"),
        ("A <u>bold</u> word.\n", "u"),
        ("</p>\n", "/p"),
        ("<!DOCTYPE html>\n", "!DOCTYPE"),
        ("<?php x ?>\n", "?php"),
        ('<br onload="x">\n', "br"),
        ("<https:x onclick=alert(1)>\n", "https:x"),
        ("<div/onclick=alert(1)@x.org>\n", "div/onclick=alert(1)@x.org"),
        ("\\`<img src=x onerror=alert(1)>\\`\n", "img"),
        ("   ```\n<img src=x>\n   ```\n", "img"),
        ("``` a b c\n<img src=x>\n```\n", "img"),
        ("`a\n- b` c ` <img src=x> `d`\n", "img"),
    ],
)
def test_html_is_refused(body: str, tag: str, tmp_path: Path) -> None:
    said = f": '<{tag}>' is HTML, which is not allowed.\n{BACKTICKS}"
    assert said in report_with(tmp_path, body)


@pytest.mark.parametrize("tag", ["b", "strong", "i", "EM"])
def test_bold_and_italics_are_shown_in_markdown(tag: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"A <{tag}>small</{tag}> team.\n") == (
        f"case_studies/leeds.md:13: '<{tag}>' is HTML, which is not allowed.\n"
        "    Write: **bold** (or *italics*)\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "body",
    [
        "H<sub>2</sub>O and m<sup>2</sup><br>next<br/>\n",
        "<https://example.org/a?b=c#d>\n",
        "`<div>` and ``a ` <b>``\n",
        "```html\n<div>\n```\n",
        "~~~\n<div>\n~~~\n",
        "Under 18 < 65 weeks, a<5, 3 > 2 -> 1.\n",
    ],
)
def test_what_is_no_html_is_left_alone(body: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, body) == "No problems."


def test_a_tag_that_never_ends_is_reported_where_it_starts(tmp_path: Path) -> None:
    assert report_with(tmp_path, "First.\n\n<div\n\nLast.\n") == (
        "case_studies/leeds.md:15: '<div' opens an HTML tag that is never closed.\n"
        f"{BACKTICKS}"
        "    If it means 'less than', leave a space after it.\n\n1 problem in 1 file."
    )


def test_a_comment_is_refused_once_whatever_is_in_it(tmp_path: Path) -> None:
    assert report_with(tmp_path, "<!-- a <b>note</b>\n\nof two lines -->\n") == (
        "case_studies/leeds.md:13: a comment would be published with the page.\n"
        "    Take it out.\n\n1 problem in 1 file."
    )


def test_a_comment_that_never_ends_is_reported_where_it_starts(tmp_path: Path) -> None:
    assert report_with(tmp_path, "First.\n\n<!-- a note\n") == (
        "case_studies/leeds.md:15: a comment is opened here and never closed.\n"
        "    Take it out: it hides the rest of the page.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize("body", ["```\ncode\n", "~~~\ncode\n```\n", "```\ncode\n````\n"])
def test_a_code_block_that_never_ends_is_reported_where_it_starts(
    body: str, tmp_path: Path
) -> None:
    assert report_with(tmp_path, f"First.\n\n{body}") == (
        "case_studies/leeds.md:15: a code block is opened here and never closed.\n"
        "    Put a line of the same marks, and nothing else, after the code.\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "braces",
    [
        '{ onclick="x" }',
        "{: .big }",
        "{.big}",
        "{#place}",
        "{word onclick=x}",
        '{: title="{" onclick="x" }',
        "{ onclick=x { }",
        '{{ x onclick="y" }}',
    ],
)
def test_an_attribute_list_is_refused(braces: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"Text.\n{braces}\n") == (
        f"case_studies/leeds.md:14: '{braces}' would set attributes, which is not allowed.\n"
        f"{ANCHOR}\n1 problem in 1 file."
    )


def test_an_anchor_of_a_heading_sets_nothing_else(tmp_path: Path) -> None:
    assert report_with(tmp_path / "anchor", "## A {#a}\n\n### B { #b }\n") == "No problems."
    assert report_with(tmp_path / "more", "## A {#a .big}\n") == (
        "case_studies/leeds.md:13: '{#a .big}' would set attributes, which is not allowed.\n"
        f"{ANCHOR}\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "body", ["{{ config }}", "{% include 'x' %}", "Dear {name}", "{a} and {b}", "`{.x}`"]
)
def test_braces_that_set_nothing_are_text(body: str, tmp_path: Path) -> None:
    assert report_with(tmp_path, f"{body}\n") == "No problems."
