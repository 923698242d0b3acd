"""The template that contributors copy: every field with its meaning, and nothing that passes by."""

from __future__ import annotations

import re
from pathlib import Path

from guidance.model import CaseStudy, Part, Person, Publication
from guidance.shaping import fields_of

TEMPLATE = Path(__file__).parents[1] / "case_studies/_template.md"


def test_the_template_holds_every_field_with_a_note_above_it() -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    kinds: tuple[type[Part], ...] = (CaseStudy, Person, Publication)
    for kind in kinds:
        for name in fields_of(kind):
            assert re.search(rf"^[ #-]*{name}:", text, re.MULTILINE), f"{name} is missing"
    for name in fields_of(CaseStudy):
        above = text.split(f"\n{name}:")[0].splitlines()
        assert above[-1].startswith("#"), f"{name} has no note above it"
