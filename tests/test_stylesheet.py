"""The stylesheets that a reader fetches."""

from __future__ import annotations

import re
from pathlib import Path

from building import ROOT
from content import TODAY, project
from guidance.reading import read_project
from guidance.site import Site
from guidance.stylesheets import joined_sheets, light_alone

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
        "assets/site.css": "a {}\n",
        "assets/packs.css": "a {}\nb {}\n",
    }


def tokens_amiss(sheets: str) -> set[str]:
    """The custom properties that are used and never set, or set and never used."""
    set_here = set(re.findall(r"(--app-[\w-]+)\s*:", sheets))
    return set_here ^ set(re.findall(r"var\((--app-[\w-]+)", sheets))


def test_every_token_is_set_and_used_and_a_planted_slip_is_seen() -> None:
    sheets = "".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / SHEETS).rglob("*.css"))
    )
    assert tokens_amiss(sheets) == set()
    assert tokens_amiss(f"{sheets}a {{ color: var(--app-inc); --app-ins: 1px }}") == {
        "--app-inc",
        "--app-ins",
    }


def test_what_is_set_for_light_and_dark_is_set_to_the_light_one_for_older_browsers() -> None:
    sheet = (
        ":root {\ncolor-scheme: light dark;\n--app-ink: light-dark(#111, #eee);\n}\n"
        ".app-accent {\n--app-band: light-dark(#123, #222);\n}\n"
    )
    assert light_alone(sheet) == (
        "@supports not (color: light-dark(black, white)) {\n"
        ":root {\n--app-ink: #111;\n}\n"
        ".app-accent {\n--app-band: #123;\n}\n"
        "}\n"
    )
    assert light_alone(".app-menu {\nmargin: 0;\n}\n") == ""


def test_every_colour_for_light_and_dark_has_one_for_older_browsers() -> None:
    made = joined_sheets(ROOT / SHEETS)
    pairs = re.findall(r"(--app-[\w-]+): light-dark\(", made)
    alone = "".join(re.findall(r"@supports not \(color: light-dark[^@]*", made))
    assert pairs
    assert [name for name in pairs if f"{name}: #" not in alone] == []


MOTION = re.compile(r"(?m)^\s*(?:transition|animation|scroll-behavior)\b|@keyframes")


def test_nothing_moves_so_that_nobody_needs_to_ask_for_less_and_a_planted_motion_is_seen() -> None:
    sheets = "".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / SHEETS).rglob("*.css"))
    )
    assert MOTION.findall(sheets) == []
    assert MOTION.findall(f"{sheets}a {{\n  transition: all 1s;\n}}\n")
