"""Rule for spelling: British, by the dictionary of typos and the word list in `_typos.toml`."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

from guidance.addresses import CASE_STUDIES, DOCS
from guidance.problems import Place, Problem, Severity

WORD_LIST = "_typos.toml"
# What typos ends with when it has read everything: without and with findings.
_READ = (0, 2)


class NotChecked(RuntimeError):  # noqa: N818 - it reads as what happened
    """Raised where spelling could not be checked; the message says why."""


def check_spelling(root: Path) -> Iterator[Problem]:
    """No word is misspelt, or spelt as in the United States.

    Raises:
        NotChecked: typos could not be run.
    """
    command = [_typos(), "--format", "json", "--config", str((root / WORD_LIST).resolve())]
    folders = [folder for folder in (DOCS, CASE_STUDIES) if (root / folder).is_dir()]
    done = subprocess.run(  # noqa: S603 - the arguments are this module's own
        [*command, *folders], cwd=root, capture_output=True, text=True, check=False
    )
    if done.returncode not in _READ:
        raise NotChecked(f"Spelling could not be checked.\n{done.stderr}")
    for line in done.stdout.splitlines():
        found = json.loads(line)
        if found["type"] == "typo" and found.get("line_num"):
            yield _problem(found)


def _problem(found: dict[str, object]) -> Problem:
    corrections = found["corrections"]
    choices = (
        " or ".join(f"'{each}'" for each in corrections) if isinstance(corrections, list) else ""
    )
    path = PurePath(str(found["path"])).as_posix()
    how = f"Write {choices}, or add the word to {WORD_LIST}."
    what = f"'{found['typo']}' is not a British spelling."
    return Problem(Place(path, int(str(found["line_num"]))), what, how, Severity.WARNING)


def _typos() -> str:
    """The program, which pip puts beside Python."""
    program = Path(sys.executable).with_name("typos")
    return str(program if program.exists() else program.with_suffix(".exe"))
