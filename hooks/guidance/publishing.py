"""What is done to the built folder before it is published."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from guidance.repository import can_reach, has_uncommitted_changes, published_file


class NotMade(RuntimeError):  # noqa: N818 - it reads as what happened
    """Raised when a part of the site could not be made; the message says why."""


def reason_not_to_publish(root: Path, address: str | None, remote: str) -> str:
    """Why a project must not be published yet, in one line; empty where it may be."""
    if has_uncommitted_changes(root):
        return "there are uncommitted changes. Commit them first."
    if not address:
        return "set 'site_url' in mkdocs.yml to the site's address."
    if not can_reach(root, remote):
        return f"git cannot reach the remote '{remote}'. Try: git fetch {remote}"
    return ""


def index_for_search(site: Path) -> None:
    """Write the search index beside the pages: a reader fetches the parts that a query needs.

    Raises:
        NotMade: the indexing failed.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise NotMade(f"The search index could not be made.\n{done.stdout}{done.stderr}")
    for unused in (site / "pagefind").glob("*ui*"):
        unused.unlink()


def keep_domain(root: Path, site: Path, remote: str, branch: str) -> None:
    """Keep a custom domain that was set on the published branch, where `docs/` has none."""
    domain = site / "CNAME"
    if not domain.exists() and (text := published_file(root, remote, branch, domain.name)):
        domain.write_text(text, encoding="utf-8")
