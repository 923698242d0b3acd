"""Problems: what is wrong, where, and how to put it right, in an author's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

CHOICES_LISTED = 8
WORD_COMPARED = 100
LINE_SHOWN = 500


class Place(NamedTuple):
    """A line of a file: its path below the project, with `/`, and its number from 1."""

    path: str
    line: int


class Severity(StrEnum):
    """What a problem does: an error stops every build, a warning a strict one, a reminder none.

    The values are the annotation levels of GitHub Actions.
    A reminder is of what the author has not brought about: a day has passed since a review, or
    the case study that they add is a lesson's second.
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
    near = nearest(word, known)
    lines = [f"Did you mean '{near}'?"] if near else []
    if len(known) <= CHOICES_LISTED and (not near or len(known) > 1):
        lines.append(choose_from(known))
    return "\n".join(lines)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like a word, whatever its capitals; None where none is like it."""
    folded = word.casefold()[:WORD_COMPARED]
    known = {choice.casefold(): choice for choice in sorted(set(choices), reverse=True)}
    if folded in known:
        return known[folded]
    near = get_close_matches(folded, known, n=1)
    return known[near[0]] if near else None


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
        paragraphs = [*map(_paragraph, self.problems), ""] if self.problems else []
        return "\n".join([*paragraphs, self.count()])

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
    return "\n".join(
        [_shown(first), *(f"    {_shown(line)}" for line in problem.how.split("\n") if line)]
    )


def _annotation(problem: Problem) -> str:
    lines = [_shown(line) for line in (problem.what, *problem.how.split("\n")) if line]
    message = _escaped("\n".join(lines))
    path = _escaped(_shown(problem.place.path)).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={path},line={problem.place.line}::{message}"


def _shown(line: str) -> str:
    """A line as a terminal can show it: no character that acts on it, and not without end."""
    if len(line) > LINE_SHOWN:
        line = f"{line[:LINE_SHOWN]}…"
    if line.isprintable():
        return line
    return "".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in line)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
