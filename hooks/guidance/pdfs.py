"""The PDFs of guides: `make pdf` makes them, and a build offers those of the text that it builds.

A PDF's name has a fingerprint of what it was made from. One of an older text is offered no more,
without a record to keep or a date to trust.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from guidance.library import Library, guide_of
from guidance.model import Guide, Record

# Beside `docs/`, and left out of git: what is there is made, never written.
FOLDER = "pdf"
_FINGERPRINT = 16


class Pdf(NamedTuple):
    """The PDF of a guide: where it is kept, and its size in bytes, or 0 while there is none."""

    path: Path
    size: int


def pdfs_of(root: Path, library: Library, address: str) -> dict[str, Pdf]:
    """The PDF of each guide with chapters, by the guide's id, made or not.

    Args:
        root: the folder of the project.
        library: the content as it is.
        address: where the site is published, for the links from a PDF; empty for nowhere yet.
    """
    found = {}
    for guide in library.whole_pages().values():
        key = guide_of(guide.id)
        path = root / FOLDER / f"{key}-{_fingerprint(library, guide, address)}.pdf"
        found[key] = Pdf(path, path.stat().st_size if path.is_file() else 0)
    return found


def published_at(guide: str) -> str:
    """Where the PDF of a guide is published, below `docs/`: an address that stays the same."""
    return f"guides/{guide}/{guide}.pdf"


def _fingerprint(library: Library, guide: Guide, address: str) -> str:
    """A few letters and digits that are others as soon as what a guide prints is another."""
    texts = [record.origin.text for record in _printed(library, guide)]
    return sha256("\0".join([address, *texts]).encode()).hexdigest()[:_FINGERPRINT]


def _printed(library: Library, guide: Guide) -> Iterator[Record]:
    """A guide's overview and chapters, in order, with the questions that they print."""
    pages = (guide, *library.chapters_of(guide_of(guide.id)))
    yield from pages
    addresses = {page.id for page in pages}
    for key, each in library.sets.items():
        if each.printed_in.id in addresses:
            yield from library.questions_in(key)
