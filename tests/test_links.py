from __future__ import annotations

from guidance.links import gathered, links_of
from records import library, question, study


def test_a_declared_reference_is_seen_from_its_target() -> None:
    told = study(
        "told", illustrates="c.md#a c.md#b", themes="t", lessons="l", trusts="u", roles="r"
    )
    asked = question("asked", guidance="c.md#b")
    links = links_of(library(case_studies=[told], questions=[asked]))
    assert links.studies_at["c.md#a"] == (told,)
    assert links.studies_at["c.md#b"] == (told,)
    assert links.questions_at["c.md#b"] == (asked,)
    for backlinks, key in (
        (links.by_theme, "t"),
        (links.by_lesson, "l"),
        (links.by_trust, "u"),
        (links.by_role, "r"),
    ):
        assert backlinks[key] == (told,)


def test_related_questions_list_each_other_whichever_declares_it() -> None:
    first, second = question("first", related="second"), question("second")
    links = links_of(library(questions=[first, second]))
    assert links.related_questions == {"first": (second,), "second": (first,)}


def test_questions_that_both_declare_it_list_each_other_once() -> None:
    first, second = question("first", related="second"), question("second", related="first")
    links = links_of(library(questions=[first, second]))
    assert links.related_questions == {"first": (second,), "second": (first,)}


def test_what_leads_to_several_sections_is_gathered_once() -> None:
    told = study("told", illustrates="c.md#a c.md#b")
    links = links_of(library(case_studies=[told]))
    assert gathered(["c.md#a", "c.md#b", "c.md#none"], links.studies_at) == [told]
