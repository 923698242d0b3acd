"""The scripts that pages load: each with its parts in one file, so that a page makes few requests.

A script stands in `docs/assets/scripts/`, its parts in folders there. They are plain modules of a
narrow form, `import { name } from "./part.js";` and `export function` or `export const`, so that
setting them together is no more than writing each into a function that gives what it exports.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^import (?:(\{[^}]*\}) from )?"(\./[\w/-]+\.js)";\n', re.MULTILINE)
# A part may take another from the folder beside its own.
_IMPORT_OF_PART = re.compile(_IMPORT.pattern.replace(r"(\./", r"(\.\.?/"), re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)
# What would mean something else inside a function.
_ELSE = re.compile(r"^(?:import|export)\b[^(.].*", re.MULTILINE)
# Comments that have their lines to themselves, and empty lines.
_UNREAD = re.compile(r"^\s*/\*.*?\*/\n|^\s*\n", re.DOTALL | re.MULTILINE)


def joined(script: Path) -> str:
    """A script after its parts, each of them once, as one module, without its comments.

    What it imports from elsewhere than its own folder, such as a library, is imported as before.

    Raises:
        ValueError: a part has an import or an export of another form; the message names both.
        OSError: a part is not there.
    """
    parts: dict[Path, str] = {}
    text = _with_parts(script, parts, ())
    return _UNREAD.sub("", "".join([*parts.values(), text]))


def _with_parts(file: Path, parts: dict[Path, str], above: tuple[Path, ...]) -> str:
    """The text of a file with names in the place of its imports; its parts come before it."""
    text = file.read_text(encoding="utf-8")
    imports = _IMPORT_OF_PART if above else _IMPORT
    for match in imports.finditer(text):
        part = (file.parent / match[2]).resolve()
        if part in above:
            message = f"{file} imports {part}, which imports it: take what both need apart."
            raise ValueError(message)
        if part not in parts:
            body = _with_parts(part, parts, (*above, part))
            parts[part] = _as_function(part, body)
    return imports.sub(lambda match: _names(file, match), text)


def _names(file: Path, match: re.Match[str]) -> str:
    part = (file.parent / match[2]).resolve()
    return f"const {match[1]} = {_variable(part)};\n" if match[1] else ""


def _as_function(part: Path, text: str) -> str:
    exports = _EXPORT.findall(text)
    body = _EXPORT.sub("", text)
    if other := _ELSE.search(body):
        message = f"{part} has '{other[0]}', which cannot be joined: see hooks/guidance/scripts.py."
        raise ValueError(message)
    return (
        f"const {_variable(part)} = (() => {{\n{body}return {{ {', '.join(exports)} }};\n}})();\n"
    )


def _variable(part: Path) -> str:
    """`packs/order.js` as `$packs_order`, a name that no script gives to anything of its own."""
    return f"${part.parent.name}_{part.stem}".replace("-", "_")
