"""Board packs: ready ones without a script, and those that a reader makes, on screen and paper."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from docx import Document
from docx.text.hyperlink import Hyperlink
from playwright.sync_api import Page, expect

from axe import EVERY_RULE, VIEWS, as_seen, violations
from guidance.loading import load

pytestmark = pytest.mark.browser

LIBRARY = load(Path(__file__).parents[2])[0]
PACKS = LIBRARY.packs
STRATEGY, MISSION, RISK = "integrated-strategies", "a-succinct-mission", "what-could-go-wrong"
FIRST = "first-meeting"
MADE = (
    f"packs/?q={STRATEGY},{MISSION}#name=March+board&date=2027-03-04"
    f"&note.{MISSION}=Ask+Jo%0ATen+minutes"
)
HOSTILE = "<img src=x onerror=document.title='planted'>"


def title_of(key: str) -> str:
    return LIBRARY.questions[key].title


def chosen(page: Page) -> list[str]:
    """The questions of the sheet, in order, without their numbers."""
    titles = page.locator(".app-pack__title").all_inner_texts()
    return [re.sub(r"^\d+\. ", "", each) for each in titles]


def link(page: Page) -> str:
    return page.get_by_label("Link to this pack").input_value()


def tick(page: Page, key: str) -> None:
    """Open the question's set and tick it."""
    box = page.locator(f'input[value="{key}"]')
    if not box.is_visible():
        page.locator("details", has=box).locator("summary").click()
    box.check()


def opened(page: Page, address: str, path: str = MADE) -> None:
    """Open a page with a pack, and wait for its sheet."""
    page.goto(address + path)
    expect(page.locator(".app-pack__question").first).to_be_visible()


