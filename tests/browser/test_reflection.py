"""The private reflection: what a reader answers, kept in their own browser and nowhere else."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from axe import EVERY_RULE, VIEWS, as_seen, violations
from windows import emptied, staying

pytestmark = pytest.mark.browser

KEY = "digital-boards:reflection"
ASKED = "where-authority-sits"
TITLE = (
    "Do we move information to the people with authority, "
    "or authority to the people with information?"
)
QUESTION = f"questions/{ASKED}/"
OTHER = "papers-and-meetings"
PAGE = "reflection/"
DAY = "2026-11-25T10:00:00"
HOSTILE = "<img src=x onerror=\"document.title = 'run'\"><b>bold</b>"


def answer(confidence: str, note: str = "", owner: str = "", title: str = "") -> dict[str, str]:
    return {"title": title, "confidence": confidence, "note": note, "owner": owner}


def record(answers: dict[str, Any], previous: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "format": "digital-boards-reflection",
        "version": 1,
        "answers": answers,
        "previous": previous,
    }


def opened(page: Page, address: str, kept: object = None, path: str = PAGE) -> Page:
    """A page of the site in a browser that keeps a record, or a text."""
    page.goto(address + path)
    if kept is not None:
        text = kept if isinstance(kept, str) else json.dumps(kept)
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
        page.reload()
    return page


@pytest.fixture(scope="module")
def dated(browser: Browser) -> Iterator[Page]:
    """The page of a window that stays, on a day of 2026."""
    with staying(browser) as page:
        page.clock.set_fixed_time(DAY)
        yield page


@pytest.fixture
def page(dated: Page) -> Page:
    """An empty page on that day."""
    return emptied(dated)


def stored(page: Page) -> Any:
    """What the browser keeps, as the page would read it; None for nothing."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    return None if text is None else json.loads(text)


def form(page: Page, question: str = ASKED) -> Locator:
    return page.locator(f'[data-reflect="{question}"]')


def said(page: Page, where: str = "files") -> Locator:
    return page.locator(f'[data-reflect-said="{where}"]')


def give(page: Page, text: str, name: str = "mine.json") -> None:
    """Choose a file with a text to be opened."""
    file = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.get_by_label("Open a saved file").set_input_files(file)  # type: ignore[arg-type]


def tally(page: Page, name: str) -> str:
    return page.locator(".app-tally", has_text=name).locator(".app-tally__counts").inner_text()


def choose(page: Page, label: str, question: str = ASKED) -> None:
    form(page, question).get_by_role("radio", name=label, exact=True).check()


def late(route: Route) -> None:
    """Send a script when the page has long been painted."""
    time.sleep(0.15)
    route.continue_()


def test_an_answer_is_kept_as_it_is_given_and_shown_on_both_pages(page: Page, address: str) -> None:
    opened(page, address, path=QUESTION)
    choose(page, "Partly")
    form(page).get_by_label("Note").press_sequentially("Ask for evidence")
    form(page).get_by_label("Owner").fill("Chair")
    expect(form(page).get_by_role("status")).to_have_text("Kept in this browser.")
    kept = answer("partly", "Ask for evidence", "Chair", TITLE)
    assert stored(page) == record({ASKED: kept})
    page.reload()
    expect(form(page).get_by_role("radio", name="Partly")).to_be_checked()
    page.get_by_role("link", name="All your answers").click()
    expect(form(page).get_by_role("radio", name="Partly")).to_be_checked()
    expect(form(page).locator("summary")).to_contain_text("Chair: Ask for evidence")


def test_an_answer_that_is_taken_back_leaves_nothing_in_the_browser(
    page: Page, address: str
) -> None:
    opened(page, address, record({ASKED: answer("partly")}), QUESTION)
    choose(page, "No answer")
    expect(form(page).get_by_role("status")).to_have_text("Nothing is kept for this question.")
    assert stored(page) is None


