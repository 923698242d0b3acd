"""What each kind of page says, from the smallest project that has every kind."""

from __future__ import annotations

from pathlib import Path

from content import Changes, project, spoiled, study
from content import library as library_of
from guidance.pages import describe_pages
from guidance.views.filters import TYPES
from guidance.views.guides import GuideView
from guidance.views.parts import PageView
from guidance.views.shelf import Shelf

STUDY = "case_studies/leeds.md"


def views(tmp_path: Path, changes: Changes) -> dict[str, PageView]:
    """Every page of a project by its address."""
    shelf = Shelf(library_of(project(tmp_path, changes)))
    return {spec.uri: spec.view() for spec in describe_pages(shelf)}


def groups(view: PageView) -> dict[str, list[str]]:
    """The titles of a page's cards by their group's title."""
    return {group.title: [card.title for card in group.cards] for group in view.groups}


def test_a_case_study_begins_with_its_facts_at_a_glance(tmp_path: Path) -> None:
    person = "theme: governance\npeople:\n  - {name: Jo Lee, post: chief executive}\ndate: 2020-11"
    view = views(tmp_path, spoiled(STUDY, "theme: governance", person))["case-studies/leeds.md"]
    facts = {fact.label: [(each.title, each.note) for each in fact.values] for fact in view.facts}
    assert facts == {
        "Trust": [("Leeds Teaching Hospitals NHS Trust", "Acute, North East and Yorkshire")],
        "Theme": [("Governance", "")],
        "Lesson": [("Small bets teach more than large plans.", "")],
        "People": [("Jo Lee, chief executive", "")],
        "Told in": [("Example guide", "November 2020"), ("Leading", "")],
        "Date": [("November 2020", "")],
    }


def test_a_case_study_lists_what_it_teaches_illustrates_and_is_related_to(tmp_path: Path) -> None:
    view = views(tmp_path, {})["case-studies/bolton.md"]
    assert groups(view) == {
        "What it teaches": ["Small bets teach more than large plans."],
        "Guidance it illustrates": ["Bridging silos"],
        "Board questions it helps to answer": ["How good are our papers?"],
        "Related case studies": ["Leeds starts small"],
    }


def test_a_lesson_of_a_case_study_names_the_section_that_argues_it(tmp_path: Path) -> None:
    card = views(tmp_path, {})["case-studies/bolton.md"].groups[0].cards[0]
    assert (card.note, card.links[0].title) == ("Argued in", "Sharing power")


def test_a_related_case_study_says_why(tmp_path: Path) -> None:
    card = views(tmp_path, {})["case-studies/bolton.md"].groups[-1].cards[0]
    assert card.note == "Also teaches “Small bets teach more than large plans”."


def test_one_related_by_its_themes_alone_names_them(tmp_path: Path) -> None:
    lists = "case_studies/lessons.yml"
    changes = spoiled(
        lists,
        "- id: small-bets",
        "- id: other\n  statement: Other.\n  guidance: guides/example/leading.md#sharing-power\n"
        "- id: small-bets",
    )
    changes |= spoiled(STUDY, "lesson: small-bets", "lesson: other")
    card = views(tmp_path, changes)["case-studies/bolton.md"].groups[-1].cards[0]
    assert card.note == "Shares the theme Governance."


def test_a_publication_that_is_no_guide_is_named_by_its_title(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "publication: example", "publication: A web page")
    view = views(tmp_path, changes)["case-studies/leeds.md"]
    told = next(fact for fact in view.facts if fact.label == "Told in")
    assert [(each.title, each.uri) for each in told.values] == [("A web page: leading", "")]
    assert view.sources == ()


def test_a_case_study_kept_for_the_record_says_so(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "theme: governance", "theme: governance\nhistorical: true")
    view = views(tmp_path, changes)["case-studies/leeds.md"]
    assert view.notice.startswith("This case study is kept for the record.")


def test_a_question_lists_its_guidance_with_the_first_sentence(tmp_path: Path) -> None:
    view = views(tmp_path, {})["questions/papers.md"]
    assert view.context == "Board question 1 of 1: Teams"
    card = view.groups[0].cards[0]
    assert (card.title, card.label, card.summary) == (
        "Bridging silos",
        "Leading",
        "Silos cost time.",
    )


def test_a_question_without_a_summary_is_described_by_its_first_sentence(tmp_path: Path) -> None:
    assert views(tmp_path, {})["questions/papers.md"].description == "Papers shape the talk."


