"""The anchored sections of a chapter, found by the parser that will publish it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guidance.model import Section

# Must stay the extensions of mkdocs.yml that can change where a heading or sentence ends.
EXTENSIONS = ("attr_list", "footnotes", "tables", "def_list", "fenced_code")
# More than the chapters of any site that a board would read.
KEPT = 1_024
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SENTENCE = re.compile(r".+?[.?!](?=\s+[A-Z\u2018\u201c\"']|\s*$)", re.DOTALL)
# An abbreviation's full stop ends no sentence.
_ABBREVIATED = re.compile(r"(?:\b(?:e\.g|i\.e|etc|Dr|Mr|Mrs|Ms|Prof|St|vs))\.$")


@lru_cache(KEPT)
def sections_of(page: str, body: str) -> tuple[Section, ...]:
    """The sections of a page in order: every heading with an explicit anchor.

    Those of a page that has not changed are known from the preview's last build.

    Args:
        page: the page's path below `docs/`.
        body: its Markdown, without front matter.
    """
    elements = list(elements_of(body))
    return tuple(
        Section(
            page,
            element.get("id", ""),
            text_of(element),
            _level(element),
            _opening(elements[n + 1 :]),
        )
        for n, element in enumerate(elements)
        if element.tag in HEADINGS and element.get("id")
    )


def anchors_of(body: str) -> set[str]:
    """Every anchor of a page: those written, and those made from the words of a heading."""
    markdown = Markdown(extensions=[*EXTENSIONS, "toc"])
    return set(re.findall(r'\bid="([^"]+)"', markdown.convert(body)))


def first_sentence(text: str) -> str:
    """The first sentence of a plain text."""
    text = " ".join(text.split())
    end = 0
    while match := _SENTENCE.match(text, end):
        end = match.end()
        if not _ABBREVIATED.search(text[max(0, end - 8) : end]):
            return text[:end].strip()
    return text


def text_of(element: Element) -> str:
    """An element's words, without its marks, footnote numbers and line ends."""
    words = "".join(_words(element))
    return " ".join(words.split())


def _words(element: Element) -> Iterator[str]:
    if element.tag == "sup":
        return
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _level(heading: Element) -> int:
    return HEADINGS.index(heading.tag) + 1


def _opening(following: list[Element]) -> str:
    """How a section begins: the first sentence before the next heading."""
    for element in following:
        if element.tag in HEADINGS:
            return ""
        if element.tag in {"p", "ul", "ol"}:
            return first_sentence(text_of(element if element.tag == "p" else element[0]))
    return ""


class _Collector(Treeprocessor):
    """Keeps the tree of a page after attribute lists are applied, before it becomes text."""

    elements: tuple[Element, ...] = ()

    def run(self, root: Element) -> None:
        self.elements = tuple(root)


class _Collecting(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        self.collector = _Collector(md)
        md.treeprocessors.register(self.collector, "collect", 1)


def elements_of(body: str) -> tuple[Element, ...]:
    """The elements of a body, as the parser makes them of its blocks."""
    collecting = _Collecting()
    markdown = Markdown(extensions=[*EXTENSIONS, collecting])
    markdown.convert(body)
    raw = [str(each) for each in markdown.htmlStash.rawHtmlBlocks]
    return tuple(_unstashed(collecting.collector.elements, raw))


def _unstashed(elements: tuple[Element, ...], raw: list[str]) -> Iterator[Element]:
    """Elements with the characters and entities that the parser put aside set back."""
    for element in elements:
        for each in element.iter():
            each.text = _restored(each.text, raw)
            each.tail = _restored(each.tail, raw)
        yield element


def _restored(text: str | None, raw: list[str]) -> str | None:
    if not text or "\x02" not in text:
        return text
    # A tag, such as that of a line break, is no word.
    text = re.sub(
        "\x02wzxhzdk:([0-9]+)\x03",
        lambda match: html.unescape(re.sub("<[^>]*>", " ", raw[int(match[1])])),
        text,
    )
    text = re.sub("\x02amp\x03", "&", text)
    return re.sub("\x02([0-9]+)\x03", lambda match: chr(int(match[1])), text)
