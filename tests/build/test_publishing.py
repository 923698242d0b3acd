"""`mkdocs gh-deploy`, tried for real against a bare repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from building import Run, add, change

STUDY = "case_studies/kettering-show-and-tell.md"
THEME = """
- id: unused
  title: Unused
  summary: Nothing names it.
  guidance: [guides/digital-teams/leading.md#litmus-tests]
"""
AUTHOR = ("-c", "user.name=Sam Lee", "-c", "user.email=sam@example.org")


def git(folder: Path, *arguments: str) -> str:
    """What git prints in a folder."""
    command = ["git", *AUTHOR, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def commit(project: Path) -> None:
    """Commit all changes."""
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "Change")


@pytest.fixture
def remote(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare repository that the project is pushed to, with the project committed."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Sam Lee")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "sam@example.org")
    bare = tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", str(bare))
    git(project, "init", "--quiet", "--initial-branch", "main")
    git(project, "remote", "add", "origin", str(bare))
    change(project, "mkdocs.yml", 'site_url: ""', "site_url: https://boards.example.org/guides/")
    commit(project)
    return bare


def published(remote: Path, path: str) -> str:
    """A file of the published branch."""
    return git(remote, "show", f"gh-pages:{path}")


def branches(remote: Path) -> str:
    """The branches of the bare repository."""
    return git(remote, "branch", "--list")


def test_it_publishes_twice_in_a_row(project: Path, remote: Path, mkdocs: Run) -> None:
    first = mkdocs("gh-deploy")
    assert first.returncode == 0, first.stderr
    assert "<h1" in published(remote, "case-studies/kettering-show-and-tell/index.html")
    assert "https://boards.example.org/guides/questions/" in published(remote, "sitemap.xml")
    change(project, STUDY, "title: ", "title: Second edition of ")
    commit(project)
    second = mkdocs("gh-deploy")
    assert second.returncode == 0, second.stderr
    page = published(remote, "case-studies/kettering-show-and-tell/index.html")
    assert "Second edition of" in page
    assert len(git(remote, "log", "--oneline", "gh-pages").splitlines()) == 2


@pytest.mark.parametrize("address", ["", "nowhere.git"])
def test_it_refuses_a_remote_that_is_not_there_in_one_line(
    project: Path, remote: Path, mkdocs: Run, address: str
) -> None:
    git(project, "remote", "remove", "origin")
    if address:
        git(project, "remote", "add", "origin", str(remote.with_name(address)))
    done = mkdocs("gh-deploy", "--quiet")
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "ERROR   -  Not published: git cannot reach the remote 'origin'. Try: git fetch origin"
    ]
    assert "gh-pages" not in branches(project)


def test_it_refuses_uncommitted_changes_in_one_line(
    project: Path, remote: Path, mkdocs: Run
) -> None:
    change(project, STUDY, "title: ", "title: Draft of ")
    done = mkdocs("gh-deploy", "--quiet")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        "ERROR   -  Not published: there are uncommitted changes. Commit them first."
    )
    assert branches(remote) == ""


def test_it_refuses_without_an_address_in_one_line(
    project: Path, remote: Path, mkdocs: Run
) -> None:
    change(project, "mkdocs.yml", "site_url: https://boards.example.org/guides/", 'site_url: ""')
    commit(project)
    done = mkdocs("gh-deploy", "--quiet")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        "ERROR   -  Not published: set 'site_url' in mkdocs.yml to the site's address."
    )
    assert branches(remote) == ""


def test_it_refuses_content_with_problems(project: Path, remote: Path, mkdocs: Run) -> None:
    change(project, STUDY, "trust: kettering-general", "trust: ketering-general")
    commit(project)
    done = mkdocs("gh-deploy")
    assert done.returncode == 1
    assert "trust 'ketering-general' does not exist." in done.stderr
    assert "Did you mean 'kettering-general'?" in done.stderr
    assert "Not published: 1 problem in 1 file." in done.stderr
    assert "Traceback" not in done.stderr
    assert branches(remote) == ""


def test_it_is_strict_without_being_told(project: Path, remote: Path, mkdocs: Run) -> None:
    add(project, "case_studies/themes.yml", THEME)
    commit(project)
    done = mkdocs("gh-deploy")
    assert done.returncode == 1
    assert "no case study names the theme 'unused'." in done.stderr
    assert branches(remote) == ""


# The check finds what MkDocs itself would warn of; a hook can still add a warning.
WARNS = """\
import logging


def on_nav(nav, **_):
    logging.getLogger("mkdocs.hooks.warns").warning("A hook is not content.")
"""


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
def test_a_warning_of_mkdocs_itself_stops_it(
    project: Path, remote: Path, mkdocs: Run, quiet: tuple[str, ...]
) -> None:
    change(project, "mkdocs.yml", "- hooks/events.py", "- hooks/events.py\n  - warns.py")
    (project / "warns.py").write_text(WARNS, encoding="utf-8")
    commit(project)
    done = mkdocs("gh-deploy", *quiet)
    assert done.returncode == 1
    assert "Not published: 1 warning above." in done.stderr
    assert branches(remote) == ""


def test_a_custom_domain_in_docs_is_published(project: Path, remote: Path, mkdocs: Run) -> None:
    (project / "docs/CNAME").write_text("boards.example.org\n", encoding="utf-8")
    commit(project)
    for _ in range(2):
        assert mkdocs("gh-deploy").returncode == 0
        assert published(remote, "CNAME") == "boards.example.org\n"


def test_a_custom_domain_that_the_host_set_survives(
    project: Path, remote: Path, mkdocs: Run, tmp_path: Path
) -> None:
    assert mkdocs("gh-deploy").returncode == 0
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--branch", "gh-pages", str(remote), str(clone))
    (clone / "CNAME").write_text("boards.example.org", encoding="utf-8")
    commit(clone)
    git(clone, "push", "--quiet", "origin", "gh-pages")
    git(project, "fetch", "--quiet", "origin")
    git(project, "branch", "--force", "gh-pages", "origin/gh-pages")
    assert mkdocs("gh-deploy").returncode == 0
    assert published(remote, "CNAME") == "boards.example.org"
