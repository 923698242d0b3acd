from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, LEADING, STUDY, report_of, spoiled

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
        "    Choose one of those in case_studies/trusts.yml.\n\n1 problem in 1 file."
    )


def test_several_names_in_one_text_are_told_to_be_a_list(tmp_path: Path) -> None:
    assert report_of(tmp_path, spoiled(STUDY, "trust: leeds", "trust: leeds, bolton")) == (
        "case_studies/leeds.md:4: trust 'leeds, bolton' does not exist.\n"
        "    Write several as a list: [leeds, bolton]\n\n1 problem in 1 file."
    )


def test_a_section_that_does_not_exist_is_given_the_nearest(tmp_path: Path) -> None:
    changes = spoiled(STUDY, "#sharing-power", "#sharing-powers")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:7: page 'guides/example/leading.md' has no section"
        " '#sharing-powers'.\n"
        "    Did you mean 'sharing-power'?\n"
        "    Choose from: bridging-silos, sharing-power.\n\n1 problem in 1 file."
    )


def test_a_page_of_a_section_exists(tmp_path: Path) -> None:
    changes = spoiled(STUDY, f"{LEADING}#sharing-power", "guides/example/leeding.md#sharing-power")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:7: page 'guides/example/leeding.md' does not exist.\n"
        "    Did you mean 'guides/example/leading.md'?\n"
        "    Choose from: guides/example/leading.md, guides/example/lessons.md.\n"
        "\n1 problem in 1 file."
    )


def test_a_page_without_anchors_has_no_sections_to_name(tmp_path: Path) -> None:
    changes = spoiled(STUDY, f"{LEADING}#sharing-power", "guides/example/index.md#two")
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:7: page 'guides/example/index.md' has no sections with an anchor,"
        " such as {#bridging-silos}.\n"
        "    Did you mean 'guides/example/leading.md'?\n"
        "    Choose from: guides/example/leading.md, guides/example/lessons.md.\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (PAPERS, 5),
        ("docs/roles/service-owner.md", 5),
        ("case_studies/themes.yml", 4),
        ("case_studies/lessons.yml", 3),
    ],
)
def test_every_kind_of_record_names_sections_that_exist(
    path: str, line: int, tmp_path: Path
) -> None:
    changes = {path: BASE[path].replace(f"{LEADING}#", f"{LEADING}#zzz-")}
    assert f"{path}:{line}: page '{LEADING}' has no section '#zzz-" in report_of(tmp_path, changes)


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
