"""The search index, written beside the pages: a reader fetches the parts that a query needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class SearchIndex:
    """The index of one site, which a program of its own writes.

    A build waits for it; a preview shows its pages meanwhile.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._site = Path()
        self.running: subprocess.Popen[str] | None = None

    def start(self, site: Path) -> None:
        """Begin to write the index of a built folder."""
        self._site = site
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
        self.running = subprocess.Popen(  # noqa: S603 - the arguments are this module's own
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def wait(self) -> str:
        """Wait until the index is written; why it could not be, or nothing."""
        running, self.running = self.running, None
        if running is None:
            return ""
        said, _ = running.communicate()
        if running.returncode:
            return f"The search index could not be made.\n{said}"
        for unused in (self._site / "pagefind").glob("*ui*"):
            unused.unlink()
        return ""

    def stop(self) -> str:
        """Give up an index whose pages are to be built again; why it had failed, or nothing."""
        if self.running and self.running.poll() is None:
            self.running.kill()
            self.running.communicate()
            self.running = None
        return self.wait()
