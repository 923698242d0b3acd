"""Copies of the real project, to build, break, preview and publish."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from building import Run, copy_project, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project in a folder of its own."""
    return copy_project(tmp_path / "project")


@pytest.fixture
def mkdocs(project: Path) -> Run:
    """Runs MkDocs in the copy: `mkdocs("build", "--strict")`."""
    return partial(run, project, "mkdocs")
