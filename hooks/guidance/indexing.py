"""The search index, written beside the pages: a reader fetches the parts that a query needs.

`python -m guidance.indexing SITE` writes it, in a process of its own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from guidance.shards import cut_index

HOOKS = Path(__file__).resolve().parents[1]


class SearchIndex:
    """The index of one site, which a program of its own writes.

    A build waits for it; a preview shows its pages meanwhile.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.running: subprocess.Popen[str] | None = None

    def start(self, site: Path) -> None:
        """Begin to write the index of a built folder."""
        command = [sys.executable, "-m", "guidance.indexing", str(site)]
        self.running = subprocess.Popen(  # noqa: S603 - the arguments are this module's own
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "PYTHONPATH": str(HOOKS)},
        )

    def wait(self) -> str:
        """Wait until the index is written; why it could not be, or nothing."""
        running, self.running = self.running, None
        if running is None:
            return ""
        said, _ = running.communicate()
        return f"The search index could not be made.\n{said}" if running.returncode else ""

    def stop(self) -> str:
        """Give up an index whose pages are to be built again; why it had failed, or nothing."""
        if self.running and self.running.poll() is None:
            self.running.terminate()
            self.running.communicate()
            self.running = None
        return self.wait()


def main(site: Path) -> int:
    """Write the index of a built folder; the exit status of Pagefind."""
    # Who gives up this process gives up Pagefind with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    with subprocess.Popen(command) as running:  # noqa: S603 - the arguments are this module's own
        try:
            running.wait()
        finally:
            running.kill()
    if running.returncode:
        return running.returncode
    folder = site / "pagefind"
    cut_index(folder)
    # What Pagefind brings for pages of its own, and for searching in a worker.
    for pattern in ("*ui*", "pagefind-worker.js", "pagefind-highlight.js"):
        for unused in folder.glob(pattern):
            unused.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
