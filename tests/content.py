"""The smallest project that has every kind of page, and ways to spoil it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from guidance.addresses import INDEX_PAGES
from guidance.library import Library
from guidance.reading import read_project

TODAY = date(2026, 11, 22)
Changes = Mapping[str, str | bytes | None]

PNG = b"\x89PNG\r\n\x1a\n"
LEADING = "guides/example/leading.md"
STUDY = "case_studies/leeds.md"
PACKS = "docs/packs/index.md"
# The page of packs, with a ready set that the base project has not.
READY = """\
---
title: Board pack
summary: Questions to print.
ready_sets:
  - id: first
    title: A first meeting
    summary: For a board that starts.
    questions: [papers]
---
"""

_PAGES = {
    "mkdocs.yml": """\
        site_name: Example
        nav:
          - index.md
          - Example guide:
              - guides/example/index.md
              - guides/example/leading.md
              - guides/example/lessons.md
        """,
    "docs/index.md": """\
        ---
        title: Digital boards
        summary: Guidance for boards.
        question: What should our board ask?
        ---

        Start with the [board questions](questions/index.md).
        """,
    "docs/guides/example/index.md": """\
        ---
        title: Example guide
        summary: How a board leads.
        published: 2020-11
        authors: [Example House]
        source: https://example.org/guide
        ---

        Two chapters.
        """,
    "docs/guides/example/leading.md": """\
        ---
        title: Leading
        summary: How to lead.
        key_points: Silos cost time.
        ---

        ## Bridging silos {#bridging-silos}

        Silos cost time. Here is how.

        ## Sharing power {#sharing-power}

        Power is shared.
        """,
    "docs/guides/example/lessons.md": """\
        ---
        title: Questions to ask
        summary: How a board asks itself.
        key_points: Ask every year.
        ---

        ## How to ask {#how-to-ask}

        Ask aloud.
        """,
    "docs/questions/index.md": """\
        ---
        title: Board questions
        summary: What a board asks itself.
        sets:
          - id: teams
            title: Teams
            summary: About teams.
            printed_in: guides/example/lessons.md
        ---
        """,
    "docs/questions/papers.md": """\
        ---
        title: How good are our papers?
        set: teams
        number: 1
        guidance: guides/example/leading.md#bridging-silos
        theme: governance
        ---

        Papers shape the talk.
        """,
    "docs/roles/service-owner.md": """\
        ---
        title: Service owner
        group: team
        summary: Answers for a service.
        guidance: guides/example/leading.md#sharing-power
        ---

        Answers for one service.
        """,
    "case_studies/themes.yml": """\
        - id: governance
          title: Governance
          summary: How decisions are made.
          guidance: guides/example/leading.md#bridging-silos
        """,
    "case_studies/lessons.yml": """\
        - id: small-bets
          statement: Small bets teach more than large plans.
          guidance: guides/example/leading.md#sharing-power
        """,
    "case_studies/trusts.yml": """\
        - id: bolton
          name: Bolton NHS Foundation Trust
          kind: acute
          region: North West
        - id: leeds
          name: Leeds Teaching Hospitals NHS Trust
          kind: acute
          region: North East and Yorkshire
        """,
    "case_studies/bolton.md": """\
        ---
        title: Bolton tries it on one ward
        summary: One ward went first.
        trust: bolton
        theme: governance
        lesson: small-bets
        illustrates: guides/example/leading.md#bridging-silos
        source:
          - publication: example
            chapter: leading
        ---

        One ward went first.
        """,
    "case_studies/leeds.md": """\
        ---
        title: Leeds starts small
        summary: A small team went first.
        trust: leeds
        theme: governance
        lesson: small-bets
        illustrates: guides/example/leading.md#sharing-power
        source:
          - publication: example
            chapter: leading
        ---

        A small team went first.
        """,
}  # fmt: skip
# The pages that every menu leads to and no test is about.
_MENU = {
    f"docs/{address}": f"---\ntitle: {address}\nsummary: What {address} is for.\n---\n"
    for address in INDEX_PAGES
}
BASE: Mapping[str, str] = {**_MENU, **{path: dedent(text) for path, text in _PAGES.items()}}


def project(tmp_path: Path, changes: Changes) -> Path:
    """Write the base project with changes; None takes a file away."""
    for path, text in {**BASE, **changes}.items():
        if text is None:
            continue
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return tmp_path


def spoiled(path: str, old: str, new: str) -> dict[str, str]:
    """A change: one text of the base project, with some of its words replaced."""
    assert old in BASE[path], f"'{old}' is not in {path}"
    return {path: BASE[path].replace(old, new)}


def study(body: str) -> dict[str, str]:
    """A change: the case study of Leeds with another body, which starts on line 13."""
    front, _, _ = BASE[STUDY].partition("\n\n")
    return {STUDY: f"{front}\n\n{dedent(body)}"}


def copied(path: str) -> str:
    """The text of a page of the base project, with another title and summary."""
    return (
        BASE[path].replace("title: ", "title: Another ").replace("summary: ", "summary: Another. ")
    )


def library(root: Path) -> Library:
    """What can be read of a project."""
    return read_project(root, TODAY)[0]


def report(root: Path) -> str:
    """The whole report of a project."""
    return read_project(root, TODAY)[1].text()


def report_of(tmp_path: Path, changes: Changes) -> str:
    """The whole report of the base project with changes."""
    return report(project(tmp_path, changes))
