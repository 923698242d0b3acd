"""Reads how a built page is made: its headings, landmarks, ids, policy, and what stands inline."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LANDMARKS = {"nav": "navigation", "main": "main", "aside": "complementary", "search": "search"}
# Of these, a page has one of each kind, and each is named where there are more.
ROLES = {*LANDMARKS.values(), "banner", "contentinfo", "form", "region"}
# Never shown, or not until somebody opens it.
CLOSED = {"template", "dialog"}
VOID = {"meta", "link", "br", "img", "input", "hr", "source", "wbr", "col", "base", "embed"}


@dataclass
class Markup:
    """What a built page is made of.

    Attributes:
        levels: of the headings, in their order.
        ids: every id, as often as it stands there.
        landmarks: the role and the name of each.
        policies: each policy, and what the page had loaded before it.
        inline: what a policy would have to allow by 'unsafe-inline'.
        texts: the text of each element that has an id, which names what refers to it.
    """

    path: str
    levels: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    landmarks: list[tuple[str, str]] = field(default_factory=list)
    policies: list[tuple[str, list[str]]] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


class _Parser(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.page = Markup(path)
        self._open: list[tuple[str, str]] = []
        self._closed = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        page = self.page
        self._note_inline(tag, found)
        if "id" in found:
            page.ids.append(found["id"])
        if found.get("http-equiv") == "Content-Security-Policy":
            page.policies.append((found["content"], list(page.loaded)))
        if tag in {"link", "script", "img", "source", "iframe"}:
            page.loaded.append(found.get("href") or found.get("src") or found.get("srcset", ""))
        if tag not in VOID:
            self._open.append((tag, found.get("id", "")))
            self._closed += tag in CLOSED
        if self._closed:
            return
        if tag in HEADINGS:
            page.levels.append(int(tag[1]))
        role = found.get("role", "") or self._landmark(tag)
        if role in ROLES:
            page.landmarks.append((role, found.get("aria-label", "") or _by(found)))

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, _ = self._open.pop()
            self._closed -= name in CLOSED
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        for _, name in self._open:
            if name:
                self.page.texts[name] = self.page.texts.get(name, "") + data

    def _landmark(self, tag: str) -> str:
        is_of_page = not {"main", "article", "section", "aside", "nav"} & {
            name for name, _ in self._open
        }
        if tag in {"header", "footer"} and is_of_page:
            return "banner" if tag == "header" else "contentinfo"
        return LANDMARKS.get(tag, "")

    def _note_inline(self, tag: str, found: dict[str, str]) -> None:
        if tag == "style" or (tag == "script" and "src" not in found):
            self.page.inline.append(f"<{tag}>")
        for name, value in found.items():
            if name == "style" or name.startswith("on") or value.strip().startswith("javascript:"):
                self.page.inline.append(f'{name}="{value}"')


def _by(found: dict[str, str]) -> str:
    """The reference to what names an element, as `#id`; nothing if nothing does."""
    name = found.get("aria-labelledby", "")
    return f"#{name}" if name else ""


def markup_of(path: str, html: str) -> Markup:
    """How a page is made."""
    parser = _Parser(path)
    parser.feed(html)
    page = parser.page
    page.landmarks = [
        (role, " ".join(page.texts.get(name[1:], "").split()) if name.startswith("#") else name)
        for role, name in page.landmarks
    ]
    return page


def read_markup(folder: Path) -> list[Markup]:
    """How every page of a built site is made, the page for no address among them."""
    files = ((file.relative_to(folder).as_posix(), file) for file in sorted(folder.rglob("*.html")))
    return [
        markup_of(path, file.read_text(encoding="utf-8"))
        for path, file in files
        if not path.startswith("pagefind/")
    ]
