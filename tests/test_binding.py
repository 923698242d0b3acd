"""Rendered pages set together on one: what changes, and what stays as it was."""

from __future__ import annotations

from guidance.binding import Bound, Rendered, bind

FIRST, SECOND = "guides/example/leading/", "guides/example/lessons/"


def bound(first: str, second: str = "") -> list[Bound]:
    pages = [Rendered("chapter-leading", FIRST, first), Rendered("chapter-lessons", SECOND, second)]
    return bind(pages, "guides/example/all/")


def html(first: str, second: str = "") -> list[str]:
    return [each.html for each in bound(first, second)]


def test_headings_go_one_level_down_and_the_lowest_stays() -> None:
    assert html('<h2 id="a">A</h2><h3 id="b">B</h3><h6>C</h6>')[0] == (
        '<h3 id="a">A</h3><h4 id="b">B</h4><h6>C</h6>'
    )


def test_what_needs_no_change_stays_letter_by_letter() -> None:
    text = (
        '<p>Fish &amp; chips &#233; <br /><!-- x --><img alt=\'A "b"\' src="https://a.uk/a"> é</p>'
    )
    assert html(text)[0] == text


def test_a_section_keeps_its_anchor_and_a_later_one_of_that_name_gets_its_chapters() -> None:
    first, second = html('<h2 id="next">A</h2>', '<h2 id="next">B</h2><a href="#next">B</a>')
    assert first == '<h3 id="next">A</h3>'
    assert second == ('<h3 id="chapter-lessons-next">B</h3><a href="#chapter-lessons-next">B</a>')


def test_an_anchor_that_is_made_takes_none_that_is_there() -> None:
    _, second = html('<h2 id="a">A</h2>', '<h2 id="a">A</h2><h2 id="chapter-lessons-a">B</h2>')
    assert second == (
        '<h3 id="chapter-lessons-chapter-lessons-a">A</h3><h3 id="chapter-lessons-a">B</h3>'
    )


def test_a_section_goes_before_the_chapter_that_has_its_anchor() -> None:
    assert [each.anchor for each in bound('<h2 id="chapter-lessons">A</h2>')] == [
        "chapter-leading",
        "page-chapter-lessons",
    ]


def test_footnotes_of_two_chapters_lead_to_their_own() -> None:
    reference = '<sup id="fnref:a"><a href="#fn:a">1</a></sup>'
    note = f'{reference}<li id="fn:a"><a href="#fnref:a">back</a></li>'
    first, second = html(note, note)
    assert first == note
    for anchor in ("fn:a", "fnref:a"):
        assert f'id="chapter-lessons-{anchor}"' in second
        assert f'href="#chapter-lessons-{anchor}"' in second


def test_links_among_the_chapters_lead_to_their_places_on_the_page() -> None:
    links = (
        '<a href="../lessons/">1</a><a href="../lessons/#x">2</a><a href="../lessons/#gone">3</a>'
        '<a href="#own">4</a><a href="../">5</a><a href="../../teams/#x">6</a>'
        '<a href="https://example.org/lessons/">7</a>'
    )
    first, _ = html(links + '<h2 id="own">Own</h2>', '<h2 id="x">X</h2>')
    assert [each.partition('"')[0] for each in first.split('href="')[1:]] == [
        "#chapter-lessons",
        "#x",
        "#chapter-lessons",
        "#own",
        "../../../guides/example/",
        "../../../guides/teams/#x",
        "https://example.org/lessons/",
    ]


def test_links_and_pictures_of_the_overview_lead_where_they_did_one_folder_further_up() -> None:
    text = (
        '<a href="../../roles/#x">A</a><img src="../../images/a.png"><a href="mailto:a@b.c">B</a>'
    )
    [page] = bind([Rendered("overview", "guides/example/", text)], "guides/example/all/")
    assert page.html == text.replace("../../", "../../../")


def test_what_the_site_sets_below_sections_is_left_out() -> None:
    aside = '<div class="app-aside"><div><h2>No</h2><br><a href="#x">no</a></div>no</div>'
    assert html(f"<p>Yes</p>{aside}<p>Yes</p>")[0] == "<p>Yes</p><p>Yes</p>"


def test_tables_are_counted_through() -> None:
    table = '<div class="app-table" aria-label="Table 1: Scores"></div>'
    assert html(table, table) == [table, table.replace("1", "2")]


def test_the_sections_of_a_chapter_are_told_by_title_and_anchor() -> None:
    [first, second] = bound(
        '<h2 id="a">Fish &amp; <abbr title="c">chips</abbr></h2><h3 id="b">Not this</h3>',
        '<h2 id="a">A</h2>',
    )
    assert first.sections == (("Fish & chips", "a"),)
    assert second.sections == (("A", "chapter-lessons-a"),)
