"""The names of footnotes: a screen reader would say "1", "link" and "leftwards arrow" of them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

# After the footnotes (50) and the table of contents (5), before MkDocs resolves links (0).
PRIORITY = 3
NAME = "Footnotes"


class FootnoteNames(Treeprocessor):
    """Names the list of footnotes, and every link to and from one."""

    def run(self, root: Element) -> None:
        """Set a name on what the extension `footnotes` has made."""
        for element in root.iter():
            kind = element.get("class")
            if kind == "footnote-ref":
                element.set("aria-label", f"Footnote {element.text}")
            elif kind == "footnote-backref":
                element.set("aria-label", element.get("title", NAME))
            elif kind == "footnote":
                element.set("role", "doc-endnotes")
                element.set("aria-label", NAME)
