"""The directions of design, held: what may import what, and how long a module may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
CORE = HOOKS / "guidance"
# Lower layers first: a module imports only from layers below its own, or from its own layer's
# modules named beside it.
LAYERS = (
    ("problems",),
    ("characters", "limits", "syntax"),
    ("values",),
    ("source",),
    ("fields",),
    ("model",),
    ("sections", "prose", "shaping", "navigation", "library"),
    ("lists", "links", "layout"),
    ("loading", "related", "coverage"),
    ("checks",),
    ("reading", "views"),
    ("pages", "asides"),
    ("__main__",),
)
LONGEST = 200


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def modules() -> list[Path]:
    return sorted(HOOKS.rglob("*.py"))


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=lambda path: path.stem)
def test_the_core_imports_neither_mkdocs_nor_jinja(path: Path) -> None:
    theirs = {name.split(".")[0] for name in imports(path)} & {"mkdocs", "material", "jinja2"}
    assert theirs == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_a_module_can_be_read_without_scrolling_for_long(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    longest = 300 if path.name == "events.py" else LONGEST
    assert lines <= longest


def test_every_stylesheet_is_one_block_with_its_own_prefix() -> None:
    sheets = HOOKS.parent / "docs/assets/stylesheets"
    for sheet in sheets.glob("*.css"):
        text = sheet.read_text(encoding="utf-8")
        assert " #" not in text.replace(": #", "").replace(", #", "").replace(" #{", ""), sheet


def test_no_template_of_ours_extends_the_themes() -> None:
    for template in (HOOKS.parent / "overrides").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert '{% extends "base' not in text
        assert "autoescape false" not in text
