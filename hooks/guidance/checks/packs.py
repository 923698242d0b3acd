"""Rules for board packs: a ready set names questions that exist, under an id for an address."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.checks.files import NAME, plain_name
from guidance.library import Library
from guidance.packs import ReadySet
from guidance.problems import Problem, did_you_mean


def check_ready_sets(library: Library) -> Iterator[Problem]:
    """Every question of a ready set exists, and its id can be part of an address."""
    for each in library.ready_sets.values():
        if not NAME.fullmatch(each.id.id):
            meant = plain_name(each.id.id)
            how = "Use small letters, digits and single hyphens."
            how += f"\nWrite: id: {meant}" if meant else ""
            yield Problem(each.id.place, f"the ready set '{each.id.id}' has no plain id.", how)
        yield from _check_questions(library, each)


def _check_questions(library: Library, ready_set: ReadySet) -> Iterator[Problem]:
    for ref in ready_set.questions:
        if ref.id in library.questions or f"questions/{ref.id}.md" in library.unread:
            continue
        how = did_you_mean(ref.id, library.questions)
        how = how or "Write the name of its file in docs/questions/, without .md."
        yield Problem(ref.place, f"question '{ref.id}' does not exist.", how)
