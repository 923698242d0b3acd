"""Folders to a library, and the problems found on the way.

A file that cannot be read is one problem among the others: it hides none of theirs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from guidance.library import FoundFile, Library
from guidance.model import (
    CaseStudy,
    Chapter,
    Guide,
    Lesson,
    Origin,
    Page,
    Question,
    QuestionIndex,
    Record,
    Role,
    SectionUri,
    Theme,
    Trust,
)
from guidance.problems import Place, Problem
from guidance.sections import sections_of
from guidance.shaping import required_fields, shape
from guidance.source import Fields, Items, Scalar, decode, read_page, read_yaml

DOCS = "docs"
CASE_STUDIES = "case_studies"
TEMPLATE = "_template.md"
LISTS: dict[str, type[Record]] = {"themes": Theme, "lessons": Lesson, "trusts": Trust}


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

    def library(self) -> tuple[Library, list[Problem]]:
        files = tuple(_files_below(self.root))
        records = {address: each for file in files if (address := address_of(file.path))
                   and (each := self._page(file, address))}  # fmt: skip
        lists = {name: self._list(name, kind) for name, kind in LISTS.items()}
        chapters = self._in_order({k: v for k, v in records.items() if isinstance(v, Chapter)})
        guides = {PurePosixPath(k).parent.name: v for k, v in records.items() if isinstance(v, Guide)}
        library = Library(
            guides=guides,
            chapters=chapters,
            pages={k: v for k, v in records.items() if type(v) in {Page, QuestionIndex}},
            sets={each.id.id: each for index in records.values() if isinstance(index, QuestionIndex)
                  for each in index.sets},
            questions=_by_id(records, Question),
            roles=_by_id(records, Role),
            case_studies=_by_id(records, CaseStudy),
            **lists,
            sections=dict(_sections({**{each.id: each for each in guides.values()}, **chapters})),
            files=files,
            unread=frozenset(self.unread),
        )  # fmt: skip
        return library, self.problems

    def _text(self, path: str) -> str | None:
        try:
            data = (self.root / path).read_bytes()
        except OSError as error:
            what = f"the file cannot be read ({error.strerror})."
            self.problems.append(Problem(Place(path, 1), what, "Check that it is an ordinary file."))
            return None
        text, problems = decode(path, data)
        self.problems += problems
        return text

    def _page(self, file: FoundFile, address: str) -> Record | None:
        if file.is_folder or file.is_link:
            return None
        text = self._text(file.path)
        record = None if text is None else self._record(file.path, address, text)
        if record is None:
            self.unread.add(address)
        return record

    def _record(self, path: str, address: str, text: str) -> Record | None:
        kind, identity = kind_of(address)
        source, problems = read_page(path, text)
        if source is None:
            needed = f"These fields are required: {required_fields(kind)}."
            self.problems += [each if each.place.line > 1 else each._replace(how=f"{each.how}\n{needed}")
                              for each in problems]  # fmt: skip
            return None
        self.problems += problems
        origin = Origin(path, Place(path, 1), source.fields.places, text, source.body, source.body_line)
        return self._kept(shape(kind, identity, source.fields, origin))

    def _kept(self, shaped: Record | list[Problem]) -> Record | None:
        if isinstance(shaped, list):
            self.problems += shaped
            return None
        return shaped

    def _list(self, name: str, kind: type[Record]) -> dict[str, Any]:
        path = f"{CASE_STUDIES}/{name}.yml"
        text = self._text(path) if (self.root / path).exists() else ""
        if not text:
            self.unread.update([] if text is None else [])
            return self._missing_list(name, path, text)
        value, problems = read_yaml(path, text)
        self.problems += problems
        if value is None and not problems:
            return {}
        if not isinstance(value, Items) or not all(isinstance(each, Fields) for each in value.values):
            self.unread.add(name)
            if not problems:
                how = "Start each entry with '- id: …' and indent its other fields by two spaces."
                self.problems.append(Problem(Place(path, 1), "the list cannot be read.", how))
            return {}
        return self._entries(name, kind, value)

    def _missing_list(self, name: str, path: str, text: str | None) -> dict[str, Any]:
        if text is None or not (self.root / path).exists():
            self.unread.add(name)
        if text is not None and not (self.root / path).exists():
            how = "Put the file back; its comment lines say what it holds."
            self.problems.append(Problem(Place(path, 1), "the list is not there.", how))
        return {}

    def _entries(self, name: str, kind: type[Record], entries: Items) -> dict[str, Any]:
        found: dict[str, Record] = {}
        for entry in entries.values:
            assert isinstance(entry, Fields)  # noqa: S101 - the caller has looked
            identity = entry.values.get("id")
            if not isinstance(identity, Scalar) or not identity.text:
                self.unread.add(name)
                how = "Give it one, such as '- id: clinical-leadership'."
                self.problems.append(Problem(entry.place, "this entry has no id.", how))
                continue
            if identity.text in found:
                first = found[identity.text].origin.place.line
                what = f"id '{identity.text}' stands twice, on lines {first} and {identity.place.line}."
                self.problems.append(Problem(identity.place, what, "Give each entry an id of its own."))
                continue
            rest = Fields(
                {key: each for key, each in entry.values.items() if key != "id"},
                {key: each for key, each in entry.places.items() if key != "id"},
                entry.place,
            )
            origin = Origin(entry.place.path, entry.place, entry.places)
            if record := self._kept(shape(kind, identity.text, rest, origin)):
                found[identity.text] = record
            else:
                self.unread.add(f"{name}/{identity.text}.md")
        return found

    def _in_order(self, chapters: dict[str, Chapter]) -> dict[str, Chapter]:
        """Chapters in the order of the navigation; one that is not in it comes last."""
        order = nav_of(self.root / "mkdocs.yml")
        place = {uri: n for n, uri in enumerate(order)}
        for uri, chapter in chapters.items():
            if order and uri not in place:
                how = f"Add it to 'nav' in mkdocs.yml, in its place in the guide:\n- {uri}"
                what = "this chapter is not in the navigation."
                self.problems.append(Problem(chapter.origin.place, what, how))
        return dict(sorted(chapters.items(), key=lambda each: (place.get(each[0], len(order)), each[0])))


def address_of(path: str) -> str | None:
    """Where a file is published below `docs/`, or None for one that is not a page."""
    folder, _, rest = path.partition("/")
    if not rest.endswith(".md"):
        return None
    if folder == DOCS:
        return rest
    return f"case-studies/{rest}" if "/" not in rest and rest != TEMPLATE else None


def kind_of(address: str) -> tuple[type[Record], str]:
    """The kind of record a page holds, and its id, by its address below `docs/`."""
    match PurePosixPath(address).parts:
        case ("guides", _, "index.md"):
            return Guide, address
        case ("guides", _, _):
            return Chapter, address
        case ("questions", "index.md"):
            return QuestionIndex, address
        case ("questions", name) if name != "index.md":
            return Question, name.removesuffix(".md")
        case ("roles", name) if name != "index.md":
            return Role, name.removesuffix(".md")
        case ("case-studies", name) if name != "index.md":
            return CaseStudy, name.removesuffix(".md")
    return Page, address


def nav_of(settings: Path) -> list[str]:
    """Every page of the navigation in mkdocs.yml, in order, as paths below `docs/`.

    The file is read as nodes: its own tags (`!ENV`, `!!python/name`) need MkDocs to be built.
    """
    if not settings.exists():
        return []
    root = yaml.compose(settings.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return []
    nav = [value for key, value in root.value if key.value == "nav"]
    return list(_leaves(nav[0])) if nav else []


def _leaves(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _leaves(each)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _leaves(value)


def _by_id(records: dict[str, Record], kind: type[Any]) -> dict[str, Any]:
    return {each.id: each for each in records.values() if isinstance(each, kind)}


def _sections(pages: dict[str, Any]) -> Iterator[tuple[SectionUri, Any]]:
    for uri, page in pages.items():
        for section in sections_of(uri, page.origin.body):
            yield section.uri, section


def _files_below(root: Path) -> Iterator[FoundFile]:
    """Every file and folder of the content, in an order that is the same everywhere."""
    for folder in (DOCS, CASE_STUDIES):
        if (root / folder).is_dir():
            yield from sorted(_walk(root, folder), key=lambda file: file.path)


def _walk(root: Path, folder: str) -> Iterator[FoundFile]:
    with os.scandir(root / folder) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_symlink():
                yield FoundFile(path, is_link=True)
            elif entry.is_dir():
                yield FoundFile(path, is_folder=True)
                yield from _walk(root, path)
            else:
                yield FoundFile(path, size=entry.stat().st_size)


