"""Runs the project's commands as its users do: in a process of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("docs", "case_studies", "hooks", "overrides", "mkdocs.yml", ".gitignore")
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


def run(folder: Path, *arguments: str) -> Done:
    """Run a Python module in a folder: `run(folder, "mkdocs", "build")`."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


def build(folder: Path) -> Path:
    """Build the real site into a folder, and see that a clean build says nothing amiss."""
    done = run(ROOT, "mkdocs", "build", "--strict", "--site-dir", str(folder))
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert "MkDocs 2.0" not in done.stderr + done.stdout
    return folder


def copy_project(to: Path) -> Path:
    """Copy the project, so that a test can change it."""
    to.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, to / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, to / part)
    return to


def change(project: Path, path: str, old: str, new: str) -> None:
    """Replace the first place where a text stands in a file of a project; it must stand there."""
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(project: Path, path: str, text: str) -> None:
    """Add a text at the end of a file of a project."""
    with (project / path).open("a", encoding="utf-8") as file:
        file.write(text)
