"""The pages of board questions and of roles: what people bring to the table."""

from __future__ import annotations

from guidance.fields import SectionUri
from guidance.library import guide_of
from guidance.links import closest, gathered, sections_named, uris_of
from guidance.model import Question, Role
from guidance.sections import first_sentence
from guidance.views.parts import Fact, Group, Link, PageView, groups_of
from guidance.views.shelf import (
    Shelf,
    provenances_of,
    question_uri,
    role_cards,
    role_title,
    theme_cards,
)

DESCRIPTION_LIMIT = 200
# What only shares sections with a page is listed as far as it helps.
STUDIES_LISTED = 6
QUESTIONS_LISTED = 6
ROLES_LISTED = 4
ROLE_GROUPS = {"team": "In the team", "leadership": "Leading digital"}


def question_view(shelf: Shelf, question: Question) -> PageView:
    """A board question with the guidance that answers it and the case studies that show it."""
    library, links = shelf.library, shelf.links
    question_set = library.sets[question.question_set.id]
    siblings = library.questions_in(question_set.id.id)
    at = siblings.index(question)
    uris = uris_of(question.guidance)
    printed_in = question_set.printed_in.id
    return PageView(
        uri=question_uri(question),
        title=question.title,
        description=description_of(question),
        head_title=f"{question.title} Board question {question.number}, {question_set.title}",
        source_path=question.origin.path,
        context=f"Board question {question.number} of {len(siblings)}: {question_set.title}",
        crumbs=(Link("Board questions", "questions/index.md"),),
        facts=(Fact("Asked in", _printed(shelf, printed_in), is_indexed=False),),
        body_title="Why it matters",
        groups=groups_of(
            Group(
                "guidance",
                "Guidance that answers it",
                shelf.sections(sections_named(library, question.guidance)),
            ),
            Group(
                "case-studies",
                "Case studies that show it",
                shelf.studies(closest(uris, links.studies_at, STUDIES_LISTED)),
            ),
            Group("roles", "Roles the guidance describes", role_cards(_roles_at(shelf, uris))),
            Group(
                "themes", "Themes", theme_cards(library.themes[ref.id] for ref in question.themes)
            ),
            Group(
                "related",
                "Related questions",
                shelf.questions(links.related_questions.get(question.id, ())),
            ),
        ),
        previous=_step(siblings[at - 1]) if at else None,
        next=_step(siblings[at + 1]) if at + 1 < len(siblings) else None,
        sources=provenances_of(library, [printed_in]),
        reviewed=question.reviewed,
        kind="Board question",
        accent=shelf.accent_of(printed_in),
    )


def description_of(question: Question) -> str:
    """What a question is after: its summary, or how its explanation begins."""
    text = question.summary or first_sentence(question.origin.body)
    return text if len(text) <= DESCRIPTION_LIMIT else f"{text[: DESCRIPTION_LIMIT - 1].rstrip()}…"


def role_view(shelf: Shelf, role: Role) -> PageView:
    """A role with the guidance that describes it and the case studies that show it."""
    library, links = shelf.library, shelf.links
    uris = uris_of(role.guidance)
    return PageView(
        uri=f"roles/{role.id}.md",
        title=role_title(role),
        description=role.summary,
        head_title=f"{role_title(role)}: what the role is for",
        source_path=role.origin.path,
        context=f"Role: {ROLE_GROUPS[role.group].lower()}",
        crumbs=(Link("Roles", "roles/index.md"),),
        groups=groups_of(
            Group(
                "guidance",
                "Guidance that describes it",
                shelf.sections(sections_named(library, role.guidance)),
            ),
            Group(
                "case-studies",
                "Case studies that show it",
                shelf.studies(links.by_role.get(role.id, ())),
            ),
            Group(
                "questions",
                "Board questions that touch it",
                shelf.questions(closest(uris, links.questions_at, QUESTIONS_LISTED)),
            ),
            Group("themes", "Themes", theme_cards(gathered(uris, links.themes_at))),
        ),
        sources=provenances_of(library, [ref.page for ref in role.guidance]),
        reviewed=role.reviewed,
        kind="Role",
    )


def _printed(shelf: Shelf, uri: str) -> tuple[Link, ...]:
    """Where a question is asked: the guide, and the chapter where it is one that prints it."""
    guide = shelf.library.guides[guide_of(uri)]
    pages = dict.fromkeys((guide.id, uri))
    return tuple(Link(shelf.page_title(page), page) for page in pages)


def _roles_at(shelf: Shelf, uris: list[SectionUri]) -> list[Role]:
    """The roles that a question's sections describe: those that lead first, the closest first."""
    roles_at = shelf.links.roles_at
    roles = closest(uris, roles_at, len(shelf.library.roles))
    return sorted(roles, key=lambda role: role.group != "leadership")[:ROLES_LISTED]


def _step(question: Question) -> Link:
    return Link(question.title, question_uri(question))
