"""Rules for places: what may lie in which folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from guidance.addresses import CASE_STUDIES, DOCS, PICTURES
from guidance.checks.files import OWN_FILES, plain_name
from guidance.library import FoundFile, Library
from guidance.problems import Place, Problem

_FOLDERS = (f"{DOCS}/", f"{CASE_STUDIES}/")
# What the site's own files are, by their folder below `docs/assets`.
_ASSETS = {
    "": (".svg",),
    "fonts": (".woff2", ".txt"),
    "icons": (".svg", ".png"),
    "scripts": (".js",),
    "stylesheets": (".css",),
    # Libraries of others, as they were published, with their licences.
    "vendor": (".js", ".txt"),
}
# The files of these are joined, also those of the folders in them.
_JOINED = ("scripts", "stylesheets")
_MEANT_AS_PAGE = re.compile(r"(.+?)(?:\.md|\.markdown|\.md\.txt|\.txt)", re.IGNORECASE | re.DOTALL)


def check_places(library: Library) -> Iterator[Problem]:
    """Every file of the content's folders has a reason to be there."""
    for file in library.files:
        name = file.path.rpartition("/")[2]
        if file.is_folder or file.is_link or name.startswith("."):
            continue
        if not file.path.startswith(_FOLDERS):
            yield from _check_stray(file)
        elif not _belongs(file):
            how = _kinds(file)
            if (meant := _MEANT_AS_PAGE.fullmatch(name)) and not name.endswith(".md"):
                how = f"If it is a page, rename it: {plain_name(meant[1])}.md"
            yield Problem(Place(file.path, 1), "this file has no place here.", how)


def _check_stray(file: FoundFile) -> Iterator[Problem]:
    """A page outside the content's folders is not read."""
    path = PurePosixPath(file.path)
    how = f"Move it to: {_home(path)}"
    if len(path.parts) == 1:
        how = f"If it is a case study, move it to: {_home(path)}"
        how += "\nIf it is a note on the project itself, write its name in capitals."
    what = f"'{path.name}' lies outside {CASE_STUDIES}, where it would not be published."
    yield Problem(Place(file.path, 1), what, how)


def _home(path: PurePosixPath) -> str:
    """Where a case study or its picture belongs."""
    name, suffix = plain_name(path.stem) or "a-name", path.suffix.casefold()
    if suffix in PICTURES:
        return f"{CASE_STUDIES}/images/{name}{suffix}"
    return f"{CASE_STUDIES}/{name}.md"


def _belongs(file: FoundFile) -> bool:
    path = PurePosixPath(file.path)
    folder = path.parts[1] if len(path.parts) > 2 else ""  # noqa: PLR2004 - docs/FOLDER/file
    if file.path in OWN_FILES or file.path == f"{DOCS}/CNAME":
        return True
    if _is_asset(file):
        folders = path.parts[2:-1]
        # Blocks that few pages have, and the parts of scripts, stand in folders of their own.
        kind = folders[0] if folders and folders[0] in _JOINED else "/".join(folders)
        return path.suffix in _ASSETS.get(kind, ())
    if folder == "images":
        return path.suffix.casefold() in PICTURES
    return path.suffix == ".md" and (path.parts[0] == DOCS or not folder)


def _is_asset(file: FoundFile) -> bool:
    return file.path.startswith(f"{DOCS}/assets/")


def _kinds(file: FoundFile) -> str:
    """What may lie where a file does."""
    if _is_asset(file):
        kinds = "stylesheets/*.css, scripts/*.js, vendor/*.js, fonts/*.woff2 and icons (*.svg)"
        return f"Keep to {kinds} in this folder."
    pictures = f"with pictures ({', '.join(PICTURES)}) in the folder 'images'"
    if file.path.startswith(f"{CASE_STUDIES}/"):
        return f"Keep to case studies (.md) in this folder itself, {pictures}."
    return f"Keep to pages (.md), {pictures}."
