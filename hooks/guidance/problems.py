"""Problems: what is wrong, where, and how to put it right, in an author's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

CHOICES_LISTED = 8


class Place(NamedTuple):
    """A line of a file: its path below the project, with `/`, and its number from 1."""

    path: str
    line: int


class Severity(StrEnum):
    """What a problem does: an error stops every build, a warning a strict one, a reminder none.

    The values are the annotation levels of GitHub Actions.
    Reminders depend on today's date; a build must not fail because a day has passed.
    """

    ERROR = "error"
    WARNING = "warning"
    REMINDER = "notice"


class Problem(NamedTuple):
    """Something wrong with the content. `how` may be several lines, or empty."""

    place: Place
    what: str
    how: str = ""
    severity: Severity = Severity.ERROR


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Name the choice nearest to a word, and every choice when there are few.

    >>> did_you_mean("governence", ["governance"])
    "Did you mean 'governance'?"
    """
    known = sorted(set(choices))
    near = get_close_matches(word.casefold(), known, n=1)
    lines = [f"Did you mean '{near[0]}'?"] if near else []
    if len(known) <= CHOICES_LISTED and (not near or len(known) > 1):
        lines.append(choose_from(known))
    return "\n".join(lines)


def choose_from(choices: Iterable[str]) -> str:
    """List what an author can write instead."""
    known = list(choices)
    if not known:
        return "There are none yet."
    return f"Choose from: {', '.join(known)}."


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the singular or the plural: `1 problem`, `3 problems`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@dataclass(frozen=True)
class Report:
    """Every problem of one reading of the content, sorted by place."""

    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Report:
        """Collect problems; the same problem said twice is kept once."""
        return cls(tuple(sorted(set(problems))))

    def fails(self, *, strict: bool) -> bool:
        """Whether these problems stop a build: errors always, warnings a strict one."""
        stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(problem.severity in stopping for problem in self.problems)

    def text(self) -> str:
        """The report for people: a line and its remedy for each problem, then the count."""
        return "\n".join([*map(_paragraph, self.problems), "", self.count()])

    def annotations(self) -> str:
        """The report for GitHub Actions: an annotation for each problem, then the count.

        The format is that of GitHub's "Workflow commands for GitHub Actions".
        """
        return "\n".join([*map(_annotation, self.problems), self.count()])

    def count(self) -> str:
        """How many problems, of which kind, in how many files."""
        found = [
            counted(number, noun)
            for severity, noun in _NOUNS.items()
            if (number := sum(problem.severity is severity for problem in self.problems))
        ]
        files = len({problem.place.path for problem in self.problems})
        return f"{' and '.join(found)} in {counted(files, 'file')}." if found else "No problems."


_NOUNS = {
    Severity.ERROR: "problem",
    Severity.WARNING: "warning",
    Severity.REMINDER: "reminder",
}


def _paragraph(problem: Problem) -> str:
    label = "" if problem.severity is Severity.ERROR else f"{_NOUNS[problem.severity]}: "
    first = f"{problem.place.path}:{problem.place.line}: {label}{problem.what}"
    return "\n".join([first, *(f"    {line}" for line in problem.how.splitlines())])


def _annotation(problem: Problem) -> str:
    message = _escaped("\n".join(filter(None, [problem.what, problem.how])))
    path = _escaped(problem.place.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={path},line={problem.place.line}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
