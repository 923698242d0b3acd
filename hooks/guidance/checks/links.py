"""Rules for links and images of a body: each leads somewhere that the site can answer for."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator

from guidance.checks.files import PICTURES
from guidance.library import Library
from guidance.problems import Place, Problem, Severity, did_you_mean
from guidance.prose import Prose
from guidance.sections import anchors_of

PICTURE_LIMIT = 300_000
VAGUE = {"click here", "here", "this link", "link", "read more", "more"}
_LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]]|!?\[[^\[\]]*\](?:\([^()]*\))?)*)\]\(\s*(<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)"
)
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\(\s*(<[^<>\n]*>|[^\s()]*)")
_DEFINITION = re.compile(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:\s*(\S+)", re.MULTILINE)
_AUTOLINK = re.compile(r"<((?:https?|mailto|ftp|javascript|data|file):[^<>\s]*)>", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def check_links(prose: Prose, library: Library, targets: set[str]) -> Iterator[Problem]:
    """A link goes to a page of this site, to a place on it, or to an https address.

    Args:
        prose: the page.
        library: where anchors are looked up.
        targets: the addresses below `docs/` of all pages.
    """
    for pattern, names in ((_LINK, (1, 2)), (_DEFINITION, (1, 2)), (_AUTOLINK, (1, 1))):
        if pattern is not _LINK and "]:" not in prose.text and "<" not in prose.text:
            continue
        for match, place in prose.find(pattern):
            text, address = (match[name] for name in names)
            yield from _check_address(prose, library, targets, place, _clean(address))
            if text.strip().casefold().rstrip(".") in VAGUE:
                what = f"the link text '{text}' does not say where the link goes."
                how = "Use the name of the page it leads to."
                yield Problem(place, what, how, Severity.WARNING)


def check_images(prose: Prose) -> Iterator[Problem]:
    """An image says in words what it shows and comes from the site itself."""
    if "![" not in prose.text:
        return
    for match, place in prose.find(_IMAGE):
        address = _clean(match[2])
        if not match[1].strip():
            how = "Describe it between the square brackets: ![Staff round a screen](images/…)."
            yield Problem(place, "the image has no text that describes it.", how)
        if _SCHEME.match(address) or address.startswith("//"):
            how = "Save it in the folder 'images' and name it from there."
            yield Problem(place, f"the image '{address}' comes from another site.", how)
        elif not address.casefold().endswith(PICTURES):
            how = f"Save it as one of: {', '.join(PICTURES)}."
            yield Problem(place, f"the image '{address}' is of a kind that is not allowed.", how)


def check_pictures(prose: Prose, library: Library) -> Iterator[Problem]:
    """An image's file is there, and small enough for a reader on a train."""
    if "![" not in prose.text:
        return
    sizes = {_published(file.path): file.size for file in library.files if not file.is_folder}
    for match, place in prose.find(_IMAGE):
        address = _clean(match[2])
        if _SCHEME.match(address) or not address.casefold().endswith(PICTURES):
            continue
        path = _resolved(prose.address, address)
        if path not in sizes:
            how = did_you_mean(path, [known for known in sizes if known.endswith(PICTURES)])
            yield Problem(place, f"the image '{address}' does not exist.", how)
        elif sizes[path] > PICTURE_LIMIT:
            what = f"the image is {sizes[path] // 1000} kB large; the limit is {PICTURE_LIMIT // 1000} kB."
            yield Problem(place, what, "Save it smaller: 1,200 pixels wide is enough.")


def _check_address(
    prose: Prose, library: Library, targets: set[str], place: Place, address: str
) -> Iterator[Problem]:
    scheme = _SCHEME.match(address)
    if scheme:
        yield from _check_scheme(place, address, scheme[1].casefold())
        return
    if address.startswith("//") or address.startswith("/"):
        how = "Link to the page's file from this one, such as ../guides/digital-teams/leading.md."
        yield Problem(place, f"the link '{address}' starts with a slash.", how)
        return
    yield from _check_page(prose, library, targets, place, address)


def _check_scheme(place: Place, address: str, scheme: str) -> Iterator[Problem]:
    if scheme == "http":
        how = f"Write: https{address[4:]} (and check that it opens)."
        yield Problem(place, f"the link '{address}' is not encrypted.", how)
    elif scheme not in {"https", "mailto"}:
        how = "Link to an https:// address, a mailto: address or a page of this site."
        yield Problem(place, f"a link that starts with '{scheme}:' is not allowed.", how)


def _check_page(
    prose: Prose, library: Library, targets: set[str], place: Place, address: str
) -> Iterator[Problem]:
    path, _, anchor = address.partition("#")
    target = _resolved(prose.address, path) if path else prose.address
    if target not in targets:
        near = did_you_mean(target, targets).splitlines()
        how = near[0] if near else "Link to the page's file, with its ending .md."
        yield Problem(place, f"the link '{address}' leads to no page.", how)
    elif anchor and target not in library.unread and anchor not in (known := _anchors(library, target)):
        what = f"the link '{address}' names a place that is not on that page."
        yield Problem(place, what, did_you_mean(anchor, known))


def _anchors(library: Library, target: str) -> set[str]:
    record = library.written_pages().get(target)
    return anchors_of(record.origin.body) if record else set()


def _resolved(page: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))


def _published(path: str) -> str:
    folder, _, rest = path.partition("/")
    return rest if folder == "docs" else f"case-studies/{rest}"


def _clean(address: str) -> str:
    """An address as a browser reads it: entities resolved, spaces and controls left out."""
    return re.sub(r"[\x00-\x20]", "", html.unescape(address.strip("<>")))
