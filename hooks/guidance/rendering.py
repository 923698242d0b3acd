"""The Markdown of contributed pages to HTML, by a few parsers for all of them.

MkDocs makes a new parser for each page and lets its own extensions resolve links. A site of
thousands of case studies spends a quarter of its reading on that. Case studies need none of
what makes it necessary: no page sets extensions of its own, and every link has been checked.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# After everything else: what is left is written into the page.
PRIORITY = 0
TAB_LENGTH = 4
_ID = re.compile(r' id="([^"]+)"')
# A scheme, an anchor of the page itself, or an address that Python-Markdown has disguised.
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|\x02|&#", re.IGNORECASE)
Address = Callable[[str, str], str]
Marks = dict[str, tuple[str, ...]]
# Without any of its marks in the text, an extension or a processor of Python-Markdown has nothing
# to find. Looking all the same takes half of the time of most case studies, which have few.
_ABBREVIATION = "*["
_EXTENSION_MARKS: Marks = {
    # Or one of the acronyms of the glossary.
    "abbr": (_ABBREVIATION,),
    "attr_list": ("{",),
    "def_list": ("\n:", "\n "),
    "fenced_code": ("```", "~~~"),
    "footnotes": ("[^",),
    "tables": ("|",),
}
_PROCESSOR_MARKS: dict[str, Marks] = {
    "preprocessors": {"html_block": ("<", "&")},
    "blockprocessors": {
        "setextheader": ("\n=", "\n-"),
        "hr": ("\n-", "\n*", "\n_", "\n "),
        "quote": (">",),
        "reference": ("]:",),
    },
    "inlinePatterns": {
        "backtick": ("`",),
        "escape": ("\\",),
        "reference": ("]:",),
        "short_reference": ("]:",),
        "image_link": ("![",),
        "image_reference": ("![",),
        "short_image_ref": ("![",),
        "autolink": ("<",),
        "automail": ("<",),
        "html": ("<",),
        "linebreak": ("  \n",),
        "entity": ("&",),
        "em_strong": ("*", "_"),
    },
    # What the patterns above put aside.
    "treeprocessors": {"unescape": ("\\", "`", "<", "&")},
}
_ALL = [_EXTENSION_MARKS, *_PROCESSOR_MARKS.values()]
_MARKS = {mark for by_name in _ALL for marks in by_name.values() for mark in marks}
# No case study prints a table of its contents: headings get their anchors and are not gathered.
_NO_CONTENTS = {"toc_depth": "1-1"}


class Renderer:
    """Turns the bodies of many pages into HTML, exactly as one parser with everything would.

    Args:
        extensions: names or instances, as Python-Markdown takes them.
        configs: the settings of extensions by name.
        address: gives the address of `uri` (below `docs/`, with or without an anchor) as seen
            from the page with the address `here`.
    """

    def __init__(
        self, extensions: Sequence[str | Extension], configs: Mapping[str, Any], address: Address
    ) -> None:
        """Keep what parsers are made from: one for each choice of marks that a body has."""
        self._extensions = extensions
        self._configs = {**configs, "toc": {**configs.get("toc", {}), **_NO_CONTENTS}}
        self._address = address
        acronyms = self._configs.get("abbr", {}).get("glossary", {})
        self._acronyms = re.compile("|".join(map(re.escape, acronyms)) or "(?!)")
        self._parsers: dict[frozenset[str], tuple[Markdown, _Links]] = {}

    def html(self, body: str, uri: str, here: str) -> str:
        """The HTML of a body that stands at `uri` below `docs/` and is published at `here`."""
        # As the parser reads it: with spaces for tabs. The first line is the start of one too.
        text = f"\n{body}".expandtabs(TAB_LENGTH)
        marks = frozenset(mark for mark in _MARKS if mark in text)
        if self._acronyms.search(text):
            marks |= {_ABBREVIATION}
        if marks not in self._parsers:
            self._parsers[marks] = self._parser(marks)
        markdown, links = self._parsers[marks]
        links.uri, links.here = uri, here
        return markdown.reset().convert(body)

    def _parser(self, marks: frozenset[str]) -> tuple[Markdown, _Links]:
        extensions = [each for each in self._extensions if _is_needed(each, marks)]
        markdown = Markdown(extensions=extensions, extension_configs=self._configs)
        for place, processors in _PROCESSOR_MARKS.items():
            owner = markdown.parser if place == "blockprocessors" else markdown
            for name, wanted in processors.items():
                if marks.isdisjoint(wanted):
                    getattr(owner, place).deregister(name)
        links = _Links(markdown, self._address)
        markdown.treeprocessors.register(links, "contributed-links", PRIORITY)
        return markdown, links


def _is_needed(extension: str | Extension, marks: frozenset[str]) -> bool:
    wanted = None if isinstance(extension, Extension) else _EXTENSION_MARKS.get(extension)
    return wanted is None or not marks.isdisjoint(wanted)


def ids_of(html: str) -> set[str]:
    """The anchors of a page."""
    return set(_ID.findall(html))


class _Links(Treeprocessor):
    uri = ""
    here = ""

    def __init__(self, md: Markdown, address: Address) -> None:
        super().__init__(md)
        self._address = address

    def run(self, root: Element) -> None:
        """Point every link and picture from the file it is written in to where it is published."""
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag, "")
            written = element.get(name, "")
            if name and written and not _ELSEWHERE.match(written):
                path, mark, anchor = written.partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(self.uri), path))
                element.set(name, self._address(f"{target}{mark}{anchor}", self.here))
