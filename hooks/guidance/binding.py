"""Pages as they were rendered, set together on one page.

The HTML of each page is gone through once. What it says stays as it is: headings go one level down,
an anchor that an earlier page has already gets the page's name before it, and a link from one of
the pages to another leads to its place here. What the site sets below sections is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin

from guidance.rendering import ids_of
from guidance.sections import HEADINGS

_TABLE = re.compile(r"Table \d+:")
Attributes = list[tuple[str, str | None]]


class Rendered(NamedTuple):
    """A page as it was rendered: the anchor it is to have here, its address, and its HTML."""

    anchor: str
    url: str
    html: str


class Bound(NamedTuple):
    """A page as a part of another: its anchor, its HTML, and its sections by title and anchor."""

    anchor: str
    html: str
    sections: tuple[tuple[str, str], ...]


class _Place(NamedTuple):
    """Where a page begins here, and where each of its anchors is."""

    anchor: str
    anchors: Mapping[str, str]


def bind(pages: Sequence[Rendered], here: str) -> list[Bound]:
    """Set pages together that follow one another, on the page whose address is `here`."""
    places = _places(pages)
    tables: Counter[str] = Counter()
    bound = []
    for page in pages:
        binder = _Binder(page.url, here, places, tables)
        binder.feed(page.html)
        binder.close()
        bound.append(Bound(places[page.url].anchor, "".join(binder.out), tuple(binder.sections)))
    return bound


def _places(pages: Sequence[Rendered]) -> dict[str, _Place]:
    """Where everything is: sections keep their anchors, so that these are known from the pages."""
    taken: set[str] = set()
    anchors: list[dict[str, str]] = []
    for page in pages:
        ids = ids_of(page.html)
        own = {
            each: _free(f"{page.anchor}-{each}", page.anchor, taken | ids)
            if each in taken
            else each
            for each in sorted(ids)
        }
        taken |= set(own.values())
        anchors.append(own)
    places = {}
    for page, own in zip(pages, anchors, strict=True):
        anchor = _free(page.anchor, "page", taken)
        taken.add(anchor)
        places[page.url] = _Place(anchor, own)
    return places


def _free(anchor: str, prefix: str, taken: set[str]) -> str:
    """An anchor that nothing has yet."""
    while anchor in taken:
        anchor = f"{prefix}-{anchor}"
    return anchor


class _Binder(HTMLParser):
    """Writes out again what it reads, changed where it has to be."""

    def __init__(
        self, url: str, here: str, places: Mapping[str, _Place], tables: Counter[str]
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.sections: list[tuple[str, str]] = []
        self._url = url
        self._root = "../" * here.count("/")
        self._places = places
        self._tables = tables
        # How many boxes deep in something that is left out.
        self._left_out = 0
        self._title: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._left_out or dict(attrs).get("class") == "app-aside":
            self._left_out += tag == "div"
            return
        changed = [(name, self._changed(name, value)) for name, value in attrs]
        lower = _lower(tag)
        if lower == tag and changed == attrs:
            self._write(self.get_starttag_text() or "")
        else:
            self._write(f"<{lower}{''.join(_attributes(changed))}>")
        if tag == HEADINGS[1]:
            self._title = []
            self.sections.append(("", dict(changed).get("id") or ""))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        if not self._left_out:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= tag == "div"
            return
        if tag == HEADINGS[1] and self._title is not None:
            words = " ".join(unescape("".join(self._title)).split())
            self.sections[-1] = (words, self.sections[-1][1])
            self._title = None
        self._write(f"</{_lower(tag)}>")

    def handle_data(self, data: str) -> None:
        if self._title is not None:
            self._title.append(data)
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._write(f"<!--{data}-->")

    def _write(self, text: str) -> None:
        if not self._left_out:
            self.out.append(text)

    def _changed(self, name: str, value: str | None) -> str | None:
        if name == "id" and value:
            return self._places[self._url].anchors.get(value, value)
        if name in {"href", "src"} and value:
            return self._address(value)
        if name == "aria-label" and value and _TABLE.match(value):
            # Each region has a name of its own.
            self._tables["table"] += 1
            return _TABLE.sub(f"Table {self._tables['table']}:", value)
        return value

    def _address(self, written: str) -> str:
        """Where a link or picture leads from here."""
        whole = urljoin(f"/{self._url}", written)
        if not whole.startswith("/"):
            return written
        path, mark, anchor = whole.removeprefix("/").partition("#")
        if place := self._places.get(path):
            return f"#{place.anchors.get(anchor, place.anchor)}"
        return f"{self._root}{path}{mark}{anchor}"


def _lower(tag: str) -> str:
    """A heading's tag one level down: nothing is below the lowest."""
    if tag not in HEADINGS[:-1]:
        return tag
    return HEADINGS[HEADINGS.index(tag) + 1]


def _attributes(attributes: Attributes) -> Iterator[str]:
    for name, value in attributes:
        yield f" {name}" if value is None else f' {name}="{escape(value)}"'
