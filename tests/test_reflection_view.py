"""What the page of reflection is given of the questions."""

from __future__ import annotations

from pathlib import Path

from content import library, project
from guidance.pages import describe_pages
from guidance.views.reflection import Asked, AskedSet, AskedTheme, ReflectionView
from guidance.views.shelf import Shelf

PAGES = {
    "docs/reflection.md": "---\ntitle: Reflection\nsummary: A private note.\n---\n",
    "case_studies/themes.yml": """\
        - id: governance
          title: Governance
          summary: How decisions are made.
          guidance: guides/example/leading.md#bridging-silos
        - id: silence
          title: Silence
          summary: What no question is about.
          guidance: guides/example/leading.md#bridging-silos
        """,
}


def view(tmp_path: Path) -> ReflectionView:
    shelf = Shelf(library(project(tmp_path, PAGES)))
    pages = {spec.uri: spec for spec in describe_pages(shelf)}
    found = pages["reflection.md"].view()
    assert isinstance(found, ReflectionView)
    return found


def test_the_page_has_every_question_by_its_set(tmp_path: Path) -> None:
    question = Asked(
        "papers", "How good are our papers?", "questions/papers.md", 1, ("governance",)
    )
    assert view(tmp_path).sets == (AskedSet("teams", "Teams", (question,)),)
    assert view(tmp_path).total == 1


def test_a_theme_that_no_question_is_of_is_left_out(tmp_path: Path) -> None:
    themes = (AskedTheme("governance", "Governance", "themes/governance.md", 1),)
    assert view(tmp_path).themes == themes
