"""The picture of which chapters answer which questions: a strip of chapters for each question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from guidance.columns import Span, grouped_columns, within
from guidance.library import guide_of
from guidance.model import Guide, Page, Question
from guidance.views.parts import phrase
from guidance.views.shelf import Shelf, question_uri

# How high the bar of the chapter that answers most questions is, in CSS pixels.
TALLEST = 64
# How much of its column a mark fills.
FILL = 0.72


class Strand(NamedTuple):
    """A chapter's column, how many questions it answers and the height of its bar."""

    title: str
    uri: str
    accent: str
    span: Span
    mark: Span
    number: int
    height: float


class Ground(NamedTuple):
    """What the columns of a guide stand on."""

    title: str
    uri: str
    accent: str
    span: Span


class Answer(NamedTuple):
    """A chapter that answers a question: the first section named there, and how many are."""

    strand: Strand
    uri: str
    sections: int


class GuideAnswers(NamedTuple):
    """The chapters of a guide that answer a question; a review is its own only chapter."""

    guide: Ground
    answers: tuple[Answer, ...]


class Strip(NamedTuple):
    """A question with the chapters that answer it. `label` says them in words."""

    title: str
    uri: str
    answers: tuple[Answer, ...]
    guides: tuple[GuideAnswers, ...]
    label: str


class StripSet(NamedTuple):
    """A set of questions."""

    anchor: str
    title: str
    strips: tuple[Strip, ...]


class CoverageMap(NamedTuple):
    """Which chapters answer which questions. `says` is what it shows, in two sentences."""

    says: str
    grounds: tuple[Ground, ...]
    strands: tuple[Strand, ...]
    sets: tuple[StripSet, ...]


def coverage_map_of(shelf: Shelf) -> CoverageMap:
    """Each question against each chapter; one that only prints questions answers none."""
    library = shelf.library
    counts = Counter(
        page for each in library.questions.values() for page in {ref.page for ref in each.guidance}
    )
    guides = [(guide, pages) for guide, pages in _pages(shelf, counts) if pages]
    grounds, strands = [], []
    spans = grouped_columns([len(pages) for _, pages in guides])
    for group, (guide, pages) in zip(spans, guides, strict=True):
        grounds.append(Ground(guide.title, guide.id, guide.accent, group.span))
        for span, page in zip(group.columns, pages, strict=True):
            strands.append(_strand(page, guide, span, counts))
    sets = tuple(
        StripSet(
            key,
            each.title,
            tuple(_strip(each, grounds, strands) for each in library.questions_in(key)),
        )
        for key, each in library.sets.items()
    )
    return CoverageMap(_says(strands, sets), tuple(grounds), tuple(strands), sets)


def _pages(shelf: Shelf, counts: Counter[str]) -> Iterator[tuple[Guide, list[Page]]]:
    """Each guide with the pages that can answer a question; a review has no chapters but itself."""
    library = shelf.library
    printing = {each.printed_in.id for each in library.sets.values()}
    for key, guide in library.guides.items():
        chapters = library.chapters_of(key)
        found = [each for each in chapters if counts[each.id] or each.id not in printing]
        yield guide, [guide, *found] if counts[guide.id] or not chapters else [*found]


def _strand(page: Page, guide: Guide, span: Span, counts: Counter[str]) -> Strand:
    count, most = counts[page.id], max(counts.values(), default=1)
    height = round(TALLEST * count / most, 1)
    return Strand(page.title, page.id, guide.accent, span, within(span, FILL), count, height)


def _strip(question: Question, grounds: list[Ground], strands: list[Strand]) -> Strip:
    named = Counter(ref.page for ref in question.guidance)
    first = {ref.page: ref.uri for ref in reversed(question.guidance)}
    answers = [
        Answer(each, first[each.uri], named[each.uri]) for each in strands if named[each.uri]
    ]
    guides = [
        GuideAnswers(guide, tuple(each for each in answers if _is_in(each, guide)))
        for guide in grounds
    ]
    guides = [each for each in guides if each.answers]
    label = ". ".join(
        f"{each.guide.title}: {phrase([answer.strand.title for answer in each.answers])}"
        for each in guides
    )
    return Strip(question.title, question_uri(question), tuple(answers), tuple(guides), f"{label}.")


def _is_in(answer: Answer, guide: Ground) -> bool:
    return guide_of(answer.strand.uri) == guide_of(guide.uri)


def _says(strands: list[Strand], sets: tuple[StripSet, ...]) -> str:
    strips = [strip for each in sets for strip in each.strips]
    if not strips:
        return ""
    numbers = [len(strip.answers) for strip in strips]
    few, many = min(numbers), max(numbers)
    range_ = f"between {few} and {many}" if few < many else str(few)
    most = max(each.number for each in strands)
    names = phrase([f"“{each.title}”" for each in strands if each.number == most])
    verb = "answers" if sum(each.number == most for each in strands) == 1 else "each answer"
    return (
        f"Each question is answered in {range_} chapters. {names} {verb} the most: "
        f"{most} of {len(strips)} questions."
    )
