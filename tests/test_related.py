"""The ranking of related case studies, as `guidance.related` documents it."""

from __future__ import annotations

import math
import random
from collections import Counter

from guidance.model import CaseStudy
from guidance.related import RELATED_LIMIT, Relations
from records import study


def ids(relations: Relations, of: CaseStudy) -> list[str]:
    return [each.study.id for each in relations.to(of)]


def test_a_rare_lesson_counts_for_more_than_a_common_one() -> None:
    asked = study("asked", lessons="rare common")
    others = [study(f"common-{n}", lessons="common") for n in range(3)]
    relations = Relations([asked, *others, study("z-rare", lessons="rare")])
    assert ids(relations, asked)[0] == "z-rare"


def test_two_shared_themes_outweigh_one_of_the_same_weight() -> None:
    asked = study("asked", themes="a b")
    relations = Relations([asked, study("one", themes="a"), study("two", themes="a b")])
    assert ids(relations, asked) == ["two", "one"]


def test_equally_close_ones_stand_in_the_order_of_their_titles() -> None:
    asked = study("asked", themes="a")
    others = [study(key, themes="a") for key in ("delta", "alpha", "charlie", "bravo", "echo")]
    assert ids(Relations([asked, *others]), asked) == ["alpha", "bravo", "charlie", "delta"]


def test_what_shares_nothing_is_not_related() -> None:
    asked = study("asked", themes="a", lessons="x")
    assert ids(Relations([asked, study("other", themes="b", lessons="y")]), asked) == []


def test_each_says_which_lessons_and_themes_are_shared() -> None:
    asked = study("asked", themes="a b", lessons="x y")
    related = Relations([asked, study("other", themes="b", lessons="y x")]).to(asked)[0]
    assert (related.lessons, related.themes) == (("x", "y"), ("b",))


def test_the_ranking_is_that_of_comparing_every_pair() -> None:
    chance = random.Random(7)  # noqa: S311 - a seeded choice of test data
    studies = [
        study(
            f"study-{n:03}",
            lessons=" ".join(chance.sample("abcdefgh", chance.randint(1, 3))),
            themes=" ".join(chance.sample("ijklmn", chance.randint(1, 3))),
        )
        for n in range(200)
    ]
    borne = Counter(tag for each in studies for tag in tags(each))
    relations = Relations(studies)
    for asked in studies:
        assert ids(relations, asked) == by_comparing(asked, studies, borne)


def tags(of: CaseStudy) -> set[str]:
    return {ref.id for ref in (*of.lessons, *of.themes)}


def by_comparing(asked: CaseStudy, studies: list[CaseStudy], borne: Counter[str]) -> list[str]:
    def weight(other: CaseStudy) -> float:
        shared = tags(asked) & tags(other)
        return round(sum(math.log(1 + len(studies) / borne[tag]) for tag in shared), 6)

    others = [each for each in studies if each is not asked and weight(each)]
    ranked = sorted(others, key=lambda each: (-weight(each), each.title, each.id))
    return [each.id for each in ranked[:RELATED_LIMIT]]


def test_the_order_of_the_files_does_not_matter() -> None:
    studies = [study(f"s{n}", themes="a b"[: 1 + 2 * (n % 2)], lessons="x") for n in range(20)]
    forwards, backwards = Relations(studies), Relations(reversed(studies))
    for asked in studies:
        assert ids(forwards, asked) == ids(backwards, asked)
