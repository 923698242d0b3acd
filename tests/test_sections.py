from __future__ import annotations

from guidance.sections import anchors_of, first_sentence, sections_of


def opening_of(body: str) -> str:
    return sections_of("a.md", f"## A {{#a}}\n\n{body}\n")[0].first_sentence


def test_a_section_is_a_heading_with_an_anchor_of_its_own() -> None:
    body = (
        "## One {#one}\n\nFirst. Second.\n\n## Two\n\nNo anchor.\n\n### Three {#three}\n\nThird.\n"
    )
    assert sections_of("a.md", body) == (
        ("a.md", "one", "One", 2, "First."),
        ("a.md", "three", "Three", 3, "Third."),
    )
    assert sections_of("a.md", body)[0].uri == "a.md#one"


def test_a_heading_in_code_is_no_section() -> None:
    assert sections_of("a.md", "```\n## A {#a}\n```\n") == ()


def test_a_title_is_without_its_marks_and_footnotes() -> None:
    body = "## *Bold* & `code`[^1] {#a}\n\nText.\n\n[^1]: A note.\n"
    assert sections_of("a.md", body)[0].title == "Bold & code"


def test_a_section_may_begin_with_a_list() -> None:
    assert opening_of("- One. Two.\n- Three.") == "One."


def test_a_section_without_text_has_no_first_sentence() -> None:
    assert sections_of("a.md", "## A {#a}\n\n## B {#b}\n\nText.\n")[0].first_sentence == ""


def test_a_sentence_ends_at_its_stop_and_not_at_an_abbreviation() -> None:
    assert first_sentence("One is 1.5 times. Two.") == "One is 1.5 times."
    assert first_sentence("See e.g. Leeds. Then Bolton.") == "See e.g. Leeds."
    assert first_sentence("Dr. Ruiz leads. She is new.") == "Dr. Ruiz leads."
    assert first_sentence("Is it new? “Yes.”") == "Is it new?"
    assert first_sentence("No stop at\nall") == "No stop at all"
    assert first_sentence("") == ""


def test_anchors_are_those_written_and_those_made_of_headings() -> None:
    assert anchors_of("## One {#first}\n\n## Two words\n") == {"first", "two-words"}