def test_a_chapter_knows_its_number_and_its_neighbours(tmp_path: Path) -> None:
    view = views(tmp_path, {})["guides/example/leading.md"]
    assert view.context == "Chapter 1, Example guide"
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.title, view.next.title) == ("Overview", "Questions to ask")


def test_a_chapter_lists_at_its_foot_what_none_of_its_sections_shows(tmp_path: Path) -> None:
    assert groups(views(tmp_path / "one", {})["guides/example/leading.md"]) == {}
    elsewhere = spoiled(
        STUDY, "guides/example/leading.md#sharing-power", "guides/example/lessons.md#how-to-ask"
    )
    view = views(tmp_path / "two", elsewhere)["guides/example/leading.md"]
    assert groups(view) == {"Also told in this chapter": ["Leeds starts small"]}


def test_a_theme_a_lesson_and_a_trust_list_their_case_studies(tmp_path: Path) -> None:
    found = views(tmp_path, {})
    both = ["Bolton tries it on one ward", "Leeds starts small"]
    assert groups(found["themes/governance.md"])["Case studies"] == both
    assert groups(found["lessons/small-bets.md"])["The evidence"] == both
    assert groups(found["trusts/bolton.md"]) == {"Case studies": both[:1]}


def test_a_role_lists_its_guidance_and_no_empty_group(tmp_path: Path) -> None:
    view = views(tmp_path, {})["roles/service-owner.md"]
    assert groups(view) == {"Guidance that describes it": ["Sharing power"]}


def test_a_page_says_what_it_restates_and_when_that_came_out(tmp_path: Path) -> None:
    found = views(tmp_path, {})
    for uri in (
        "case-studies/leeds.md",
        "questions/papers.md",
        "roles/service-owner.md",
        "guides/example/leading.md",
    ):
        source = found[uri].sources[0]
        assert (source.title, source.authors, str(source.published)) == (
            "Example guide",
            "Example House",
            "November 2020",
        )


def test_a_story_in_parts_needs_no_heading_above_them(tmp_path: Path) -> None:
    titles = [
        views(tmp_path / name, study(body))["case-studies/leeds.md"].body_title
        for name, body in (("plain", "Leeds went first.\n"), ("parts", "## Context\n\nLeeds.\n"))
    ]
    assert titles == ["The story", ""]


def test_a_guide_lists_its_chapters_with_their_length_and_the_questions_that_it_asks(
    tmp_path: Path,
) -> None:
    view = views(tmp_path, {})["guides/example/index.md"]
    assert isinstance(view, GuideView)
    assert view.note == "Example House. 1 minute to read."
    assert [(each.label, each.title, each.note) for each in view.chapters] == [
        ("1", "Leading", "1 minute, 2 case studies, 1 board question"),
        ("2", "Questions to ask", "1 minute, 1 board question"),
    ]
    assert [(each.title, [card.title for card in each.cards]) for each in view.questions] == [
        ("Teams", ["How good are our papers?"])
    ]


def test_a_guide_takes_the_same_time_wherever_it_is_printed(tmp_path: Path) -> None:
    # Its chapter prints the explanation of a question, which is read with it.
    long = spoiled("docs/questions/papers.md", "Papers shape the talk.", "Papers. " * 700)
    pages = views(tmp_path, long)
    assert pages["guides/example/index.md"].note == "Example House. 4 minutes to read."
    assert pages["guides/example/lessons.md"].note == "3 minutes to read"
    card = pages["guides/index.md"].groups[0].cards[0]
    assert card.note == "2 chapters, 4 minutes to read"


def test_a_case_study_is_found_by_its_theme_its_trust_and_its_region(tmp_path: Path) -> None:
    view = views(tmp_path, {})["case-studies/leeds.md"]
    assert [tuple(each) for each in view.filters] == [
        ("theme", "Governance"),
        ("trust", "Leeds Teaching Hospitals NHS Trust"),
        ("region", "North East and Yorkshire"),
    ]


def test_what_names_the_sections_of_a_theme_is_found_by_it(tmp_path: Path) -> None:
    found = {
        uri
        for uri, view in views(tmp_path, {}).items()
        if ("theme", "Governance") in [tuple(each) for each in view.filters]
    }
    kinds = {uri.split("/")[0] for uri in found}
    assert {"guides", "case-studies", "themes"} <= kinds
    assert "trusts" not in kinds


def test_every_kind_of_page_can_be_chosen_in_the_search(tmp_path: Path) -> None:
    assert {view.kind for view in views(tmp_path, {}).values()} <= set(TYPES)
