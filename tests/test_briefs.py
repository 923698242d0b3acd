"""What a pack takes from a question's page."""

from __future__ import annotations

from textwrap import dedent

from guidance.briefs import Brief, Run, brief_of, words_of


def brief(body: str) -> Brief:
    return brief_of("questions/papers.md", dedent(body))


def test_the_first_paragraph_says_why() -> None:
    assert brief("Papers *shape*\nthe `talk`.\n\nMore.").why == (Run("Papers shape the talk."),)


def test_the_known_headings_have_lines() -> None:
    lines = brief(
        """\
        Why.

        ## Signs of a good answer

        - We read them.
        - We ask.

        ## Evidence to ask for

        The last two papers.

        ## Something else

        - Not printed.
        """
    ).lines
    assert {title: [words_of(line) for line in found] for title, found in lines.items()} == {
        "Signs of a good answer": ["We read them.", "We ask."],
        "Evidence to ask for": ["The last two papers."],
    }


def test_links_lead_from_the_root_of_the_site() -> None:
    body = (
        "See [one](../guides/example/leading.md#silos), [two](https://example.org) or [three](#a)."
    )
    assert brief(body).why == (
        Run("See "),
        Run("one", "guides/example/leading.md#silos"),
        Run(", "),
        Run("two", "https://example.org"),
        Run(" or three."),
    )


def test_what_looks_like_html_stays_text() -> None:
    assert brief("Waits of &lt; 18 weeks & more.").why == (Run("Waits of < 18 weeks & more."),)


def test_the_number_of_a_footnote_is_left_out() -> None:
    assert brief("Papers[^1] count.\n\n[^1]: A note.").why == (Run("Papers count."),)
