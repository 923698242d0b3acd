"""The library that makes PDFs, with what it needs of the system.

WeasyPrint comes from PyPI; Pango, which sets its lines, comes from the system.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

DEBIAN = Path("/etc/debian_version")
PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-liberation")
ADVICE = (
    "PDFs need Pango: install it (on Debian, apt-get install "
    f"{' '.join(PACKAGES)}; on macOS, brew install pango)."
)


def weasyprint() -> Any:
    """WeasyPrint; on Debian, as root, what it lacks is installed.

    Raises:
        SystemExit: something is missing and cannot be installed; the message says what to do.
    """
    found = _found()
    if found is None and DEBIAN.exists() and os.geteuid() == 0:
        _install()
        found = _found()
    if found is None:
        raise SystemExit(ADVICE)
    return found


def _found() -> Any:
    try:
        # It prints a paragraph on what is missing; one line is enough.
        with redirect_stdout(StringIO()):
            return import_module("weasyprint")
    except ImportError:
        raise SystemExit("PDFs need WeasyPrint: call this by 'make pdf'.") from None
    except OSError:
        # What was half loaded would be taken for the whole at the next try.
        for name in [each for each in sys.modules if each.split(".")[0] == "weasyprint"]:
            del sys.modules[name]
        return None


def _install() -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]
    for command in (["apt-get", "update", "-qq"], install):
        done = subprocess.run(command, env=environment, stdout=sys.stderr, check=False)  # noqa: S603
        if done.returncode:
            raise SystemExit(ADVICE)


if __name__ == "__main__":
    sys.stdout.write(f"PDFs are made by WeasyPrint {weasyprint().__version__}\n")
