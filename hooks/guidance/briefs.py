"""What a board question's page says, as plain text in parts: the words of a board pack."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guidance.sections import HEADINGS, elements_of, text_of

# More than the questions of any site that a board would read.
KEPT = 1_024
# The headings that a question's page may have, as CONTRIBUTING.md names them. What stands below
# any other is left to the page itself.
GOOD = "Signs of a good answer"
WORRY = "Signs to worry about"
EVIDENCE = "Evidence to ask for"
WHO = "Who should be able to answer"
TITLES = (GOOD, WORRY, EVIDENCE, WHO)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class Run(NamedTuple):
    """Words, with the address below `docs/` (or on https) that they lead to, or none."""

    text: str
    uri: str = ""


Line = tuple[Run, ...]


class Brief(NamedTuple):
    """Why a question matters, in its first paragraph, and the lines below each known heading."""

    why: Line
    lines: dict[str, tuple[Line, ...]]


@lru_cache(KEPT)
def brief_of(page: str, body: str) -> Brief:
    """The parts of a question.

    Args:
        page: the question's page below `docs/`, from which its links lead.
        body: its Markdown, without front matter.
    """
    why: Line = ()
    lines: dict[str, list[Line]] = {title: [] for title in TITLES}
    heading = ""
    for element in elements_of(body):
        if element.tag in HEADINGS:
            heading = text_of(element)
        elif not heading:
            why = why or _line(page, element)
        elif heading in lines:
            lines[heading] += [_line(page, each) for each in _items(element)]
    return Brief(why, {title: tuple(found) for title, found in lines.items() if found})


def words_of(line: Line) -> str:
    """A line without its links."""
    return "".join(run.text for run in line)


def _items(element: Element) -> list[Element]:
    return list(element) if element.tag in {"ul", "ol"} else [element]


def _line(page: str, element: Element) -> Line:
    """The words of an element, with runs of the same address joined and spaces folded."""
    runs: list[Run] = []
    for text, uri in _runs(page, element, ""):
        if runs and runs[-1].uri == uri:
            runs[-1] = Run(runs[-1].text + text, uri)
        else:
            runs.append(Run(text, uri))
    folded = [Run(re.sub(r"\s+", " ", run.text), run.uri) for run in runs]
    if folded:
        folded[0] = folded[0]._replace(text=folded[0].text.lstrip())
        folded[-1] = folded[-1]._replace(text=folded[-1].text.rstrip())
    return tuple(run for run in folded if run.text)


def _runs(page: str, element: Element, uri: str) -> Iterator[tuple[str, str]]:
    # The number of a footnote means nothing where the footnote is not.
    if element.tag == "sup":
        return
    if element.tag == "a":
        uri = _target(page, element.get("href", ""))
    yield element.text or "", uri
    for child in element:
        yield from _runs(page, child, uri)
        yield child.tail or "", uri


def _target(page: str, href: str) -> str:
    """Where a link leads, as seen from `docs/`."""
    if href.startswith("https:"):
        return href
    path, mark, anchor = href.partition("#")
    if _SCHEME.match(href) or not path.endswith(".md"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) + mark + anchor
