"""Case studies are rendered as Python-Markdown would render each with a parser of its own."""

from __future__ import annotations

import posixpath
import random
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions import Extension

from guidance.rendering import Renderer, ids_of
from guidance.source import read_page
from guidance.tables import TableExtension

ROOT = Path(__file__).parents[1]
EXTENSIONS = ["abbr", "attr_list", "def_list", "fenced_code", "footnotes", "tables", "toc"]
CONFIGS = {"abbr": {"glossary": {"EPR": "Electronic patient record"}}}
STUDIES = sorted((ROOT / "case_studies").glob("[a-z]*.md"))
MARKED = {
    "abbreviations": "The EPR and the ICS, an EPRs.\n\n*[ICS]: Integrated care system",
    "nothing": "Plain words, and a second line\nof them.",
    "emphasis": "*One* _two_ **three** __four__ a_b_c * d *",
    "code": "`one` ``two ` three``\n\n```text\nfour\n```\n\n    five",
    "escapes": r"\*not\* \[this\] 1\. \\ \`",
    "links": "[one](https://example.org 'A title') [two][2] [2]\n\n[2]: https://example.org/2",
    "a line that breaks": "one  \ntwo",
    "addresses": "<https://example.org> <sam@example.org> x<sub>2</sub>",
    "entities": "A &amp; B & C &copy; &lt;b&gt;",
    "footnotes": "One[^a] two[^b]\n\n[^a]: First.\n[^b]: Second.",
    "a table": "| A | B |\n|---|--:|\n| 1 | `2|3` |",
    "definitions": "Term\n:   What it means.",
    "headings": "## One {#own}\n\n## Two\n\n### One\n\nText {: .x }",
    "lists": "1. one\n2. two\n    - three\n    - four\n\n> quoted",
    "a definition at the start": ":   What\n\nTerm\n  : It means.\n\nTerm\n:   That.",
    "rules and underlined headings": "***\n\nOne\n===\n\n  - - -\n\nTwo\n---\n\n___",
    "quotes and lists": "> One\n> two\n\ntext\n> three\n\n* a\n* b\n\n1. c\n\n    d",
    "html and entities": "a <b>c</b> &copy &lt; &#160;\n\n<div>d</div>\n\ne & f",
    "escapes in headings": "## A \\* b `c` &amp; d\n\n## A \\* b",
    "tildes": "~~~\ncode\n~~~\n\na ~ b",
    "white space": "One  two\n   \n three\n\n\n\nfour\t\nfive\t:  six",
    "a picture": "![A ward](https://example.org/a.png)",
}


def stays(uri: str, here: str) -> str:
    """An address as it is written in a page of the same folder."""
    return posixpath.relpath(uri, posixpath.dirname(here.rstrip("/")))


def renderer() -> Renderer:
    return Renderer([*EXTENSIONS, TableExtension()], CONFIGS, stays)


def whole(body: str) -> str:
    """What one parser with everything makes of a body."""
    extensions: list[str | Extension] = [*EXTENSIONS, TableExtension()]
    return Markdown(extensions=extensions, extension_configs=CONFIGS).convert(body)


@pytest.mark.parametrize("body", MARKED.values(), ids=MARKED.keys())
def test_a_parser_without_what_is_not_needed_says_the_same(body: str) -> None:
    assert renderer().html(body, "case-studies/a.md", "case-studies/a/") == whole(body)


def test_text_with_any_marks_is_rendered_as_by_a_parser_with_everything() -> None:
    chance = random.Random(1)  # noqa: S311 - it makes examples
    pieces = [
        *MARKED.values(),
        *("\n\n", "\n", " ", "# a", "> ", "- ", "1. ", "    ", ": ", "_", "&"),
    ]
    one = renderer()
    for _ in range(300):
        body = "".join(chance.choice(pieces) for _ in range(4)).strip("\n")
        assert one.html(body, "case-studies/a.md", "case-studies/a/") == whole(body)


def test_real_case_studies_are_rendered_the_same_one_after_another() -> None:
    one = renderer()
    for path in STUDIES:
        source, _ = read_page(path.name, path.read_text(encoding="utf-8"))
        assert source is not None
        assert one.html(source.body, "case-studies/a.md", "case-studies/a/") == whole(source.body)


def test_a_link_and_a_picture_lead_from_where_the_page_is_published() -> None:
    def address(uri: str, here: str) -> str:
        return posixpath.relpath(uri.replace(".md", "/"), here)

    one = Renderer(EXTENSIONS, {}, address)
    body = "[a](../guides/x/leading.md#silos) ![b](images/b.png) [c](#c) [d](mailto:e@f.org)"
    html = one.html(body, "case-studies/leeds.md", "case-studies/leeds/")
    assert 'href="../../guides/x/leading/#silos"' in html
    assert 'src="../images/b.png"' in html
    assert 'href="#c"' in html
    assert 'href="mailto:e@f.org"' in html


def test_a_page_knows_its_anchors() -> None:
    html = renderer().html("## One {#own}\n\n## Two", "case-studies/a.md", "case-studies/a/")
    assert ids_of(html) == {"own", "two"}
