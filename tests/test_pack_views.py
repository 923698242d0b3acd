"""The pages of ready packs, and what the script that makes packs is given."""

from __future__ import annotations

import json
from pathlib import Path

from content import BASE, LEADING, PACKS, READY, Changes, project
from content import library as library_of
from guidance.pages import describe_pages
from guidance.views.entries import pack_data, published_at
from guidance.views.packs import PacksView, PackView
from guidance.views.parts import PageView
from guidance.views.shelf import Shelf

PAPERS, TALK = "docs/questions/papers.md", "docs/questions/talk.md"
SECOND = BASE[PAPERS].replace("number: 1", "number: 2").replace("papers?", "talks?")
SIGNS = f"\n## Signs of a good answer\n\n- We ask. ([Silos](../{LEADING}#bridging-silos))\n"


def shelf_of(tmp_path: Path, changes: Changes) -> Shelf:
    return Shelf(library_of(project(tmp_path, changes)))


def views(tmp_path: Path, changes: Changes) -> dict[str, PageView]:
    return {spec.uri: spec.view() for spec in describe_pages(shelf_of(tmp_path, changes))}


def test_there_is_a_pack_of_each_ready_set_each_set_and_each_theme(tmp_path: Path) -> None:
    ready = READY.replace("[papers]", "[talk, papers]")
    found = views(tmp_path, {PACKS: ready, TALK: SECOND})
    packs = {
        uri: [each.id for each in view.questions]
        for uri, view in found.items()
        if isinstance(view, PackView)
    }
    assert packs == {
        "packs/first.md": ["talk", "papers"],
        "packs/teams.md": ["papers", "talk"],
        "packs/theme-governance.md": ["papers", "talk"],
    }


def test_a_theme_without_questions_has_no_pack(tmp_path: Path) -> None:
    found = views(tmp_path, {PAPERS: BASE[PAPERS].replace("theme: governance\n", "")})
    assert [uri for uri in found if uri.startswith("packs/theme-")] == []


def test_the_page_of_packs_leads_to_every_one_by_its_kind(tmp_path: Path) -> None:
    view = views(tmp_path, {PACKS: READY})["packs/index.md"]
    assert isinstance(view, PacksView)
    assert {kind: [pack.title for pack in packs] for kind, packs in view.packs} == {
        "Ready set": ["A first meeting"],
        "Set of questions": ["Teams"],
        "Theme": ["Governance"],
    }
    assert [each.title for each in view.sets[0].questions] == ["How good are our papers?"]


def test_a_pack_names_its_file_and_what_it_restates(tmp_path: Path) -> None:
    found = views(tmp_path, {PACKS: READY})
    view = found["packs/first.md"]
    assert isinstance(view, PackView)
    assert (view.context, view.source_path) == ("Board pack: 1 board question", PACKS)
    assert view.query == "?q=papers"
    assert [each.title for each in view.sources] == ["Example guide"]
    assert found["packs/theme-governance.md"].source_path == "case_studies/themes.yml"


def test_a_question_is_printed_with_the_parts_that_it_has(tmp_path: Path) -> None:
    view = views(tmp_path, {PAPERS: BASE[PAPERS] + SIGNS})["packs/teams.md"]
    assert isinstance(view, PackView)
    entry = view.questions[0]
    assert (entry.label, entry.uri) == ("Teams, question 1", "questions/papers.md")
    assert [(part.key, part.title) for part in entry.parts] == [
        ("why", "Why it matters"),
        ("signs", "Signs of a good answer"),
        ("guidance", "Guidance it rests on"),
    ]


def test_the_script_is_given_words_and_addresses(tmp_path: Path) -> None:
    data = json.loads(pack_data(shelf_of(tmp_path, {PAPERS: BASE[PAPERS] + SIGNS})))
    address = "guides/example/leading/#bridging-silos"
    assert data["papers"]["address"] == "questions/papers/"
    assert data["papers"]["parts"] == [
        {"key": "why", "title": "Why it matters", "lines": [[["Papers shape the talk."]]]},
        {
            "key": "signs",
            "title": "Signs of a good answer",
            "lines": [[["We ask. ("], ["Silos", address], [")"]]],
        },
        {
            "key": "guidance",
            "title": "Guidance it rests on",
            "lines": [[["Bridging silos", address], [", Leading"]]],
        },
    ]


def test_an_address_is_that_of_the_published_page() -> None:
    uris = ("index.md", "roles/index.md", "roles/a.md#b", "https://example.org/a.md#b", "")
    assert [published_at(uri) for uri in uris] == [
        "",
        "roles/",
        "roles/a/#b",
        "https://example.org/a.md#b",
        "",
    ]
