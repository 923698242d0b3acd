"""A board question as a pack prints it: what a meeting needs of it, in parts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from guidance.briefs import EVIDENCE, GOOD, WHO, WORRY, Line, brief_of
from guidance.links import sections_named
from guidance.model import Question
from guidance.views.parts import Link
from guidance.views.shelf import Shelf, question_uri

# The parts of a question that a reader may leave out, by the key that stands in an address.
CHOICES = {
    "why": "Why it matters",
    "signs": "Signs of a good answer, and to worry about",
    "evidence": "Evidence to ask for",
    "who": "Who should be able to answer",
    "guidance": "Guidance it rests on",
    "lines": "Lines for notes",
}
_HEADINGS = {GOOD: "signs", WORRY: "signs", EVIDENCE: "evidence", WHO: "who"}


class EntryPart(NamedTuple):
    """A part of a question: each line is made of words and links, whose notes are addresses."""

    key: str
    title: str
    lines: tuple[tuple[Link, ...], ...]


class Entry(NamedTuple):
    """A question as a pack prints it; `asks` says in a line what it is after."""

    id: str
    title: str
    uri: str
    label: str
    asks: str
    parts: tuple[EntryPart, ...]


def pack_data(shelf: Shelf) -> str:
    """What a pack prints of every question, as JSON, for the script that makes packs.

    A line is a list of `[words]` and `[words, address below the site's own]`.
    """
    questions = shelf.library.questions
    found = {key: _plain(entry_of(shelf, each)) for key, each in questions.items()}
    return json.dumps(found, ensure_ascii=False)


def published_at(uri: str) -> str:
    """The address of a page below the site's own: `roles/` for `roles/index.md`."""
    path, mark, anchor = uri.partition("#")
    if uri.startswith("https:") or not path.endswith(".md"):
        return uri
    folder = path.removesuffix(".md") + "/"
    return folder.removesuffix("index/") + mark + anchor


def _plain(entry: Entry) -> dict[str, Any]:
    """An entry as JSON has it."""
    return {
        "title": entry.title,
        "label": entry.label,
        "address": published_at(entry.uri),
        "asks": entry.asks,
        "parts": [
            {
                "key": part.key,
                "title": part.title,
                "lines": [[_pair(link) for link in line] for line in part.lines],
            }
            for part in entry.parts
        ],
    }


def _pair(link: Link) -> list[str]:
    return [link.title, link.note] if link.uri else [link.title]


def entry_of(shelf: Shelf, question: Question) -> Entry:
    """A question with the parts that it has: an empty one is left out."""
    return Entry(
        question.id,
        question.title,
        question_uri(question),
        shelf.set_label(question),
        question.summary or "",
        tuple(part for part in _parts(shelf, question) if part.lines),
    )


def _parts(shelf: Shelf, question: Question) -> Iterator[EntryPart]:
    brief = brief_of(question_uri(question), question.origin.body)
    yield EntryPart("why", CHOICES["why"], (_links(brief.why),))
    for title, lines in brief.lines.items():
        yield EntryPart(_HEADINGS[title], title, tuple(map(_links, lines)))
    sections = sections_named(shelf.library, question.guidance)
    guidance = tuple(
        (_addressed(Link(each.title, each.uri)), Link(f", {shelf.page_title(each.page)}"))
        for each in sections
    )
    yield EntryPart("guidance", CHOICES["guidance"], guidance)


def _links(line: Line) -> tuple[Link, ...]:
    return tuple(_addressed(Link(run.text, run.uri)) for run in line)


def _addressed(link: Link) -> Link:
    return link._replace(note=published_at(link.uri))
