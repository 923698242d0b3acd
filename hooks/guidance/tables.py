"""Tables as every page can show them: within a narrow screen, and without styles in the page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

# After the cells are made and filled; before the tree becomes text.
PRIORITY = 1
# The site's policy allows no style in the page, so alignment is a class.
_CLASSES = {
    "text-align: left;": "app-align-start",
    "text-align: center;": "app-align-center",
    "text-align: right;": "app-align-end",
}


class TableExtension(Extension):
    """Sets each table in a region that scrolls by itself, and aligns its columns by classes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Register what runs once the tables are made."""
        md.treeprocessors.register(_Tables(md), "tables-in-regions", PRIORITY)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        """Mend every table of a page. Each region has a name of its own, for screen readers."""
        parents = [
            (parent, each) for parent in root.iter() for each in parent if each.tag == "table"
        ]
        for number, (parent, table) in enumerate(parents, 1):
            _align(table)
            region = Element("div", {"class": "app-table app-table--narrow", "role": "region"})
            # Without a stop of its own, a keyboard could not scroll it.
            region.set("tabindex", "0")
            region.set("aria-label", f"Table {number}: {_header_of(table)}")
            parent[list(parent).index(table)] = region
            region.tail, table.tail = table.tail, None
            region.append(table)


def _align(table: Element) -> None:
    for cell in table.iter():
        if name := _CLASSES.get(cell.attrib.pop("style", "")):
            cell.set("class", name)


def _header_of(table: Element) -> str:
    return ", ".join(filter(None, ("".join(cell.itertext()).strip() for cell in table.iter("th"))))
