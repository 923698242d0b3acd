"""Rules for links and images of a body: each leads somewhere that the site can answer for."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from guidance.addresses import PICTURES, published_path
from guidance.checks.files import plain_name
from guidance.checks.forms import broken_form
from guidance.marks import Mark, marks_of
from guidance.problems import Problem, Severity, did_you_mean, nearest
from guidance.prose import Prose
from guidance.targets import Targets

PICTURE_LIMIT = 300_000
VAGUE = {"click here", "here", "this", "this link", "link", "read more", "more", "find out more"}
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"https://[\w-]+(?:\.[\w-]+)+\.?(?::[0-9]+)?(?:[/?#].*)?", re.IGNORECASE)
# A web address without its start.
_DOMAIN = re.compile(r"www\.|[\w.-]+\.(?:uk|com|org|net)(?:[/?#]|$)", re.IGNORECASE)


def check_links(prose: Prose, targets: Targets) -> Iterator[Problem]:
    """A link goes to a page of this site, to a place on it, or to an https address."""
    for mark in marks_of(prose):
        if mark.is_image:
            continue
        if mark.typed:
            yield broken_form(mark)
            continue
        yield from _check_address(prose, targets, mark)
        # A span of code in the words is blank here, and three characters long or longer.
        if len(mark.text) < 3 and not mark.text.strip():  # noqa: PLR2004
            how = "Write between the square brackets where it leads."
            yield Problem(mark.place, f"the link '{mark.address}' has no text.", how)
        if (words := mark.text.strip().casefold().rstrip(".")) in VAGUE:
            what = f"the link text '{words}' does not say where the link goes."
            how = "Use the name of the page it leads to."
            yield Problem(mark.place, what, how, Severity.WARNING)


def check_images(prose: Prose, targets: Targets) -> Iterator[Problem]:
    """An image says in words what it shows, and is a small picture of the site's own."""
    if "![" not in prose.text:
        return
    for mark in marks_of(prose):
        if mark.is_image and mark.typed:
            yield broken_form(mark)
        elif mark.is_image:
            yield from _check_image(prose, targets, mark)


def _check_image(prose: Prose, targets: Targets, mark: Mark) -> Iterator[Problem]:
    address = mark.address
    if not mark.text.strip():
        how = "Describe it between the square brackets: ![Staff round a screen](images/…)."
        yield Problem(mark.place, "the image has no text that describes it.", how)
    if not address:
        how = "Write it in round brackets after the text: ![Staff round a screen](images/…)."
        yield Problem(mark.place, "the image has no address.", how)
    elif _SCHEME.match(address) or address.startswith("//"):
        how = "Save it in the folder 'images' and name it from there."
        yield Problem(mark.place, f"the image '{address}' comes from another site.", how)
    elif not address.casefold().endswith(PICTURES):
        how = f"Save it as one of: {', '.join(PICTURES)}."
        yield Problem(mark.place, f"the image '{address}' is of a kind that is not allowed.", how)
    else:
        yield from _check_picture(prose, targets, mark)


def _check_picture(prose: Prose, targets: Targets, mark: Mark) -> Iterator[Problem]:
    path = _resolved(prose.address, mark.address)
    size = targets.sizes.get(path)
    if size is None:
        how = _picture_how(prose, targets, mark.address)
        yield Problem(mark.place, f"the image '{mark.address}' does not exist.", how)
    elif size > PICTURE_LIMIT:
        limit = PICTURE_LIMIT // 1000
        what = (
            f"the image '{mark.address}' is {-(-size // 1000):,} kB large; the limit is {limit} kB."
        )
        yield Problem(mark.place, what, "Save it smaller: 1,200 pixels wide is enough.")


def _picture_how(prose: Prose, targets: Targets, address: str) -> str:
    """Where a picture belongs and how it is named from the page; and the nearest that is there."""
    folder = prose.origin.path.split("/", maxsplit=1)[0]
    name = PurePosixPath(address.casefold().replace("\\", "/"))
    home = published_path(f"{folder}/images/{plain_name(name.stem)}{name.suffix}")
    how = f"Put it in {folder}/images and write: {_relative(prose, home)}"
    pictures = {_relative(prose, each) for each in targets.sizes if each.endswith(PICTURES)}
    near = nearest(address, pictures)
    return f"{how}\nDid you mean '{near}'?" if near else how


def _check_address(prose: Prose, targets: Targets, mark: Mark) -> Iterator[Problem]:
    scheme = _SCHEME.match(mark.address)
    if scheme:
        yield from _check_scheme(mark, scheme[1].casefold())
    elif mark.address in ("", "#"):
        what = f"the link '{mark.text.strip()}' has no address."
        yield Problem(mark.place, what, "Write it in round brackets after the text.")
    elif mark.address.startswith("/"):
        how = _relative_how(prose, targets, mark.address.strip("/"))
        yield Problem(mark.place, f"the link '{mark.address}' starts with a slash.", how)
    else:
        yield from _check_page(prose, targets, mark)


def _check_scheme(mark: Mark, scheme: str) -> Iterator[Problem]:
    if scheme == "http":
        how = f"Write: https{mark.address[4:]} (and check that it opens)."
        yield Problem(mark.place, f"the link '{mark.address}' is not encrypted.", how)
    elif scheme == "https" and not _WEB.fullmatch(mark.address):
        whole = f"https://{mark.address[6:].lstrip('/')}"
        how = "Write the whole address, from https:// on."
        how = f"Write: {whole}" if _WEB.fullmatch(whole) else how
        yield Problem(mark.place, f"the link '{mark.address}' is not a whole web address.", how)
    elif mark.address.casefold() == "mailto:":
        how = "Write the e-mail address after the colon."
        yield Problem(mark.place, f"the link '{mark.address}' names nobody.", how)
    elif scheme not in {"https", "mailto"}:
        how = "Link to an https:// address, a mailto: address or a page of this site."
        yield Problem(mark.place, f"a link that starts with '{scheme}:' is not allowed.", how)


def _check_page(prose: Prose, targets: Targets, mark: Mark) -> Iterator[Problem]:
    path, _, anchor = mark.address.partition("#")
    page = _resolved(prose.address, path) if path else prose.address
    if page not in targets.pages:
        how = _relative_how(prose, targets, page)
        if _DOMAIN.match(mark.address):
            how = f"Write: https://{mark.address}"
        yield Problem(mark.place, f"the link '{mark.address}' leads to no page.", how)
    elif anchor and not targets.has_anchor(page, anchor):
        what = f"the link '{mark.address}' names a place that is not on that page."
        how = did_you_mean(anchor, targets.anchors(page))
        how = how or "Copy the anchor from the heading it leads to: {#…}."
        yield Problem(mark.place, what, how)


def _relative_how(prose: Prose, targets: Targets, page: str) -> str:
    """The nearest page, written as a link from this one."""
    near = nearest(page if page.endswith(".md") else f"{page}.md", targets.pages)
    # Two addresses in one folder are alike in all but what matters: their last part.
    if near and nearest(_stem(page), [_stem(near)]):
        return f"Did you mean '{_relative(prose, near)}'?"
    return "Link to the page's file from this one, such as ../guides/digital-teams/leading.md."


def _relative(prose: Prose, address: str) -> str:
    return posixpath.relpath(address, posixpath.dirname(prose.address) or ".")


def _stem(address: str) -> str:
    return posixpath.basename(address).removesuffix(".md")


def _resolved(page: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))
