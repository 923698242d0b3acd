"""Every rule of the content, as generators of problems: none raises, prints or repairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice

from guidance.checks.blocks import check_blocks
from guidance.checks.bodies import check_bodies
from guidance.checks.dates import check_dates
from guidance.checks.files import (
    check_addresses,
    check_file_names,
    check_links_of_files,
)
from guidance.checks.forms import check_forms
from guidance.checks.gaps import check_chapters_used, check_lessons_shown, check_themes_used
from guidance.checks.headings import check_anchors, check_heading_levels
from guidance.checks.identities import check_ids, check_lookalikes
from guidance.checks.leftovers import check_leftovers
from guidance.checks.links import check_images, check_links
from guidance.checks.markup import check_attributes, check_fences, check_html
from guidance.checks.navigation import (
    check_in_navigation,
    check_index_pages,
    check_navigation,
)
from guidance.checks.packs import check_ready_sets
from guidance.checks.pictures import check_pictures
from guidance.checks.places import check_places
from guidance.checks.questions import (
    check_explanations,
    check_guidance,
    check_numbers,
    check_related,
)
from guidance.checks.references import (
    check_home,
    check_people_and_places,
    check_question_sets,
    check_sources,
)
from guidance.checks.searched import check_searched
from guidance.checks.sections import check_sections
from guidance.checks.tables import check_captions
from guidance.checks.text import check_personal_data, check_words
from guidance.checks.uniqueness import check_summaries, check_titles
from guidance.checks.wrappers import check_wrappers
from guidance.library import Library
from guidance.problems import Problem
from guidance.prose import Prose, prose_of
from guidance.targets import Targets, targets_of

LIBRARY_CHECKS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    check_file_names,
    check_links_of_files,
    check_places,
    check_pictures,
    check_addresses,
    check_index_pages,
    check_in_navigation,
    check_navigation,
    check_ids,
    check_lookalikes,
    check_titles,
    check_summaries,
    check_people_and_places,
    check_sections,
    check_sources,
    check_question_sets,
    check_home,
    check_guidance,
    check_related,
    check_numbers,
    check_ready_sets,
    check_searched,
    check_themes_used,
    check_lessons_shown,
    check_chapters_used,
)
# Of every file that could be decoded, whatever is wrong with its fields.
TEXT_CHECKS: tuple[Callable[[Prose], Iterator[Problem]], ...] = (
    check_words,
    check_leftovers,
    check_wrappers,
    check_personal_data,
)
# Of every page whose front matter could be told from its body.
BODY_CHECKS: tuple[Callable[[Prose], Iterator[Problem]], ...] = (
    check_bodies,
    check_explanations,
    check_blocks,
    check_fences,
    check_html,
    check_attributes,
    check_heading_levels,
    check_anchors,
    check_captions,
    check_forms,
)
# One page with a fault a thousand times over must not hide what is wrong with the others.
LISTED_A_PAGE = 20


def check(library: Library, today: date) -> Iterator[Problem]:
    """Every problem of a library but those that were met in reading it."""
    for rule in LIBRARY_CHECKS:
        yield from rule(library)
    yield from check_dates(library, today)
    targets = targets_of(library)
    for origin in library.texts:
        yield from _check_text(prose_of(origin), targets)


def _check_text(prose: Prose, targets: Targets) -> Iterator[Problem]:
    for rule in TEXT_CHECKS:
        yield from islice(rule(prose), LISTED_A_PAGE)
    if not prose.origin.is_split:
        return
    for rule in BODY_CHECKS:
        yield from islice(rule(prose), LISTED_A_PAGE)
    yield from islice(check_links(prose, targets), LISTED_A_PAGE)
    yield from islice(check_images(prose, targets), LISTED_A_PAGE)
