"""The Markdown of contributed pages to HTML, by one parser for all of them.

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
_ID = re.compile(r'\bid="([^"]+)"')
# A scheme, an anchor of the page itself, or an address that Python-Markdown has disguised.
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|\x02|&#", re.IGNORECASE)


class Renderer:
    """Turns the bodies of many pages into HTML.

    Args:
        extensions: names or instances, as Python-Markdown takes them.
        configs: the settings of extensions by name.
        address: gives the address of `uri` (below `docs/`, with or without an anchor) as seen
            from the page with the address `here`.
    """

    def __init__(
        self,
        extensions: Sequence[str | Extension],
        configs: Mapping[str, Any],
        address: Callable[[str, str], str],
    ) -> None:
        """Make the one parser."""
        self._markdown = Markdown(extensions=list(extensions), extension_configs=dict(configs))
        self._links = _Links(self._markdown, address)
        self._markdown.treeprocessors.register(self._links, "contributed-links", PRIORITY)

    def html(self, body: str, uri: str, here: str) -> str:
        """The HTML of a body that stands at `uri` below `docs/` and is published at `here`."""
        self._links.uri, self._links.here = uri, here
        return self._markdown.reset().convert(body)


def ids_of(html: str) -> set[str]:
    """The anchors of a page."""
    return set(_ID.findall(html))


class _Links(Treeprocessor):
    uri = ""
    here = ""

    def __init__(self, md: Markdown, address: Callable[[str, str], str]) -> None:
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
