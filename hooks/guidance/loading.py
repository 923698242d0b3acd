"""Folders to a library, and the problems found on the way.

A file that cannot be read is one problem among the others: it hides none of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from guidance.addresses import INDEX_PAGES, LISTS, address_of, kind_of
from guidance.fields import Ref, SectionUri
from guidance.folders import files_below, read_text
from guidance.indexes import Glossary, Home
from guidance.library import FoundFile, Library
from guidance.limits import check_limits
from guidance.lists import ReadList, missing_list, path_of_list, read_list
from guidance.model import (
    CaseStudy,
    Chapter,
    Guide,
    Page,
    Question,
    QuestionIndex,
    QuestionSet,
    Record,
    Role,
)
from guidance.navigation import nav_of
from guidance.packs import PackIndex, ReadySet
from guidance.problems import Place, Problem
from guidance.sections import sections_of
from guidance.shaping import required_fields, shape
from guidance.source import Origin, read_page
from guidance.strays import stray_study

Kind = TypeVar("Kind", bound=Record)
Declared = TypeVar("Declared", QuestionSet, ReadySet)


def load(root: Path) -> tuple[Library, list[Problem]]:
    """Read the project below a folder.

    Returns:
        What could be read, and the problems of what could not.
    """
    return _Loading(root).library()


@dataclass
class _Loading:
    root: Path
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    texts: list[Origin] = field(default_factory=list)

    def library(self) -> tuple[Library, list[Problem]]:
        files = tuple(files_below(self.root))
        records = dict(self._pages(files))
        lists = {name: self._list(name, kind, files) for name, kind in LISTS.items()}
        nav = self._nav()
        chapters = _in_order(_of_kind(records, Chapter), nav)
        guides = _in_order(_of_kind(records, Guide), nav)
        library = Library(
            guides={PurePosixPath(uri).parent.name: guide for uri, guide in guides.items()},
            chapters=chapters,
            pages=_of_kind(records, Page, Home, QuestionIndex, PackIndex, Glossary),
            sets=self._sets(
                each for index in _of_kind(records, QuestionIndex).values() for each in index.sets
            ),
            ready_sets=self._sets(
                each for index in _of_kind(records, PackIndex).values() for each in index.ready_sets
            ),
            questions=_by_id(records, Question),
            roles=_by_id(records, Role),
            case_studies=_by_id(records, CaseStudy),
            **lists,
            sections=dict(_sections({**guides, **chapters})),
            nav=nav,
            files=files,
            texts=tuple(self.texts),
            # What refers to an index page that is not there is right to do so.
            unread=frozenset(self.unread.union(set(INDEX_PAGES) - records.keys())),
        )
        return library, self.problems

    def _pages(self, files: tuple[FoundFile, ...]) -> Iterator[tuple[str, Record]]:
        for file in files:
            if file.is_folder or file.is_link or not (address := address_of(file.path)):
                continue
            if record := self._page(file, address):
                yield address, record
            else:
                self.unread.add(address)

    def _page(self, file: FoundFile, address: str) -> Record | None:
        text = self._text(file)
        if text is None:
            return None
        kind, identity = kind_of(address)
        source, problems = read_page(file.path, text, required_fields(kind))
        if stray := stray_study(file.path, kind, source.fields):
            self.problems.append(stray)
            return None
        excesses = list(check_limits(file.path, source.body, source.body_line))
        self.problems += [*problems, *excesses]
        fields, place = source.fields, Place(file.path, 1)
        places = fields.places if fields else {}
        origin = Origin(file.path, place, places, text, source.body, source.body_line)
        self.texts.append(origin)
        if fields is None:
            return None
        shaped = shape(kind, identity, fields, origin)
        if isinstance(shaped, list):
            self.problems += shaped
            return None
        return None if excesses else shaped

    def _text(self, file: FoundFile) -> str | None:
        text, problems = read_text(self.root, file)
        self.problems += problems
        return text

    def _list(self, name: str, kind: type[Record], files: tuple[FoundFile, ...]) -> dict[str, Any]:
        file = next((file for file in files if file.path == path_of_list(name)), None)
        if file is None:
            return self._kept(missing_list(name))
        text = None if file.is_link or file.is_folder else self._text(file)
        if text is None:
            self.unread.add(name)
            return {}
        self.texts.append(Origin(file.path, Place(file.path, 1), {}, text))
        return self._kept(read_list(name, kind, text))

    def _kept(self, found: ReadList) -> dict[str, Any]:
        self.problems += found.problems
        self.unread |= found.unread
        return found.records

    def _sets(self, declared: Iterable[Declared]) -> dict[str, Declared]:
        found: dict[str, Declared] = {}
        for each in declared:
            first = found.setdefault(each.id.id, each)
            if first is not each:
                lines = f"{first.id.place.line} and {each.id.place.line}"
                what = f"the set '{each.id.id}' stands twice, on lines {lines}."
                how = "Give each set an id of its own."
                self.problems.append(Problem(each.id.place, what, how))
        return found

    def _nav(self) -> tuple[Ref, ...]:
        found, problems = nav_of(self.root)
        self.problems += problems
        return tuple(found)


def _in_order(pages: dict[str, Kind], nav: tuple[Ref, ...]) -> dict[str, Kind]:
    """Pages in the order of the navigation; one that is not in it comes last."""
    place = {ref.id: n for n, ref in enumerate(nav)}
    ordered = sorted(pages, key=lambda uri: (place.get(uri, len(nav)), uri))
    return {uri: pages[uri] for uri in ordered}


def _of_kind(records: Mapping[str, Record], *kinds: type[Kind]) -> dict[str, Kind]:
    """The records of exactly these kinds, by their addresses."""
    return {address: each for address, each in records.items() if type(each) in kinds}  # type: ignore[misc]


def _by_id(records: Mapping[str, Record], kind: type[Kind]) -> dict[str, Kind]:
    return {each.id: each for each in records.values() if isinstance(each, kind)}


def _sections(pages: Mapping[str, Record]) -> Iterator[tuple[SectionUri, Any]]:
    for uri, page in pages.items():
        for section in sections_of(uri, page.origin.body):
            yield section.uri, section
