"""The scripts that pages load: each with its parts, in one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import ROOT
from guidance.scripts import joined

SCRIPTS = sorted((ROOT / "docs/assets/scripts").glob("*.js"))


def written(root: Path, files: dict[str, str]) -> Path:
    """A folder with the files; gives the first."""
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root / next(iter(files))


def test_parts_come_first_and_once_each_with_what_it_exports(tmp_path: Path) -> None:
    script = written(
        tmp_path,
        {
            "packs.js": "/* Packs. */\n"
            'import { order } from "./packs/order.js";\n'
            'import {\n  draft,\n  keep,\n} from "./packs/draft.js";\n'
            'import "./packs/last.js";\n\norder(draft);\n',
            "packs/order.js": 'import { keep } from "./draft.js";\n'
            "export function order(pack) {\n  keep(pack);\n}\n",
            "packs/draft.js": "const KEY = 1;\n/* Two\n   lines. */\n"
            "export const draft = () => KEY;\nexport async function keep() {}\n",
            "packs/last.js": "addEventListener(1);\n",
        },
    )
    assert joined(script) == (
        "const $packs_draft = (() => {\n"
        "const KEY = 1;\n"
        "const draft = () => KEY;\n"
        "async function keep() {}\n"
        "return { draft, keep };\n"
        "})();\n"
        "const $packs_order = (() => {\n"
        "const { keep } = $packs_draft;\n"
        "function order(pack) {\n"
        "  keep(pack);\n"
        "}\n"
        "return { order };\n"
        "})();\n"
        "const $packs_last = (() => {\n"
        "addEventListener(1);\n"
        "return {  };\n"
        "})();\n"
        "const { order } = $packs_order;\n"
        "const {\n"
        "  draft,\n"
        "  keep,\n"
        "} = $packs_draft;\n"
        "order(draft);\n"
    )


def test_a_part_may_take_another_from_the_folder_beside_its_own(tmp_path: Path) -> None:
    script = written(
        tmp_path,
        {
            "packs.js": 'import { order } from "./packs/order.js";\norder();\n',
            "packs/order.js": 'import { plain } from "../common/text.js";\n'
            "export const order = () => plain();\n",
            "common/text.js": "export const plain = () => 1;\n",
        },
    )
    assert joined(script).startswith("const $common_text = (() => {\nconst plain = () => 1;\n")
    assert "const { plain } = $common_text;\n" in joined(script)


def test_what_comes_from_elsewhere_is_imported_as_before(tmp_path: Path) -> None:
    text = 'import { Document } from "../vendor/docx.js";\nexport function wordOf() {}\n'
    assert joined(written(tmp_path, {"word.js": text})) == text


@pytest.mark.parametrize(
    "line",
    [
        'import docx from "../vendor/docx.js";',
        "export default function () {}",
        "export let open = 1;",
        "export { open };",
        'export { open } from "./open.js";',
    ],
)
def test_a_part_of_another_form_is_refused_by_its_line(tmp_path: Path, line: str) -> None:
    script = written(tmp_path, {"a.js": 'import "./b/c.js";\n', "b/c.js": f"{line}\n"})
    with pytest.raises(ValueError, match=r"c\.js has ") as error:
        joined(script)
    assert f"'{line}'" in str(error.value)


def test_parts_that_need_each_other_are_refused(tmp_path: Path) -> None:
    script = written(
        tmp_path,
        {
            "a.js": 'import "./b/c.js";\n',
            "b/c.js": 'import { d } from "./d.js";\n',
            "b/d.js": 'import { c } from "./c.js";\n',
        },
    )
    with pytest.raises(ValueError, match="which imports it"):
        joined(script)


def test_a_part_that_is_not_there_is_named(tmp_path: Path) -> None:
    script = written(tmp_path, {"a.js": 'import "./b/c.js";\n'})
    with pytest.raises(OSError, match=r"b/c\.js"):
        joined(script)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_of_the_site_needs_no_part_any_more(script: Path) -> None:
    assert 'from "./' not in joined(script)
