"""Libraries of others: each file is the one that was published, with its licence beside it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
LISTED: list[dict[str, Any]] = yaml.safe_load((ROOT / "vendored.yml").read_text(encoding="utf-8"))


def is_as_published(library: dict[str, Any], data: bytes) -> bool:
    return sha256(data).hexdigest() == str(library["sha256"])


@pytest.mark.parametrize("library", LISTED, ids=lambda library: library["name"])
def test_a_library_is_as_it_was_published(library: dict[str, Any]) -> None:
    file = ROOT / library["as"]
    assert is_as_published(library, file.read_bytes())
    assert "MIT License" in file.with_name(f"{file.stem}-licence.txt").read_text(encoding="utf-8")


def test_a_planted_change_is_found() -> None:
    data = (ROOT / LISTED[0]["as"]).read_bytes()
    assert not is_as_published(LISTED[0], data + b"\n")


def test_every_library_is_listed() -> None:
    found = (ROOT / "docs/assets/vendor").glob("*.js")
    listed = {each["as"] for each in LISTED}
    assert {file.relative_to(ROOT).as_posix() for file in found} == listed