def downloaded(page: Page, name: str, to: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    file = to / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_a_question_that_is_chosen_is_on_the_sheet(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    tick(page, MISSION)
    tick(page, RISK)
    expect(page.locator(".app-pack__question")).to_have_count(2)
    assert chosen(page) == [title_of(MISSION), title_of(RISK)]
    expect(page.get_by_text("2 questions in your pack.")).to_be_visible()
    expect(page.get_by_text("10 questions, 2 chosen")).to_be_visible()
    page.locator(f'input[value="{MISSION}"]').uncheck()
    expect(page.locator(".app-pack__question")).to_have_count(1)
    assert chosen(page) == [title_of(RISK)]


def test_a_ready_pack_is_a_place_to_start_from(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    page.get_by_label("Start from a ready pack").select_option(
        label="A first meeting on digital (7)"
    )
    page.get_by_role("button", name="Add its questions").click()
    expect(page.locator(".app-pack__question")).to_have_count(7)
    assert chosen(page) == [each.title for each in PACKS[FIRST]]


@pytest.mark.parametrize("width", [360, 820, 1440])
def test_no_title_of_a_ready_pack_is_cut_off_in_its_field(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + "packs/")
    # How much room the field leaves for its words, and how much the longest of them take.
    cut = page.locator("[data-make-ready]").evaluate(
        """(field) => {
          const style = getComputedStyle(field);
          const measure = document.createElement("span");
          measure.style.font = style.font;
          document.body.append(measure);
          const inset = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
          // Its arrow takes some of it.
          const room = field.clientWidth - inset - 20;
          return [...field.options].map(({ text }) => {
            measure.textContent = text;
            return [text, measure.getBoundingClientRect().width > room];
          }).filter(([, isCut]) => isCut);
        }"""
    )
    assert cut == []


def test_a_theme_shows_its_questions_alone(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    page.get_by_label("Show questions on a theme").select_option(label="Clinical leadership (1)")
    expect(page.locator(".app-make__choices input:visible")).to_have_count(1)
    page.get_by_label("Show questions on a theme").select_option(label="All themes")
    expect(page.locator("details")).to_have_count(len(LIBRARY.sets))
    page.locator("details").first.locator("summary").click()
    expect(page.locator(".app-make__choices input:visible")).to_have_count(9)


def test_a_pack_is_put_in_order_by_keyboard_alone(page: Page, address: str) -> None:
    opened(page, address)
    down = page.get_by_role("button", name=f"Move down: {title_of(STRATEGY)}")
    down.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Now question 2 of 2.")).to_be_visible()
    expect(page.locator(".app-pack__title").first).to_contain_text(title_of(MISSION))
    assert page.locator(":focus").inner_text().startswith("Move down")
    expect(page.locator(":focus")).to_have_attribute("aria-disabled", "true")
    page.keyboard.press("Enter")
    assert chosen(page) == [title_of(MISSION), title_of(STRATEGY)]
    page.get_by_role("button", name=f"Take out: {title_of(STRATEGY)}").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".app-pack__question")).to_have_count(1)
    assert page.locator(":focus").inner_text().startswith("Take out")


def test_what_a_reader_writes_is_on_the_sheet(page: Page, address: str) -> None:
    opened(page, address, f"packs/?q={MISSION}")
    page.get_by_label("Name of the meeting").fill("April board")
    page.get_by_label("Date").fill("2027-04-01")
    notes = page.get_by_label(f"Notes on: {title_of(MISSION)}")
    notes.press_sequentially("Ask Jo")
    expect(notes).to_be_focused()
    sheet = page.get_by_role("region", name="Your pack as it is printed")
    expect(sheet.get_by_role("heading", name="April board")).to_be_visible()
    expect(sheet.get_by_text("Thursday 1 April 2027 · 1 question")).to_be_visible()
    expect(sheet.get_by_text("Ask Jo")).to_be_visible()


def test_parts_can_be_left_out(page: Page, address: str) -> None:
    opened(page, address)
    for label in ("Guidance it rests on", "Signs of a good answer, and to worry about"):
        page.get_by_label(label).uncheck()
    expect(page.locator(".app-pack__part--guidance")).to_have_count(0)
    headings = set(page.locator(".app-pack__heading").all_inner_texts())
    assert headings == {"Why it matters", "Notes"}
    assert "without=guidance,signs" in link(page)


def test_a_link_opens_the_same_pack_in_another_browser(
    page: Page, own_page: Page, address: str
) -> None:
    opened(page, address)
    page.get_by_label("Lines for notes").uncheck()
    page.get_by_label("Name of the meeting").fill("April & “May” #1, 50%")
    expect(page.get_by_role("heading", name="April & “May” #1, 50%")).to_be_visible()
    sheet = page.locator(".app-pack").inner_html()
    own_page.goto(link(page))
    expect(own_page.locator(".app-pack__question")).to_have_count(2)
    assert own_page.locator(".app-pack").inner_html() == sheet
    notes = own_page.get_by_label(f"Notes on: {title_of(MISSION)}")
    assert notes.input_value() == "Ask Jo\nTen minutes"
    assert not own_page.get_by_label("Lines for notes").is_checked()


def test_the_address_of_the_page_is_the_link(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    tick(page, MISSION)
    page.wait_for_url(f"**/packs/?q={MISSION}")
    page.get_by_label("Name of the meeting").fill("April board")
    page.wait_for_url("**#name=April+board")
    page.reload()
    expect(page.locator(".app-pack__question")).to_have_count(1)
    assert page.get_by_label("Name of the meeting").input_value() == "April board"


def test_what_is_typed_reaches_no_server(own_page: Page, address: str) -> None:
    asked: list[tuple[str, str]] = []
    own_page.on("request", lambda request: asked.append((request.method, request.url)))
    opened(own_page, address)
    own_page.get_by_label("Name of the meeting").fill("Secret board")
    own_page.get_by_label(f"Notes on: {title_of(MISSION)}").fill("Secret note")
    with own_page.expect_download():
        own_page.get_by_role("button", name="Download for Word").click()
    own_page.reload()
    expect(own_page.locator(".app-pack__question").first).to_be_visible()
    host = urlsplit(address).netloc
    sent = [urlsplit(url) for _, url in asked if not url.startswith("blob:")]
    assert {method for method, _ in asked} == {"GET"}
    assert {each.netloc for each in sent} == {host}
    assert [each for each in sent if "ecret" in each.path + each.query] == []


def test_no_word_library_is_fetched_before_it_is_asked_for(own_page: Page, address: str) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto(address + MADE, wait_until="networkidle")
    assert [url for url in asked if "vendor" in url] == []


def test_a_draft_waits_in_the_browser_until_it_is_cleared(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    tick(page, MISSION)
    expect(page.locator(".app-pack__question")).to_have_count(1)
    page.goto(address)
    opened(page, address, "packs/")
    assert chosen(page) == [title_of(MISSION)]
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".app-pack")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    page.goto(address)
    page.goto(address + "packs/", wait_until="networkidle")
    assert chosen(page) == []


def test_what_was_cleared_can_be_brought_back(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    tick(page, MISSION)
    page.get_by_label(f"Notes on: {title_of(MISSION)}").fill("Ask Jo")
    expect(page.locator(".app-pack")).to_contain_text("Ask Jo")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".app-pack")).to_have_count(0)
    page.get_by_role("button", name="Bring it back").click()
    expect(page.locator(".app-pack")).to_contain_text("Ask Jo")
    expect(page.get_by_role("button", name="Bring it back")).to_be_hidden()
    page.goto(address)
    page.goto(address + "packs/", wait_until="networkidle")
    assert chosen(page) == [title_of(MISSION)]


def test_the_pack_of_a_link_leaves_the_draft_alone(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    tick(page, RISK)
    expect(page.locator(".app-pack__question")).to_have_count(1)
    page.goto(address)
    opened(page, address)
    # Also when it is changed.
    page.get_by_label("Name of the meeting").fill("Another")
    expect(page.locator(".app-pack")).to_contain_text("Another")
    page.get_by_role("button", name="Go back to my own draft").click()
    expect(page.locator(".app-pack__question")).to_have_count(1)
    assert chosen(page) == [title_of(RISK)]


def test_the_pack_of_a_link_becomes_the_draft_on_demand_and_where_there_is_none(
    page: Page, address: str
) -> None:
    page.goto(address + "packs/")
    tick(page, RISK)
    expect(page.locator(".app-pack__question")).to_have_count(1)
    page.goto(address)
    opened(page, address, f"packs/?q={MISSION}")
    page.get_by_role("button", name="Keep this as my draft").click()
    page.goto(address)
    page.goto(address + "packs/", wait_until="networkidle")
    assert chosen(page) == [title_of(MISSION)]
    page.get_by_role("button", name="Start again").click()
    page.goto(address)
    opened(page, address, f"packs/?q={MISSION}")
    page.get_by_label("Name of the meeting").fill("Another")
    expect(page.locator(".app-pack")).to_contain_text("Another")
    page.goto(address)
    page.goto(address + "packs/", wait_until="networkidle")
    assert chosen(page) == [title_of(MISSION)]


def test_a_draft_that_changes_in_another_window_changes_here(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    tick(page, RISK)
    expect(page.locator(".app-pack__question")).to_have_count(1)
    other = page.context.new_page()
    other.goto(address + "packs/")
    tick(other, MISSION)
    expect(page.locator(".app-pack__question")).to_have_count(2)
    other.close()
    page.get_by_label("Name of the meeting").fill("April board")
    expect(page.locator(".app-pack")).to_contain_text("April board")
    page.goto(address)
    page.goto(address + "packs/", wait_until="networkidle")
    assert chosen(page) == [title_of(RISK), title_of(MISSION)]


@pytest.mark.parametrize(("width", "begins"), [(820, "sheet"), (1440, "title")])
def test_who_opens_a_link_reads_the_pack_first_and_who_adds_a_question_sees_it(
    page: Page, address: str, width: int, begins: str
) -> None:
    page.set_viewport_size({"width": width, "height": 1000})
    opened(page, address, f"packs/?q={RISK},{MISSION}")
    expect(page.locator(f"[data-make-{begins}]")).to_be_focused()
    expect(page.locator(".app-pack__name, .app-pack__title").first).to_be_in_viewport()
    page.goto(address)
    opened(page, address, f"packs/?add={RISK}")
    expect(page.locator("[data-make-title]")).to_be_focused()
    expect(page.get_by_text("1 question in your pack.")).to_be_in_viewport()


def test_an_address_can_add_to_the_draft(page: Page, address: str) -> None:
    opened(page, address, f"packs/?add={RISK}")
    opened(page, address, f"packs/?add={MISSION},{RISK},no-such-question")
    assert chosen(page) == [title_of(RISK), title_of(MISSION)]
    page.wait_for_url(f"**/packs/?q={RISK},{MISSION}")


def test_a_questions_page_says_whether_it_is_in_the_draft(page: Page, address: str) -> None:
    page.goto(f"{address}questions/{RISK}/")
    add = page.get_by_role("main").get_by_role("link", name="Add to a board pack")
    held = page.get_by_role("main").get_by_role("link", name="In your board pack")
    add.click()
    expect(page.locator(".app-pack__question")).to_have_count(1)
    page.goto(f"{address}questions/{MISSION}/")
    expect(add).to_be_visible()
    page.goto(f"{address}questions/{RISK}/")
    expect(held).to_be_visible()
    other = page.context.new_page()
    other.goto(address + "packs/")
    tick(other, RISK)
    other.locator(f'input[value="{RISK}"]').uncheck()
    expect(add).to_be_visible()
    other.close()
    expect(held).to_have_count(0)


def test_a_link_with_questions_that_are_gone_says_so(page: Page, address: str) -> None:
    opened(page, address, f"packs/?q=gone,{MISSION}")
    expect(page.get_by_text("1 question is no longer on this site.")).to_be_visible()
    assert chosen(page) == [title_of(MISSION)]


def test_a_place_on_the_page_does_not_take_the_packs_place(page: Page, address: str) -> None:
    opened(page, address)
    page.evaluate("location.hash = 'app-main'")
    page.wait_for_url("**#name=March+board**")
    assert len(chosen(page)) == 2


def test_what_a_link_says_is_shown_as_text(page: Page, address: str) -> None:
    opened(page, address, f"packs/?q={MISSION}#name={HOSTILE}&note.{MISSION}={HOSTILE}")
    expect(page.locator(".app-pack__name")).to_have_text(HOSTILE)
    expect(page.locator(".app-pack__note")).to_have_text(HOSTILE)
    assert page.locator(".app-pack img").count() == 0
    assert page.title().startswith(HOSTILE)


def test_nothing_happens_to_a_pack_without_questions(page: Page, address: str) -> None:
    page.goto(address + "packs/")
    for name in ("Print or save as PDF", "Download for Word", "Download as CSV"):
        page.get_by_role("button", name=name).click()
        expect(page.get_by_text("Choose a question first.")).to_be_visible()


def test_on_paper_there_is_the_pack_alone(page: Page, address: str) -> None:
    opened(page, address)
    page.emulate_media(media="print")
    seen = page.locator("body").inner_text()
    assert seen.startswith("Board pack\n\nMarch board\n\nThursday 4 March 2027 · 2 questions")
    assert "Make your own pack" not in seen
    assert "About this page" not in seen
    expect(page.locator(".app-pack__lines").first).to_be_visible()
    address_of_guidance = page.locator(".app-pack__part--guidance li").first.evaluate(
        "each => getComputedStyle(each, '::after').content"
    )
    assert f"{address}guides/" in address_of_guidance


def test_paper_is_a4_and_no_page_is_left_empty(page: Page, address: str) -> None:
    opened(page, address)
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    assert len(boxes) == 2


def test_the_print_button_prints(own_page: Page, address: str) -> None:
    own_page.add_init_script("window.print = () => { window.printed = true; }")
    for path in (MADE, f"packs/{FIRST}/"):
        opened(own_page, address, path)
        own_page.get_by_role("button", name="Print or save as PDF").click()
        own_page.wait_for_function("window.printed === true")


def test_a_word_file_can_be_edited_in_its_parts(page: Page, address: str, tmp_path: Path) -> None:
    opened(page, address)
    file = downloaded(page, "Download for Word", tmp_path)
    assert file.name == "march-board-2027-03-04.docx"
    document: Any = Document(str(file))
    styled = [(each.style.name, each.text) for each in document.paragraphs]
    assert ("Title", "March board") in styled
    assert [text for style, text in styled if style == "Heading 1"] == [
        f"1. {title_of(STRATEGY)}",
        f"2. {title_of(MISSION)}",
    ]
    parts = {text for style, text in styled if style == "Heading 2"}
    assert parts >= {"Why it matters", "Signs of a good answer", "Signs to worry about", "Notes"}
    assert [text for _, text in styled if text in {"Ask Jo", "Ten minutes"}] == [
        "Ask Jo",
        "Ten minutes",
    ]
    listed = [
        each.text
        for each in document.paragraphs
        if each.paragraph_format.element.xpath("w:pPr/w:numPr")
    ]
    assert listed[: page.locator(".app-pack__list > li").count()] == [
        each.strip() for each in page.locator(".app-pack__list > li").all_inner_texts()
    ]
    links = [
        part.url
        for each in document.paragraphs
        for part in each.iter_inner_content()
        if isinstance(part, Hyperlink)
    ]
    assert f"{address}questions/{STRATEGY}/" in links
    assert 'w:lang w:val="en-GB"' in document.styles.element.xml
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_a_table_has_a_row_for_each_question_and_runs_no_formula(
    page: Page, address: str, tmp_path: Path
) -> None:
    note = '=HYPERLINK("https://example.org","Jo, ""here""")'
    opened(page, address)
    page.get_by_label("Name of the meeting").fill("+1, “March”")
    page.get_by_label(f"Notes on: {title_of(MISSION)}").fill(f"{note}\nSecond line")
    data = downloaded(page, "Download as CSV", tmp_path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [each["Question"] for each in rows] == [title_of(STRATEGY), title_of(MISSION)]
    assert rows[1]["Notes"] == f"'{note}\nSecond line"
    assert {each["Meeting"] for each in rows} == {"'+1, “March”"}
    assert rows[0]["Address"] == f"{address}questions/{STRATEGY}/"
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))] == []


def words_of(page: Page) -> list[str]:
    """What the parts of a sheet say, without the notes."""
    parts = ".app-pack__part .app-pack__heading, .app-pack__part p, .app-pack__part li"
    found = page.locator(f".app-pack__title, .app-pack__asks, {parts}").all_text_contents()
    return [" ".join(each.split()) for each in found]


def test_every_ready_pack_is_linked_and_complete_without_javascript(
    plain_page: Page, address: str
) -> None:
    plain_page.goto(address + "packs/")
    linked = plain_page.locator("main a").evaluate_all("all => all.map(each => each.href)")
    assert {f"{address}packs/{key}/" for key in PACKS} <= set(linked)
    for key, questions in PACKS.items():
        plain_page.goto(f"{address}packs/{key}/")
        assert chosen(plain_page) == [each.title for each in questions]
        headings = plain_page.locator(".app-pack__heading").all_inner_texts()
        assert headings.count("Why it matters") == len(questions)
        assert headings.count("Signs of a good answer") == len(questions)
        assert headings.count("Guidance it rests on") == len(questions)


@pytest.mark.parametrize("key", ["first-meeting", "digital-strategy"])
def test_a_ready_pack_and_the_same_one_made_here_say_the_same(
    page: Page, address: str, key: str
) -> None:
    page.goto(f"{address}packs/{key}/")
    ready = words_of(page)
    page.get_by_role("link", name="Change it, add notes, or save for Word").click()
    expect(page.locator(".app-pack__question").first).to_be_visible()
    assert words_of(page) == ready


@pytest.mark.parametrize(("width", "scheme"), VIEWS)
def test_axe_finds_no_violation_with_a_pack_open(
    open_page: Page, address: str, axe: str, width: int, scheme: Any
) -> None:
    as_seen(open_page, width, scheme)
    opened(open_page, address)
    open_page.locator("details").first.locator("summary").click()
    assert violations(open_page, axe, EVERY_RULE) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_a_pack_is_opened(own_page: Page, address: str, width: int) -> None:
    own_page.set_viewport_size({"width": width, "height": 900})
    own_page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => {"
        "for (const each of list.getEntries()) window.moved += each.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    opened(own_page, address)
    own_page.wait_for_load_state("networkidle")
    assert own_page.evaluate("window.moved") < 0.01


def test_a_pack_is_made_by_keyboard_alone_at_320_pixels(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address + "packs/")
    page.locator("details summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".app-pack__question")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator(".app-make :is(button, select, input, summary, label)").evaluate_all(
        """all => all.filter(each => each.checkVisibility() && !each.matches('.app-make__box'))
          .filter(each => !each.matches('.app-make__field > label, .app-order__notes'))
          .filter(each => each.getBoundingClientRect().height < 44)
          .map(each => each.outerHTML.slice(0, 80))"""
    )
    assert small == []
    reached: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.textContent.trim()")
        reached.append(name)
        if name == "Download for Word":
            break
    assert "Print or save as PDF" in reached
    with page.expect_download():
        page.keyboard.press("Enter")


def test_a_meeting_on_digital_strategy_is_four_steps_from_the_home_page(
    own_page: Page, address: str
) -> None:
    own_page.add_init_script("window.print = () => { window.printed = true; }")
    own_page.goto(address)
    own_page.get_by_role("navigation", name="Main").get_by_role("link", name="Board pack").click()
    own_page.get_by_role("main").get_by_role("link", name="The digital strategy").click()
    own_page.get_by_role("button", name="Print or save as PDF").click()
    assert own_page.evaluate("window.printed")
    own_page.get_by_role("link", name="Change it, add notes, or save for Word").click()
    expect(own_page.locator(".app-pack__question")).to_have_count(10)
