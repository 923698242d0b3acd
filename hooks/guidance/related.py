"""Related case studies: those that share the most, rare lessons and themes counting more.

The ranking. A lesson or theme weighs log(1 + all case studies / those that bear it), so that
one borne by few says more. Two case studies are as close as the weight of all the lessons and
themes that they share. The closest come first; equally close ones, in the order of their
titles, then ids.

The cost grows with the number of case studies, not with its square. A case study bears at
most six lessons and themes, so it has at most 64 subsets of them. Each subset keeps the first
few case studies that bear it all. Walking one's own subsets from the heaviest down meets the
others in exactly the order of the ranking: each is met first at all that they share.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from guidance.model import CaseStudy

RELATED_LIMIT = 4


class Related(NamedTuple):
    """A case study that another is related to, and the ids that both bear."""

    study: CaseStudy
    lessons: tuple[str, ...]
    themes: tuple[str, ...]


class Relations:
    """Finds the case studies related to any one of many."""

    def __init__(self, studies: Iterable[CaseStudy]) -> None:
        """Index case studies by every subset of their lessons and themes."""
        self._studies = sorted(studies, key=lambda study: (study.title.casefold(), study.id))
        self._rank = {study.id: rank for rank, study in enumerate(self._studies)}
        self._weights = _weights(self._studies)
        self._bits = {tag: 1 << n for n, tag in enumerate(sorted(self._weights))}
        self._bearers: dict[int, list[CaseStudy]] = {}
        for study in self._studies:
            for subset, _ in self._subsets(study):
                bearers = self._bearers.setdefault(subset, [])
                if len(bearers) <= RELATED_LIMIT:  # one of them may be the one that asks
                    bearers.append(study)

    def to(self, study: CaseStudy) -> list[Related]:
        """At most four case studies, the closest first."""
        found: dict[str, CaseStudy] = {}
        subsets = sorted(self._subsets(study), key=lambda pair: -pair[1])
        for _, alike in groupby(subsets, key=lambda pair: pair[1]):
            bearers = {each.id: each for subset, _ in alike for each in self._bearers[subset]}
            for key in sorted(bearers, key=self._rank.__getitem__):
                if key != study.id:
                    found.setdefault(key, bearers[key])
            if len(found) >= RELATED_LIMIT:
                break
        return [_related(study, other) for other in list(found.values())[:RELATED_LIMIT]]

    def _subsets(self, study: CaseStudy) -> Iterator[tuple[int, float]]:
        """Each subset of what a case study bears, as bits, with its weight; not the empty one."""
        subsets = [(0, 0.0)]
        for tag in _tags(study):
            bit, weight = self._bits[tag], self._weights[tag]
            subsets += [(bits | bit, total + weight) for bits, total in subsets]
        # Rounded, since sums of the same weights in another order may differ in the last digit.
        return ((bits, round(total, 9)) for bits, total in subsets[1:])


def _related(study: CaseStudy, other: CaseStudy) -> Related:
    lessons = {ref.id for ref in other.lessons}
    themes = {ref.id for ref in other.themes}
    return Related(
        other,
        tuple(ref.id for ref in study.lessons if ref.id in lessons),
        tuple(ref.id for ref in study.themes if ref.id in themes),
    )


def _weights(studies: list[CaseStudy]) -> Mapping[tuple[str, str], float]:
    borne = Counter(tag for study in studies for tag in _tags(study))
    return {tag: math.log(1 + len(studies) / count) for tag, count in borne.items()}


def _tags(study: CaseStudy) -> Iterator[tuple[str, str]]:
    yield from (("lesson", ref.id) for ref in study.lessons)
    yield from (("theme", ref.id) for ref in study.themes)
