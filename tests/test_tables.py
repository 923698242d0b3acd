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
    assert cells == [{}, {"class": "app-align-end"}] * 2


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
