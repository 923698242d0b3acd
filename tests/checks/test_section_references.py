from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, LEADING, STUDY, report_of, spoiled

INDEX = "docs/guides/example/index.md"
SILOS, POWER = f"{LEADING}#bridging-silos", f"{LEADING}#sharing-power"


def report_with(tmp_path: Path, typed: str) -> str:
    return report_of(tmp_path, spoiled(STUDY, f"illustrates: {POWER}", f"illustrates: '{typed}'"))


@pytest.mark.parametrize(
    "typed",
    [
        "guides/example/leading/#sharing-power",
        "/guides/example/leading/#sharing-power",
        "guides/example/leading#sharing-power",
        "https://boards.example.org/guides/example/leading/#sharing-power",
        "https://example.org/our/site/guides/example/leading/index.html#sharing-power",
        "http://127.0.0.1:8000/guides/example/leading.md#sharing-power",
    ],
)
def test_a_section_pasted_as_a_web_address_is_given_as_it_is_written(
    typed: str, tmp_path: Path
) -> None:
    assert report_with(tmp_path, typed) == (
        f"case_studies/leeds.md:7: field 'illustrates' names '{typed}', which is not a section.\n"
        f"    Write: {POWER}\n\n1 problem in 1 file."
    )


def test_a_section_of_an_overview_has_the_address_of_its_folder(tmp_path: Path) -> None:
    index = "docs/guides/example/index.md"
    changes = {
        **spoiled(STUDY, POWER, "guides/example/#two"),
        index: f"{BASE[index]}\n## Two {{#two}}\n\nText.\n",
    }
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:7: field 'illustrates' names 'guides/example/#two',"
        " which is not a section.\n"
        "    Write: guides/example/index.md#two\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        (LEADING, POWER),
        ("https://example.org/guides/example/leading/#sharing", POWER),
        ("sharing-power", POWER),
        ("#how-to-ask", "guides/example/lessons.md#how-to-ask"),
        ("zzz", SILOS),
    ],
)
def test_what_is_not_a_section_is_given_a_real_one_near_it(
    typed: str, near: str, tmp_path: Path
) -> None:
    assert report_with(tmp_path, typed) == (
        f"case_studies/leeds.md:7: field 'illustrates' names '{typed}', which is not a section.\n"
        f"    Write the page and its anchor, such as {near}\n\n1 problem in 1 file."
    )


def test_several_sections_in_one_text_are_told_to_be_a_list(tmp_path: Path) -> None:
    assert report_with(tmp_path, f"{SILOS}, {POWER}") == (
        f"case_studies/leeds.md:7: field 'illustrates' names '{SILOS}, {POWER}',"
        " which is not a section.\n"
        f"    Write several as a list: [{SILOS}, {POWER}]\n\n1 problem in 1 file."
    )


def test_the_field_of_other_records_is_named_as_it_is_typed(tmp_path: Path) -> None:
    changes = spoiled("case_studies/lessons.yml", POWER, "sharing-power")
    assert report_of(tmp_path, changes) == (
        "case_studies/lessons.yml:3: field 'guidance' names 'sharing-power',"
        " which is not a section.\n"
        f"    Write the page and its anchor, such as {POWER}\n\n1 problem in 1 file."
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
        ("docs/questions/papers.md", 5),
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


@pytest.mark.parametrize("typed", ["leading.md#sharing-power", "example/leading.md#sharing-power"])
def test_a_section_of_a_page_without_its_folder_is_given_in_full(
    typed: str, tmp_path: Path
) -> None:
    page = typed.partition("#")[0]
    assert report_with(tmp_path, typed) == (
        f"case_studies/leeds.md:7: page '{page}' does not exist.\n"
        f"    Write: {POWER}\n\n1 problem in 1 file."
    )


def test_a_page_without_its_folder_that_could_be_two_is_not_guessed(tmp_path: Path) -> None:
    changes = {
        **spoiled(STUDY, POWER, "index.md#two"),
        **{
            f"docs/guides/{name}/index.md": f"{BASE[INDEX]}\n## Two {{#two}}\n\nText.\n".replace(
                "Example guide", name
            ).replace("How a", f"How {name}'s")
            for name in ("example", "other")
        },
        "mkdocs.yml": f"{BASE['mkdocs.yml']}      - guides/other/index.md\n",
    }
    assert report_of(tmp_path, changes) == (
        "case_studies/leeds.md:7: page 'index.md' has no sections with an anchor,"
        " such as {#bridging-silos}.\n"
        "    Choose from: guides/example/index.md, guides/example/leading.md,"
        " guides/example/lessons.md, guides/other/index.md.\n\n1 problem in 1 file."
    )
