"""Runs a module as its own program, then writes what this process used, as JSON.

    python child.py RESULT MODULE ARGUMENT…

Measured from within, since a parent could not tell a build from the search index that the
build makes in a process of its own.
"""

from __future__ import annotations

import json
import resource
import runpy
import sys
from pathlib import Path

# Linux tells the peak in KiB, macOS in bytes.
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024


def main() -> int:
    """Run the module, write the measurements and return the module's exit status."""
    _, result, module, *arguments = sys.argv
    sys.argv = [module, *arguments]
    status = _status_of(module)
    own = resource.getrusage(resource.RUSAGE_SELF)
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    measured = {
        "own": own.ru_utime + own.ru_stime,
        "children": others.ru_utime + others.ru_stime,
        "peak": own.ru_maxrss * _PEAK_UNIT,
    }
    Path(result).write_text(json.dumps(measured), encoding="utf-8")
    return status


def _status_of(module: str) -> int:
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
