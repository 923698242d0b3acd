"""What a reader's browser fetches for a search, in bytes as a plain file host sends them."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser

from served import BASE

# What a plain host compresses. The parts of the index are compressed as they are.
TEXT = {".css", ".html", ".js", ".json", ".svg"}
# In milliseconds: with thousands of case studies a busy machine takes its time.
PATIENCE = 120_000


def bytes_for_search(browser: Browser, address: str, site: Path, words: str) -> int:
    """What a first search fetches beyond what every page of the site does."""
    (fetched,) = bytes_for_searches(browser, address, site, [words]).values()
    return fetched


def bytes_for_searches(
    browser: Browser, address: str, site: Path, queries: Iterable[str]
) -> dict[str, int]:
    """What each query fetches, as the first of a reader, beyond what every page does."""
    of_every_page = fetched_by(browser, f"{address}about/")
    return {
        words: sum_of(
            site, fetched_by(browser, f"{address}search/?q={quote(words)}", "”") - of_every_page
        )
        for words in queries
    }


def fetched_by(browser: Browser, url: str, said: str = "") -> set[str]:
    """The addresses that a new browser asks for at a page, until its status says something."""
    window = browser.new_context()
    page = window.new_page()
    page.set_default_timeout(PATIENCE)
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(url, wait_until="networkidle")
    if said:
        # A slow machine may rest between what it fetches.
        page.get_by_role("status").filter(has_text=said).wait_for()
        page.wait_for_load_state("networkidle")
    window.close()
    return asked


def sum_of(site: Path, urls: Iterable[str]) -> int:
    """The bytes of the files at some addresses of a site, each once; a page itself is none."""
    paths = {urlsplit(url).path.removeprefix(BASE) for url in urls}
    return sum(sent(site / path) for path in paths if (site / path).is_file())


def sent(file: Path) -> int:
    """The bytes of a file as it is sent."""
    data = file.read_bytes()
    return len(gzip.compress(data, 9)) if file.suffix in TEXT else len(data)
