"""What is done to the built folder before it is published."""

from __future__ import annotations

from pathlib import Path

from guidance.repository import can_reach, has_uncommitted_changes, published_file


def reason_not_to_publish(root: Path, address: str | None, remote: str) -> str:
    """Why a project must not be published yet, in one line; empty where it may be."""
    if has_uncommitted_changes(root):
        return "there are uncommitted changes. Commit them first."
    if not address:
        return "set 'site_url' in mkdocs.yml to the site's address."
    if not can_reach(root, remote):
        return f"git cannot reach the remote '{remote}'. Try: git fetch {remote}"
    return ""


def keep_domain(root: Path, site: Path, remote: str, branch: str) -> None:
    """Keep a custom domain that was set on the published branch, where `docs/` has none."""
    domain = site / "CNAME"
    if not domain.exists() and (text := published_file(root, remote, branch, domain.name)):
        domain.write_text(text, encoding="utf-8")
