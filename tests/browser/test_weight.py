"""What a first visit costs, and that nothing moves while a page comes."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route

from templates import TEMPLATES, each_template

pytestmark = pytest.mark.browser

# Of a chapter, compressed as any host does it, and its requests.
MOST_BYTES = 40_000
MOST_REQUESTS = 8
# What a host does not compress, since it is compressed.
AS_THEY_ARE = (".woff2", ".png", ".jpg", ".jpeg", ".webp")
# Of every answer: status and headers.
HEADERS = 300


@pytest.fixture(scope="module")
def stranger(browser: Browser) -> Iterator[Page]:
    """A page on a phone that keeps no file, so that every visit is a first one."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield page
    page.close()


def visited(page: Page, url: str) -> list[tuple[str, int]]:
    """What a first visit fetches: each address with its weight as a host would send it."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(url, wait_until="networkidle")
    page.remove_listener("request", note)
    # A headless browser fetches the icon on some visits only.
    asked.append(page.locator("link[rel=icon]").evaluate("each => each.href"))
    return [(each, weight(each, page.request.get(each).body())) for each in dict.fromkeys(asked)]


def weight(address: str, body: bytes) -> int:
    """The bytes that a host sends for a file, which it compresses unless that is done."""
    if address.endswith(AS_THEY_ARE):
        return len(body) + HEADERS
    return len(gzip.compress(body, 6)) + HEADERS


def too_heavy(fetched: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """All that was fetched, the heaviest first, if it is more than a chapter may cost."""
    if len(fetched) <= MOST_REQUESTS and sum(size for _, size in fetched) <= MOST_BYTES:
        return []
    return sorted(fetched, key=lambda each: -each[1])


def chapters(site: Path) -> list[str]:
    """The chapters of all guides, by their addresses below the site."""
    files = sorted(site.glob("guides/*/*/index.html"))
    pages = [
        file for file in files if 'data-pagefind-filter="type:Chapter"' in file.read_text("utf-8")
    ]
    return [file.parent.relative_to(site).as_posix() + "/" for file in pages]


def test_a_first_visit_to_a_chapter_is_light(stranger: Page, site: Path, address: str) -> None:
    paths = chapters(site)
    assert len(paths) > 20
    visits = [visited(stranger, address + path) for path in paths]
    # The page, its stylesheet, its letters, its script and the icon: none from a cache.
    assert {len(fetched) for fetched in visits} == {5}
    assert [each for fetched in visits if (each := too_heavy(fetched))] == []


def test_a_planted_heavy_page_is_seen() -> None:
    assert too_heavy([("a", 20_000), ("b", 20_000)]) == []
    assert too_heavy([("a", 1), ("b", 40_000)]) == [("b", 40_000), ("a", 1)]
    assert too_heavy([("a", 1)] * 9) == [("a", 1)] * 9


# Kept before any script of the page runs.
WATCH = """
window.__shifts = [];
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) {
    if (!each.hadRecentInput) {
      window.__shifts.push(...each.sources.map((source) =>
        `${each.value.toFixed(4)} ${(source.node?.outerHTML ?? "text").slice(0, 80)}`));
    }
  }
}).observe({ type: "layout-shift", buffered: true });
"""


def late(route: Route) -> None:
    """Send scripts and fonts when the page has long been painted."""
    time.sleep(0.15)
    route.continue_()


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterator[Page]:
    """A page that notes what moves in it, and gets its scripts and fonts late."""
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.route("**/*.js", late)
    page.route("**/*.woff2", late)
    yield page
    page.close()


def shifts(page: Page, url: str, rate: int = 1) -> list[str]:
    """What moves while a page comes, on a machine that is so many times slower."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    page.goto(url, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
    found: list[str] = page.evaluate("window.__shifts")
    session.detach()
    return found


@each_template
@pytest.mark.parametrize(("width", "rate"), [(360, 4), (1440, 1)])
def test_nothing_moves_while_a_page_comes(
    watched: Page, address: str, path: str, width: int, rate: int
) -> None:
    watched.goto("about:blank")
    watched.set_viewport_size({"width": width, "height": 900})
    assert shifts(watched, address + path, rate) == []


def test_a_planted_shift_is_seen(own_page: Page, address: str) -> None:
    own_page.add_init_script(WATCH)
    own_page.add_init_script("""addEventListener("load", () => setTimeout(() => {
        document.querySelector("main").style.marginTop = "100px";
    }, 200))""")
    assert shifts(own_page, address + TEMPLATES["chapter"]) != []
