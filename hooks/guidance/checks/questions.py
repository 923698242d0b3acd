"""Rules for board questions: each is answered, and the sets count without gap or repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.library import Library
from guidance.model import Question
from guidance.problems import Place, Problem, did_you_mean
from guidance.prose import Prose

_RELATIVE_LINK = re.compile(r"\]\((?!https:)[^)\s]*")


def check_guidance(library: Library) -> Iterator[Problem]:
    """A question is answered outside the chapter it is printed in: that chapter only asks it."""
    for question in library.questions.values():
        question_set = library.sets.get(question.question_set.id)
        if question_set is None:
            continue
        printed_in = question_set.printed_in.id
        if all(ref.page == printed_in for ref in question.guidance):
            what = f"the question is answered only by '{printed_in}', the chapter that prints it."
            how = "Name a section of another chapter that answers it."
            yield Problem(question.place_of("guidance"), what, how)


def check_related(library: Library) -> Iterator[Problem]:
    """A related question exists and is another one."""
    for question in library.questions.values():
        for ref in question.related:
            if ref.id == question.id:
                how = "Name other questions only."
                yield Problem(ref.place, "the question is named as related to itself.", how)
            elif ref.id not in library.questions and f"questions/{ref.id}.md" not in library.unread:
                how = did_you_mean(ref.id, library.questions)
                how = how or "Write the name of its file in docs/questions/, without .md."
                yield Problem(ref.place, f"question '{ref.id}' does not exist.", how)


def check_numbers(library: Library) -> Iterator[Problem]:
    """The numbers of a set run from 1 without gap or repeat."""
    if any(address.startswith("questions/") for address in library.unread):
        return
    for key in library.sets:
        expected = 1
        for question in library.questions_in(key):
            place = question.place_of("number")
            if question.number < expected:
                what = f"number {question.number} of the set '{key}' stands twice."
                yield Problem(place, what, "Give each question of a set a number of its own.")
            elif question.number > expected:
                what = f"the set '{key}' has no number {expected}."
                yield Problem(
                    place, what, f"This is number {question.number}; number without gaps."
                )
            expected = question.number + 1


def check_explanations(prose: Prose) -> Iterator[Problem]:
    """The explanation is printed in a chapter too, where a relative link leads elsewhere."""
    if prose.kind is not Question:
        return
    path, body_line = prose.origin.path, prose.origin.body_line
    text = explanation_of(prose.origin.body)
    if match := _RELATIVE_LINK.search(text):
        line = body_line + text.count("\n", 0, match.start())
        what = "the explanation has a link to another page, and is printed in a chapter too."
        how = "Move the link below the first heading, or name the section in 'guidance'."
        yield Problem(Place(path, line), what, how)
    if not text.strip():
        what = "the question has no explanation."
        how = "Say why it matters before the first heading."
        yield Problem(Place(path, body_line), what, how)


def explanation_of(body: str) -> str:
    """The part of a question's body that says why it matters: all before its first heading."""
    return re.split(r"^#", body, maxsplit=1, flags=re.MULTILINE)[0]
