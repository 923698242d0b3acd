"""Bad input as it was contributed, each case a folder: its files, and the whole report.

A case changes the base project of `content.py`; `deleted.txt` names the files it takes away.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import guidance.__main__
from content import TODAY, library, project, report
from guidance.__main__ import main
from guidance.problems import Severity
from guidance.reading import read_project

CASES = sorted(path for path in (Path(__file__).parent / "bad_input").iterdir() if path.is_dir())
OURS = {"report.txt", "deleted.txt"}


def changes_of(case: Path) -> dict[str, bytes | None]:
    files = (path for path in case.rglob("*") if path.is_file())
    added = {path.relative_to(case).as_posix(): path.read_bytes() for path in files}
    deleted = case / "deleted.txt"
    paths = deleted.read_text(encoding="utf-8").splitlines() if deleted.exists() else []
    return {
        **dict.fromkeys(paths),
        **{path: each for path, each in added.items() if path not in OURS},
    }


def expected(case: Path) -> str:
    return (case / "report.txt").read_text(encoding="utf-8").removesuffix("\n")


@pytest.fixture
def _fixed_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guidance.__main__, "today", lambda: TODAY)


def test_the_base_project_has_no_problems(tmp_path: Path) -> None:
    assert report(project(tmp_path, {})) == "No problems."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_gives_its_whole_report(case: Path, tmp_path: Path) -> None:
    assert report(project(tmp_path, changes_of(case))) == expected(case)


@pytest.mark.usefixtures("_fixed_today")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input_fails_the_check_and_shows_no_traceback(
    case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, changes_of(case))
    problems = read_project(root, TODAY)[1].problems
    fails = any(problem.severity is Severity.ERROR for problem in problems)
    assert main(["check", "--root", str(root)]) == int(fails)
    assert capsys.readouterr() == (f"{expected(case)}\n", "")


ACCEPTED = {
    "11-title-no": "no",
    "12-title-1.10": "1.10",
    "12-title-12.30.45": "12:30:45",
    "12-title-2026": "2026",
    "43-byte-order-mark": "Leeds starts small",
    "43-line-ends-of-old-macs": "Leeds starts small",
    "43-line-ends-of-windows": "Leeds starts small",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_title_is_kept_as_it_was_typed(name: str, tmp_path: Path) -> None:
    case = next(case for case in CASES if case.name == name)
    root = project(tmp_path, changes_of(case))
    assert library(root).case_studies["leeds"].title == ACCEPTED[name]


def test_a_code_keeps_its_leading_nought(tmp_path: Path) -> None:
    case = next(case for case in CASES if case.name == "13-ods-010")
    assert library(project(tmp_path, changes_of(case))).trusts["leeds"].ods == "010"


def test_a_snippet_and_template_code_are_kept_as_text(tmp_path: Path) -> None:
    for name, text in (("37-template-code", "{{ config }}"), ("51-snippet", '--8<-- "secret.txt"')):
        case = next(case for case in CASES if case.name == name)
        root = project(tmp_path / name, changes_of(case))
        assert text in library(root).case_studies["leeds"].origin.body


def test_every_case_that_is_accepted_is_one_that_is_meant_to_be() -> None:
    accepted = {case.name for case in CASES if expected(case) == "No problems."}
    others = {"13-ods-010", "19-theme-without-a-list", "37-template-code", "51-snippet"}
    assert accepted == {*ACCEPTED, *others}
