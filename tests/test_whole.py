"""The page that has all of a guide, and the PDF that is made of it, as the core knows them."""

from __future__ import annotations

from pathlib import Path

from content import library as library_of
from content import project, report_of, spoiled
from guidance.pages import describe_pages
from guidance.pdfs import pdfs_of
from guidance.problems import Report
from guidance.site import Site
from guidance.views.parts import PageView
from guidance.views.shelf import Shelf
from guidance.views.whole import bound

GUIDE, WHOLE = "guides/example/index.md", "guides/example/all.md"
PAPERS = "docs/questions/papers.md"


def views(root: Path, address: str = "") -> dict[str, PageView]:
    """Every page of a project by its address."""
    library = library_of(root)
    return {
        spec.uri: spec.view()
        for spec in describe_pages(Shelf(library, pdfs_of(root, library, address)))
    }


def test_a_whole_guide_has_its_overview_and_its_chapters_in_order(tmp_path: Path) -> None:
    view = views(project(tmp_path, {}))[WHOLE]
    assert view.title == "Example guide: the whole guide"
    assert [(part.label, part.title, part.anchor) for part in view.parts] == [
        ("", "Overview", "overview"),
        ("Chapter 1", "Leading", "chapter-leading"),
        ("Chapter 2", "Questions to ask", "chapter-lessons"),
    ]


def test_a_chapter_says_what_its_own_page_has_besides(tmp_path: Path) -> None:
    parts = views(project(tmp_path, {}))[WHOLE].parts
    assert [part.more for part in parts] == [
        "This overview on its own page",
        "This chapter on its own page, with 2 case studies and 1 board question",
        "This chapter on its own page",
    ]


def test_a_guide_without_chapters_is_one_page_already(tmp_path: Path) -> None:
    overview = (
        "---\ntitle: Review\nsummary: Later.\npublished: 2022\nauthors: [A]\nkind: review\n---\n"
    )
    nav = spoiled("mkdocs.yml", "  - index.md\n", "  - index.md\n  - guides/review/index.md\n")
    pages = views(project(tmp_path, {**nav, "docs/guides/review/index.md": overview}))
    assert "guides/review/all.md" not in pages
    assert pages["guides/review/index.md"].whole is None


def test_the_text_of_each_page_comes_to_its_part(tmp_path: Path) -> None:
    parts = views(project(tmp_path, {}))[WHOLE].parts
    rendered = {
        part.uri: (part.uri.removesuffix(".md") + "/", f'<h2 id="a">{part.title}</h2>')
        for part in parts
    }
    second = bound(parts, rendered, "guides/example/all/")[1]
    assert second.html == '<h3 id="chapter-leading-a">Leading</h3>'
    assert [(each.title, each.uri) for each in second.sections] == [
        ("Leading", "#chapter-leading-a")
    ]


def test_a_chapter_cannot_take_the_address_of_the_whole_guide(tmp_path: Path) -> None:
    chapter = "---\ntitle: All\nsummary: All of it.\nkey_points: One.\n---\n\n## A {#a}\n\nText.\n"
    assert (
        "docs/guides/example/index.md' already claims the address 'guides/example/all/'"
        in report_of(tmp_path, {"docs/guides/example/all.md": chapter})
    )


def test_a_chapter_can_link_to_the_whole_guide(tmp_path: Path) -> None:
    changes = spoiled(f"docs/{GUIDE}", "Two chapters.", "Two chapters, [on one page](all.md).")
    assert "all.md" not in report_of(tmp_path, changes)


def make(root: Path, address: str = "") -> Path:
    """Put a file where the PDF of the guide is kept."""
    path = pdfs_of(root, library_of(root), address)["example"].path
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"%PDF" + b" " * 1_249_996)
    return path


def test_a_pdf_is_offered_with_its_size_once_it_is_made(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    whole = views(root)[GUIDE].whole
    assert whole is not None
    assert whole.pdf is None
    path = make(root)
    whole = views(root)[GUIDE].whole
    assert whole is not None
    assert whole.pdf == ("PDF", "guides/example/example.pdf", "1.2 MB")
    assert whole.kept_as == path.name


def test_a_pdf_of_an_older_text_is_offered_no_more(tmp_path: Path) -> None:
    for path in (f"docs/{GUIDE}", "docs/guides/example/leading.md", PAPERS):
        root = project(tmp_path / path.replace("/", "-"), {})
        make(root)
        file = root / path
        file.write_text(file.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
        whole = views(root)[GUIDE].whole
        assert whole is not None
        assert whole.pdf is None


def test_a_pdf_that_leads_to_another_address_is_not_offered(tmp_path: Path) -> None:
    root = project(tmp_path, {})
    make(root)
    library = library_of(root)
    site = Site(root, library, Report.of([]), "build", "https://boards.example.org/")
    assert site.copies() == {}
    assert Site(root, library, Report.of([]), "build").copies().keys() == {
        "guides/example/example.pdf"
    }
