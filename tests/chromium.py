"""Finds the Chromium that browser tests drive; on Debian, as root, installs it.

Run before the tests, so that a machine without one says so in one line, at once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DEBIAN = Path("/etc/debian_version")
APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ADVICE = (
    "Browser tests need Chromium: install it (on Debian, apt-get install chromium) or set CHROMIUM."
)


def chromium() -> str:
    """The path of a Chromium to drive.

    Raises:
        SystemExit: there is none, and none can be installed; the message says what to do.
    """
    found = _found()
    if not found and DEBIAN.exists() and os.geteuid() == 0:
        _install()
        found = _found()
    if not found:
        raise SystemExit(ADVICE)
    return found


def _found() -> str:
    named = os.environ.get("CHROMIUM", "")
    places = (named, *(shutil.which(name) or "" for name in NAMES), *APPLICATIONS)
    return next((place for place in places if place and Path(place).exists()), "")


def _install() -> None:
    for command in (
        ["apt-get", "update", "-qq"],
        [
            "apt-get",
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
            "fonts-liberation",
        ],
    ):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(command, env=environment, stdout=sys.stderr, check=False)
        if done.returncode:
            raise SystemExit(ADVICE)


if __name__ == "__main__":
    sys.stdout.write(f"Browser tests drive {chromium()}\n")
