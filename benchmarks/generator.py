"""Synthetic case studies for benchmarks: the same seed makes the same ones, everywhere.

Each has the fields and the size of a full case study: three headings, 300 to 500 words,
now and then a list, some emphasis, a link. Its words say nothing.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

STUDIES_PER_TRUST = 10
_VOCABULARY = (
    "access account advice agenda agile ambition appointment approach assurance audience backlog "
    "balance barrier baseline board boundary budget capability capacity care carer challenge "
    "change choice clinic clinician coaching colleague commitment community competency confidence "
    "contract culture data decision delivery demand design device diagnosis direction discharge "
    "discovery discussion division early effort electronic evidence executive experience expert "
    "feedback finance first focus forum framework frontline function funding goal governance "
    "group growth handover hospital improvement incident infrastructure insight investment "
    "journey knowledge laboratory leader learning legacy letter local manager measure medication "
    "meeting member method migration mission model network nurse objective operation organisation "
    "outcome outpatient owner pace partner pathway patient people pharmacy pilot plan platform "
    "portfolio practice pressure priority problem procurement product programme progress project "
    "purpose quality question readiness record recruitment referral regular relationship report "
    "research resource response result review rhythm risk role routine safety scale screening "
    "service session shared shift simple skill small sponsor staff standard strategy supplier "
    "support survey system team technology test theatre together training transformation trial "
    "trust understanding user value vendor virtual vision waiting ward weekly workforce workshop"
)
WORDS = _VOCABULARY.split()
_JOINTS = "and the of a to in for with its on by as at from that each was had"
JOINTS = _JOINTS.split()
HEADINGS = ("Context", "Challenge", "Impact")
KINDS = ("acute", "acute and community", "community", "mental health", "ambulance")
REGIONS = ("East of England", "London", "Midlands", "North West", "South East", "South West")


class SyntheticStudy(NamedTuple):
    """A case study: its id, its title, its other fields as YAML, its body."""

    id: str
    title: str
    fields: str
    body: str

    @property
    def text(self) -> str:
        """The whole file."""
        return f"---\ntitle: {self.title}\n{self.fields}---\n\n{self.body}"


@dataclass(frozen=True)
class Known:
    """What a case study can name.

    Attributes:
        chapters: addresses below `docs/`, as `sections` are: `guides/<guide>/<chapter>.md`.
    """

    trusts: Sequence[str]
    themes: Sequence[str]
    lessons: Sequence[str]
    roles: Sequence[str]
    sections: Sequence[str]
    chapters: Sequence[str]


def trust_ids(studies: int) -> list[str]:
    """The ids of as many synthetic trusts as so many case studies call for."""
    return [f"synthetic-{n:04}" for n in range(studies // STUDIES_PER_TRUST)]


def trust_entries(studies: int) -> str:
    """The entries of the synthetic trusts, to append to `trusts.yml`."""
    return "".join(
        f"\n- id: {key}\n  name: Synthetic Hospitals {n} NHS Foundation Trust\n"
        f"  kind: {KINDS[n % len(KINDS)]}\n  region: {REGIONS[n % len(REGIONS)]}\n"
        for n, key in enumerate(trust_ids(studies))
    )


def synthetic_studies(count: int, known: Known, seed: int = 1) -> list[SyntheticStudy]:
    """So many case studies; the first ones are not the same for another count."""
    chance = random.Random(seed)
    return [_study(chance, n, count, known) for n in range(count)]


def _study(chance: random.Random, number: int, count: int, known: Known) -> SyntheticStudy:
    title = f"{_words(chance, chance.randint(4, 8)).capitalize()} on ward {number}"
    if chance.random() < 0.2:  # noqa: PLR2004 - a title with a colon stands in quotes
        title = f'"Ward {number}: {_words(chance, 6)}"'
    fields = _fields(chance, known)
    return SyntheticStudy(_id(number), title, fields, _body(chance, _links(chance, count, known)))


def _id(number: int) -> str:
    return f"synthetic-{number:05}"


def _fields(chance: random.Random, known: Known) -> str:
    lines = [
        f"summary: {_sentence(chance, 22)}",
        f"trust: {_some(chance, known.trusts, 2)}",
        f"theme: {_some(chance, known.themes, 3)}",
        f"lesson: {_some(chance, known.lessons, 3)}",
        "illustrates:",
        *(f"  - {each}" for each in chance.sample(known.sections, chance.randint(1, 4))),
        *_source(chance, known),
        f"date: {chance.randint(2019, 2025)}-{chance.randint(1, 12):02}",
    ]
    if chance.random() < 0.5:  # noqa: PLR2004 - half of them name roles
        lines.append(f"roles: {_some(chance, known.roles, 2)}")
    lines += ["kind: full", f"reviewed: 2026-10-{chance.randint(1, 28):02}", ""]
    return "\n".join(lines)


def _source(chance: random.Random, known: Known) -> list[str]:
    _, guide, chapter = chance.choice(known.chapters).removesuffix(".md").split("/")
    return ["source:", f"  publication: {guide}", f"  chapter: {chapter}"]


def _links(chance: random.Random, count: int, known: Known) -> list[str]:
    """A section, and another case study or a publication elsewhere."""
    section = f"[{_words(chance, 3)}](../{chance.choice(known.sections)})"
    study = f"[{_words(chance, 4)}]({_id(chance.randrange(count))}.md)"
    elsewhere = f"[{_words(chance, 3)}](https://example.org/{chance.choice(WORDS)}/)"
    return [section, chance.choice([study, elsewhere])]


def _body(chance: random.Random, links: list[str]) -> str:
    blocks = []
    for heading in HEADINGS:
        blocks.append(f"## {heading}: {_words(chance, 3)}")
        blocks += [_paragraph(chance) for _ in range(chance.randint(2, 3))]
    blocks[1] += f" See {links[0]}."
    blocks[-1] += f" Compare {links[1]}."
    if chance.random() < 0.4:  # noqa: PLR2004 - two in five have a list
        blocks.insert(-1, "\n".join(f"- {_sentence(chance, 9)}" for _ in range(4)))
    return "\n\n".join(blocks) + "\n"


def _paragraph(chance: random.Random) -> str:
    sentences = [_sentence(chance, chance.randint(10, 18)) for _ in range(3)]
    if chance.random() < 0.4:  # noqa: PLR2004 - two in five have emphasis
        sentences.append(f"It was *{_words(chance, 2)}* before **{_words(chance, 2)}**.")
    return " ".join(sentences)


def _sentence(chance: random.Random, length: int) -> str:
    return f"{_words(chance, length).capitalize()}."


def _words(chance: random.Random, length: int) -> str:
    """Words of the vocabulary, every other one a joint: `funding and review the ward`."""
    return " ".join(chance.choice(JOINTS if n % 2 else WORDS) for n in range(length))


def _some(chance: random.Random, choices: Sequence[str], most: int) -> str:
    return f"[{', '.join(chance.sample(choices, chance.randint(1, most)))}]"
