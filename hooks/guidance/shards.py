"""A smaller fetch for a search: Pagefind's index of words, cut into shards of a few kilobytes.

Pagefind cuts its index wherever 20,000 places of words are together, and offers no other size. A
query then fetches some 28 kB for each of its words, of which it needs a hundredth. The form of the
files is Pagefind's own, as its 1.5 writes and reads it: arrays in CBOR (RFC 8949) behind a mark,
compressed with gzip. An index of another form is left as it is.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

import cbor2

FORM = "1.5."
MARK = b"pagefind_dcd"
# How many places of words a shard has room for, unless more words than that begin alike.
PLACES = 2000
# Words that begin alike stay together, so that one shard has every form of a word.
BEGINNING = 3
# Comes after whatever else a word may go on with.
LAST = "zzzzzzzz"

# A word, the pages it stands on with its places on each, and its other spellings.
Word = tuple[str, list[tuple[int, list[int], Any]], Any]
Shard = list[Word]


def cut_index(folder: Path) -> None:
    """Cut the index of words in a folder that Pagefind has written."""
    for path in folder.glob("*.pf_meta"):
        meta = _read(path)
        if meta[0].startswith(FORM) and meta[2]:
            meta[2] = _cut_words(folder / "index", meta[2])
            path.write_bytes(_packed(meta))


def _cut_words(folder: Path, chunks: list[list[str]]) -> list[list[str]]:
    """Write shards in place of Pagefind's chunks; from where to where each goes, and its name."""
    files = [folder / f"{name}.pf_index" for *_, name in chunks]
    shards = list(shards_of([word for file in files for word in _read(file)[0]]))
    for file in files:
        file.unlink()
    starts = [beginning_of(shard[0][0]) for shard in shards]
    ends = [*map(_before, starts[1:]), shards[-1][-1][0] + LAST]
    return [
        [start, end, _written(folder, shard)]
        for start, end, shard in zip(starts, ends, shards, strict=True)
    ]


def _written(folder: Path, shard: Shard) -> str:
    """Write a shard under the name of its content, which a browser may keep; that name."""
    packed = _packed([shard])
    name = sha256(packed).hexdigest()[:10]
    (folder / f"{name}.pf_index").write_bytes(packed)
    return name


def shards_of(words: Iterable[Word]) -> Iterator[Shard]:
    """Words, in their order, in shards of about as many places."""
    shard: Shard = []
    places = 0
    for group in _alike(words):
        size = sum(len(page[1]) + 1 for _, pages, _ in group for page in pages)
        if shard and places + size > PLACES:
            yield shard
            shard, places = [], 0
        shard += group
        places += size
    yield shard


def _alike(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words in groups that stay together.

    The index holds stems. That of `why` is `whi`, and a search looks for its shard by the word: so
    what lies between the two stays together as well.
    """
    words = list(words)
    in_y = {word[:-1] for word, *_ in words if len(word) == BEGINNING and word.endswith("i")}

    def group_of(word: str) -> str:
        beginning = beginning_of(word)
        between = beginning[:-1] in in_y and "i" <= beginning[-1] <= "y"
        return f"{beginning[:-1]}i" if between else beginning

    for _, group in groupby(words, lambda word: group_of(word[0])):
        yield list(group)


def beginning_of(word: str) -> str:
    """How a word begins."""
    return word[:BEGINNING]


def _before(beginning: str) -> str:
    """The last of all words before those that begin so: shards leave no gap between them."""
    return beginning[:-1] + chr(ord(beginning[-1]) - 1) + LAST


def _read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(MARK))


def _packed(value: Any) -> bytes:
    # The same content makes the same file: without the time at which it was made.
    return gzip.compress(MARK + cbor2.dumps(value), mtime=0)
