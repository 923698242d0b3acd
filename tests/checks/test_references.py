from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, STUDY, report_of, spoiled

INDEX, PAPERS = "docs/questions/index.md", "docs/questions/papers.md"


def test_what_exists_may_be_named(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "theme:", "roles: service-owner\ntheme:")) == (
        "No problems."
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "trust: leeds",
            "trust: leads",
            (
                "4: trust 'leads' does not exist.\n    Did you mean 'leeds'?\n"
                "    Choose from: bolton, leeds."
            ),
        ),
        (
            "theme: governance",
            "theme: zzz",
            "5: theme 'zzz' does not exist.\n    Choose from: governance.",
        ),
        (
            "lesson: small-bets",
            "lesson: [small-bets, small-bet]",
            "6: lesson 'small-bet' does not exist.\n    Did you mean 'small-bets'?",
        ),
        (
            "theme: governance",
            "theme: governance\nroles: service-owners",
            "6: role 'service-owners' does not exist.\n    Did you mean 'service-owner'?",
        ),
    ],
)
def test_what_does_not_exist_is_given_the_nearest(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    assert report_of(tmp_path, spoiled(STUDY, old, new)) == (
        f"case_studies/leeds.md:{said}\n\n1 problem in 1 file."
    )


def test_a_long_list_is_named_by_its_file(tmp_path: Path) -> None:
    trusts = "case_studies/trusts.yml"
    names = ("derby", "york", "hull", "truro", "exeter", "oxford", "kettering")
    entries = "".join(f"- id: {name}\n  name: {name} trust\n  kind: acute\n" for name in names)
    changes = {trusts: BASE[trusts] + entries, **spoiled(STUDY, "trust: leeds", "trust: zzz")}
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:4: trust 'zzz' does not exist.\n"
        "    Choose one of those in case_studies/trusts.yml, or add it there:"
        " CONTRIBUTING.md says how.\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "trust: leeds",
            "trust: Leeds Teaching Hospitals NHS trust",
            (
                "4: trust 'Leeds Teaching Hospitals NHS trust' does not exist.\n"
                "    Did you mean 'leeds'?"
            ),
        ),
        (
            "trust: leeds",
            "trust: LTHT",
            "4: trust 'LTHT' does not exist.\n    Did you mean 'leeds'?",
        ),
        (
            "theme: governance",
            "theme: How we govern",
            "5: theme 'How we govern' does not exist.\n    Did you mean 'governance'?",
        ),
        (
            "lesson: small-bets",
            "lesson: [small-bets, Small bets teach more than large plans]",
            (
                "6: lesson 'Small bets teach more than large plans' does not exist.\n"
                "    Did you mean 'small-bets'?"
            ),
        ),
        (
            "theme: governance",
            "theme: governance\nroles: SO",
            "6: role 'SO' does not exist.\n    Did you mean 'service-owner'?",
        ),
    ],
)
def test_a_name_where_an_id_belongs_is_given_the_id(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    role = "docs/roles/service-owner.md"
    changes = {
        **spoiled(STUDY, old, new),
        **spoiled("case_studies/trusts.yml", "name: Leeds", "also_known_as: LTHT\n  name: Leeds"),
        **spoiled("case_studies/themes.yml", "title: Governance", "title: How we govern"),
        **spoiled(role, "group: team", "acronym: [SO]\ngroup: team"),
    }
    assert report_of(tmp_path, changes) == f"case_studies/leeds.md:{said}\n\n1 problem in 1 file."


def test_several_names_in_one_text_are_told_to_be_a_list(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "trust: leeds", "trust: leeds, bolton")) == (
        "case_studies/leeds.md:4: trust 'leeds, bolton' does not exist.\n"
        "    Write several as a list: [leeds, bolton]\n\n1 problem in 1 file."
    )


def test_a_source_is_a_chapter_of_a_guide_or_another_publication(tmp_path: Path) -> None:
    other = spoiled(STUDY, "publication: example\n    chapter: leading", "publication: A new era")
    assert report_of(tmp_path, other) == "No problems."


def test_a_guide_that_is_named_as_a_source_exists(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "publication: example", "publication: exampel")) == (
        "case_studies/leeds.md:9: guide 'exampel' does not exist.\n"
        "    Did you mean 'example'?\n"
        "    For a publication that is not a guide of this site, write its title.\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize("typed", ["Example guide", "example  Guide", "Example", "Example guide."])
def test_a_guide_of_this_site_is_not_named_by_its_title(typed: str, tmp_path: Path) -> None:
    changes = spoiled(STUDY, "publication: example\n    chapter: leading", f"publication: {typed}")
    assert report_of(tmp_path, changes) == (
        f"case_studies/leeds.md:9: '{' '.join(typed.split())}' is a guide of this site.\n"
        "    Write: publication: example\n\n1 problem in 1 file."
    )


def test_a_chapter_that_is_named_as_a_source_exists(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "chapter: leading", "chapter: leeding")) == (
        "case_studies/leeds.md:10: chapter 'leeding' does not exist.\n"
        "    Did you mean 'leading'?\n    Choose from: leading, lessons.\n\n1 problem in 1 file."
    )


def test_the_set_of_a_question_exists(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(PAPERS, "set: teams", "set: team")) == (
        "docs/questions/papers.md:3: set 'team' does not exist.\n"
        "    Did you mean 'teams'?\n\n1 problem in 1 file."
    )


def test_the_chapter_that_prints_a_set_exists(tmp_path: Path) -> None:
    changes = spoiled(INDEX, "guides/example/lessons.md", "guides/example/lesson.md")
    assert (
        "docs/questions/index.md:8: chapter 'guides/example/lesson.md' does not exist.\n"
        "    Did you mean 'guides/example/lessons.md'?\n"
    ) in report_of(tmp_path, changes)


WAYS = """ways_in:
  - reader: I chair
    summary: Start.
    links:
      - {text: Roles, page: roles/indexx.md}"""


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (WAYS, "9: page 'roles/indexx.md' does not exist.\n    Did you mean 'roles/index.md'?"),
        (
            "case_studies: leed",
            (
                "5: case study 'leed' does not exist.\n    Did you mean 'leeds'?\n"
                "    Choose from: bolton, leeds."
            ),
        ),
    ],
    ids=["page", "case study"],
)
def test_what_the_home_page_leads_to_exists(fields: str, said: str, tmp_path: Path) -> None:
    question = "question: What should our board ask?"
    changes = spoiled("docs/index.md", question, f"{question}\n{fields}")
    assert report_of(tmp_path, changes) == f"docs/index.md:{said}\n\n1 problem in 1 file."
