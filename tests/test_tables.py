from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from markdown import Markdown

from guidance.sanitising import sanitised
from guidance.tables import TableExtension

TABLE = "| Trust | Cost |\n|---|--:|\n| Leeds | £1 |\n"


def page(text: str) -> Element:
    html = Markdown(extensions=["tables", TableExtension()]).convert(text)
    return fromstring(f"<div>{html}</div>")  # noqa: S314 - the test's own text


def test_a_table_stands_in_a_region_that_a_keyboard_can_scroll() -> None:
    region = page(TABLE)[0]
    assert region.attrib == {
        "class": "app-table app-table--narrow",
        "role": "region",
        "tabindex": "0",
        "aria-label": "Table 1: Trust, Cost",
    }
    assert [each.tag for each in region] == ["table"]


def test_columns_are_aligned_by_classes_and_never_by_styles() -> None:
    cells = [each.attrib for each in page(TABLE).iter() if each.tag in {"th", "td"}]
    assert cells == [
        {"scope": "col"},
        {"class": "app-align-end", "scope": "col"},
        {},
        {"class": "app-align-end"},
    ]


def test_each_region_has_a_name_of_its_own() -> None:
    root = page(f"{TABLE}\nText.\n\n{TABLE}")
    assert [each.get("aria-label", "")[:7] for each in root] == ["Table 1", "", "Table 2"]


def test_a_table_in_a_list_or_quotation_is_found() -> None:
    quoted = "".join(f"> {line}\n" for line in TABLE.splitlines())
    assert page(quoted)[0][0].get("role") == "region"


def test_a_contributed_table_keeps_its_region() -> None:
    html = Markdown(extensions=["tables", TableExtension()]).convert(TABLE)
    assert 'role="region"' in sanitised(html)
    assert 'tabindex="0"' in sanitised(html)


def test_a_paragraph_above_a_table_is_its_caption_and_names_its_region() -> None:
    region = page(f"Text.\n\nTable: What *each* paid\n\n{TABLE}")[1]
    assert region.get("aria-label") == "Table 1: What each paid"
    assert [each.tag for each in region[0]] == ["caption", "thead", "tbody"]
    assert "".join(region[0][0].itertext()).strip() == "What each paid"


def test_other_paragraphs_are_no_captions() -> None:
    root = page(f"Table: What each paid\n\nText.\n\n{TABLE}")
    assert [each.tag for each in root] == ["p", "p", "div"]


def test_a_first_cell_in_bold_is_the_header_of_its_row() -> None:
    rows = page("| A | B |\n|---|---|\n| **One** | 2 |\n| **Some** more | **4** |\n").iterfind(
        ".//tbody/tr"
    )
    assert [[(cell.tag, cell.get("scope")) for cell in row] for row in rows] == [
        [("th", "row"), ("td", None)],
        [("td", None), ("td", None)],
    ]


def test_a_contributed_table_keeps_its_headers() -> None:
    text = "Table: Costs\n\n| A | B |\n|---|---|\n| **One** | 2 |\n"
    html = sanitised(Markdown(extensions=["tables", TableExtension()]).convert(text))
    assert "<caption>Costs</caption>" in html
    assert '<th scope="col">A</th>' in html
    assert '<th scope="row">One</th>' in html