def test_a_question_is_answered_by_keyboard_alone_at_320_pixels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address, path=QUESTION)
    first = form(page).get_by_role("radio", name="No answer")
    for _ in range(80):
        page.keyboard.press("Tab")
        if first.evaluate("each => each === document.activeElement"):
            break
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.type("By heart")
    page.keyboard.press("Tab")
    page.keyboard.type("Chair")
    page.keyboard.press("Enter")
    assert stored(page) == record({ASKED: answer("partly", "By heart", "Chair", TITLE)})
    assert page.url == address + QUESTION
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(address + PAGE)


def test_answers_are_counted_by_set_and_by_theme(page: Page, address: str) -> None:
    answers = {ASKED: answer("partly"), OTHER: answer("confident", "Well read")}
    opened(page, address, record(answers))
    counts = " ".join(tally(page, "All questions").split()).replace(" ,", ",")
    assert counts == "0 not yet, 1 partly, 1 confident, 35 no answer"
    page.get_by_text("By theme", exact=True).click()
    theme = tally(page, "Governance and assurance")
    choose(page, "Not yet")
    assert tally(page, "All questions").startswith("1 not yet")
    assert tally(page, "Governance and assurance") != theme
    assert "1 not yet" in " ".join(tally(page, "Teams and governance").split())


def test_a_summary_has_no_score(page: Page, address: str) -> None:
    opened(page, address, record({ASKED: answer("partly")}))
    assert "%" not in page.locator("main").inner_text()


def test_owners_are_listed_with_their_questions_however_they_are_typed(
    page: Page, address: str
) -> None:
    answers = {ASKED: answer("", owner="Chair"), OTHER: answer("partly", owner=" chair ")}
    opened(page, address, record(answers))
    owners = page.get_by_role("region", name="Owners")
    expect(owners.locator(".app-reflection__owner")).to_have_count(1)
    expect(owners.get_by_role("link")).to_have_count(2)
    owners.get_by_role("link", name=TITLE).click()
    assert form(page).bounding_box()["y"] < 900  # type: ignore[index]


def test_a_new_round_keeps_the_answers_as_the_last_time_and_says_what_changed(
    page: Page, address: str
) -> None:
    answers = {ASKED: answer("partly", "Too slow", "Chair", TITLE), OTHER: answer("confident")}
    opened(page, address, record(answers))
    page.get_by_role("button", name="Start a new round").click()
    page.get_by_role("dialog").get_by_role("button", name="Start a new round").click()
    expect(said(page, "round")).to_contain_text("A new round has begun.")
    assert stored(page) == record({}, {"ended": "2026-11-25", "answers": answers})
    expect(form(page)).to_contain_text("Last time: Partly.")
    choose(page, "Confident")
    changes = page.get_by_role("region", name="Since the last time")
    expect(changes).to_contain_text("Your last time ended on 25 November 2026.")
    expect(changes).to_contain_text("1 answer has changed, and none are the same.")
    expect(changes.get_by_role("listitem")).to_have_count(1)
    assert "Partly → to Confident" in " ".join(changes.get_by_role("listitem").inner_text().split())
    choose(page, "Confident", OTHER)
    expect(changes).to_contain_text("and 1 is the same.")
    expect(changes).not_to_contain_text("that you answered then")


def test_a_round_without_answers_cannot_end(page: Page, address: str) -> None:
    opened(page, address)
    page.get_by_role("button", name="Start a new round").click()
    expect(said(page, "round")).to_contain_text("There are no answers yet")
    assert stored(page) is None


def test_a_saved_file_brings_everything_back(page: Page, address: str, tmp_path: Path) -> None:
    kept = record(
        {ASKED: answer("partly", 'Lines\nand "quotes"', "Zoë", TITLE), "gone": answer("confident")},
        {"ended": "2026-05-14", "answers": {ASKED: answer("not-yet")}},
    )
    opened(page, address, kept)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    assert download.value.suggested_filename == "reflection-2026-11-25.json"
    file = tmp_path / "saved.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8")) == kept
    page.evaluate("localStorage.clear()")
    page.reload()
    page.get_by_label("Open a saved file").set_input_files(file)
    expect(said(page)).to_contain_text("saved.json was opened: 2 answers, and 1 of the last time")
    assert stored(page) == kept
    expect(form(page).get_by_role("radio", name="Partly")).to_be_checked()


