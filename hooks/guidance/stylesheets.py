"""The stylesheets that pages load: one file a block, joined, with what older browsers need."""

from __future__ import annotations

import re
from pathlib import Path

# Comments, indents and empty lines, for those who change a stylesheet.
_UNREAD = re.compile(r"/\*.*?\*/\s*|^\s+", re.DOTALL | re.MULTILINE)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PAIR = re.compile(r"light-dark\(([^,()]+), [^()]+\)")


def joined_sheets(folder: Path) -> str:
    """The stylesheets of a folder by their names, without comments and indents.

    Those would be a quarter of what is fetched.
    """
    sheets = [sheet.read_text(encoding="utf-8") for sheet in sorted(folder.glob("*.css"))]
    plain = [_UNREAD.sub("", f"{sheet}\n") for sheet in sheets]
    return "".join(f"{sheet}{light_alone(sheet)}" for sheet in plain)


def light_alone(sheet: str) -> str:
    """What a stylesheet sets to one colour for light and one for dark, set to the first.

    It is for browsers that do not know `light-dark()`, which came in spring 2024: to them all such
    colours are nothing, and so are the lines and the focus drawn in them.
    """
    rules = []
    for selector, body in _RULE.findall(sheet):
        lines = [_PAIR.sub(r"\1", line) for line in body.split("\n") if "light-dark(" in line]
        if lines:
            rules.append("\n".join([f"{selector.strip()} {{", *lines, "}\n"]))
    return (
        f"@supports not (color: light-dark(black, white)) {{\n{''.join(rules)}}}\n" if rules else ""
    )
