"""The page that has all of a guide to a PDF, as a browser would print it, with tags."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

from guidance.printing.libraries import weasyprint

# Where pages are taken to stand while the site has no address: no such host can exist.
NOWHERE = "https://digital-boards.invalid/"
_FORM = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
_ELSEWHERE = ("https:", "mailto:", "#")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
_NAME = re.compile(r' data-pdf="([^"]+)"')


def pages_of(site: Path) -> list[Path]:
    """The pages of a built site that have all of a guide."""
    return sorted(site.glob("guides/*/all/index.html"))


def make_pdf(site: Path, page: Path, folder: Path, today: date) -> Path:
    """Make the PDF of a page in a folder; the page says under which name.

    Its links lead to the site's address. While the site has none, those to other pages are left
    out.

    Args:
        site: the folder of the built site.
        page: one of its pages that have all of a guide.
        folder: where the PDF is put.
        today: the day that the PDF says it was made on.
    """
    library = weasyprint()
    text = page.read_text(encoding="utf-8")
    address = page.parent.relative_to(site).as_posix() + "/"
    canonical = _CANONICAL.search(text)
    root = unescape(canonical[1]).removesuffix(address) if canonical else NOWHERE
    document = library.HTML(
        string=text, base_url=f"{root}{address}", url_fetcher=_reader(library, site, root)
    )
    _finish(document.etree_element, today, is_published=root != NOWHERE)
    target: Path = folder / _NAME.findall(text)[0]
    document.write_pdf(target, finisher=_name_headers, **_FORM)
    return target


def _finish(tree: Any, today: date, *, is_published: bool) -> None:
    """Say on the cover when the PDF was made; take out links that would lead nowhere."""
    for row in tree.iter("div"):
        if row.attrib.pop("data-made", None) is not None:
            del row.attrib["hidden"]
            row.find("dd").text = f"{today.day} {today:%B %Y}"
    # A document has a title of its own, without that of the site.
    heading = next(tree.iter("h1"))
    next(tree.iter("title")).text = "".join(heading.itertext())
    for link in [] if is_published else tree.iter("a"):
        if not link.get("href", "#").startswith(_ELSEWHERE):
            del link.attrib["href"]


def _name_headers(_: Any, pdf: Any) -> None:
    """Say of what each header of a table is one, which WeasyPrint leaves out of its tags."""
    elements = {each.reference: each for each in pdf.objects if hasattr(each, "get")}
    for element in elements.values():
        if element.get("S") == "/TH":
            row = elements[element["P"]]
            is_on_top = elements[row["P"]]["S"] == "/THead"
            element["A"]["Scope"] = "/Column" if is_on_top else "/Row"


def _reader(library: Any, site: Path, root: str) -> Any:
    """Reads what a page loads from the folder of the site, and nothing from anywhere else."""

    class Reader(library.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            return super().fetch((site / url.removeprefix(root)).as_uri(), headers)

    return Reader(allowed_protocols=("file",))
