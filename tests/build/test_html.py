"""Every page of the site is valid HTML: the Nu checker has no error and no warning left."""

from __future__ import annotations

from pathlib import Path

from building import build
from nu import faults

PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Planted</title></head>
<body><h1>Planted</h1>{}</body></html>
"""


def checked(folder: Path, body: str) -> list[str]:
    """What the checker says of a page with a body."""
    (folder / "page.html").write_text(PAGE.format(body), encoding="utf-8")
    return faults(folder)


def test_every_page_is_valid_html(tmp_path: Path) -> None:
    assert faults(build(tmp_path / "site")) == []


def test_a_planted_page_that_is_not_valid_is_seen(tmp_path: Path) -> None:
    assert checked(tmp_path, "<p>Fine.</p>") == []
    assert checked(tmp_path, "<p><ul><li>One</ul></p>") == [
        "/page.html:3: No “p” element in scope but a “p” end tag seen."
    ]
    assert checked(tmp_path, '<p id="a"></p><p id="a"></p>') != []
    assert checked(tmp_path, '<button popovertarget="none" popovertargt="x">B</button>') != []
