from __future__ import annotations

from pathlib import Path

import pytest

import guidance.__main__
from content import STUDY, TODAY, project, spoiled, study
from guidance.__main__ import main


@pytest.fixture(autouse=True)
def _fixed_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guidance.__main__, "today", lambda: TODAY)


def test_content_without_problems_can_be_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--root", str(project(tmp_path, {}))]) == 0
    assert capsys.readouterr() == ("No problems.\n", "")


def test_a_warning_stops_only_a_strict_check(tmp_path: Path) -> None:
    root = str(project(tmp_path, study("[here](bolton.md)\n")))
    assert main(["check", "--root", root]) == 0
    assert main(["check", "--strict", "--root", root]) == 1


def test_the_wording_is_checked_where_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, study(f"{'word ' * 41}.\n"))
    (root / "_typos.toml").touch()
    assert main(["check", "--strict", "--root", str(root)]) == 0
    capsys.readouterr()
    assert main(["check", "--strict", "--style", "--root", str(root)]) == 1
    assert "has 41 words; the limit is 40." in capsys.readouterr().out


def test_wording_that_cannot_be_checked_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path, {})
    monkeypatch.chdir(root / "docs")
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--style", "--root", ".."])
    assert "error: Spelling could not be checked." in capsys.readouterr().err
    (root / "_typos.toml").touch()
    assert main(["check", "--style", "--root", ".."]) == 0


def test_problems_can_be_written_for_github(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(tmp_path, spoiled(STUDY, "theme: governance", "theme: governence"))
    assert main(["check", "--format", "github", "--root", str(root)]) == 1
    assert capsys.readouterr().out == (
        "::error file=case_studies/leeds.md,line=5::theme 'governence' does not exist.%0A"
        "Did you mean 'governance'?\n1 problem in 1 file.\n"
    )


def test_a_folder_without_docs_is_a_wrong_call(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["check", "--root", str(tmp_path)])
    assert capsys.readouterr().err.endswith(
        f"there is no folder 'docs' in {tmp_path}: call this from the project's folder.\n"
    )
