"""Runs a module as its own program, then writes what this process used, as JSON.

    python child.py RESULT MODULE ARGUMENT…

Measured from within, since a parent could not tell a build from the search index that the
build makes in a process of its own.
"""

from __future__ import annotations

import json
import re
import resource
import runpy
import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


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
        "peak": _peak(own),
    }
    Path(result).write_text(json.dumps(measured), encoding="utf-8")
    return status


def _status_of(module: str) -> int:
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    return 0


def _peak(own: resource.struct_rusage) -> int:
    """Peak memory in bytes. What Linux tells in `ru_maxrss` may be the peak of the parent."""
    if _STATUS.exists() and (peak := re.search(r"VmHWM:\s*(\d+) kB", _STATUS.read_text("utf-8"))):
        return int(peak[1]) * 1024
    return own.ru_maxrss if sys.platform == "darwin" else own.ru_maxrss * 1024


if __name__ == "__main__":
    sys.exit(main())
