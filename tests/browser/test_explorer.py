"""The explorer of case studies: choosing, sharing and taking back, by mouse, keyboard and address.

What has to be found is worked out here from the content itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from axe import EVERY_RULE, VIEWS, Scheme, as_seen, violations
from building import ROOT
from guidance.library import Library
from guidance.model import CaseStudy
from guidance.reading import read_project

pytestmark = pytest.mark.browser

Choice = dict[str, list[str]]
# One choice of each facet, and several at once.
CHOICES: dict[str, Choice] = {
    "theme": {"theme": ["clinical-leadership"]},
    "kind": {"kind": ["ambulance"]},
    "region": {"region": ["north-east-and-yorkshire"]},
    "guide": {"guide": ["two-years-on"]},
    "lesson": {"lesson": ["clinicians-own-it"]},
}
SEVERAL: Choice = {
    "theme": ["board-leadership", "digital-culture"],
    "kind": ["acute", "acute-and-community"],
    "region": ["east-of-england", "south-west"],
}
# Each has case studies of its own, and there is none of both.
NONE: Choice = {"kind": ["ambulance"], "region": ["london"]}
FACETS = ("theme", "kind", "region", "guide", "lesson")
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true; })"
TITLES = """() => [...document.querySelectorAll('[data-explorer-list] h3')]
  .filter(each => each.checkVisibility()).map(each => each.textContent)"""


@cache
def library() -> Library:
    return read_project(ROOT, datetime.now(tz=UTC).date())[0]


def values(study: CaseStudy, facet: str) -> set[str]:
    """What a case study has of a facet."""
    trusts = [library().trusts[ref.id] for ref in study.trusts]
    found: dict[str, Iterable[str]] = {
        "theme": (ref.id for ref in study.themes),
        "lesson": (ref.id for ref in study.lessons),
        "kind": (each.kind.replace(" ", "-") for each in trusts),
        "region": ((each.region or "").lower().replace(" ", "-") for each in trusts),
        "guide": (each.publication.id for each in study.sources),
    }
    return set(found[facet])


def having(choice: Choice) -> list[CaseStudy]:
    """The case studies that have one of the values of every facet."""
    return [
        study
        for study in library().case_studies.values()
        if all(values(study, facet) & set(chosen) for facet, chosen in choice.items() if chosen)
    ]


def titles(studies: Iterable[CaseStudy]) -> list[str]:
    return sorted(study.title for study in studies)


def shown(page: Page) -> list[str]:
    """The titles of the case studies that can be page, in their order."""
    found: list[str] = page.evaluate(TITLES)
    return found


def query(choice: Choice) -> str:
    return f"?{urlencode(choice, doseq=True)}"


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'input[name="{facet}"][value="{value}"]')


def status(page: Page) -> Locator:
    return page.get_by_role("status")


@pytest.fixture
def explorer(page: Page, address: str) -> Page:
    """The explorer on a wide screen, with every facet open and nothing chosen."""
    page.goto(f"{address}case-studies/")
    page.evaluate(OPEN_ALL)
    return page


@pytest.mark.parametrize("choice", [*CHOICES.values(), SEVERAL], ids=[*CHOICES, "several"])
def test_a_choice_leaves_what_has_it_and_stands_in_the_address(
    explorer: Page, address: str, choice: Choice
) -> None:
    for facet, chosen in choice.items():
        for value in chosen:
            box(explorer, facet, value).check()
    found = having(choice)
    assert 0 < len(found) < len(library().case_studies)
    assert sorted(shown(explorer)) == titles(found)
    expect(explorer).to_have_url(f"{address}case-studies/{query(choice)}")
    total = len(library().case_studies)
    expect(status(explorer)).to_have_text(f"{len(found)} of {total} case studies")


@pytest.mark.parametrize("choice", [{}, *CHOICES.values(), SEVERAL], ids=["", *CHOICES, "several"])
def test_each_count_says_what_a_choice_gives_with_all_other_filters(
    page: Page, address: str, choice: Choice
) -> None:
    page.goto(f"{address}case-studies/{query(choice)}")
    printed = page.locator("input[type=checkbox]").evaluate_all(
        "all => all.map(each => [each.name, each.value,"
        " Number(each.parentElement.lastElementChild.textContent)])"
    )
    assert {name for name, _, _ in printed} == set(FACETS)
    for facet, value, number in printed:
        assert number == len(having({**choice, facet: [value]})), (facet, value)


def test_a_choice_that_would_give_nothing_can_be_read_but_not_made(
    page: Page, address: str
) -> None:
    page.goto(f"{address}case-studies/?kind=ambulance")
    page.locator('[data-facet="region"] summary').click()
    london = box(page, "region", "london")
    expect(london).to_have_attribute("aria-disabled", "true")
    london.focus()
    page.keyboard.press("Space")
    expect(london).to_be_focused()
    expect(london).not_to_be_checked()
    assert titles(having({"kind": ["ambulance"]})) == sorted(shown(page))


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("FRÍMLEY wavelength", "frimley-wavelength"),
        ("ambulance safety", "north-west-ambulance-safety-check"),
        ("children\u2019s open systems", "alder-hey-open-systems"),
    ],
)
def test_words_find_what_has_them_all_in_any_case_and_with_any_accent(
    explorer: Page, words: str, slug: str
) -> None:
    explorer.get_by_label("With these words").fill(words)
    expect(status(explorer)).to_contain_text(" of ")
    assert shown(explorer) == [library().case_studies[slug].title]


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        pytest.param("EPR", "frimley-health-epr", id="an-acronym-that-cards-write-out"),
        pytest.param("doctors", "derbyshire-and-bolton-clinical-ownership", id="otherwise"),
        pytest.param("the ambulances", "north-west-ambulance-safety-check", id="more-than-one"),
        pytest.param("wavel", "frimley-wavelength", id="the-beginning-of-a-word"),
        pytest.param("ICSs", "frimley-wavelength", id="more-than-one-of-an-acronym"),
    ],
)
def test_words_are_found_by_other_names_and_forms(explorer: Page, words: str, slug: str) -> None:
    explorer.get_by_label("With these words").fill(words)
    expect(status(explorer)).to_contain_text(" of ")
    expect(
        explorer.get_by_role("link", name=library().case_studies[slug].title, exact=True)
    ).to_be_visible()
    assert len(shown(explorer)) < len(library().case_studies) / 2


@pytest.mark.parametrize(
    "words", ["constructor", "non-executive", "(", "a\\b[c", "board + ward?", '"nowhere"']
)
def test_whatever_is_typed_is_taken_for_words(explorer: Page, words: str) -> None:
    explorer.get_by_label("With these words").fill(words)
    expect(explorer.locator("[data-explorer-search]")).to_be_visible()
    expect(status(explorer)).to_contain_text(" of ")


def test_letters_inside_a_word_are_not_found(explorer: Page) -> None:
    explorer.get_by_label("With these words").fill("velength")
    expect(status(explorer)).to_contain_text("0 of ")
    explorer.get_by_label("With these words").fill("ICS")
    expect(status(explorer)).not_to_contain_text("0 of ")
    texts = explorer.locator("[data-explorer-list] > li:not([hidden])").all_inner_texts()
    assert all(re.search(r"\bICS\b|[Ii]ntegrated care system", each) for each in texts)


def test_words_lead_on_to_a_search_of_the_full_text(explorer: Page, address: str) -> None:
    link = explorer.locator("[data-explorer-search]")
    expect(link).to_be_hidden()
    explorer.get_by_label("With these words").fill("ophthalmologist")
    expect(status(explorer)).to_contain_text("0 of ")
    link.click()
    expect(explorer).to_have_url(f"{address}search/?q=ophthalmologist&type=Case+study")
    expect(explorer.locator(".app-results__link")).to_have_count(1)


def test_words_of_a_lesson_that_a_card_does_not_print_find_it_too(explorer: Page) -> None:
    study = next(each for each in library().case_studies.values() if len(each.lessons) > 1)
    statement = library().lessons[study.lessons[-1].id].statement
    explorer.get_by_label("With these words").fill(statement)
    expect(status(explorer)).to_contain_text(" of ")
    taught = {study.lessons[-1].id}
    assert sorted(shown(explorer)) == titles(having({"lesson": [*taught]}))


def test_the_newest_come_first_and_on_demand_those_first_in_the_alphabet(
    explorer: Page, address: str
) -> None:
    newest = shown(explorer)
    days = {
        study.title: (study.date or max(_published(study))).first_day
        for study in library().case_studies.values()
    }
    assert newest == sorted(days, key=lambda title: (-days[title].toordinal(), title.casefold()))
    explorer.get_by_label("Sort by").select_option("title")
    assert shown(explorer) == sorted(days, key=str.casefold)
    expect(explorer).to_have_url(f"{address}case-studies/?sort=title")
    explorer.get_by_label("Sort by").select_option("newest")
    assert shown(explorer) == newest
    expect(explorer).to_have_url(f"{address}case-studies/")


def _published(study: CaseStudy) -> list[Any]:
    guides = [library().guide_named(each.publication) for each in study.sources]
    return [each.published for each in guides if each]


def test_an_address_brings_the_same_choice_back(page: Page, address: str) -> None:
    words = {"q": ["digital"], "sort": ["title"]}
    page.goto(f"{address}case-studies/{query(SEVERAL | words)}&theme=unknown&more=1")
    found = shown(page)
    assert found == sorted(found, key=str.casefold)
    assert found
    for facet, chosen in SEVERAL.items():
        for value in chosen:
            expect(box(page, facet, value)).to_be_checked()
            expect(box(page, facet, value)).to_be_visible()
    expect(page.get_by_label("With these words")).to_have_value("digital")
    page.reload()
    assert shown(page) == found


def test_the_back_button_takes_a_choice_back_and_forward_makes_it_again(explorer: Page) -> None:
    everything = shown(explorer)
    box(explorer, "theme", "digital-culture").check()
    one = shown(explorer)
    box(explorer, "kind", "acute").check()
    two = shown(explorer)
    assert everything != one != two
    explorer.go_back()
    assert shown(explorer) == one
    expect(box(explorer, "kind", "acute")).not_to_be_checked()
    explorer.go_back()
    assert shown(explorer) == everything
    explorer.go_forward()
    assert shown(explorer) == one


def test_a_word_takes_one_step_of_the_history(explorer: Page, address: str) -> None:
    field = explorer.get_by_label("With these words")
    for letters in ("fr", "frim", "frimley"):
        field.fill(letters)
        expect(explorer).to_have_url(f"{address}case-studies/?q={letters}")
    explorer.go_back()
    expect(field).to_have_value("")
    expect(explorer).to_have_url(f"{address}case-studies/")


def test_a_case_study_leads_back_to_the_choice_that_found_it(explorer: Page) -> None:
    box(explorer, "kind", "ambulance").check()
    found = shown(explorer)
    explorer.get_by_role("link", name=found[0]).click()
    expect(explorer.locator("h1")).to_have_text(found[0])
    explorer.go_back()
    expect(status(explorer)).to_contain_text(f"{len(found)} of ")
    assert shown(explorer) == found


def test_each_filter_can_be_taken_back_and_the_keyboard_goes_on_there(explorer: Page) -> None:
    everything = shown(explorer)
    box(explorer, "theme", "digital-culture").check()
    one = shown(explorer)
    box(explorer, "kind", "acute").check()
    chosen = explorer.get_by_role("group", name="Chosen filters")
    for name in ("Remove Digital culture", "Remove Acute", "Clear all"):
        expect(chosen.get_by_role("button", name=name, exact=True)).to_be_visible()
    chosen.get_by_role("button", name="Remove Acute").press("Enter")
    assert shown(explorer) == one
    expect(chosen.get_by_role("button", name="Remove Digital culture")).to_be_focused()
    explorer.keyboard.press("Enter")
    assert shown(explorer) == everything
    expect(chosen).to_be_hidden()
    expect(explorer.get_by_role("heading", level=2, name="case studies")).to_be_focused()


def test_all_filters_can_be_cleared_at_once(page: Page, address: str) -> None:
    page.goto(f"{address}case-studies/{query(SEVERAL)}&q=board&sort=title")
    page.get_by_role("button", name="Clear all").click()
    assert len(shown(page)) == len(library().case_studies)
    assert page.locator("input:checked").count() == 0
    # In which order is no filter.
    expect(page).to_have_url(f"{address}case-studies/?sort=title")


def test_when_nothing_is_found_it_says_which_filter_to_leave_out(page: Page, address: str) -> None:
    page.goto(f"{address}case-studies/{query(NONE)}")
    expect(status(page)).to_contain_text("0 of ")
    expect(page.get_by_text("No case study has all of this.")).to_be_visible()
    kinds = len(having({"kind": NONE["kind"]}))
    page.get_by_role("button", name=f"Without the region: {kinds} case studies").click()
    assert sorted(shown(page)) == titles(having({"kind": NONE["kind"]}))
    expect(page.get_by_text("No case study has all of this.")).to_be_hidden()


def test_when_no_filter_alone_is_the_cause_it_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}case-studies/{query(NONE)}&q=nosuchword")
    expect(page.get_by_text("nor all but one of it")).to_be_visible()
    page.get_by_role("button", name="Clear all").click()
    assert len(shown(page)) == len(library().case_studies)


def test_the_number_found_is_said_once_for_each_choice(explorer: Page) -> None:
    explorer.evaluate(
        """() => {
          window.said = [];
          const at = document.querySelector('[role=status]');
          new MutationObserver(() => window.said.push(at.textContent))
            .observe(at, {childList: true, subtree: true});
        }"""
    )
    box(explorer, "kind", "ambulance").check()
    explorer.get_by_label("Sort by").select_option("title")
    explorer.get_by_label("With these words").press_sequentially("safety")
    expect(status(explorer)).to_contain_text("1 of ")
    total = len(library().case_studies)
    assert explorer.evaluate("window.said") == [
        f"2 of {total} case studies",
        f"1 of {total} case studies",
    ]


def tab_to(page: Page, is_there: Callable[[], bool]) -> None:
    """Press Tab until the keyboard has come to a place."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if is_there():
            return
    pytest.fail("The keyboard does not come there.")


