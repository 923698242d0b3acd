"""`mkdocs build` of the real content: the pages it makes, and what it does with problems."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from building import Run, add, build, change, run
from site_reader import Html, read_site

PAYLOAD = "Ward *4* & “Friends” {{ config }}"
SHOWN = "Ward *4* &amp; “Friends” {{ config }}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once."""
    return build(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Html]:
    """Every page of the real site by its path."""
    return read_site(site)


def test_every_page_has_a_title_and_a_description_of_its_own(pages: dict[str, Html]) -> None:
    for what in ("title", "description"):
        counts = Counter(getattr(page, what) for page in pages.values())
        assert [text for text, count in counts.items() if count > 1 or not text] == []


def test_every_link_and_anchor_of_the_site_leads_somewhere(pages: dict[str, Html]) -> None:
    broken = [
        (path, target, anchor)
        for path, page in pages.items()
        for target, anchor in page.internal_links
        if target not in pages or (anchor and anchor not in pages[target].ids)
    ]
    assert broken == []


def test_every_page_can_be_reached_from_the_home_page_by_links_alone(
    pages: dict[str, Html],
) -> None:
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        found = {target for target, _ in pages[waiting.pop()].internal_links} - reached
        reached |= found
        waiting += found
    assert sorted(pages.keys() - reached) == []


def test_the_glossary_feeds_the_search_and_the_hover_text(site: Path) -> None:
    assets = site / "assets"
    synonyms = json.loads((assets / "search-synonyms.json").read_text(encoding="utf-8"))
    known = json.loads((assets / "search-known.json").read_text(encoding="utf-8"))
    assert synonyms["same"]["ics"] == ["integrated care system"]
    assert synonyms["same"]["integrated care system"] == ["ics"]
    assert synonyms["instead"]["ned"] == ["non-executive director"]
    assert {"glossary", "kingston"} <= set(known)
    page = (site / "guides/digital-strategy/system-context/index.html").read_text(encoding="utf-8")
    assert '<abbr title="Integrated care system">ICS</abbr>' in page


RECORDS = re.compile(
    r"(case-studies|questions|roles|themes|lessons|trusts)/[^/]+/index\.html|guides/[^/]+/.*"
)
# What only shares sections is ranked and cut short, on either page.
RANKED = re.compile(
    r"(case-studies|roles)/\S+ questions/\S+|questions/\S+ (case-studies|roles)/\S+"
)


def test_every_declared_link_between_two_pages_works_both_ways(pages: dict[str, Html]) -> None:
    links = {
        (path, target)
        for path, page in pages.items()
        for target in page.declared_links
        if RECORDS.fullmatch(path) and RECORDS.fullmatch(target)
    }
    assert len(links) > 300
    one_way = {(here, there) for here, there in links if (there, here) not in links}
    assert sorted(pair for pair in one_way if not RANKED.fullmatch(" ".join(pair))) == []


def test_nothing_of_material_and_nothing_from_another_host_is_published(
    site: Path, pages: dict[str, Html]
) -> None:
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert [name for name in files if "bundle" in name or "palette" in name] == []
    assert {name for name in files if name.endswith((".js", ".css"))} <= {
        name for name in files if name.startswith(("assets/", "pagefind/"))
    }
    for page in pages.values():
        assert [url for url in page.resources if url.startswith(("http", "//"))] == []


