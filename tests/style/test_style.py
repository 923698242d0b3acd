"""The wording rules of `make check`: each is planted once and seen to be reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from content import LEADING, Changes, project, study
from content import library as library_of
from guidance.problems import Report
from guidance.style import NotChecked, check_style

ROOT = Path(__file__).parents[2]
GLOSSARY = """\
---
title: Glossary
summary: What the words mean.
everyday: [NHS, IT]
---

Integrated care system (ICS)
:   Partners who plan care together.

NHSX
:   A body that is no more.

Show and tell
:   A meeting about what works.
"""
LONG = " ".join(["word"] * 41)


def report(tmp_path: Path, changes: Changes) -> str:
    """What the wording rules say of the smallest project with some changes."""
    root = project(tmp_path, {"docs/glossary.md": GLOSSARY, **changes})
    words = (ROOT / "_typos.toml").read_text(encoding="utf-8")
    (root / "_typos.toml").write_text(words, encoding="utf-8")
    return Report.of(check_style(root, library_of(root))).text()


@pytest.mark.parametrize(
    "body",
    [
        "The integrated care system (ICS) planned it. Two ICSs met.\n",
        "The NHS, NHSX and its IT, GOV.UK and COVID-19.\n",
        "Use `ABC` here.\n\n```\nXYZ\n```\n",
        "See [the list](https://example.org/ABC/XYZ) for more.\n",
        f"{' '.join(['word'] * 40)}.\n",
        f"- {' '.join(['word'] * 30)}\n- {' '.join(['word'] * 30)}\n",
        "Dr. Lee spoke, e.g. of colour, and organised it.\n",
    ],
)
def test_plain_words_pass(body: str, tmp_path: Path) -> None:
    assert report(tmp_path, study(body)) == "No problems."


def test_an_acronym_is_written_out_on_each_page(tmp_path: Path) -> None:
    assert report(tmp_path, study("One ICS led, and\nthe ICS went on.\n")) == (
        "case_studies/leeds.md:13: warning: 'ICS' is never written out on this page.\n"
        "    Write where it first stands: Integrated care system (ICS)\n"
        "\n1 warning in 1 file."
    )


def test_an_acronym_stands_in_the_glossary(tmp_path: Path) -> None:
    assert report(tmp_path, study("Text.\n\nThe CCIOs agreed.\n")) == (
        "case_studies/leeds.md:15: warning: 'CCIO' is not in the glossary.\n"
        "    Write it out, or add it to docs/glossary.md.\n"
        "\n1 warning in 1 file."
    )


def test_a_sentence_has_at_most_forty_words(tmp_path: Path) -> None:
    assert report(tmp_path, study(f"Short.\n\n- One is. Then\n{LONG}.\n")) == (
        "case_studies/leeds.md:15: warning: the sentence that begins 'Then word word word word …' "
        "has 42 words; the limit is 40.\n"
        "    Make two of it, or a list.\n"
        "\n1 warning in 1 file."
    )


@pytest.mark.parametrize("text", ["https://example.org/a", "www.example.org"])
def test_a_link_has_words(text: str, tmp_path: Path) -> None:
    assert report(tmp_path, study(f"See [{text}](https://example.org/a).\n")) == (
        f"case_studies/leeds.md:13: warning: the link text '{text}' is an address.\n"
        "    Write the name of what it leads to: [The name](https://…)\n"
        "\n1 warning in 1 file."
    )


def test_spelling_is_british(tmp_path: Path) -> None:
    assert report(tmp_path, study("A new color for the organization.\n")) == (
        "case_studies/leeds.md:13: warning: 'color' is not a British spelling.\n"
        "    Write 'colour', or add the word to _typos.toml.\n"
        "case_studies/leeds.md:13: warning: 'organization' is not a British spelling.\n"
        "    Write 'organisation', or add the word to _typos.toml.\n"
        "\n2 warnings in 1 file."
    )


def test_a_misspelt_word_is_found(tmp_path: Path) -> None:
    assert "'recieve'" in report(tmp_path, study("They recieve it.\n"))


def test_a_check_of_spelling_that_cannot_run_says_so(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    (root / "_typos.toml").write_text("[default\n", encoding="utf-8")
    with pytest.raises(NotChecked, match="Spelling could not be checked"):
        list(check_style(root, library_of(root)))


def test_a_chapter_reads_easily(tmp_path: Path) -> None:
    hard = "Organisational transformation necessitates interoperability considerations. " * 30
    changes = {
        f"docs/{LEADING}": (
            "---\ntitle: Leading\nsummary: How to lead.\nkey_points: Silos cost time.\n---\n\n"
            f"## Bridging silos {{#bridging-silos}}\n\n{hard}\n\n"
            "## Sharing {#sharing-power}\n\nOn.\n"
        )
    }
    said = report(tmp_path, changes)
    assert "docs/guides/example/leading.md:6: warning: the chapter's Flesch reading ease is" in said
    assert "; the least is 45.\n    Use shorter sentences and shorter words.\n" in said
