"""What the search page says and lists, for tests that open it in a browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def said(page: Page, address: str, query: str) -> str:
    """What the search says that it found, asked by an address: `q=culture&type=Chapter`."""
    page.goto(f"{address}search/?{query}")
    status = page.get_by_role("status")
    expect(status).to_have_text(re.compile(r"\.$"))
    return status.inner_text()


def listed(page: Page) -> list[str]:
    """The paths of the pages that are listed, the best first."""
    links = page.locator(".app-results__link").evaluate_all("all => all.map(each => each.pathname)")
    return [str(link).removeprefix("/digital-boards/") for link in links]
