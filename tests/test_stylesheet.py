"""The one stylesheet that a reader fetches."""

from __future__ import annotations

from pathlib import Path

from content import TODAY, project
from guidance.reading import read_project
from guidance.site import Site

SHEETS = "docs/assets/stylesheets"


def test_blocks_are_joined_by_their_names_and_comments_stay_behind(tmp_path: Path) -> None:
    changes = {
        f"{SHEETS}/menu.css": "/* Two\n   lines. */\n.app-menu {\n  margin: 0;\n}\n",
        f"{SHEETS}/00-tokens.css": ":root {} /* one */ a {} /* two */",
    }
    root = project(tmp_path, changes)
    site = Site(root, *read_project(root, TODAY), "build")
    assert site.stylesheet() == ":root {} a {} .app-menu {\nmargin: 0;\n}\n"
