"""Rules for files: under which name and address they may lie in the content's folders."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from guidance.addresses import CASE_STUDIES, DOCS, LISTS, PICTURES, TEMPLATE, address_of
from guidance.library import FoundFile, Library
from guidance.problems import Place, Problem

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAME_LIMIT = 60
# What lies among the case studies and is none.
OWN_FILES = {f"{CASE_STUDIES}/{name}.yml" for name in LISTS} | {f"{CASE_STUDIES}/{TEMPLATE}"}


def check_file_names(library: Library) -> Iterator[Problem]:
    """A name is part of an address: small letters, digits and single hyphens."""
    for file in library.files:
        if file.is_folder and file.path.endswith(".md"):
            how = "Rename the folder: only a file's name ends in .md."
            yield Problem(Place(file.path, 1), "a folder has the name of a page.", how)
        elif _is_addressed(file):
            yield from _check_name(file)


def check_links_of_files(library: Library) -> Iterator[Problem]:
    """A symbolic link could publish any file of the machine that builds the site."""
    for file in library.files:
        if file.is_link:
            what = "this is a link to another file (a symbolic link), which is not allowed."
            yield Problem(Place(file.path, 1), what, "Replace it with a copy of the file itself.")


def check_addresses(library: Library) -> Iterator[Problem]:
    """No two pages claim one address, also where large and small letters are the same."""
    claims: dict[str, Place] = {}
    for place, address in _claims(library):
        key = _plain(address).removesuffix(".md").removesuffix("/index")
        first = claims.setdefault(key, place)
        if first is not place:
            what = f"'{first.path}' already claims the address '{key}/'."
            yield Problem(place, what, "Rename one of the two, or take it out.")


def plain_name(name: str) -> str:
    """A name as a file may have it: small letters, digits and single hyphens, or nothing."""
    letters = [
        each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each)
    ]
    # A dash of any kind becomes a hyphen; a letter of another alphabet has no plain form.
    spaced = "".join(each if each.isalnum() else "-" for each in letters)
    plain = spaced.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")


def _claims(library: Library) -> Iterator[tuple[Place, str]]:
    for uri, guide in library.whole_pages().items():
        yield guide.origin.place, uri
    for file in library.files:
        if not file.is_folder and (address := address_of(file.path)):
            yield Place(file.path, 1), address
    for name in LISTS:
        for key in getattr(library, name):
            yield Place(f"{CASE_STUDIES}/{name}.yml", 1), f"{name}/{key}.md"
    for key in library.themes:
        yield Place(f"{CASE_STUDIES}/themes.yml", 1), f"packs/theme-{key}.md"
    for ref in (each.id for found in (library.sets, library.ready_sets) for each in found.values()):
        yield ref.place, f"packs/{ref.id}.md"


def _is_addressed(file: FoundFile) -> bool:
    """Whether a file's or folder's name becomes part of an address that readers see."""
    path = PurePosixPath(file.path)
    if len(path.parts) == 1 or path.parts[0] not in (DOCS, CASE_STUDIES):
        return False
    if path.name.startswith(".") or file.path in OWN_FILES:
        return False
    if file.is_folder:
        return path.parts[:2] != (DOCS, "assets")
    return path.suffix.casefold() in PICTURES or path.suffix == ".md"


def _check_name(file: FoundFile) -> Iterator[Problem]:
    path = PurePosixPath(file.path)
    stem, suffix = (path.name, "") if file.is_folder else (path.stem, path.suffix)
    noun = "folder" if file.is_folder else "file"
    if not NAME.fullmatch(stem):
        better = plain_name(stem)
        how = "Use small letters, digits and single hyphens."
        how += f"\nRename it: {better}{suffix.casefold()}" if better else ""
        what = f"the {noun} name '{path.name}' cannot be part of an address."
        yield Problem(Place(file.path, 1), what, how)
    elif len(path.name) > NAME_LIMIT:
        what = f"the {noun} name is {len(path.name)} characters long; the limit is {NAME_LIMIT}."
        yield Problem(Place(file.path, 1), what, "Shorten it.")


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
