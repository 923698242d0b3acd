from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, LEADING, Changes, report_of, spoiled
from guidance.addresses import INDEX_PAGES
from guidance.views.fixed import FOOTER, MENU

SETTINGS = "mkdocs.yml"


def test_the_index_pages_are_those_that_every_page_links_to() -> None:
    linked = ["index.md", *(link.uri for link in (*MENU, *FOOTER))]
    assert sorted(linked) == sorted(INDEX_PAGES)


@pytest.mark.parametrize("address", INDEX_PAGES)
def test_an_index_page_that_is_not_there_is_one_problem(address: str, tmp_path: Path) -> None:
    changes: Changes = {f"docs/{address}": None}
    assert report_of(tmp_path, changes) == (
        f"docs/{address}:1: the page is not there.\n"
        "    Put the file back: every page of the site links to it.\n\n1 problem in 1 file."
    )


def test_an_index_page_that_cannot_be_read_is_there(tmp_path: Path) -> None:
    assert report_of(tmp_path, {"docs/search.md": b"\xff"}) == (
        "docs/search.md:1: the file is not saved as UTF-8.\n"
        "    Save it again with the encoding UTF-8 (in Notepad or Word: Save As, Encoding).\n"
        "\n1 problem in 1 file."
    )


def test_a_chapter_that_is_not_in_the_navigation_is_reported(tmp_path: Path) -> None:
    changes = spoiled(SETTINGS, f"      - {LEADING}\n", "")
    assert report_of(tmp_path, changes) == (
        f"docs/{LEADING}:1: this chapter is not in the navigation.\n"
        "    Add it to 'nav' in mkdocs.yml, in its place in the guide:\n"
        f"    - {LEADING}\n\n1 problem in 1 file."
    )


def test_a_guide_that_is_not_in_the_navigation_is_reported(tmp_path: Path) -> None:
    changes = spoiled(SETTINGS, "      - guides/example/index.md\n", "")
    assert report_of(tmp_path, changes) == (
        "docs/guides/example/index.md:1: this guide is not in the navigation.\n"
        "    Add it to 'nav' in mkdocs.yml, before its chapters:\n"
        "    - guides/example/index.md\n\n1 problem in 1 file."
    )


def test_a_chapter_with_wrong_fields_is_looked_for_in_the_navigation_too(tmp_path: Path) -> None:
    more = "docs/guides/example/more.md"
    assert report_of(tmp_path, {more: "---\ntitle: More\nsummary: More.\n---\n\nMore.\n"}) == (
        f"{more}:1: this chapter is not in the navigation.\n"
        "    Add it to 'nav' in mkdocs.yml, in its place in the guide:\n"
        "    - guides/example/more.md\n"
        f"{more}:2: missing: key_points.\n    Add a line 'key_points: …'.\n\n2 problems in 1 file."
    )


@pytest.mark.parametrize(
    ("named", "how"),
    [
        ("guides/example/leeding.md", "Did you mean 'guides/example/leading.md'?"),
        ("Trust: trusts/boltn.md", "Did you mean 'trusts/bolton.md'?"),
        ("zzz", "Write the page's path below docs/, or take the line out."),
    ],
)
def test_a_page_that_the_navigation_names_exists(named: str, how: str, tmp_path: Path) -> None:
    changes = spoiled(SETTINGS, "  - index.md\n", f"  - index.md\n  - {named}\n")
    assert report_of(tmp_path, changes) == (
        f"mkdocs.yml:4: page '{named.rsplit(maxsplit=1)[-1]}' does not exist.\n"
        f"    {how}\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "named", ["A site: https://example.org/", "trusts/bolton.md", "Leeds: case-studies/leeds.md"]
)
def test_the_navigation_may_name_a_made_page_and_another_site(named: str, tmp_path: Path) -> None:
    changes = {SETTINGS: f"{BASE[SETTINGS]}  - {named}\n"}
    assert report_of(tmp_path, changes) == "No problems."
