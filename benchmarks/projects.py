"""The projects that are built: ours with synthetic case studies, and a stock one of its text."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator import Known, SyntheticStudy, synthetic_studies, trust_entries, trust_ids
from guidance.library import Library
from guidance.loading import load

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("docs", "case_studies", "overrides", "hooks")
STOCK = """\
site_name: Stock
theme: {name: material, font: false}
plugins: []
nav: [index.md]
validation: {omitted_files: ignore}
"""


def copy_project(target: Path) -> None:
    """The project as it is: its content, its templates and its code."""
    for name in COPIED:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", target)


def write_ours(target: Path, count: int) -> None:
    """The project with so many synthetic case studies added."""
    copy_project(target)
    folder = target / "case_studies"
    with (folder / "trusts.yml").open("a", encoding="utf-8") as trusts:
        trusts.write(trust_entries(count))
    lessons = folder / "lessons.yml"
    # With many case studies no lesson is borne out by one alone.
    text = re.sub(r"^  single: true\n", "", lessons.read_text(encoding="utf-8"), flags=re.MULTILINE)
    lessons.write_text(text, encoding="utf-8")
    for study in studies_for(load(ROOT)[0], count):
        (folder / f"{study.id}.md").write_text(study.text, encoding="utf-8")


def studies_for(library: Library, count: int) -> list[SyntheticStudy]:
    """Synthetic case studies that name what the real library holds."""
    known = Known(
        trusts=[*library.trusts, *trust_ids(count)],
        themes=[*library.themes],
        lessons=[*library.lessons],
        roles=[*library.roles],
        sections=[*library.sections],
        chapters=[*library.chapters],
    )
    return synthetic_studies(count, known)


def write_stock(target: Path, count: int) -> None:
    """MkDocs with Material as it comes: the same bodies as plain pages, outside the navigation."""
    library = load(ROOT)[0]
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = re.search(r"^markdown_extensions:\n(?:[ #].*\n|\n)*", settings, re.MULTILINE)
    target.mkdir(parents=True)
    (target / "mkdocs.yml").write_text(
        STOCK + (extensions[0] if extensions else ""), encoding="utf-8"
    )
    _write_plain(target / "docs", _plain_pages(library, count))


def _plain_pages(library: Library, count: int) -> Iterable[tuple[str, str, str]]:
    """The address, title and body of every page that somebody wrote, and of the synthetic ones."""
    for uri, record in library.written_pages().items():
        yield uri, str(getattr(record, "title", uri)), record.origin.body
    for study in studies_for(library, count):
        yield f"case-studies/{study.id}.md", study.title.strip('"'), study.body


def _write_plain(docs: Path, pages: Iterable[tuple[str, str, str]]) -> None:
    for uri, title, body in pages:
        path = docs / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'---\ntitle: "{title}"\n---\n\n{body}', encoding="utf-8")