UNFIT = {
    "empty": ("", "It is empty."),
    "no JSON": ("{", "It is not in the form in which this site saves answers"),
    "another JSON": ("[]", "It holds something else than answers that this site saved."),
    "another version": (
        json.dumps({**record({}), "version": 2}),
        "It is of version “2”, and this site reads version 1.",
    ),
    "no answers": (json.dumps({**record({}), "answers": None}), "Its answers are missing."),
    "an unknown answer": (
        json.dumps(record({"one": answer("often")})),
        "The answer to “one” is “often”. It can be “not-yet”, “partly” or “confident”.",
    ),
    "no text": (
        json.dumps(record({"one": {"note": 5}})),
        "The note of the answer to “one” is not text.",
    ),
    "no id": (
        '{"format": "digital-boards-reflection", "version": 1, "answers": {"__proto__": {}}}',
        "“__proto__” cannot be the id of a question.",
    ),
    "no day": (
        json.dumps(record({}, {"ended": "May", "answers": {}})),
        "The day on which the last time ended is missing, or is no date such as 2026-11-25.",
    ),
}


@pytest.mark.parametrize(("text", "why"), UNFIT.values(), ids=UNFIT.keys())
def test_a_wrong_file_changes_nothing_and_says_why(
    page: Page, address: str, text: str, why: str
) -> None:
    kept = record({ASKED: answer("partly")})
    opened(page, address, kept)
    give(page, text)
    expect(said(page)).to_contain_text(f"mine.json was not opened, and nothing was changed. {why}")
    assert stored(page) == kept


def test_what_is_there_is_replaced_only_by_a_reader_who_says_so(page: Page, address: str) -> None:
    kept, other = record({ASKED: answer("partly")}), record({OTHER: answer("confident")})
    opened(page, address, kept)
    give(page, json.dumps(other))
    dialog = page.get_by_role("dialog", name="Replace what is kept here?")
    expect(dialog).to_contain_text("mine.json has 1 answer. What is kept here, 1 answer, will be")
    page.keyboard.press("Escape")
    expect(said(page)).to_have_text("mine.json was not opened, and nothing was changed.")
    assert stored(page) == kept
    give(page, json.dumps(other))
    dialog.get_by_role("button", name="Replace it").click()
    expect(said(page)).to_contain_text("mine.json was opened")
    assert stored(page) == other


def test_a_question_that_is_asked_no_more_is_kept_and_named(page: Page, address: str) -> None:
    gone = answer("partly", "Still true", "Chair", "Do we have a website?")
    opened(page, address)
    give(page, json.dumps(record({"gone": gone, ASKED: answer("confident")})))
    expect(said(page)).to_contain_text("1 question that this site does not ask: “Do we have a we")
    section = page.get_by_role("region", name="Questions no longer asked")
    expect(section).to_contain_text("Do we have a website?")
    expect(section).to_contain_text("Note: Still true")
    choose(page, "Partly")
    assert stored(page)["answers"]["gone"] == gone


def test_what_a_file_holds_is_shown_as_text(page: Page, address: str) -> None:
    hostile = answer("partly", HOSTILE, HOSTILE, HOSTILE)
    opened(page, address)
    give(page, json.dumps(record({"gone": hostile, ASKED: hostile})), f"{HOSTILE[:4]}.json")
    expect(said(page)).to_contain_text(HOSTILE)
    expect(page.get_by_role("region", name="Owners")).to_contain_text(HOSTILE)
    expect(page.get_by_role("region", name="Questions no longer asked")).to_contain_text(HOSTILE)
    assert page.locator("main img, main b").count() == 0
    assert page.title().startswith("Reflection")


