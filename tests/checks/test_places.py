from __future__ import annotations

from pathlib import Path

import pytest

from content import BASE, PNG, STUDY, project, report, report_of

OUT_OF_PLACE = "this file has no place here."
KINDS = "with pictures (.png, .jpg, .jpeg, .webp) in the folder 'images'."
ASSETS = (
    "Keep to stylesheets/*.css, scripts/*.js, vendor/*.js, fonts/*.woff2 and icons (*.svg)"
    " in this folder."
)


@pytest.mark.parametrize(
    ("path", "how"),
    [
        ("case_studies/page.html", f"Keep to case studies (.md) in this folder itself, {KINDS}"),
        (
            "case_studies/images/ward.svg",
            f"Keep to case studies (.md) in this folder itself, {KINDS}",
        ),
        (
            "case_studies/more/leeds.md",
            f"Keep to case studies (.md) in this folder itself, {KINDS}",
        ),
        ("docs/assets/x.html", ASSETS),
        ("docs/assets/site.css", ASSETS),
        ("docs/assets/javascripts/bundle.min.js", ASSETS),
        ("docs/assets/scripts/more/run.py", ASSETS),
        ("docs/CNAME.js", f"Keep to pages (.md), {KINDS}"),
        ("case_studies/leeds.MD", "If it is a page, rename it: leeds.md"),
        ("case_studies/leeds.md.txt", "If it is a page, rename it: leeds.md"),
        ("case_studies/Leeds story.markdown", "If it is a page, rename it: leeds-story.md"),
    ],
)
def test_a_file_out_of_place_is_told_what_may_stand_there(
    path: str, how: str, tmp_path: Path
) -> None:
    root = project(tmp_path, {path: b"x"} if not path.endswith("md") else {path: BASE[STUDY]})
    assert report(root) == f"{path}:1: {OUT_OF_PLACE}\n    {how}\n\n1 problem in 1 file."


@pytest.mark.parametrize(
    "path", ["docs/assets/icon.svg", "docs/assets/icons/home.svg", "docs/assets/fonts/a.woff2",
        "docs/assets/scripts/search.js", "docs/assets/scripts/search/results.js",
        "docs/assets/stylesheets/page.css", "docs/assets/stylesheets/search/results.css",
        "docs/CNAME", "docs/.nojekyll", "case_studies/images/ward.jpg",
             "docs/images/ward.webp", "case_studies/_template.md"]
)  # fmt: skip
def test_what_has_its_place_is_left_alone(path: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {path: PNG}) == "No problems."


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("a-test.md", "a-test.md"),
        ("A test\u2013of boards.MD", "a-test-of-boards.md"),
        ("2026.markdown", "2026.md"),
    ],
)
def test_a_page_beside_the_folders_is_not_lost(name: str, home: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {name: BASE[STUDY]}) == (
        f"{name}:1: '{name}' lies outside case_studies, where it would not be published.\n"
        f"    If it is a case study, move it to: case_studies/{home}\n"
        "    If it is a note on the project itself, write its name in capitals.\n"
        "\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    ("path", "home"),
    [
        ("case-studies/leeds.md", "case_studies/leeds.md"),
        ("Case Study/My story.md", "case_studies/my-story.md"),
        ("casestudies/2026/leeds.md", "case_studies/leeds.md"),
        ("case-studies/images/My Ward.JPG", "case_studies/images/my-ward.jpg"),
    ],
)
def test_a_folder_named_much_like_the_one_of_case_studies_is_not_it(
    path: str, home: str, tmp_path: Path
) -> None:
    name = path.rsplit("/", maxsplit=1)[-1]
    data = BASE[STUDY] if home.endswith("md") else PNG
    assert report_of(tmp_path, {path: data}) == (
        f"{path}:1: '{name}' lies outside case_studies, where it would not be published.\n"
        f"    Move it to: {home}\n\n1 problem in 1 file."
    )


@pytest.mark.parametrize(
    "path", ["README.md", "CODE_OF_CONDUCT.md", "requirements.txt", ".notes.md", "readme/a.md",
             "case-studies/.DS_Store"]
)  # fmt: skip
def test_what_is_about_the_project_itself_is_left_alone(path: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, {path: "Text."}) == "No problems."
