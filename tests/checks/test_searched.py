from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, report_of

GLOSSARY = """\
---
title: Glossary
summary: What the words mean.
searched:
  - {typed: ned, means: chief executive}
---

Chief executive
:   Who leads a trust, and a well-run one.
"""


def with_line(line: str) -> dict[str, str]:
    """A change: a glossary with one more line of what readers type."""
    return {"docs/glossary.md": GLOSSARY.replace("\n---\n\n", f"\n  - {{{line}}}\n---\n\n")}


@pytest.mark.parametrize(
    "means",
    [
        pytest.param("who leads a trust", id="small-letters"),
        pytest.param("well-run", id="a-hyphen"),
        pytest.param("chief exec", id="the-beginning-of-a-word"),
    ],
)
def test_what_a_page_says_is_accepted(means: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, with_line(f"typed: ceo, means: {means}")) == "No problems."


@pytest.mark.parametrize(
    "means",
    [
        pytest.param("ceo", id="said-nowhere-but-here"),
        pytest.param("hief executive", id="not-where-a-word-begins"),
        pytest.param("executive chief", id="in-another-order"),
    ],
)
def test_what_no_page_says_is_told(means: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, with_line(f"typed: boss, means: {means}")) == (
        f"docs/glossary.md:6: warning: no page says '{means}', so that the search finds nothing "
        "for it.\n    Write what the pages call it, in the singular, or take the line out.\n\n"
        "1 warning in 1 file."
    )


def test_what_a_page_that_cannot_be_read_may_say_is_not_told(tmp_path: Path) -> None:
    assert "docs/questions/papers.md" in BASE
    changes = with_line("typed: boss, means: nobody") | {"docs/questions/papers.md": ""}
    assert "no page says" not in report_of(tmp_path, changes)


@pytest.mark.parametrize("typed", ["ned", "NED", "n'ed"])
def test_what_is_typed_has_one_meaning(typed: str, tmp_path: Path) -> None:
    line = f'typed: "{typed}", means: well-run'
    assert report_of(tmp_path, with_line(line)) == (
        f"docs/glossary.md:6: '{typed}' stands twice, on lines 5 and 6.\n"
        "    Keep the one that serves more readers.\n\n1 problem in 1 file."
    )


def test_what_is_typed_is_as_short_as_a_title(tmp_path: Path) -> None:
    assert report_of(tmp_path, with_line(f"typed: {'b' * 101}, means: well-run")) == (
        "docs/glossary.md:6: field 'typed' is 101 characters long; the limit is 100.\n"
        "    Shorten it by 1 character.\n\n1 problem in 1 file."
    )
