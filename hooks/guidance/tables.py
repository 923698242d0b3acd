"""The alignment of table columns as classes: the site's policy allows no style in the page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_CLASSES = {
    "text-align: left;": "app-align-start",
    "text-align: center;": "app-align-center",
    "text-align: right;": "app-align-end",
}


class TableExtension(Extension):
    """Turns the styles that Python-Markdown sets on table cells into classes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register what runs after the tables are made."""
        md.treeprocessors.register(_Aligned(md), "aligned-cells", 1)


class _Aligned(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            for cell in table.iter():
                if name := _CLASSES.get(cell.attrib.pop("style", "")):
                    cell.set("class", name)
