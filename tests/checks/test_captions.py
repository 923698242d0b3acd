from __future__ import annotations

from pathlib import Path

import pytest

from content import report_of, study

TABLE = "| A | B |\n|---|--:|\n| 1 | 2 |\n"


def test_a_table_without_a_caption_is_warned_of(tmp_path: Path) -> None:
    assert report_of(tmp_path, study(f"Text.\n\n{TABLE}")) == (
        "case_studies/leeds.md:15: warning: the table has no caption.\n"
        "    Say what it shows on a line above it, and leave an empty line: Table: …\n"
        "\n1 warning in 1 file."
    )


@pytest.mark.parametrize(
    "text", [f"Table: What it shows\n\n{TABLE}", f"```\n{TABLE}```\n", "a | b"]
)
def test_a_table_with_a_caption_and_what_is_no_table_pass(text: str, tmp_path: Path) -> None:
    assert report_of(tmp_path, study(text)) == "No problems."
