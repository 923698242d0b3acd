"""Where a file is published, and what kind of record it holds."""

from __future__ import annotations

from guidance.indexes import Glossary, Home
from guidance.model import (
    CaseStudy,
    Chapter,
    Guide,
    Lesson,
    Page,
    Question,
    QuestionIndex,
    Record,
    Role,
    Theme,
    Trust,
)
from guidance.packs import PackIndex

DOCS = "docs"
CASE_STUDIES = "case_studies"
TEMPLATE = "_template.md"
PICTURES = (".png", ".jpg", ".jpeg", ".webp")
# Folders whose pages are known by the names of their files.
_NAMED: dict[str, type[Record]] = {
    "questions": Question,
    "roles": Role,
    "case-studies": CaseStudy,
}
# Pages that declare more than their text.
_OWN: dict[str, type[Record]] = {
    "index.md": Home,
    "questions/index.md": QuestionIndex,
    "packs/index.md": PackIndex,
    "glossary.md": Glossary,
}
# The pages that the menu and the foot of every page lead to: see `views.fixed`.
INDEX_PAGES = (
    "index.md",
    "search.md",
    "guides/index.md",
    "questions/index.md",
    "packs/index.md",
    "case-studies/index.md",
    "roles/index.md",
    "themes/index.md",
    "lessons/index.md",
    "trusts/index.md",
    "reflection.md",
    "at-a-glance.md",
    "glossary.md",
    "about/index.md",
    "about/accessibility.md",
    "about/privacy.md",
    "about/writing.md",
    "about/coverage.md",
)
# A guide's chapters, one after another on one page.
WHOLE = "all.md"
LISTS: dict[str, type[Record]] = {"themes": Theme, "lessons": Lesson, "trusts": Trust}


def address_of(path: str) -> str | None:
    """Where a file is published below `docs/`, or None for one that is not a page."""
    folder, _, rest = path.partition("/")
    if not rest.endswith(".md"):
        return None
    if folder == DOCS:
        return rest
    if folder != CASE_STUDIES or "/" in rest or rest == TEMPLATE:
        return None
    return f"case-studies/{rest}"


def published_path(path: str) -> str:
    """Where a file that is no page is published below `docs/`."""
    folder, _, rest = path.partition("/")
    return rest if folder == DOCS else f"case-studies/{rest}"


def kind_of(address: str) -> tuple[type[Record], str]:
    """The kind of record a page holds, and its id, by its address below `docs/`."""
    match address.split("/"):
        case ["guides", _, name]:
            return (Guide if name == "index.md" else Chapter), address
        case [folder, name] if folder in _NAMED and name != "index.md":
            return _NAMED[folder], name.removesuffix(".md")
    return _OWN.get(address, Page), address
