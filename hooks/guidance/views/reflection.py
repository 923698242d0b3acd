"""The page on which a reader sees the answers that their own browser keeps."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from guidance.model import Page
from guidance.views.indexes import page_view
from guidance.views.parts import PageView
from guidance.views.shelf import Shelf, question_uri


class Asked(NamedTuple):
    """A board question with the ids of its themes."""

    id: str
    title: str
    uri: str
    number: int
    themes: tuple[str, ...]


class AskedSet(NamedTuple):
    """A set with its questions."""

    id: str
    title: str
    questions: tuple[Asked, ...]


class AskedTheme(NamedTuple):
    """A theme with how many questions are of it."""

    id: str
    title: str
    uri: str
    total: int


@dataclass(frozen=True)
class ReflectionView(PageView):
    """The page of reflection: all that its script needs to know of the questions."""

    sets: tuple[AskedSet, ...] = ()
    themes: tuple[AskedTheme, ...] = ()
    total: int = 0


def reflection_view(shelf: Shelf, page: Page) -> ReflectionView:
    """Every board question by its set, and the themes that they are of."""
    library = shelf.library
    sets = tuple(
        AskedSet(key, each.title, tuple(_asked(shelf, key))) for key, each in library.sets.items()
    )
    counts = Counter(
        theme for each in sets for question in each.questions for theme in question.themes
    )
    return ReflectionView(
        **vars(page_view(shelf, page)),
        sets=sets,
        themes=tuple(
            AskedTheme(key, each.title, f"themes/{key}.md", counts[key])
            for key, each in library.themes.items()
            if key in counts
        ),
        total=sum(len(each.questions) for each in sets),
    )


def _asked(shelf: Shelf, key: str) -> list[Asked]:
    return [
        Asked(
            each.id,
            each.title,
            question_uri(each),
            each.number,
            tuple(ref.id for ref in each.themes),
        )
        for each in shelf.library.questions_in(key)
    ]
