"""What links and images of a body can lead to: pages, anchors and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from guidance.addresses import published_path
from guidance.library import Library
from guidance.sections import anchors_of


@dataclass(frozen=True)
class Targets:
    """Everything on the site that an address in a text may name, by its address below `docs/`.

    Attributes:
        pages: every page that will be published.
        library: where anchors are looked up.
    """

    pages: frozenset[str]
    library: Library

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """The size in bytes of every file of the content."""
        files = self.library.files
        return {published_path(file.path): file.size for file in files if not file.is_folder}

    @cached_property
    def _printed(self) -> Mapping[str, list[str]]:
        """The ids of the questions that each chapter prints: they are its anchors too."""
        found: dict[str, list[str]] = {}
        for key, each in self.library.sets.items():
            if each.printed_in.id not in self.library.chapters:
                continue
            ids = [question.id for question in self.library.questions_in(key)]
            found.setdefault(each.printed_in.id, []).extend(ids)
        return found

    def has_anchor(self, page: str, anchor: str) -> bool:
        """Whether a page has an anchor; a page that could not be read has every one."""
        if f"{page}#{anchor}" in self.library.sections or page in self.library.unread:
            return True
        return anchor in self.anchors(page)

    def anchors(self, page: str) -> set[str]:
        """Every anchor of a page."""
        record = self.library.written_pages().get(page)
        written = _anchors(record.origin.body) if record else frozenset[str]()
        return {*written, *self._printed.get(page, ())}


def targets_of(library: Library) -> Targets:
    """What the texts of a library can lead to."""
    return Targets(frozenset(library.addresses()), library)


@lru_cache(maxsize=128)
def _anchors(body: str) -> frozenset[str]:
    """The anchors of a body: its parsing is slow, and one page has many links to another."""
    return frozenset(anchors_of(body))
