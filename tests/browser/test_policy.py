"""The policy in each page's head: what somebody plants in a page does not run, on any template."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from templates import each_template

pytestmark = pytest.mark.browser

PLANTED = """
<script>window.planted = "script"</script>
<script src="https://other.example/planted.js"></script>
<img src="nothing.png" onerror="window.planted = 'handler'" alt="">
<style>h1 { color: red }</style>
<p id="seed" style="position: fixed">Planted</p>
<iframe src="https://other.example/"></iframe>
<img src="https://other.example/planted.png" alt="">
<base href="https://other.example/">
"""
BLOCKED = {
    ("script-src-elem", "inline"),
    ("script-src-elem", "https://other.example/planted.js"),
    ("script-src-attr", "inline"),
    ("style-src-elem", "inline"),
    ("style-src-attr", "inline"),
    ("frame-src", "https://other.example"),
    ("img-src", "https://other.example/planted.png"),
    ("base-uri", "https://other.example/"),
}
WATCH = """
window.__blocked = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.__blocked.push([event.effectiveDirective, event.blockedURI]);
});
"""


def plant(route: Route) -> None:
    """Put at the end of a page what an attacker might."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</main>", f"{PLANTED}</main>"))


@pytest.fixture(scope="module")
def watched(browser: Browser) -> Iterator[Page]:
    """A page that notes what its policy refuses."""
    context = browser.new_context()
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


@each_template
def test_what_is_planted_in_a_page_does_not_run(watched: Page, address: str, path: str) -> None:
    watched.route(address + path, plant)
    watched.goto(address + path)
    watched.unroute_all()
    assert watched.locator("#seed").is_visible()
    assert watched.evaluate("window.planted") is None
    assert watched.locator("#seed").evaluate("each => getComputedStyle(each).position") == "static"
    blocked = watched.evaluate("window.__blocked")
    assert {(directive, uri) for directive, uri in blocked} == BLOCKED


def test_without_the_policy_what_is_planted_would_run(browser: Browser, address: str) -> None:
    open_page = browser.new_page(bypass_csp=True)
    open_page.add_init_script(WATCH)
    open_page.route(address, plant)
    open_page.goto(address)
    assert open_page.evaluate("window.planted") in {"script", "handler"}
    assert open_page.evaluate("window.__blocked") == []
    open_page.close()
