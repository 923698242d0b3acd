"""The picture of how guides, themes and sets of questions hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from guidance.bands import Joint, ordered
from guidance.library import guide_of
from guidance.views.drawing import NARROW, WIDE, Column, Drawing, drawn
from guidance.views.parts import Link, phrase
from guidance.views.shelf import Shelf


class JoinedRow(NamedTuple):
    """A theme: how many of its sections each guide has, and how many of its questions each set."""

    theme: Link
    sections: tuple[int, ...]
    questions: tuple[int, ...]


class Joined(NamedTuple):
    """How guides, themes and sets hang together. `says` is what it shows, in two sentences."""

    says: str
    guides: tuple[Link, ...]
    sets: tuple[Link, ...]
    rows: tuple[JoinedRow, ...]
    wide: Drawing
    narrow: Drawing


def joined_of(shelf: Shelf) -> Joined:
    """The sections of guides that themes name, and the questions of sets that name themes."""
    library = shelf.library
    sections = Counter(
        (guide_of(ref.page), key) for key, each in library.themes.items() for ref in each.guidance
    )
    questions = Counter(
        (ref.id, each.question_set.id) for each in library.questions.values() for ref in each.themes
    )
    joints = [
        [Joint(*pair, count) for pair, count in each.items()] for each in (sections, questions)
    ]
    columns = tuple(_columns(shelf))
    left, middle, right = columns
    themes = ordered([each.keys for each in columns], joints)
    arranged = (left, middle._replace(keys=themes), right)
    rows = tuple(
        JoinedRow(
            middle.links[theme],
            tuple(sections[guide, theme] for guide in left.keys),
            tuple(questions[theme, each] for each in right.keys),
        )
        for theme in middle.keys
    )
    return Joined(
        _says(rows),
        tuple(left.links.values()),
        tuple(right.links.values()),
        rows,
        drawn(arranged, joints, WIDE),
        drawn(arranged, joints, NARROW),
    )


def _columns(shelf: Shelf) -> Iterator[Column]:
    """Guides, themes, and sets: a set has the accent of the guide that asks it."""
    library = shelf.library
    guides, themes, sets = library.guides, library.themes, library.sets
    yield Column(
        [*guides],
        {key: Link(each.title, each.id) for key, each in guides.items()},
        {key: each.accent for key, each in guides.items()},
    )
    yield Column(
        [*themes], {key: Link(each.title, f"themes/{key}.md") for key, each in themes.items()}, {}
    )
    yield Column(
        [*sets],
        {key: Link(each.title, f"questions/index.md#app-list-{key}") for key, each in sets.items()},
        {key: shelf.accent_of(each.printed_in.id) for key, each in sets.items()},
    )


def _says(rows: tuple[JoinedRow, ...]) -> str:
    joined = {each.theme.title: (sum(each.sections), sum(each.questions)) for each in rows}
    most = max((sum(each) for each in joined.values()), default=0)
    if not most:
        return ""
    names = [name for name, each in joined.items() if sum(each) == most]
    if len(names) > 1:
        return f"{phrase([f'“{name}”' for name in names])} join the most."
    sections, questions = joined[names[0]]
    return (
        f"Themes run from the guides to the questions. “{names[0]}” joins the most: {sections} "
        f"{'section' if sections == 1 else 'sections'} and {questions} "
        f"{'question' if questions == 1 else 'questions'}."
    )
