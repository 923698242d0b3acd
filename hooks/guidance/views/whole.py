"""The page that has all of a guide: its overview and its chapters, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from guidance.addresses import WHOLE
from guidance.binding import Rendered, bind
from guidance.library import guide_of
from guidance.model import Chapter, Guide
from guidance.pdfs import published_at
from guidance.views.parts import Link, PageView, Part, Whole, phrase
from guidance.views.shelf import Shelf, provenance_of

OVERVIEW = "Overview"
_MEGABYTE = 1_000_000


def title_of_whole(guide: Guide) -> str:
    """What the page that has all of a guide is called."""
    return f"{guide.title}: the whole {guide.kind}"


def whole_of(shelf: Shelf, guide: Guide) -> Whole | None:
    """Where all of a guide is read; nowhere else, where its overview is all of it."""
    key = guide_of(guide.id)
    uri = f"guides/{key}/{WHOLE}"
    if uri not in shelf.library.whole_pages():
        return None
    pdf = shelf.pdfs.get(key)
    link = Link("PDF", published_at(key), _size(pdf.size)) if pdf and pdf.size else None
    return Whole(Link(title_of_whole(guide), uri), link, pdf.path.name if pdf else "")


def whole_view(shelf: Shelf, guide: Guide) -> PageView:
    """All of a guide. `bound` adds the text to its parts."""
    title = title_of_whole(guide)
    return PageView(
        uri=f"guides/{guide_of(guide.id)}/{WHOLE}",
        title=title,
        description=f"All chapters, to read through or to print. {guide.summary}",
        head_title=title,
        source_path=guide.origin.path,
        context=f"{guide.kind.capitalize()}, {guide.published}",
        crumbs=(Link("Guides", "guides/index.md"), Link(guide.title, guide.id)),
        key_points=guide.key_points or (),
        sources=(provenance_of(guide),),
        reviewed=guide.reviewed,
        kind=guide.kind.capitalize(),
        accent=guide.accent,
        whole=whole_of(shelf, guide),
        parts=tuple(_parts(shelf, guide)),
    )


def bound(
    parts: Sequence[Part], rendered: Mapping[str, tuple[str, str]], here: str
) -> tuple[Part, ...]:
    """The parts of a guide with their text.

    Args:
        parts: as `whole_view` gives them.
        rendered: the address and the HTML of each page of the guide, by its path below `docs/`.
        here: the address of the page that has all of it.
    """
    pages = [Rendered(part.anchor, *rendered[part.uri]) for part in parts]
    return tuple(
        part._replace(anchor=page.anchor, html=page.html, sections=tuple(map(_link, page.sections)))
        for part, page in zip(parts, bind(pages, here), strict=True)
    )


def _link(section: tuple[str, str]) -> Link:
    title, anchor = section
    return Link(title, f"#{anchor}")


def _parts(shelf: Shelf, guide: Guide) -> Iterator[Part]:
    # Its key points are those of the guide, which stand at the top of the page already.
    more = _more(shelf, guide.id, "This overview")
    yield Part(OVERVIEW, guide.id, "overview", guide.summary, more=more)
    for number, each in enumerate(shelf.library.chapters_of(guide_of(guide.id)), 1):
        yield _part(shelf, number, each)


def _part(shelf: Shelf, number: int, chapter: Chapter) -> Part:
    return Part(
        chapter.title,
        chapter.id,
        f"chapter-{PurePosixPath(chapter.id).stem}",
        chapter.summary,
        f"Chapter {number}",
        chapter.key_points,
        _more(shelf, chapter.id, "This chapter"),
    )


def _more(shelf: Shelf, uri: str, noun: str) -> str:
    counts = shelf.counts_at(uri)
    return f"{noun} on its own page" + (f", with {phrase(counts)}" if counts else "")


def _size(size: int) -> str:
    """A size as a reader is told it: `840 kB`, `1.2 MB`."""
    if size < _MEGABYTE:
        return f"{-(-size // 1_000):,} kB"
    return f"{size / _MEGABYTE:.1f} MB"
