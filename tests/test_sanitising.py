"""What could run is taken out of a contributed page, even where no check has seen it."""

from __future__ import annotations

import pytest

from guidance.sanitising import sanitised

HARMFUL = {
    "a script": "<p>a<script>alert(1)</script></p>",
    "an event": '<p><img src="x.png" alt="x" onerror="alert(1)"></p>',
    "a drawing": "<svg onload=alert(1)><p>a</p></svg>",
    "a frame": '<iframe src="https://example.org"></iframe>',
    "a form": '<form action="https://example.org"><input name="a"></form>',
    "a style sheet": "<style>body{display:none}</style>",
    "a style": '<p style="position:fixed">a</p>',
    "a refresh": '<meta http-equiv="refresh" content="0;url=https://example.org">',
    "a base": '<base href="https://example.org/">',
    "a javascript address": '<a href="javascript:alert(1)">a</a>',
    "a disguised address": '<a href="JaVa&#09;script:alert(1)">a</a>',
    "a data address": '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    "an unencrypted image": '<img src="http://example.org/x.png" alt="x">',
    "an object": '<object data="x.swf"></object><embed src="x.swf">',
}


@pytest.mark.parametrize("html", HARMFUL.values(), ids=HARMFUL.keys())
def test_nothing_that_could_run_is_left(html: str) -> None:
    left = sanitised(html)
    for word in ("script", "onerror", "onload", "<iframe", "<form", "<style", "style=", "<meta"):
        assert word not in left.casefold()
    for word in ("<base", "data:", "http://", "<object", "<embed", "<svg"):
        assert word not in left.casefold()


def test_an_ordinary_page_stays_as_it_is() -> None:
    html = (
        '<h2 id="impact">Impact</h2>\n<p>One <em>two</em> <strong>three</strong> '
        '<abbr title="electronic patient record">EPR</abbr> <a href="../x/#y">four</a>.</p>\n'
        '<table>\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
        '<td class="app-align-end">1</td>\n</tr>\n</tbody>\n</table>'
    )  # fmt: skip
    assert sanitised(html) == html


def test_a_footnote_still_leads_to_its_text_and_back() -> None:
    html = (
        '<p>A<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup></p>'
        '<div class="footnote"><ol><li id="fn:a"><p>B <a class="footnote-backref" '
        'href="#fnref:a" title="Back">↩</a></p></li></ol></div>'
    )
    assert sanitised(html) == html
