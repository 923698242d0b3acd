"""Reads a built site as a reader's browser would: titles, links, anchors, what it loads."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

# Nobody declares these: the contents of a page or guide, the ranking of related case studies,
# and the sections that argue a lesson where the lesson is named.
# A whole guide has what its pages have.
NOT_DECLARED = {
    "app-whole",
    "app-chapter",
    "app-contents",
    "app-list-chapters",
    "app-list-related",
    "app-card__note",
}


@dataclass
class Html:
    """What a built page holds. Link targets are paths of pages, below the site."""

    path: str
    title: str = ""
    description: str = ""
    ids: set[str] = field(default_factory=set)
    internal_links: list[tuple[str, str]] = field(default_factory=list)
    declared_links: set[str] = field(default_factory=set)
    resources: list[str] = field(default_factory=list)


class _Parser(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.page = Html(path)
        self._open: list[tuple[str, set[str]]] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag not in {"meta", "link", "br", "img", "input", "hr", "path"}:
            marks = {found.get("aria-labelledby", ""), *found.get("class", "").split()}
            self._open.append((tag, marks))
        self._in_title = tag == "title"
        if "id" in found:
            self.page.ids.add(found["id"])
        if found.get("name") == "description":
            self.page.description = found["content"]
        if tag == "a":
            self._link(found["href"])
        if tag in {"script", "img", "source", "iframe"}:
            self.page.resources.append(found.get("src", ""))
        if tag == "link" and found.get("rel") != "canonical":
            self.page.resources.append(found["href"])

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page.title += data

    def _link(self, href: str) -> None:
        if href.startswith(("https:", "mailto:")):
            return
        address, _, anchor = href.partition("#")
        # A query chooses what a page shows, not which page it is.
        path = address.partition("?")[0]
        if path.endswith(".pdf"):
            return
        folder = posixpath.dirname(self.page.path)
        target = posixpath.normpath(posixpath.join(folder, path)) if path else self.page.path
        target = "index.html" if target == "." else target
        if not target.endswith(".html"):
            target = f"{target}/index.html"
        self.page.internal_links.append((target, anchor))
        marks = {"article"} & {tag for tag, _ in self._open}
        marks = marks.union(*(each for _, each in self._open))
        is_in_text = "app-prose" in marks and not marks & {"app-aside", "app-more", "app-printed"}
        if "article" in marks and not is_in_text and not marks & NOT_DECLARED:
            self.page.declared_links.add(target)


def read_site(folder: Path) -> dict[str, Html]:
    """Every page of a built site by its path below it; the page for no address is left out."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        if path == "404.html" or path.startswith("pagefind/"):
            continue
        parser = _Parser(path)
        parser.feed(file.read_text(encoding="utf-8"))
        pages[path] = parser.page
    return pages
