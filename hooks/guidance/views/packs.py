"""Board packs: questions with all that a meeting needs of them, ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from guidance.model import Question
from guidance.packs import PackIndex
from guidance.views.entries import CHOICES, Entry, entry_of
from guidance.views.parts import QUESTIONS, Link, PageView, many_of
from guidance.views.shelf import Shelf, provenances_of

PACKS = "packs/index.md"


class Pack(NamedTuple):
    """A ready pack, by its id, and the file that declares it."""

    id: str
    title: str
    kind: str
    summary: str
    path: str
    ids: tuple[str, ...]

    @property
    def uri(self) -> str:
        """Where it is published, below `docs/`."""
        return f"packs/{self.id}.md"

    @property
    def size(self) -> str:
        """How many questions it has."""
        return many_of(self.ids, *QUESTIONS)


class ChoiceSet(NamedTuple):
    """The questions of a set, to choose from."""

    id: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class PackView(PageView):
    """A ready pack; `query` opens it on the page where it can be changed."""

    summary: str = ""
    questions: tuple[Entry, ...] = ()
    query: str = ""


@dataclass(frozen=True)
class PacksView(PageView):
    """The page on which packs are made, with every ready pack by its kind."""

    packs: tuple[tuple[str, tuple[Pack, ...]], ...] = ()
    sets: tuple[ChoiceSet, ...] = ()
    themes: tuple[Pack, ...] = ()
    choices: tuple[tuple[str, str], ...] = tuple(CHOICES.items())


def packs_of(shelf: Shelf) -> dict[str, Pack]:
    """Every ready pack by its id: those that an editor chose, the sets, the themes."""
    library = shelf.library
    declared = [
        *(
            (key, each.title, "Ready set", each.summary, each.id.place.path)
            for key, each in library.ready_sets.items()
        ),
        *(
            (key, each.title, "Set of questions", each.summary, each.id.place.path)
            for key, each in library.sets.items()
        ),
        *(
            (f"theme-{key}", each.title, "Theme", each.summary, each.origin.path)
            for key, each in library.themes.items()
        ),
    ]
    found = library.packs
    return {
        key: Pack(key, title, kind, summary, path, tuple(each.id for each in found[key]))
        for key, title, kind, summary, path in declared
        if key in found
    }


def pack_view(shelf: Shelf, pack: Pack) -> PackView:
    """A ready pack as a page that prints well."""
    library = shelf.library
    questions = [library.questions[key] for key in pack.ids]
    sets = dict.fromkeys(library.sets[each.question_set.id].printed_in.id for each in questions)
    return PackView(
        uri=pack.uri,
        title=pack.title,
        description=f"A board pack of {pack.size}. {pack.summary}",
        head_title=f"Board pack: {pack.title}{' (theme)' if pack.kind == 'Theme' else ''}",
        source_path=pack.path,
        context=f"Board pack: {pack.size}",
        crumbs=(Link("Board pack", PACKS),),
        sources=provenances_of(library, sets),
        kind="Board pack",
        summary=pack.summary,
        questions=tuple(entry_of(shelf, each) for each in questions),
        query=f"?q={','.join(pack.ids)}",
    )


def packs_view(shelf: Shelf, page: PackIndex) -> PacksView:
    """The page of packs: the ready ones, and every question to choose from."""
    packs = packs_of(shelf).values()
    kinds = dict.fromkeys(each.kind for each in packs)
    library = shelf.library
    sets = library.sets.items()
    return PacksView(
        uri=page.id,
        title=page.title,
        description=page.summary,
        head_title=page.title,
        source_path=page.origin.path,
        reviewed=page.reviewed,
        packs=tuple((kind, tuple(each for each in packs if each.kind == kind)) for kind in kinds),
        sets=tuple(
            ChoiceSet(key, each.title, tuple(library.questions_in(key))) for key, each in sets
        ),
        themes=tuple(each for each in packs if each.kind == "Theme"),
    )
