"""Text files to their two parts: the fields of the front matter, and the body.

MkDocs' own reader drops broken front matter without a word and prints it on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from guidance.characters import check_hidden, has_hidden, without_refused
from guidance.plain import read_plain
from guidance.problems import Place, Problem
from guidance.values import Fields, Items, Scalar, read_yaml

# A page is for people; a list grows by a few lines for each trust.
PAGE_SIZE_LIMIT = 100_000
LIST_SIZE_LIMIT = 1_000_000
FENCE = "---"
HIDDEN_LISTED = 20
# A line of three dashes; whatever stands before it ends in a line end of its own.
_CLOSING = re.compile(rf"^{FENCE}[^\S\n]*(?:\n|\Z)", re.MULTILINE)
_SECOND_BLOCK = re.compile(rf"^{FENCE}[^\S\n]*\n[\w-]{{1,60}}:(?: |$)", re.MULTILINE)
_NOT_UTF8 = "the file is not saved as UTF-8."
_SAVE_AS_UTF8 = "Save it again with the encoding UTF-8 (in Notepad or Word: Save As, Encoding)."


class Origin(NamedTuple):
    """Where a record was read: its file, its fields' places, and (of a page) its text and body."""

    path: str
    place: Place
    places: Mapping[str, Place]
    text: str = ""
    body: str = ""
    body_line: int = 1

    @property
    def is_split(self) -> bool:
        """Whether the front matter could be told from the body, which starts on line 3 or later."""
        return self.body_line > 1


@dataclass(frozen=True, slots=True)
class Source:
    """A Markdown file in two parts: the fields of its front matter, and its body.

    `fields` is None where the front matter cannot be used. Where it cannot even be told from
    the body, `body` is empty and `body_line` is 1.
    """

    fields: Fields | None = None
    body: str = ""
    body_line: int = 1


def decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    """Bytes to text with the line ends of Unix and no byte order mark, or the reason why not.

    Characters that YAML or Markdown would stumble over are reported and taken out, so that the
    rest of the text can be checked in the same run.
    """
    if len(data) > size_limit(path):
        return None, [too_large(path, len(data))]
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    # Text of two bytes a letter without its byte order mark is UTF-8 full of NULs.
    if data.count(0) > len(data) // 4:
        return None, [Problem(Place(path, 1), _NOT_UTF8, _SAVE_AS_UTF8)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [Problem(Place(path, line), _NOT_UTF8, _SAVE_AS_UTF8)]
    if not has_hidden(text):
        return text, []
    return without_refused(text), list(islice(check_hidden(path, text), HIDDEN_LISTED))


def size_limit(path: str) -> int:
    """How many bytes a file may have."""
    return LIST_SIZE_LIMIT if path.endswith(".yml") else PAGE_SIZE_LIMIT


def too_large(path: str, size: int) -> Problem:
    """The problem of a file of more bytes than anybody writes."""
    what = f"the file is {size:,} bytes long; the limit is {size_limit(path):,}."
    return Problem(Place(path, 1), what, "Shorten it, or split it into several files.")


def read_page(path: str, text: str, required: str = "") -> tuple[Source, list[Problem]]:
    """A Markdown file with front matter, from its text.

    Args:
        path: the file the text stands in.
        text: the whole file.
        required: the names of the fields it needs, for the message when it has none.

    Returns:
        What could be read of it, and the problems found.
    """
    first, _, rest = text.partition("\n")
    if first.rstrip() != FENCE:
        return Source(), [_no_front_matter(path, text.split("\n"), required)]
    end = _CLOSING.search(rest)
    if end is None:
        how = f"Put a line of three dashes ({FENCE}) after its last field."
        return Source(), [Problem(Place(path, 1), "the front matter is not closed.", how)]
    lines, body = rest[: end.start()].split("\n")[:-1], rest[end.end() :]
    fields, problems = _read_fields(path, lines, required)
    if second := _second_block(path, body, len(lines) + 3):
        return Source(), [*problems, second]
    return Source(fields, body, len(lines) + 3), problems


def _read_fields(path: str, lines: list[str], required: str) -> tuple[Fields | None, list[Problem]]:
    if fields := read_plain(path, lines, first_line=2):
        return fields, []
    value, problems = read_yaml(path, "\n".join([*lines, ""]), first_line=2)
    if isinstance(value, Fields):
        return value, problems
    if value is not None:
        problems = [*problems, _not_fields(value, lines[value.place.line - 2])]
    elif not problems:
        problems = [Problem(Place(path, 1), "the front matter is empty.", _start_from(required))]
    return None, problems


def _no_front_matter(path: str, lines: list[str], required: str) -> Problem:
    first = next((n for n, line in enumerate(lines, 1) if line.strip()), None)
    if first is None:
        return Problem(Place(path, 1), "the file is empty.", _start_from(required))
    opening = lines[first - 1].strip()
    if opening == FENCE:
        what = f"the front matter must start on the first line, with {FENCE}."
        return Problem(Place(path, first), what, "Take out the empty lines and spaces before it.")
    if set(opening) <= set("-\u2013\u2014") and opening != "-":
        what = f"the front matter must start with three dashes ({FENCE}), not '{opening}'."
        return Problem(Place(path, first), what, "Type the three dashes again.")
    return Problem(Place(path, 1), "there is no front matter.", _start_from(required))


def _start_from(required: str) -> str:
    how = (
        f"Start the file with a line of three dashes ({FENCE}), its fields, and three dashes again."
    )
    return f"{how}\nThese fields are required: {required}." if required else how


def _second_block(path: str, body: str, body_line: int) -> Problem | None:
    """A rule at the top of a body with fields below it is another page's front matter."""
    start = len(body) - len(body.lstrip())
    if not _SECOND_BLOCK.match(body, start):
        return None
    place = Place(path, body_line + body.count("\n", 0, start))
    how = "Keep all fields in the first block, and each page in a file of its own."
    return Problem(place, "a second block of fields starts here.", how)


def _not_fields(value: Scalar | Items, line: str) -> Problem:
    what = "the front matter must be 'name: value' lines."
    if isinstance(value, Scalar) and (glued := re.match(r"([\w-]{1,60}):(\S.*)", line)):
        return Problem(value.place, what, f"Write: {glued[1]}: {glued[2]}")
    how = "Write each field as its name, a colon, a space and its value."
    return Problem(value.place, what, how)