def test_what_cannot_be_read_is_not_written_over_and_can_be_saved(
    page: Page, address: str, tmp_path: Path
) -> None:
    damaged = '{"format": "digital-boards-reflection", "version": 1, "answers": {"one'
    opened(page, address, damaged, QUESTION)
    expect(form(page).get_by_role("status")).to_contain_text("cannot be read")
    expect(form(page).get_by_role("radio", name="Partly")).to_be_disabled()
    page.goto(address + PAGE)
    expect(page.locator("main")).to_contain_text("What this browser kept cannot be read.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as it is").click()
    download.value.save_as(tmp_path / "raw.txt")
    assert (tmp_path / "raw.txt").read_text(encoding="utf-8") == damaged
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == damaged
    page.get_by_role("button", name="Delete everything").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("What this browser kept cannot be read.")).to_be_hidden()
    expect(form(page).get_by_role("radio", name="Partly")).to_be_enabled()
    assert stored(page) is None


def test_a_full_browser_is_said_and_the_answer_can_still_be_saved(
    page: Page, address: str, tmp_path: Path
) -> None:
    opened(page, address)
    page.evaluate(
        "() => { for (let size = 1 << 22; size; size >>= 1) {"
        "try { localStorage.setItem('fill' + size, 'x'.repeat(size)); } catch { /* full */ } } }"
    )
    choose(page, "Partly")
    expect(form(page).get_by_role("status")).to_contain_text("no room left")
    expect(page.locator("[data-reflect-trouble]")).to_contain_text("Save your answers as a file")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    download.value.save_as(tmp_path / "saved.json")
    saved = json.loads((tmp_path / "saved.json").read_text(encoding="utf-8"))
    assert saved["answers"][ASKED]["confidence"] == "partly"
    page.evaluate("localStorage.clear()")
    choose(page, "Confident")
    expect(form(page).get_by_role("status")).to_have_text("Kept in this browser.")


def test_a_browser_that_keeps_nothing_is_said_before_anything_is_written(
    own_page: Page, address: str
) -> None:
    own_page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        "{ get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    opened(own_page, address, path=QUESTION)
    expect(form(own_page).get_by_role("status")).to_contain_text(
        "does not let the site keep anything"
    )
    own_page.goto(address + PAGE)
    expect(own_page.locator("[data-reflect-trouble]")).to_contain_text(
        "save your answers as a file"
    )
    choose(own_page, "Partly")
    assert "1 partly" in " ".join(tally(own_page, "All questions").split())


def test_two_tabs_stay_in_step(own_context: BrowserContext, address: str) -> None:
    one, other = own_context.new_page(), own_context.new_page()
    opened(one, address, path=QUESTION)
    opened(other, address)
    choose(one, "Confident")
    expect(form(other).get_by_role("radio", name="Confident")).to_be_checked()
    choose(other, "Not yet", OTHER)
    form(one).get_by_label("Note").fill("Both are kept")
    assert set(stored(one)["answers"]) == {ASKED, OTHER}
    other.get_by_role("button", name="Delete everything").last.click()
    other.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    expect(form(one).get_by_label("Note")).to_have_value("")


