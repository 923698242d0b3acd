"""Every page of the site as it is built: headings, landmarks, ids, policy, files, addresses."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from building import Run, build, change
from markup import Markup, markup_of, read_markup
from site_reader import read_site

ONE_OF_EACH = ("main", "banner", "contentinfo")
ALLOWED = {
    "default-src": {"'none'"},
    "script-src": {"'self'", "'wasm-unsafe-eval'"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "font-src": {"'self'"},
    "connect-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'self'"},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once."""
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Markup]:
    """How every page is made."""
    return read_markup(site)


def heading_faults(page: Markup) -> Iterator[str]:
    """One heading of level 1, and none that skips a level."""
    if page.levels.count(1) != 1:
        yield f"{page.levels.count(1)} headings of level 1"
    for before, after in pairwise([0, *page.levels]):
        if after > before + 1:
            yield f"level {after} after {before}"


def landmark_faults(page: Markup) -> Iterator[str]:
    """Each navigation named, no name twice for a role, and one of what a page has once."""
    for role, name in page.landmarks:
        if role == "navigation" and not name:
            yield "a navigation without a name"
        if page.landmarks.count((role, name)) > 1:
            yield f"{role} '{name}' more than once"
    roles = [role for role, _ in page.landmarks]
    for role in ONE_OF_EACH:
        if roles.count(role) != 1:
            yield f"{roles.count(role)} of {role}"


def id_faults(page: Markup) -> Iterator[str]:
    """No id twice."""
    for name in sorted({name for name in page.ids if page.ids.count(name) > 1}):
        yield f"id '{name}' more than once"


def policy_faults(page: Markup) -> Iterator[str]:
    """One policy, before anything is loaded, that allows the site's own host alone."""
    if len(page.policies) != 1:
        yield f"{len(page.policies)} policies"
    for policy, loaded in page.policies:
        if loaded:
            yield f"{loaded[0]} before the policy"
        for directive in policy.split("; "):
            name, *sources = directive.split()
            if not set(sources) <= ALLOWED.get(name, set()):
                yield directive
        if not policy.startswith("default-src 'none'; "):
            yield "what is not named is allowed"
        if "wasm" in policy and not page.path.startswith("search/"):
            yield "WebAssembly, which the search alone needs"


def inline_faults(page: Markup) -> Iterator[str]:
    """Nothing that a policy would have to allow by 'unsafe-inline'."""
    yield from page.inline


Faults = Callable[[Markup], Iterator[str]]
RULES: dict[str, tuple[Faults, str, str]] = {
    "headings": (heading_faults, "<h1>A</h1><h1>B</h1>", "2 headings of level 1"),
    "levels": (heading_faults, "<h1>A</h1><h3>B</h3>", "level 3 after 1"),
    "names": (landmark_faults, "<nav></nav>", "a navigation without a name"),
    "purposes": (
        landmark_faults,
        '<nav aria-labelledby="a"></nav><p id="a">A</p><nav aria-label="A"></nav>',
        "navigation 'A' more than once",
    ),
    "frame": (landmark_faults, "<main></main><main></main>", "2 of main"),
    "ids": (id_faults, '<p id="a"><p id="a">', "id 'a' more than once"),
    "policy": (policy_faults, "<p>", "0 policies"),
    "hosts": (
        policy_faults,
        '<meta http-equiv="Content-Security-Policy" content="script-src https://a.example">',
        "script-src https://a.example",
    ),
    "inline scripts": (inline_faults, "<script>1</script>", "<script>"),
    "inline styles": (inline_faults, '<p style="color: red">', 'style="color: red"'),
    "inline handlers": (inline_faults, '<p onclick="a()">', 'onclick="a()"'),
}


@pytest.mark.parametrize(("faults", "planted", "fault"), RULES.values(), ids=RULES.keys())
def test_every_page_keeps_a_rule_and_a_planted_one_that_breaks_it_is_seen(
    pages: list[Markup], faults: Faults, planted: str, fault: str
) -> None:
    assert fault in list(faults(markup_of("planted.html", planted)))
    assert [(page.path, each) for page in pages for each in faults(page)] == []


def missing_files(site: Path) -> list[tuple[str, str]]:
    """What pages load and nobody published; an address that does not start at the page's own."""
    return [
        (path, url)
        for path, page in read_site(site).items()
        for url in page.resources
        if url.startswith("/") or not (site / posixpath.dirname(path) / url).is_file()
    ]


def test_every_file_that_a_page_loads_is_there_wherever_the_site_lies(site: Path) -> None:
    assert missing_files(site) == []


def test_a_planted_page_without_its_stylesheet_is_seen(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link rel="stylesheet" href="none.css">', "utf-8")
    assert missing_files(tmp_path) == [("index.html", "none.css")]


@pytest.mark.parametrize("base", ["/", "/digital-boards/"])
def test_the_page_for_no_address_finds_everything_from_anywhere(
    project: Path, mkdocs: Run, base: str
) -> None:
    # It is served for any address, so that its own addresses start at the host.
    change(project, "mkdocs.yml", 'site_url: ""', f"site_url: https://boards.example.org{base}")
    assert mkdocs("build", "--strict").returncode == 0
    html = (project / "site/404.html").read_text(encoding="utf-8")
    urls = re.findall(r'\s(?:href|src|action)="([^"#]+)"', html)
    assert len(urls) > 10
    for url in urls:
        path = url.removeprefix("https://boards.example.org").partition("#")[0]
        assert path.startswith(base)
        file = project / "site" / path.removeprefix(base)
        assert (file / "index.html" if path.endswith("/") else file).is_file(), url
