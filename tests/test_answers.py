"""The parts of a question's page: signs side by side, each list below its heading."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import markdown

from content import library as library_of
from content import project
from guidance.answers import QuestionParts
from guidance.asides import ChapterExtension
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


def test_a_question_without_parts_is_left_as_it_is() -> None:
    assert [each.tag for each in parts("Papers shape the talk.")] == ["p"]


def test_parts_are_set_on_the_pages_of_questions_alone(tmp_path: Path) -> None:
    extension = ChapterExtension(Shelf(library_of(project(tmp_path, {}))))
    for page, is_set in (("questions/papers.md", True), ("questions/index.md", False)):
        extension.page = page
        html = markdown.markdown(TEXT, extensions=[extension])
        assert ("app-parts" in html) is is_set