def test_the_keyboard_alone_chooses_at_320_pixels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}case-studies/")
    toggle = page.get_by_role("button", name="Filters")
    panel = page.locator("#app-filters-panel")
    expect(panel).to_be_hidden()

    def is_at(selector: str) -> bool:
        found: bool = page.evaluate("which => document.activeElement.matches(which)", selector)
        return found

    tab_to(page, lambda: is_at("[data-explorer-toggle]"))
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    tab_to(page, lambda: is_at('[data-facet="kind"] summary'))
    page.keyboard.press("Enter")
    tab_to(page, lambda: is_at('[value="ambulance"]'))
    page.keyboard.press("Space")
    expect(toggle).to_have_text("Filters (1 chosen)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(toggle).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, lambda: is_at("[data-explorer-show]"))
    page.keyboard.press("Enter")
    expect(panel).to_be_hidden()
    expect(page.get_by_role("heading", level=2, name="2 of ")).to_be_focused()
    assert sorted(shown(page)) == titles(having({"kind": ["ambulance"]}))


@pytest.mark.parametrize("width", [360, 820, 1440])
def test_without_javascript_the_whole_list_and_the_other_ways_serve(
    plain_page: Page, address: str, width: int
) -> None:
    plain_page.set_viewport_size({"width": width, "height": 900})
    plain_page.goto(f"{address}case-studies/?kind=ambulance")
    links = plain_page.locator("[data-explorer-list] h3 a")
    assert links.count() == len(library().case_studies)
    expect(links.last).to_be_visible()
    expect(plain_page.get_by_role("heading", name=f"{links.count()} case studies")).to_be_visible()
    for control in plain_page.locator("[data-explorer] :is(input, select, button, summary)").all():
        assert not control.is_visible()
    for way in ("theme", "lesson", "trust"):
        link = plain_page.locator("main").get_by_role("link", name=way, exact=True)
        assert link.get_attribute("href") == f"../{way}s/"


def test_the_whole_list_is_shown_when_the_explorer_does_not_start(
    own_page: Page, address: str
) -> None:
    own_page.route("**/explorer.js", lambda route: route.abort())
    own_page.goto(f"{address}case-studies/?kind=ambulance")
    assert len(shown(own_page)) == len(library().case_studies)
    expect(own_page.locator("[data-explorer-list] li").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("search", ["", query(SEVERAL), query(NONE)])
def test_nothing_that_is_painted_moves_when_the_explorer_starts(
    own_page: Page, address: str, width: int, search: str
) -> None:
    def late(route: Route) -> None:
        own_page.wait_for_timeout(100)
        route.continue_()

    own_page.set_viewport_size({"width": width, "height": 900})
    own_page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(each => {"
        "window.moved += each.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    own_page.route("**/explorer.js", late)
    own_page.goto(f"{address}case-studies/{search}", wait_until="networkidle")
    own_page.wait_for_timeout(100)
    assert own_page.evaluate("window.moved") < 0.001


def test_a_planted_move_is_seen(own_page: Page, address: str) -> None:
    own_page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(each => {"
        "window.moved += each.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    own_page.goto(f"{address}case-studies/")
    own_page.wait_for_timeout(100)
    own_page.evaluate("document.querySelector('main').style.marginTop = '200px'")
    own_page.wait_for_timeout(100)
    assert own_page.evaluate("window.moved") > 0.001


@pytest.mark.parametrize(
    ("view", "choice"),
    list(zip(VIEWS, (CHOICES["kind"], NONE, NONE, CHOICES["kind"]), strict=True)),
    ids=[f"{width}, {scheme}" for width, scheme in VIEWS],
)
def test_axe_finds_no_violation_with_every_filter_open(
    open_page: Page, address: str, axe: str, view: tuple[int, Scheme], choice: Choice
) -> None:
    as_seen(open_page, *view)
    open_page.goto(f"{address}case-studies/{query(choice)}&q=digital")
    open_page.evaluate(OPEN_ALL)
    if open_page.locator("[data-explorer-toggle]").is_visible():
        open_page.locator("[data-explorer-toggle]").click()
    assert violations(open_page, axe, EVERY_RULE) == []


@pytest.mark.parametrize("width", [360, 820, 1440])
def test_print_has_what_was_found_and_no_controls(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}case-studies/?kind=ambulance")
    page.emulate_media(media="print")
    assert sorted(shown(page)) == titles(having({"kind": ["ambulance"]}))
    expect(page.locator("[data-explorer-form]")).to_be_hidden()
    expect(page.get_by_label("Sort by")).to_be_hidden()
    expect(page.get_by_role("group", name="Chosen filters")).to_contain_text("Ambulance")


@pytest.mark.parametrize("width", [360, 1440])
def test_a_choice_on_another_page_leads_to_what_it_finds(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address)
    page.get_by_role("link", name="Ambulance 2 case studies").click()
    found = page.get_by_role("heading", name="2 of 48 case studies")
    expect(found).to_be_in_viewport()
    expect(page.get_by_role("heading", level=3).filter(visible=True).first).to_be_in_viewport()
