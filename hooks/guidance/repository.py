"""What the site asks of its git repository: where it is hosted, and whether it is clean."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_REMOTE = re.compile(
    r"(?:https://|ssh://)?(?:[^@/\s]+@)?([\w-]+(?:\.[\w-]+)+)(?::\d+)?[:/](.+?)(?:\.git)?/?"
)


def hosted_at(root: Path, remote: str = "origin") -> str:
    """The https address of the repository that a remote names; empty for a folder or none."""
    address = _git(root, "remote", "get-url", remote)
    match = _REMOTE.fullmatch(address.strip())
    return f"https://{match[1]}/{match[2]}" if match else ""


def has_uncommitted_changes(root: Path) -> bool:
    """Whether the work tree differs from its last commit, untracked files included."""
    return bool(_git(root, "status", "--porcelain").strip())


def can_reach(root: Path, remote: str) -> bool:
    """Whether git can read from a remote: one that is missing or unreachable takes nothing."""
    return _runs(root, "ls-remote", "--heads", remote) is not None


def published_file(root: Path, remote: str, branch: str, name: str) -> str:
    """The text of a file on the branch that is published; empty where there is none."""
    return _git(root, "show", f"{remote}/{branch}:{name}") or _git(root, "show", f"{branch}:{name}")


def _git(root: Path, *arguments: str) -> str:
    """What git prints, or nothing where it fails: no git, no repository, no such thing."""
    return _runs(root, *arguments) or ""


def _runs(root: Path, *arguments: str) -> str | None:
    """What git prints, or None where it fails."""
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are this module's own
            ["git", *arguments],  # noqa: S607 - whichever git the author uses
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
