"""`mkdocs serve`, which goes on while content is broken and recovers when it is mended."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from building import ENVIRONMENT

STUDY = "case_studies/kettering-show-and-tell.md"
PATIENCE = 60


@pytest.fixture
def port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@pytest.fixture
def preview(project: Path, port: int) -> Iterator[Callable[[], str]]:
    """Starts a preview of the copy, and gives its address; what it prints goes to `log`."""
    running: list[subprocess.Popen[bytes]] = []

    def start() -> str:
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        running.append(
            subprocess.Popen(command, cwd=project, env=ENVIRONMENT, stdout=log, stderr=log)
        )
        return f"http://127.0.0.1:{port}/"

    with (project.parent / "log").open("wb") as log:
        yield start
        for each in running:
            each.terminate()
            each.wait()


def wait_for(address: str, words: str) -> str:
    """The page at an address, once it holds some words."""
    end = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310 - this machine's own
                page = answer.read().decode()
        except (URLError, TimeoutError):
            page = ""
        if words in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{address} never held {words!r}; at the end it was:\n{page[:2000]}")


def test_a_broken_file_is_reported_in_the_browser_and_mended_there(
    project: Path, preview: Callable[[], str]
) -> None:
    study = project / STUDY
    right = study.read_text(encoding="utf-8")
    address = preview()
    wait_for(address, "Where to start")
    study.write_text(right.replace("trust: kettering-general", "trust: nobody"), encoding="utf-8")
    report = wait_for(address, "problems to mend")
    assert f"{STUDY}:" in report
    assert "trust &#39;nobody&#39; does not exist." in report
    study.write_text(right.replace("title: ", "title: Mended: ", 1), encoding="utf-8")
    wait_for(address, "has a colon in it")
    study.write_text(right, encoding="utf-8")
    wait_for(address, "Where to start")
    log = (project.parent / "log").read_text(encoding="utf-8")
    assert "trust 'nobody' does not exist." in log
    assert "Traceback" not in log


def test_a_preview_starts_with_broken_content_and_recovers(
    project: Path, preview: Callable[[], str]
) -> None:
    study = project / STUDY
    right = study.read_text(encoding="utf-8")
    study.write_text(right.replace("title: ", "tilte: ", 1), encoding="utf-8")
    address = preview()
    wait_for(address, "Did you mean &#39;title&#39;?")
    study.write_text(right, encoding="utf-8")
    wait_for(address, "Where to start")


def test_a_preview_leaves_its_own_live_reload_running(preview: Callable[[], str]) -> None:
    page = wait_for(preview(), "Where to start")
    assert "script-src &#39;self&#39; &#39;unsafe-inline&#39;" in page
