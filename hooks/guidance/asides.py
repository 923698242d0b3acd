"""What Python-Markdown adds to a chapter: asides after its sections, questions it prints.

Both are elements of the page's tree, so that nothing is searched and replaced in text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from guidance.answers import QuestionParts
from guidance.checks.questions import explanation_of
from guidance.fields import SectionUri
from guidance.footnotes import PRIORITY as FOOTNOTES_PRIORITY
from guidance.footnotes import FootnoteNames
from guidance.links import Links
from guidance.model import Question
from guidance.sections import HEADINGS
from guidance.views.parts import Card
from guidance.views.shelf import Shelf, lesson_cards, question_uri, role_cards, theme_cards

# Before the inline patterns (20) and attribute lists (8), so that questions are read as text is.
QUESTIONS_PRIORITY = 25
# After the table of contents (5), before MkDocs resolves and checks links (0).
ASIDES_PRIORITY = 4
# So many case studies of a section are told; more would keep a reader from the rest of the chapter,
# and are only named.
TOLD = 6


class Aside(NamedTuple):
    """What refers to a section, by kind, in the order in which it is printed.

    `form` is how its list is set: `full` tells each card's label and summary, `short` sets names
    side by side.
    """

    label: str
    cards: tuple[Card, ...]
    form: str = "plain"


def asides_of(shelf: Shelf, uri: SectionUri) -> list[Aside]:
    """The case studies, questions, roles, themes and lessons that refer to a section."""
    links: Links = shelf.links
    studies = shelf.studies(links.studies_at.get(uri, ()))
    found = [
        Aside("Case studies", studies[:TOLD], "full"),
        Aside("More case studies", studies[TOLD:]),
        Aside("Board questions", shelf.questions(links.questions_at.get(uri, ()))),
        Aside("Lessons argued here", lesson_cards(links.lessons_at.get(uri, ()))),
        Aside("Roles", role_cards(links.roles_at.get(uri, ())), "short"),
        Aside("Themes", theme_cards(links.themes_at.get(uri, ())), "short"),
    ]
    return [aside for aside in found if aside.cards]


class ChapterExtension(Extension):
    """Sets asides and printed questions on the page that `page` names, and names its footnotes.

    Args:
        shelf: where they are looked up.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Keep the shelf; the page is set before each is read."""
        super().__init__()
        self.shelf = shelf
        self.page = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register what the page needs: most pages need nothing."""
        md.treeprocessors.register(FootnoteNames(md), "footnote-names", FOOTNOTES_PRIORITY)
        library = self.shelf.library
        printed = [key for key, each in library.sets.items() if each.printed_in.id == self.page]
        # A guide's overview lists its questions by its template.
        if printed and self.page in library.chapters:
            sets = [library.questions_in(key) for key in printed]
            md.treeprocessors.register(
                _PrintedQuestions(md, self.page, sets), "printed-questions", QUESTIONS_PRIORITY
            )
        if self.page.removeprefix("questions/").removesuffix(".md") in library.questions:
            md.treeprocessors.register(QuestionParts(md), "question-parts", ASIDES_PRIORITY)
        sections = {
            each.anchor: uri for uri, each in library.sections.items() if each.page == self.page
        }
        if sections:
            asides = _SectionAsides(md, self.page, self.shelf, sections)
            md.treeprocessors.register(asides, "section-asides", ASIDES_PRIORITY)


class _PrintedQuestions(Treeprocessor):
    """Adds each question of a set as a section: its number, its words, why it matters."""

    def __init__(self, md: Markdown, page: str, sets: Iterable[list[Question]]) -> None:
        super().__init__(md)
        self.page = page
        self.sets = tuple(sets)

    def run(self, root: Element) -> None:
        for questions in self.sets:
            self._print(root, questions)

    def _print(self, root: Element, questions: list[Question]) -> None:
        for question in questions:
            heading = SubElement(root, "h2", {"id": question.id})
            heading.text = AtomicString(f"{question.number}. {question.title}")
            lines = explanation_of(question.origin.body).split("\n")
            root.extend(self.md.parser.parseDocument(lines).iterfind("./*"))
            more = SubElement(root, "p", {"class": "app-more"})
            link = SubElement(more, "a", {"href": _relative(self.page, question_uri(question))})
            link.text = AtomicString(f"Guidance and examples for question\u00a0{question.number}")


class _SectionAsides(Treeprocessor):
    """Adds to each section, before the next heading, what refers to it."""

    def __init__(
        self, md: Markdown, page: str, shelf: Shelf, sections: Mapping[str, SectionUri]
    ) -> None:
        super().__init__(md)
        self.page = page
        self.shelf = shelf
        self.sections = sections

    def run(self, root: Element) -> None:
        children = list(root)
        starts = [n for n, each in enumerate(children) if each.tag in HEADINGS]
        ends = [*starts[1:], _end_of_text(children)]
        for start, end in reversed(list(zip(starts, ends, strict=True))):
            uri = self.sections.get(children[start].get("id", ""))
            asides = asides_of(self.shelf, uri) if uri else []
            if asides:
                title = "".join(children[start].itertext())
                root.insert(end, _block(self.page, title, asides))


def _end_of_text(children: list[Element]) -> int:
    last = children[-1] if children else None
    return len(children) - (last is not None and last.get("class") == "footnote")


def _block(page: str, title: str, asides: list[Aside]) -> Element:
    """The asides of one section; not `<aside>`, which would be a landmark inside `<main>`."""
    label = f"In practice: {title}"
    block = Element("div", {"class": "app-aside", "role": "group", "aria-label": label})
    block.set("data-pagefind-ignore", "all")
    # No heading: it would stand in the outline of the page beside what the author wrote.
    SubElement(block, "p", {"class": "app-aside__title"}).text = "In practice"
    for aside in asides:
        SubElement(block, "p", {"class": "app-aside__label"}).text = aside.label
        form = f"app-aside__list app-aside__list--{aside.form}"
        entries = SubElement(block, "ul", {"class": form})
        for card in aside.cards:
            _entry(SubElement(entries, "li"), page, card, is_full=aside.form == "full")
    return block


def _entry(entry: Element, page: str, card: Card, *, is_full: bool) -> None:
    link = SubElement(entry, "a", {"href": _relative(page, card.uri)})
    link.text = card.title
    if is_full:
        SubElement(entry, "p", {"class": "app-aside__trust"}).text = card.label
        SubElement(entry, "p", {"class": "app-aside__summary"}).text = card.summary


def _relative(page: str, uri: str) -> str:
    # From a page as deep as it is; `posixpath.relpath` takes many times as long for the same.
    return "../" * page.count("/") + uri
