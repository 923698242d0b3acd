from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import cbor2
import pytest

from guidance import shards
from guidance.shards import MARK, Word, cut_index, shards_of


def word(text: str, places: int) -> Word:
    return (text, [(0, list(range(places)), [])], [])


def write(path: Path, value: Any) -> None:
    path.write_bytes(gzip.compress(MARK + cbor2.dumps(value)))


def read(path: Path) -> Any:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(MARK))


def texts(words: list[Word]) -> list[list[str]]:
    return [[each[0] for each in shard] for shard in shards_of(words)]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "PLACES", 10)


def test_a_shard_holds_words_until_there_is_no_more_room() -> None:
    words = [word("board", 4), word("care", 4), word("digital", 4)]
    assert texts(words) == [["board", "care"], ["digital"]]


def test_words_that_begin_alike_stay_together_whatever_their_number() -> None:
    words = [word("transform", 9), word("transit", 9), word("travel", 9), word("unit", 9)]
    assert texts(words) == [["transform", "transit", "travel"], ["unit"]]


def test_a_word_in_y_stays_with_its_stem() -> None:
    words = [word("whi", 9), word("who", 9), word("why", 9), word("wid", 9)]
    assert texts(words) == [["whi", "who", "why"], ["wid"]]


def an_index(folder: Path, version: str) -> Path:
    (folder / "index").mkdir()
    write(folder / "index/one.pf_index", [[word("board", 9), word("care", 9)]])
    write(folder / "index/two.pf_index", [[word("digital", 9)]])
    chunks = [["board", "c", "one"], ["d", "digital", "two"]]
    write(folder / "pagefind.en.pf_meta", [version, [["page", 3]], chunks, [], [], []])
    return folder


def test_the_shards_take_the_place_of_the_chunks_and_leave_no_gap(tmp_path: Path) -> None:
    folder = an_index(tmp_path, "1.5.2")
    cut_index(folder)
    named = read(folder / "pagefind.en.pf_meta")[2]
    assert [(start, end) for start, end, _ in named] == [
        ("boa", "caqzzzzzzzz"),
        ("car", "difzzzzzzzz"),
        ("dig", "digitalzzzzzzzz"),
    ]
    held = [read(folder / f"index/{name}.pf_index")[0][0][0] for *_, name in named]
    assert held == ["board", "care", "digital"]
    assert len(list((folder / "index").iterdir())) == 3


def test_an_index_of_another_form_is_left_as_it_is(tmp_path: Path) -> None:
    folder = an_index(tmp_path, "1.6.0")
    before = (folder / "pagefind.en.pf_meta").read_bytes()
    cut_index(folder)
    assert (folder / "pagefind.en.pf_meta").read_bytes() == before
    assert (folder / "index/one.pf_index").exists()


def test_the_same_index_makes_the_same_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        cut_index(an_index(tmp_path / name, "1.5.2"))
    first, second = (sorted((tmp_path / name / "index").iterdir()) for name in ("a", "b"))
    assert [each.read_bytes() for each in first] == [each.read_bytes() for each in second]
