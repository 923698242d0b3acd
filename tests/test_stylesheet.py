"""The stylesheets that a reader fetches."""

from __future__ import annotations

from pathlib import Path

from content import TODAY, project
from guidance.reading import read_project
from guidance.site import Site

SHEETS = "docs/assets/stylesheets"


def stylesheets(tmp_path: Path, changes: dict[str, str | bytes | None]) -> dict[str, str]:
    root = project(tmp_path, changes)
    return Site(root, *read_project(root, TODAY), "build").stylesheets()


def test_blocks_are_joined_by_their_names_and_comments_stay_behind(tmp_path: Path) -> None:
    changes: dict[str, str | bytes | None] = {
        f"{SHEETS}/menu.css": "/* Two\n   lines. */\n.app-menu {\n  margin: 0;\n}\n",
        f"{SHEETS}/00-tokens.css": ":root {} /* one */ a {} /* two */",
    }
    assert stylesheets(tmp_path, changes) == {
        "assets/site.css": ":root {} a {} .app-menu {\nmargin: 0;\n}\n"
    }


def test_blocks_that_few_pages_have_are_joined_by_their_folder(tmp_path: Path) -> None:
    changes: dict[str, str | bytes | None] = {
        f"{SHEETS}/menu.css": "a {}",
        f"{SHEETS}/packs/order.css": "b {}",
    }
    assert stylesheets(tmp_path, changes) == {
        "assets/site.css": "a {}",
        "assets/packs.css": "a {}b {}",
    }
