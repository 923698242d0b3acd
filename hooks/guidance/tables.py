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


# What a paragraph above a table starts with to be its caption: Pandoc's own mark for it.
CAPTION = "Table: "


class TableExtension(Extension):
    """Sets each table in a region that scrolls by itself, with its caption and its headers.

    A paragraph above it that starts with `Table: ` is its caption. A first cell in bold is the
    header of its row. Columns are aligned by classes.
    """

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
            _name_rows(table)
            _set_caption(parent, table)
            region = Element("div", {"class": "app-table app-table--narrow", "role": "region"})
            # Without a stop of its own, a keyboard could not scroll it.
            region.set("tabindex", "0")
            region.set("aria-label", f"Table {number}: {_name_of(table)}")
            parent[list(parent).index(table)] = region
            region.tail, table.tail = table.tail, None
            region.append(table)


def _align(table: Element) -> None:
    for cell in table.iter():
        if name := _CLASSES.get(cell.attrib.pop("style", "")):
            cell.set("class", name)


def _name_rows(table: Element) -> None:
    """Say which cells are headers, and of what."""
    for cell in table.iter("th"):
        cell.set("scope", "col")
    for row in table.iterfind("./tbody/tr"):
        first = row.find("td")
        if first is not None and not first.text and [each.tag for each in first] == ["strong"]:
            words = first[0]
            if not words.tail:
                first.tag, first.text, first[:] = "th", words.text, list(words)
                first.set("scope", "row")


def _set_caption(parent: Element, table: Element) -> None:
    at = list(parent).index(table) - 1
    above = parent[at] if at >= 0 else None
    if above is None or above.tag != "p" or not (above.text or "").startswith(CAPTION):
        return
    parent.remove(above)
    above.tag, above.text = "caption", (above.text or "").removeprefix(CAPTION)
    table.insert(0, above)


def _name_of(table: Element) -> str:
    """A table's caption, or the headers of its columns."""
    caption = table.find("caption")
    cells = table.iterfind("./thead//th") if caption is None else [caption]
    return ", ".join(filter(None, ("".join(each.itertext()).strip() for each in cells)))
