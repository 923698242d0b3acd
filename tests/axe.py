"""axe-core, set into a page that a test has open, asked for violations alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page

from served import served

# axe's own settings: what else it could say would cost more than the finding.
_QUIET = {"resultTypes": ["violations"], "reporter": "no-passes", "preload": False}
_ALL_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OF_COLOUR = ["color-contrast", "link-in-text-block"]
EVERY_RULE = {"runOnly": _ALL_TAGS, "rules": {"target-size": {"enabled": True}}, **_QUIET}
# Dark changes nothing but colours: the rules that read colours are all that can turn out otherwise.
RULES_OF_COLOUR = {"runOnly": {"type": "rule", "values": _OF_COLOUR}, **_QUIET}

# What a width can change: all but the colours.
RULES_OF_SHAPE = {
    **EVERY_RULE,
    "rules": {
        "target-size": {"enabled": True},
        **{rule: {"enabled": False} for rule in _OF_COLOUR},
    },
}

Scheme = Literal["light", "dark"]
# What a reader may have: a width and a colour scheme.
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
VIEWS = [(width, scheme) for width in (1440, 360) for scheme in SCHEMES]

Found = list[tuple[str, str]]


@contextmanager
def axe_served() -> Iterator[str]:
    """Serve axe's script, so that a browser compiles it once and not for every page."""
    script = Path(AXE_FILE_PATH)
    with served(script.parent) as where:
        yield where + script.name


# A third of axe's time for a page goes into reading the same few colours again: they are kept.
_KEEP_COLOURS = """() => {
  const { prototype } = axe.commons.color.Color;
  const read = prototype.parseString;
  const known = new Map();
  prototype.parseString = function (text) {
    if (!known.has(text)) {
      const { r, g, b, alpha } = read.call(this, text);
      known.set(text, { r, g, b, alpha });
    }
    return Object.assign(this, known.get(text));
  };
}"""


def violations(page: Page, axe: str, rules: dict[str, Any]) -> Found:
    """The rules that a page breaks as it stands, each with the first element that breaks it.

    The page's window must bypass the page's own policy, which would refuse axe.
    """
    if not page.evaluate("'axe' in window"):
        page.add_script_tag(url=axe)
        page.evaluate(_KEEP_COLOURS)
    found = page.evaluate("async rules => (await axe.run(rules)).violations", rules)
    return [(each["id"], each["nodes"][0]["html"]) for each in found]


def as_seen(page: Page, width: int, scheme: Scheme) -> None:
    """Show a page at a width, in a colour scheme."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