def test_no_page_has_an_inline_script_or_style(site: Path) -> None:
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert not re.search(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=", html), file


def test_metadata_is_shown_as_text_wherever_it_appears(project: Path, mkdocs: Run) -> None:
    study = project / "case_studies/kettering-show-and-tell.md"
    text = study.read_text(encoding="utf-8")
    text = re.sub(r"^title: .*$", f"title: '{PAYLOAD} title'", text, flags=re.MULTILINE)
    text = re.sub(r"^summary: .*$", f"summary: '{PAYLOAD} summary.'", text, flags=re.MULTILINE)
    person = f"kind: short\npeople:\n  - name: '{PAYLOAD} person'"
    study.write_text(text.replace("kind: short", person), encoding="utf-8")
    change(project, "case_studies/themes.yml", "Governance and assurance", f"'{PAYLOAD} themes'")
    name = "Kettering General Hospital NHS Foundation Trust"
    change(project, "case_studies/trusts.yml", name, f"'{PAYLOAD} trusts'")
    done = mkdocs("build", "--strict")
    assert done.returncode == 0, done.stderr
    own = (project / "site/case-studies/kettering-show-and-tell/index.html").read_text("utf-8")
    head, body = own.split("</head>")
    assert f"{SHOWN} title: {SHOWN} trusts" in head
    assert f'content="{SHOWN} summary."' in head
    for word in ("title", "person", "trusts", "themes"):
        assert f"{SHOWN} {word}" in body
    for path in ("case-studies", "themes/governance-and-assurance", "trusts/kettering-general"):
        assert f"{SHOWN} title" in (project / f"site/{path}/index.html").read_text("utf-8")
    # Python-Markdown's serialiser escapes no quotes in text.
    chapter = (project / "site/guides/digital-teams/covid-19/index.html").read_text("utf-8")
    assert f"{SHOWN} title" in chapter


def test_a_problem_stops_the_build_and_leaves_what_was_published(
    project: Path, mkdocs: Run
) -> None:
    published = project / "site/index.html"
    published.parent.mkdir()
    published.write_text("the site of yesterday", encoding="utf-8")
    change(project, "case_studies/frimley-health-epr.md", "title: ", "title: One: two")
    change(project, "docs/questions/how-we-hire.md", "title: ", "title: One: two")
    done = mkdocs("build")
    assert done.returncode == 1
    assert done.stderr.index("case_studies/frimley-health-epr.md:2:") < done.stderr.index(
        "docs/questions/how-we-hire.md:2:"
    )
    assert "2 problems in 2 files." in done.stderr
    assert "Traceback" not in done.stderr
    assert published.read_text(encoding="utf-8") == "the site of yesterday"


def test_the_check_and_the_build_say_the_same(project: Path, mkdocs: Run) -> None:
    change(project, "case_studies/frimley-health-epr.md", "theme:", "thme:")
    check = run(project, "guidance", "check")
    assert check.returncode == 1
    assert check.stdout.strip() in mkdocs("build").stderr


def test_a_gap_stops_a_strict_build_only(project: Path, mkdocs: Run) -> None:
    change(project, "case_studies/lessons.yml", "  single: true\n", "")
    gap = "only one case study teaches the lesson 'small-bets'."
    loose = mkdocs("build")
    assert (loose.returncode, gap in loose.stderr) == (0, True)
    strict = mkdocs("build", "--strict")
    assert (strict.returncode, gap in strict.stderr) == (1, True)


def test_the_edit_link_opens_the_source_file(project: Path, mkdocs: Run) -> None:
    change(project, "mkdocs.yml", 'repo_url: ""', "repo_url: https://git.example.org/boards/site")
    assert mkdocs("build", "--strict").returncode == 0
    for page, source in (
        ("case-studies/frimley-health-epr", "case_studies/frimley-health-epr.md"),
        ("guides/digital-teams/leading", "docs/guides/digital-teams/leading.md"),
        ("themes/digital-culture", "case_studies/themes.yml"),
    ):
        html = (project / f"site/{page}/index.html").read_text(encoding="utf-8")
        assert f'href="https://git.example.org/boards/site/edit/main/{source}"' in html


THEME = """
- id: new-theme
  title: A new theme
  summary: Added by content alone.
  guidance: [guides/digital-teams/leading.md#litmus-tests]
"""


def test_a_theme_needs_no_change_of_code(project: Path, mkdocs: Run) -> None:
    add(project, "case_studies/themes.yml", THEME)
    change(project, "case_studies/frimley-wavelength.md", "theme: [", "theme: [new-theme, ")
    done = mkdocs("build", "--strict")
    assert done.returncode == 0, done.stderr
    assert "A new theme" in (project / "site/themes/new-theme/index.html").read_text("utf-8")


def test_a_historical_case_study_says_so(project: Path, mkdocs: Run) -> None:
    study = "case_studies/frimley-wavelength.md"
    change(project, study, "kind: short", "kind: short\nhistorical: true")
    assert mkdocs("build", "--strict").returncode == 0
    html = (project / "site/case-studies/frimley-wavelength/index.html").read_text("utf-8")
    assert "This case study is kept for the record." in html
