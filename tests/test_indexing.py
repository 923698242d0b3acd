from __future__ import annotations

from pathlib import Path

import pytest

from guidance.indexing import SearchIndex

PAGE = (
    "<!doctype html><html lang='en'><title>A</title><body data-pagefind-body>Words.</body></html>"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_an_index_is_written_beside_the_pages_without_what_nobody_asks_for(site: Path) -> None:
    index = SearchIndex()
    index.start(site)
    assert index.wait() == ""
    assert (site / "pagefind/pagefind.js").exists()
    assert list((site / "pagefind").glob("*ui*")) == []


def test_an_index_that_fails_says_why(site: Path) -> None:
    index = SearchIndex()
    index.start(site / "nowhere")
    assert index.wait().startswith("The search index could not be made.\n")
    assert index.wait() == ""


def test_a_failure_in_the_background_is_told_when_the_next_build_begins(site: Path) -> None:
    index = SearchIndex()
    index.start(site / "nowhere")
    assert index.running is not None
    index.running.wait()
    assert index.stop().startswith("The search index could not be made.\n")


def test_an_index_can_be_given_up_and_made_again(site: Path) -> None:
    index = SearchIndex()
    index.start(site)
    assert index.stop() == ""
    index.start(site)
    assert index.wait() == ""
    assert (site / "pagefind/pagefind.js").exists()


def test_where_none_was_begun_there_is_nothing_to_wait_for() -> None:
    assert (SearchIndex().wait(), SearchIndex().stop()) == ("", "")
