"""The page of a case study."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.links import addresses_told_in, closest, gathered, sections_named, uris_of
from guidance.model import CaseStudy, Publication, Trust
from guidance.related import Related
from guidance.views.parts import Card, Fact, Group, Link, PageView, Provenance, groups_of, phrase
from guidance.views.shelf import (
    Shelf,
    is_trust,
    kind_and_region,
    provenances_of,
    role_cards,
    study_uri,
)

# A story is short: what only shares its sections must not outgrow it.
QUESTIONS_LISTED = 4
SAME_TRUST_LISTED = 3
_ORGANISATION = ("Organisation", "Organisations")
KINDS = {"full": "Case study", "short": "Short case study", "example": "Example"}


def study_view(shelf: Shelf, study: CaseStudy) -> PageView:
    """A case study with its facts, its lessons, what it illustrates and what is related."""
    return PageView(
        uri=study_uri(study),
        title=study.title,
        description=study.summary,
        head_title=f"{study.title}: {shelf.trust_names(study)}",
        source_path=study.origin.path,
        context=KINDS[study.kind],
        label=f"{KINDS[study.kind]}, {shelf.trust_names(study)}",
        crumbs=(Link("Case studies", "case-studies/index.md"),),
        facts=tuple(fact for fact in _facts(shelf, study) if fact.values),
        notice=_notice(study),
        # A story in parts has headings of its own: one more above them would head nothing.
        body_title="" if study.origin.body.lstrip().startswith("## ") else "The story",
        groups=_groups(shelf, study),
        sources=_provenances(shelf, study),
        reviewed=study.reviewed,
        kind="Case study",
    )


def _facts(shelf: Shelf, study: CaseStudy) -> tuple[Fact, ...]:
    library = shelf.library
    trusts = [library.trusts[ref.id] for ref in study.trusts]
    themes = [library.themes[ref.id] for ref in study.themes]
    lessons = [library.lessons[ref.id] for ref in study.lessons]
    people = [phrase_of_person(each.name, each.post, each.organisation) for each in study.people]
    return (
        Fact(
            _named_as(trusts),
            tuple(
                Link(each.name, f"trusts/{each.id}.md", kind_and_region(each)) for each in trusts
            ),
        ),
        Fact(
            "Theme" if len(themes) == 1 else "Themes",
            tuple(Link(each.title, f"themes/{each.id}.md") for each in themes),
            is_indexed=False,
        ),
        Fact(
            "Lesson" if len(lessons) == 1 else "Lessons",
            tuple(Link(each.statement, f"lessons/{each.id}.md") for each in lessons),
            is_indexed=False,
        ),
        Fact("People", tuple(Link(each) for each in people)),
        Fact(
            "Told in",
            tuple(dict.fromkeys(link for each in _by_guide(study) for link in _told(shelf, each))),
            is_indexed=False,
        ),
        Fact("Date", (Link(str(study.date)),) if study.date else ()),
    )


def phrase_of_person(name: str, post: str | None, organisation: str | None) -> str:
    """A person with the post held at the time: `Jo Lee, chief executive, Leeds NHS Trust`."""
    return ", ".join(filter(None, (name, post, organisation)))


def _named_as(trusts: list[Trust]) -> str:
    """What a case study's organisations are, for the label of the fact that names them."""
    one, several = ("Trust", "Trusts") if all(map(is_trust, trusts)) else _ORGANISATION
    return one if len(trusts) == 1 else several


def _by_guide(study: CaseStudy) -> list[Publication]:
    """A case study's sources, those of one publication together."""
    order = list(dict.fromkeys(each.publication.id for each in study.sources))
    return sorted(study.sources, key=lambda each: order.index(each.publication.id))


def _told(shelf: Shelf, source: Publication) -> Iterator[Link]:
    """The chapter and the guide that told a case study, or another publication."""
    guide = shelf.library.guide_named(source.publication)
    chapter = source.chapter.id if source.chapter else ""
    if guide is None:
        title = f"{source.publication.id}: {chapter}" if chapter else source.publication.id
        yield Link(title, source.address or "")
        return
    yield Link(guide.title, guide.id, str(guide.published))
    if chapter:
        uri = f"guides/{source.publication.id}/{chapter}.md"
        yield Link(shelf.page_title(uri), uri)


def _notice(study: CaseStudy) -> str:
    if not study.historical:
        return ""
    return "This case study is kept for the record. Things have changed since it was written."


def _groups(shelf: Shelf, study: CaseStudy) -> tuple[Group, ...]:
    library, links = shelf.library, shelf.links
    lessons = tuple(_lesson_card(shelf, ref.id) for ref in study.lessons)
    roles = [library.roles[ref.id] for ref in study.roles]
    questions = closest(uris_of(study.illustrates), links.questions_at, QUESTIONS_LISTED)
    told = {each.id for each in _same_trust(shelf, study)}
    related = [each for each in shelf.relations.to(study) if each.study.id not in told]
    sections = sections_named(library, study.illustrates)
    return groups_of(
        Group("lessons", "What it teaches", lessons),
        Group("guidance", "Guidance it illustrates", shelf.sections(sections)),
        Group("questions", "Board questions it helps to answer", shelf.questions(questions)),
        Group("roles", "Roles it shows", role_cards(roles)),
        Group("same-trust", f"More from {_here(study)}", shelf.studies(_same_trust(shelf, study))),
        Group(
            "related", "Related case studies", tuple(_related_card(shelf, each) for each in related)
        ),
    )


def _here(study: CaseStudy) -> str:
    return "this organisation" if len(study.trusts) == 1 else "these organisations"


def _same_trust(shelf: Shelf, study: CaseStudy) -> list[CaseStudy]:
    """The first few other case studies of the same trusts."""
    by_trust = shelf.links.by_trust
    found = gathered((ref.id for ref in study.trusts), by_trust)[: SAME_TRUST_LISTED + 1]
    return [each for each in found if each.id != study.id][:SAME_TRUST_LISTED]


def _lesson_card(shelf: Shelf, key: str) -> Card:
    lesson = shelf.library.lessons[key]
    argued = sections_named(shelf.library, lesson.guidance)
    links = tuple(Link(each.title, each.uri, shelf.page_title(each.page)) for each in argued)
    return Card(lesson.statement, f"lessons/{key}.md", "", "", "Argued in", links)


def _related_card(shelf: Shelf, related: Related) -> Card:
    card = shelf.studies([related.study])[0]
    return card._replace(note=reason_of(shelf, related))


def reason_of(shelf: Shelf, related: Related) -> str:
    """Why a case study is related: the lessons it also teaches, or the themes it shares."""
    library = shelf.library
    if related.lessons:
        statements = [f"“{library.lessons[key].statement.rstrip('.')}”" for key in related.lessons]
        return f"Also teaches {phrase(statements)}."
    titles = [library.themes[key].title for key in related.themes]
    noun = "theme" if len(titles) == 1 else "themes"
    return f"Shares the {noun} {phrase(titles)}."


def _provenances(shelf: Shelf, study: CaseStudy) -> tuple[Provenance, ...]:
    told = addresses_told_in(shelf.library, study)
    return provenances_of(shelf.library, told)
