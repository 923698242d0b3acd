"""Rules for pictures: a file with the name of a picture is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.addresses import PICTURES
from guidance.library import Library
from guidance.problems import Place, Problem

# PNG (RFC 2083, section 3.1), JPEG (ITU T.81, annex B) and WebP (RFC 9649), by their first bytes.
_SIGNATURES = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|RIFF.{4}WEBP", re.DOTALL)


def check_pictures(library: Library) -> Iterator[Problem]:
    """A picture is not empty, and of a kind that its readers' browsers show."""
    for file in library.files:
        if file.is_folder or file.is_link or not file.path.casefold().endswith(PICTURES):
            continue
        if not file.size:
            yield Problem(Place(file.path, 1), "the picture is empty.", "Upload it again.")
        elif not _SIGNATURES.match(file.head):
            how = f"Open it in a program for pictures and save it as one of: {', '.join(PICTURES)}."
            what = "the file is not a picture in PNG, JPEG or WebP, although its name says so."
            yield Problem(Place(file.path, 1), what, how)
