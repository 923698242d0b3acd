"""The directions of design, held: what may import what, and how long a module may be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[1] / "hooks"
CORE = HOOKS / "guidance"
# The lowest first: a module imports only from layers below its own, and within its own from
# those named before it.
LAYERS = (
    "problems limits syntax characters values source",
    "fields choices vocabulary model",
    "addresses sections prose navigation shaping library",
    "marks targets folders lists",
    "links related coverage loading",
    "checks",
    "reading sanitising tables repository",
    "views",
    "asides pages site publishing",
    "__main__",
)
ORDER = [name for layer in LAYERS for name in layer.split()]
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


def place(module: str) -> int:
    """Where a module of the core stands in the order of its layers."""
    return ORDER.index(module.split(".")[0])


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=lambda path: path.stem)
def test_a_module_imports_only_from_below(path: Path) -> None:
    own = path.relative_to(CORE).with_suffix("").parts[0]
    if own == "__init__":
        return
    named = [name.removeprefix("guidance.") for name in imports(path) if "guidance." in name]
    above = [name for name in named if place(name) > place(own)]
    assert above == []


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.stem)
def test_a_module_can_be_read_without_scrolling_for_long(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    # All that knows MkDocs stands in one file, so that another site generator needs one other.
    assert lines <= (250 if path.name == "events.py" else LONGEST)


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
