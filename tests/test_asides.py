"""What is set on a chapter: asides after its sections, and the questions it prints."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown

from content import LEADING, copied, project, spoiled
from content import library as library_of
from guidance.asides import TOLD, ChapterExtension
from guidance.sections import EXTENSIONS
from guidance.views.shelf import Shelf

STUDY = "case_studies/leeds.md"


def page(tmp_path: Path, changes: dict[str, str], uri: str = LEADING) -> Element:
    """A chapter's page as MkDocs would render it, as one element."""
    library = library_of(project(tmp_path, changes))
    extension = ChapterExtension(Shelf(library))
    extension.page = uri
    markdown = Markdown(extensions=[*EXTENSIONS, "toc", extension])
    body = library.written_pages()[uri].origin.body
    return fromstring(f"<div>{markdown.convert(body)}</div>")  # noqa: S314 - the test's own text


def outline(root: Element) -> list[str]:
    """The page's blocks in order: headings by their anchors, asides by their names."""
    return [each.get("id") or each.get("aria-label") or each.tag for each in root]


def test_an_aside_stands_at_the_end_of_the_section_it_belongs_to(tmp_path: Path) -> None:
    assert outline(page(tmp_path, {})) == [
        "bridging-silos",
        "p",
        "In practice: Bridging silos",
        "sharing-power",
        "p",
        "In practice: Sharing power",
    ]


def test_an_aside_lists_all_that_refers_to_its_section(tmp_path: Path) -> None:
    aside = page(tmp_path, {})[2]
    labels = [each.text for each in aside if each.tag == "p"]
    links = [(each.text, each.get("href")) for each in aside.iter("a")]
    assert labels == ["In practice", "Case studies", "Board questions", "Themes"]
    assert links == [
        ("Bolton tries it on one ward", "../../case-studies/bolton.md"),
        ("How good are our papers?", "../../questions/papers.md"),
        ("Governance", "../../themes/governance.md"),
    ]


def test_case_studies_beyond_the_first_are_named_alone(tmp_path: Path) -> None:
    bolton = copied("case_studies/bolton.md")
    many = {
        f"case_studies/ward-{n}.md": bolton.replace("tries it on one ward", f"tries ward {n}")
        for n in range(TOLD)
    }
    aside = page(tmp_path, many)[2]
    labels = [each.text for each in aside if each.tag == "p"]
    assert labels[:4] == ["In practice", "Case studies", "More case studies", "Board questions"]
    told, named = [list(each) for each in aside if each.tag == "ul"][:2]
    assert [len(entry) for entry in told] == [3] * TOLD
    assert [len(entry) for entry in named] == [1]


def test_a_case_study_comes_with_its_trust_and_its_summary(tmp_path: Path) -> None:
    entry = next(page(tmp_path, {})[2].iter("li"))
    assert [each.text for each in entry][1:] == [
        "Bolton NHS Foundation Trust",
        "One ward went first.",
    ]


def test_an_aside_is_left_out_of_the_search_index(tmp_path: Path) -> None:
    assert page(tmp_path, {})[2].get("data-pagefind-ignore") == "all"


def test_a_section_that_nothing_refers_to_has_no_aside(tmp_path: Path) -> None:
    chapter = f"docs/{LEADING}"
    changes = spoiled(chapter, "Silos cost time. Here", "Text.\n\n## Alone {#alone}\n\nHere")
    assert "In practice: Alone" not in outline(page(tmp_path, changes))


def test_an_aside_stands_before_the_footnotes(tmp_path: Path) -> None:
    changes = spoiled(f"docs/{LEADING}", "Power is shared.", "Power is shared.[^a]\n\n[^a]: Note.")
    root = page(tmp_path, changes)
    assert [each.get("class") for each in root][-2:] == ["app-aside", "footnote"]


def test_markdown_in_a_title_is_text_in_an_aside(tmp_path: Path) -> None:
    title = "Ward *4* & [more](x.md) `code`"
    changes = spoiled(STUDY, "Leeds starts small", f"'{title}'")
    aside = page(tmp_path, changes)[5]
    assert next(aside.iter("a")).text == title


def test_a_chapter_prints_the_questions_of_its_set_with_their_explanations(tmp_path: Path) -> None:
    root = page(tmp_path, {}, "guides/example/lessons.md")
    heading, explanation, more = root[2:5]
    assert (heading.tag, heading.get("id")) == ("h2", "papers")
    assert heading.text == "1. How good are our papers?"
    assert (explanation.text or "").strip() == "Papers shape the talk."
    assert more[0].get("href") == "../../questions/papers.md"


def test_an_explanation_is_printed_as_far_as_its_first_heading(tmp_path: Path) -> None:
    changes = spoiled(
        "docs/questions/papers.md", "the talk.", "the *talk*.\n\n## Signs\n\nNot printed."
    )
    root = page(tmp_path, changes, "guides/example/lessons.md")
    assert next(root.iter("em")).text == "talk"
    assert "Not printed." not in "".join(root.itertext())


def test_an_overview_leaves_the_questions_of_its_set_to_its_template(tmp_path: Path) -> None:
    overview = "guides/example/index.md"
    changes = spoiled("docs/questions/index.md", "guides/example/lessons.md", overview)
    assert [each.tag for each in page(tmp_path, changes, overview)] == ["p"]


def test_another_page_is_left_as_it_is(tmp_path: Path) -> None:
    library = library_of(project(tmp_path, {}))
    extension = ChapterExtension(Shelf(library))
    extension.page = "index.md"
    html = Markdown(extensions=["attr_list", extension]).convert("## Silos {#bridging-silos}")
    assert html == '<h2 id="bridging-silos">Silos</h2>'
