"""The directions of design, held: what may import what, and how long a module may be."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
HOOKS = TESTS.parent / "hooks"
CORE = HOOKS / "guidance"
# The lowest first: a module imports only from layers below its own, and within its own from
# those named before it.
LAYERS = (
    "problems limits lines quotes indents syntax notes shorthand characters values plain source",
    "faults dates fields choices vocabulary model indexes packs",
    "addresses sections prose navigation shaping library",
    "layout marks targets folders strays lists tables columns bands",
    "links related coverage briefs loading pdfs",
    "checks",
    "footnotes glossary style reading rendering binding sanitising repository scripts stylesheets",
    "views",
    "answers asides pages site shards indexing publishing printing",
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
    return ORDER.index(module.split(".", maxsplit=1)[0])


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
    assert lines <= (275 if path.name == "events.py" else LONGEST)


SHEETS = sorted((HOOKS.parent / "docs/assets/stylesheets").rglob("*.css"))
# Python-Markdown's own class for footnotes; every other class is ours.
THEIRS = re.compile(r"footnote")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_stylesheet_has_classes_of_ours_and_no_ids(sheet: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    selectors = " ".join(re.findall(r"([^{};]+)\{", text))
    classes = re.findall(r"\.([a-zA-Z][\w-]*)", selectors)
    assert [
        name for name in classes if not name.startswith("app-") and not THEIRS.match(name)
    ] == []
    assert re.findall(r"#[a-z][\w-]*", selectors) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_colours_stand_in_the_tokens_alone(sheet: Path) -> None:
    if sheet.name in {"00-tokens.css", "02-accents.css", "zz-print.css"}:
        return
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text) == []


def test_no_template_of_ours_extends_the_themes() -> None:
    for template in (HOOKS.parent / "overrides").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert '{% extends "base' not in text
        assert "autoescape false" not in text


def test_no_test_is_passed_over(request: pytest.FixtureRequest) -> None:
    passed_over = request.config.getini("norecursedirs")
    files = [path.relative_to(TESTS) for path in TESTS.rglob("test_*.py")]
    folders = {folder for file in files for folder in file.parts[:-1]}
    assert "build" in folders
    assert [each for each in folders for name in passed_over if fnmatch(each, name)] == []


@pytest.mark.parametrize(
    ("lock", "groups"),
    [
        ("requirements.txt", ("build",)),
        ("requirements-pdf.txt", ("build", "pdf")),
        ("requirements-dev.txt", ("build", "pdf", "dev")),
    ],
)
def test_what_the_project_needs_is_pinned(lock: str, groups: tuple[str, ...]) -> None:
    root = TESTS.parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["project"]["dependencies"]]
    listed = [each for group in groups for each in project["dependency-groups"][group]]
    # A group that includes another names it by a table.
    needed += [each for each in listed if isinstance(each, str)]
    names = {re.split(r"[\[<>=]", each)[0].casefold() for each in needed}
    text = (root / lock).read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==", text, re.MULTILINE))
    assert sorted(names - pinned) == []
