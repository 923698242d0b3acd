"""The names of footnotes, by which a screen reader tells them apart."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown

from guidance.footnotes import PRIORITY, FootnoteNames

TEXT = "Some trusts[^one] do, others[^two] do not.\n\n[^one]: Two.\n[^two]: [Many](https://a.b/).\n"


def named() -> list[Element]:
    markdown = Markdown(
        extensions=["footnotes"],
        extension_configs={"footnotes": {"BACKLINK_TITLE": "Back to the text of footnote {}"}},
    )
    markdown.treeprocessors.register(FootnoteNames(markdown), "footnote-names", PRIORITY)
    page = markdown.convert(TEXT).replace("&nbsp;", " ")
    return list(fromstring(f"<main>{page}</main>").iter())  # noqa: S314 - the text is this test's own


def test_every_footnote_has_a_name_both_ways_and_their_list_has_one() -> None:
    names = [(each.get("class"), each.get("aria-label")) for each in named() if each.get("class")]
    assert names == [
        ("footnote-ref", "Footnote 1"),
        ("footnote-ref", "Footnote 2"),
        ("footnote", "Footnotes"),
        ("footnote-backref", "Back to the text of footnote 1"),
        ("footnote-backref", "Back to the text of footnote 2"),
    ]


def test_no_other_link_is_named() -> None:
    (link,) = [each for each in named() if each.get("href") == "https://a.b/"]
    assert link.get("aria-label") is None
