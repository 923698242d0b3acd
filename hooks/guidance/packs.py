"""The records of board packs: the ready sets of questions that an editor has chosen."""

from __future__ import annotations

from typing import Annotated

from guidance import vocabulary as words
from guidance.choices import many
from guidance.fields import Reference, Summary, Title
from guidance.model import Page, Part


class ReadySet(Part):
    """Questions chosen for an occasion, in the order in which they are asked.

    The summary says when to use them, and why these.
    """

    id: Reference
    title: Title
    summary: Summary
    questions: words.Refs


class PackIndex(Page):
    """The page on which packs are made; it declares the ready sets."""

    ready_sets: Annotated[tuple[ReadySet, ...], many()] = ()
