"""The parts of a question's page: signs side by side, each list below its heading."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension

from content import library as library_of
from content import project
from guidance.answers import QuestionParts
from guidance.asides import ASIDES_PRIORITY, ChapterExtension
from guidance.views.shelf import Shelf

TEXT = """\
Papers shape the talk.

## Signs of a good answer

- Short.

## Signs to worry about

- Long.

## Another heading

Text.
"""


def parts(text: str) -> Element:
    """The tree of a text after its parts are set."""
    md = markdown.Markdown()
    root = md.parser.parseDocument(text.split("\n")).getroot()
    assert root is not None
    QuestionParts(md).run(root)
    return root


def test_each_part_holds_its_heading_and_what_stands_below_it() -> None:
    why, found = parts(TEXT)
    assert why.text == "Papers shape the talk."
    assert [(each.get("class"), [child.tag for child in each]) for each in found] == [
        ("app-part app-part--good", ["h2", "ul"]),
        ("app-part app-part--worry", ["h2", "ul"]),
        ("app-part app-part--other", ["h2", "p"]),
    ]


def test_what_a_sign_rests_on_is_kept_from_the_search() -> None:
    # The fullest form, and two that only look like it.
    items = {
        "We do *one* thing. (<a>Why</a>)": "We do <em>one</em> thing. "
        '<span data-pagefind-ignore="">(<a>Why</a>)</span>',
        "We do it. (<a>Why</a>) Always.": "We do it. (<a>Why</a>) Always.",
        "We say so. <a>Why</a>)": "We say so. <a>Why</a>)",
    }
    for written, expected in items.items():
        text = "## Signs of a good answer\n\n- " + written.replace("<a>", "[").replace(
            "</a>", "](why.md)"
        )
        html = markdown.markdown(text, extensions=[_Parts()])
        assert f"<li>{expected}</li>".replace("<a>", '<a href="why.md">') in html


class _Parts(Extension):
    """The parts alone, after the links are made."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.treeprocessors.register(QuestionParts(md), "parts", ASIDES_PRIORITY)


def test_a_question_without_parts_is_left_as_it_is() -> None:
    assert [each.tag for each in parts("Papers shape the talk.")] == ["p"]


def test_parts_are_set_on_the_pages_of_questions_alone(tmp_path: Path) -> None:
    extension = ChapterExtension(Shelf(library_of(project(tmp_path, {}))))
    for page, is_set in (("questions/papers.md", True), ("questions/index.md", False)):
        extension.page = page
        html = markdown.markdown(TEXT, extensions=[extension])
        assert ("app-parts" in html) is is_set
