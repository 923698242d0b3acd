"""What the explorer of case studies prints: cards, and facets with how many each choice gives."""

from __future__ import annotations

from pathlib import Path

from content import Changes, project, spoiled
from content import library as library_of
from guidance.pages import describe_pages
from guidance.views.explorer import ExplorerView, Option
from guidance.views.shelf import Shelf

LEEDS = "case_studies/leeds.md"
BOLTON = "case_studies/bolton.md"


def explorer(tmp_path: Path, changes: Changes) -> ExplorerView:
    """The page of all case studies of a project."""
    shelf = Shelf(library_of(project(tmp_path, changes)))
    specs = {spec.uri: spec for spec in describe_pages(shelf)}
    spec = specs["case-studies/index.md"]
    assert spec.template == "case-studies.html"
    view = spec.view()
    assert isinstance(view, ExplorerView)
    return view


def titles(view: ExplorerView) -> list[str]:
    return [each.title for each in view.studies]


def options(view: ExplorerView, name: str) -> list[Option]:
    return [each for facet in view.facets if facet.name == name for each in facet.options]


def test_a_card_says_whose_it_is_and_the_one_thing_to_take_away(tmp_path: Path) -> None:
    card = explorer(tmp_path, {}).studies[1]
    assert (card.title, card.uri) == ("Leeds starts small", "case-studies/leeds.md")
    assert [(each.title, each.note) for each in card.trusts] == [
        ("Leeds Teaching Hospitals NHS Trust", "Acute, North East and Yorkshire")
    ]
    assert card.themes == ("Governance",)
    assert card.takeaway == "Small bets teach more than large plans."
    assert (card.label, card.told_in) == ("Short case study, November 2020", "Example guide")


def test_a_card_has_the_accent_of_its_guide_and_its_values_for_the_script(tmp_path: Path) -> None:
    guide = "docs/guides/example/index.md"
    changes = spoiled(guide, "published: 2020-11", "published: 2020-11\naccent: plum")
    card = explorer(tmp_path, changes).studies[1]
    assert card.accent == "plum"
    assert card.facets == {
        "theme": ("governance",),
        "kind": ("acute",),
        "region": ("north-east-and-yorkshire",),
        "guide": ("example",),
        "lesson": ("small-bets",),
    }


def test_a_case_study_told_elsewhere_names_that_and_has_no_guide(tmp_path: Path) -> None:
    changes = spoiled(LEEDS, "publication: example", "publication: A web page")
    card = explorer(tmp_path, changes).studies[-1]
    assert (card.label, card.told_in) == ("Short case study", "A web page")
    assert (card.accent, card.facets["guide"]) == ("", ())


def test_the_newest_come_first_and_those_of_one_day_by_title(tmp_path: Path) -> None:
    assert titles(explorer(tmp_path / "alike", {})) == [
        "Bolton tries it on one ward",
        "Leeds starts small",
    ]
    newer = spoiled(LEEDS, "theme: governance", "theme: governance\ndate: 2021-03-05")
    assert titles(explorer(tmp_path / "newer", newer))[0] == "Leeds starts small"
    older = spoiled(BOLTON, "theme: governance", "theme: governance\ndate: 2019")
    assert titles(explorer(tmp_path / "older", older))[0] == "Leeds starts small"


def test_a_facet_counts_its_choices_and_leaves_out_those_that_nothing_has(tmp_path: Path) -> None:
    view = explorer(tmp_path, {})
    assert view.total == "2 case studies"
    assert [facet.title for facet in view.facets] == [
        "Theme",
        "Kind of trust",
        "Region",
        "Guide it was told in",
        "Lesson",
    ]
    assert options(view, "theme") == [("governance", "Governance", 2)]
    assert options(view, "region") == [
        ("north-east-and-yorkshire", "North East and Yorkshire", 1),
        ("north-west", "North West", 1),
    ]
    assert options(view, "guide") == [("example", "Example guide", 2)]


def test_a_case_study_of_two_trusts_of_one_kind_counts_once(tmp_path: Path) -> None:
    changes = spoiled(LEEDS, "trust: leeds", "trust: [leeds, bolton]")
    view = explorer(tmp_path, changes)
    assert options(view, "kind") == [("acute", "Acute", 2)]
    assert view.studies[1].facets["region"] == ("north-east-and-yorkshire", "north-west")
