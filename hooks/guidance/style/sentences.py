"""Rule for sentences: none is longer than a reader can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.problems import Place, Problem, Severity
from guidance.prose import Prose
from guidance.style.words import blocks_of, sentences_of

LONGEST = 40
_WORD = re.compile(r"\S*\w\S*")


def check_sentences(prose: Prose) -> Iterator[Problem]:
    """No sentence of a body has more than forty words."""
    for block in blocks_of(prose.text):
        for line, text in sentences_of(block):
            if (count := len(_WORD.findall(text))) > LONGEST:
                beginning = " ".join(text.split()[:5])
                what = f"the sentence that begins '{beginning} …' has {count} words; "
                place = Place(prose.origin.path, prose.origin.body_line + line)
                how = "Make two of it, or a list."
                yield Problem(place, f"{what}the limit is {LONGEST}.", how, Severity.WARNING)