def test_everything_is_deleted_by_keyboard_with_one_button_that_asks_first(
    page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, address, record({ASKED: answer("partly")}))
    button = page.get_by_role("button", name="Delete everything").last
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Delete everything?")
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
    assert stored(page) is not None
    for key in ("Enter", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(said(page, "delete")).to_contain_text("Everything is deleted.")
    expect(button).to_be_focused()
    assert page.evaluate("Object.keys(localStorage)") == []
    expect(form(page).get_by_role("radio", name="No answer")).to_be_checked()


def test_a_question_does_not_say_that_it_is_kept_when_it_is_deleted(
    page: Page, address: str
) -> None:
    opened(page, address)
    form(page).get_by_role("radio", name="Partly").check()
    expect(form(page)).to_contain_text("Kept in this browser.")
    page.get_by_role("button", name="Delete everything").last.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    expect(said(page, "delete")).to_contain_text("Everything is deleted.")
    expect(form(page)).not_to_contain_text("Kept in this browser.")


def test_nothing_is_sent_and_nothing_is_fetched(own_page: Page, address: str) -> None:
    opened(own_page, address).wait_for_load_state("networkidle")
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    choose(own_page, "Partly")
    form(own_page).locator("summary").click()
    form(own_page).get_by_label("Note").fill("For me alone")
    form(own_page).get_by_label("Owner").press("Enter")
    give(own_page, json.dumps(record({OTHER: answer("confident")})))
    own_page.get_by_role("dialog").get_by_role("button", name="Replace it").click()
    expect(said(own_page)).to_contain_text("was opened")
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_answers_on_paper_are_whole_and_the_fields_stay_off_it(page: Page, address: str) -> None:
    note = "A long note. " * 40
    last = {"ended": "2026-05-14", "answers": {ASKED: answer("not-yet")}}
    opened(page, address, record({ASKED: answer("partly", note, "Chair")}, last))
    page.emulate_media(media="print")
    paper = page.locator("[data-reflect-paper]")
    question = paper.get_by_role("listitem").filter(has_text=TITLE)
    expect(question).to_contain_text(f"Note: {note.strip()}")
    for words in ("☐ Not yet", "☑ Partly", "Owner: Chair", "Last time: Not yet"):
        expect(question).to_contain_text(words)
    expect(paper.get_by_role("heading", level=3)).to_have_count(37)
    expect(page.get_by_text("As of 25 November 2026.")).to_be_visible()
    for label in ("Note", "Owner"):
        expect(form(page).get_by_label(label)).to_be_hidden()
    assert page.get_by_role("button").filter(visible=True).count() == 0


def test_the_paper_is_drawn_when_it_is_printed_and_not_at_every_key(
    page: Page, address: str
) -> None:
    opened(page, address)
    titles = page.locator("[data-reflect-paper] h3")
    choose(page, "Partly")
    expect(titles).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(titles).to_have_count(37)
    expect(
        page.get_by_text("A question with several themes is counted under each.")
    ).to_be_visible()
    expect(page.locator("[data-reflect-paper]")).to_contain_text("☑ Partly")


@pytest.mark.parametrize("path", [QUESTION, PAGE])
def test_answers_move_nothing_that_is_painted(own_page: Page, address: str, path: str) -> None:
    last = {"ended": "2026-05-14", "answers": {ASKED: answer("not-yet", "Then")}}
    opened(own_page, address, record({ASKED: answer("partly", "A note", "Chair")}, last), path)
    own_page.route("**/*.js", late)
    own_page.reload(wait_until="networkidle")
    moved = own_page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value))
            .observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })"""
    )
    assert moved == 0


def test_without_javascript_nothing_is_offered_that_would_not_work(
    plain_page: Page, address: str
) -> None:
    plain_page.goto(address + QUESTION)
    expect(plain_page.get_by_role("heading", name="Your reflection")).to_be_hidden()
    plain_page.goto(address + PAGE)
    expect(plain_page.locator("noscript .app-notice")).to_be_visible()
    expect(plain_page.get_by_role("link", name=TITLE)).to_be_visible()
    expect(plain_page.get_by_role("link", name="a board pack")).to_be_visible()
    assert plain_page.locator("main").get_by_role("radio").count() == 0
    assert plain_page.locator("main").get_by_role("button").count() == 0


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_no_violation_with_answers_and_with_a_dialog_open(
    open_page: Page, address: str, axe: str, width: int, scheme: Any
) -> None:
    as_seen(open_page, width, scheme)
    last = {"ended": "2026-05-14", "answers": {ASKED: answer("not-yet", "Then")}}
    answers = {
        ASKED: answer("partly", "A note", "Chair"),
        "gone": answer("partly", title="Do we?"),
    }
    opened(open_page, address, record(answers, last))
    form(open_page).locator("summary").click()
    found = violations(open_page, axe, EVERY_RULE)
    open_page.get_by_role("button", name="Delete everything").last.click()
    found += violations(open_page, axe, EVERY_RULE)
    assert found == []
