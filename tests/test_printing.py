"""`make pdf`: the PDF of a small guide, made for real, and PDFs that are refused."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from shutil import copytree
from types import SimpleNamespace
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, TextStringObject

from building import add, copy_project, run
from content import project
from guidance.printing import __main__ as command
from guidance.printing import libraries, making
from guidance.printing.checking import faults_of
from guidance.printing.libraries import weasyprint
from guidance.printing.making import make_pdf, pages_of

TODAY = date(2026, 11, 5)
TABLE = """
Table: Scores.

| Proposal | Score |
|---|---|
| **Wi-Fi** | 8 |

See [sharing power](leading.md#sharing-power), [the papers](../../questions/papers.md) and
[the source](https://example.org/more).
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide as it is published, by the project's own hooks and templates."""
    root = copy_project(tmp_path_factory.mktemp("small") / "project")
    for folder in ("docs/guides", "docs/questions", "docs/roles", "case_studies"):
        for file in (root / folder).rglob("*.*"):
            file.unlink()
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    project(root, {"docs/at-a-glance.md": None})
    nav = (root / "mkdocs.yml").read_text(encoding="utf-8").partition("nav:")[2]
    settings = settings.replace('site_url: ""', "site_url: https://boards.example.org/nhs/")
    (root / "mkdocs.yml").write_text(f"{settings}\nnav:{nav}", encoding="utf-8")
    add(root, "docs/guides/example/lessons.md", TABLE)
    done = run(root, "mkdocs", "build", "--quiet")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="module")
def pdf(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of its only guide."""
    [page] = pages_of(site)
    return make_pdf(site, page, tmp_path_factory.mktemp("pdf"), TODAY)


def tags(element: Any) -> Iterator[Any]:
    """The elements of a structure in the order in which they are read."""
    each = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(each, list):
        for child in each:
            yield from tags(child)
    elif isinstance(each, dict):
        yield each
        yield from tags(each.get("/K", []))


def titles(outline: list[Any]) -> list[Any]:
    """The titles of an outline, a list below each that has some below it."""
    return [titles(each) if isinstance(each, list) else each.title for each in outline]


def test_nothing_is_amiss_with_it(pdf: Path) -> None:
    assert faults_of(pdf) == []


def test_it_says_what_it_is_in_which_language_and_by_whom(pdf: Path) -> None:
    reader = PdfReader(pdf)
    assert reader.metadata is not None
    assert reader.metadata.title == "Example guide: the whole guide"
    assert reader.metadata.author == "Example House"
    assert str(reader.root_object["/Lang"]) == "en-GB"


def test_its_outline_has_every_chapter_and_section(pdf: Path) -> None:
    [title, parts] = titles(PdfReader(pdf).outline)
    assert title == "Example guide: the whole guide"
    assert parts[:-1] == [
        "Contents",
        "Overview",
        "Chapter 1: Leading",
        ["Bridging silos", "Sharing power"],
        "Chapter 2: Questions to ask",
        ["How to ask", "1. How good are our papers?"],
    ]


def test_its_cover_says_where_it_comes_from_and_when_it_was_made(pdf: Path) -> None:
    cover = " ".join(PdfReader(pdf).pages[0].extract_text().split())
    for words in (
        "Example guide: the whole guide",
        "Example House",
        "November 2020",
        "https://example.org/guide",
        "https://boards.example.org/nhs/guides/example/all/",
        "This PDF was made on 5 November 2026",
    ):
        assert words in cover


def test_its_pages_are_numbered_and_its_contents_say_the_numbers(pdf: Path) -> None:
    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    ends = [text.split()[-1] for text in pages[1:]]
    assert ends == [str(number) for number in range(2, len(pages) + 1)]
    begin = {
        name: number
        for number, text in enumerate(pages, 1)
        for name in ("Overview", "Chapter 1: Leading", "Chapter 2: Questions")
        if text.startswith(name)
    }
    contents = next(text for text in pages if "Contents" in text).split()
    # A float comes first in the text of a page: the number of a chapter, then those of pages.
    said = [int(word) for word in contents[: contents.index("Contents")]]
    overview, first, second = begin.values()
    assert said == [overview, overview, 1, first, first, first, 2, second, second, second][1:]


def test_its_tables_name_their_headers(pdf: Path) -> None:
    found = tags(PdfReader(pdf).root_object["/StructTreeRoot"])
    scopes = [each["/A"]["/Scope"] for each in found if each.get("/S") == "/TH"]
    assert scopes == ["/Column", "/Column", "/Row"]


def addresses(pdf: Path) -> set[str]:
    """Where the links of a PDF lead outside it."""
    notes = [each.get_object() for page in PdfReader(pdf).pages for each in page.get("/Annots", [])]
    return {str(each["/A"]["/URI"]) for each in notes if "/A" in each}


def test_its_links_lead_to_the_published_site_and_within_itself(pdf: Path) -> None:
    assert addresses(pdf) == {
        "https://boards.example.org/nhs/guides/example/all/",
        "https://boards.example.org/nhs/questions/papers/",
        "https://example.org/guide",
        "https://example.org/more",
    }


def test_without_an_address_of_the_site_no_link_leads_nowhere(site: Path, tmp_path: Path) -> None:
    [page] = pages_of(site)
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace('<link rel="canonical"', "<link"), encoding="utf-8")
    made = make_pdf(site, page, tmp_path, TODAY)
    page.write_text(text, encoding="utf-8")
    assert faults_of(made) == []
    assert not any("questions/papers" in each for each in addresses(made))


def test_a_pdf_without_tags_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    weasyprint().HTML(string="<h1>Plain</h1>").write_pdf(path)
    assert "it has no tags." in faults_of(path)


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<h2>A</h2>", "it has 0 headings of level 1."),
        ("<h1>A</h1><h3>B</h3>", "a level of its headings is skipped."),
        ("<title>A</title><p>B</p>", "it has no outline."),
        ("<h1>A</h1>", "it does not show a title."),
        (
            "<html lang=fr><title>A</title><h1>A</h1>",
            "it does not say that it is in British English.",
        ),
        ("<style>@page { size: letter }</style><h1>A</h1>", "a page is not of the size A4."),
        (
            '<h1>A</h1><a href="https://digital-boards.invalid/x">B</a>',
            "a link on page 1 leads nowhere: https://digital-boards.invalid/x",
        ),
    ],
)
def test_a_pdf_that_lacks_something_is_refused(tmp_path: Path, html: str, fault: str) -> None:
    path = tmp_path / "poor.pdf"
    weasyprint().HTML(string=html).write_pdf(path, pdf_tags=True)
    assert fault in faults_of(path)


def test_a_link_that_does_not_say_where_it_leads_is_refused(pdf: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=pdf)
    note = next(each.get_object() for page in writer.pages for each in page.get("/Annots", []))
    note[NameObject("/Contents")] = TextStringObject("")
    writer.write(tmp_path / "mute.pdf")
    assert "a link on page 1 does not say where it leads." in faults_of(tmp_path / "mute.pdf")


@pytest.fixture
def built(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose site is built as the small one is, with an old PDF in it."""
    monkeypatch.setattr(
        command, "_build", lambda _, folder: copytree(site, folder, dirs_exist_ok=True)
    )
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf/example-0.pdf").write_bytes(b"")
    return tmp_path


def test_the_command_keeps_what_it_made_in_the_place_of_what_was_there(
    built: Path, pdf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["--root", str(built)]) == 0
    assert [each.name for each in (built / "pdf").iterdir()] == [pdf.name]
    assert capsys.readouterr().out.startswith(f"pdf/{pdf.name}: ")


def test_the_command_keeps_nothing_that_is_refused(
    built: Path,
    pdf: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(making, "_FORM", {})
    assert command.main(["--root", str(built)]) == 1
    assert [each.name for each in (built / "pdf").iterdir()] == ["example-0.pdf"]
    assert f"pdf/{pdf.name} is refused: it has no tags." in capsys.readouterr().out


def test_the_next_build_publishes_it_and_says_its_size(site: Path, pdf: Path) -> None:
    root = site.parent
    (root / "pdf").mkdir()
    (root / "pdf" / pdf.name).write_bytes(pdf.read_bytes())
    done = run(root, "mkdocs", "build", "--quiet", "--site-dir", "published")
    assert done.returncode == 0, done.stderr
    guide = root / "published/guides/example"
    assert (guide / "example.pdf").read_bytes() == pdf.read_bytes()
    size = f"(PDF, {-(-pdf.stat().st_size // 1_000)} kB)"
    for page in ("index.html", "all/index.html"):
        assert size in (guide / page).read_text(encoding="utf-8")


@pytest.fixture
def no_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which WeasyPrint finds no library of the system."""

    def missing(name: str) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return import_module(name)

    monkeypatch.setattr(libraries, "import_module", missing)
    # What was loaded before stays: the tests that follow go on with it.
    monkeypatch.setattr(sys, "modules", dict(sys.modules))


@pytest.mark.usefixtures("no_pango")
def test_without_pango_it_says_in_one_line_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"^PDFs need Pango: .*apt-get install libpango-1.0-0"):
        weasyprint()


@pytest.mark.usefixtures("no_pango")
def test_a_failed_installation_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(libraries, "DEBIAN", Path(__file__))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=100))
    with pytest.raises(SystemExit, match="PDFs need Pango"):
        weasyprint()
