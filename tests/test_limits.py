from __future__ import annotations

import pytest

from guidance.limits import check_limits


def problems_of(body: str) -> list[tuple[int, str]]:
    return [(each.place.line, each.what) for each in check_limits("x.md", body, 3)]


@pytest.mark.parametrize(
    ("text", "count", "said"),
    [
        ("[ ", 500, (3, "the page has 501 opening brackets; the limit is 500.")),
        ("< ", 500, (3, "the page has 501 '<' signs; the limit is 500.")),
        ("\\ ", 500, (3, "the page has 501 backslashes; the limit is 500.")),
        ("# a\n", 200, (203, "the page has 201 headings; the limit is 200.")),
        ("a\n-\n", 200, (404, "the page has 201 headings; the limit is 200.")),
        (": a\n", 200, (203, "the page has 201 lines that start with a colon; the limit is 200.")),
        ("~~~\n", 200, (203, "the page has 201 lines that open or close code; the limit is 200.")),
        ("a\n", 2_000, (3, "the page has 2,001 lines; the limit is 2,000.")),
        ("- ", 8, (3, "lists or quotes are nested more than 8 levels deep.")),
        ("> ", 8, (3, "lists or quotes are nested more than 8 levels deep.")),
        ("a", 300, (3, "a word is 301 characters long; the limit is 300.")),
    ],
)
def test_a_page_may_reach_a_limit_and_not_go_beyond(
    text: str, count: int, said: tuple[int, str]
) -> None:
    assert problems_of(text * count) == []
    assert problems_of(text * (count + 1)) == [said]


def test_an_empty_page_is_within_all_limits() -> None:
    assert problems_of("") == []
