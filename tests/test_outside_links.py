"""`make links`, tried on addresses of this machine: the tests need no network."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from content import library as library_of
from content import project, study
from guidance.problems import Place, Report
from links import addresses_of, check
from served import served

TODAY = date(2026, 11, 22)
HERE = Place("docs/a.md", 3)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A site of one page."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<title>Home</title>", encoding="utf-8")
    with served(site) as where:
        yield where


def test_an_address_that_opens_passes_and_another_is_reported(address: str) -> None:
    found = check({address: HERE, f"{address}gone/": HERE}, [], TODAY)
    (problem,) = found
    assert problem.place == HERE
    assert problem.what.startswith(f"'{address}gone/' does not open: 404")


def test_an_exception_is_passed_over_until_its_day(address: str) -> None:
    gone = f"{address}gone/"
    exception = {"address": gone, "reason": "It moves.", "until": date(2026, 12, 1)}
    assert list(check({gone: HERE}, [exception], TODAY)) == []
    late = Report.of(check({gone: HERE}, [exception], date(2027, 1, 1)))
    assert late.text() == (
        f"links.yml:1: the exception for '{gone}' has no reason, or ended on 2026-12-01.\n"
        "    Mend the link, or say why it is still passed over and until when.\n"
        "\n1 problem in 1 file."
    )


def test_addresses_are_found_in_fields_and_texts_and_not_in_code(tmp_path: Path) -> None:
    body = "See [a](https://example.org/a_(b)).\n\n`https://example.org/code`\n"
    library = library_of(project(tmp_path, study(body)))
    assert addresses_of(library) == {
        "https://example.org/guide": Place("docs/guides/example/index.md", 6),
        "https://example.org/a_(b)": Place("case_studies/leeds.md", 13),
    }
