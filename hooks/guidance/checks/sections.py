"""Rules for references to sections: each names a page and an explicit anchor on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.fields import SectionRef, SectionUri
from guidance.library import Library
from guidance.problems import Problem, did_you_mean, nearest

EXAMPLE = "guides/digital-teams/leading.md#bridging-silos"
# A section's address as a browser shows it, from whichever host and folder.
_PASTED = re.compile(
    r"(?:\S*/)?(guides/[\w-]+(?:/[\w-]+)?)(?:/index)?(?:\.md|\.html|/)?#([\w-]+)", re.ASCII
)
_PASTED_LIMIT = 300


def check_sections(library: Library) -> Iterator[Problem]:
    """Every section that a record names exists."""
    by_page: dict[str, list[str]] = {}
    for section in library.sections.values():
        by_page.setdefault(section.page, []).append(section.anchor)
    for field, ref in _section_refs(library):
        if ref.uri in library.sections or ref.page in library.unread:
            continue
        if not _has_form(ref):
            yield _no_section(library, field, ref)
        elif ref.page in by_page:
            what = f"page '{ref.page}' has no section '#{ref.anchor}'."
            how = did_you_mean(ref.anchor, by_page[ref.page])
            how = how or "Copy the anchor from the section's heading: {#…}."
            yield Problem(ref.place, what, how)
        else:
            what = f"page '{ref.page}' {_lack(library, ref)}."
            how = did_you_mean(ref.page, by_page) or "Write the page's path below docs/."
            if meant := _without_folder(library, ref):
                how = f"Write: {meant}"
            yield Problem(ref.place, what, how)


def _has_form(ref: SectionRef) -> bool:
    """Whether a reference is a page below `docs/` and an anchor, be they there or not."""
    is_page = ref.page.endswith(".md") and "//" not in ref.page
    return is_page and bool(ref.anchor) and "," not in ref.anchor


def _no_section(library: Library, field: str, ref: SectionRef) -> Problem:
    typed = f"{ref.page}#{ref.anchor}" if ref.anchor else ref.page
    if "," in typed:
        how = f"Write several as a list: [{typed}]"
    elif meant := _meant(library, typed):
        how = f"Write: {meant}"
    else:
        how = f"Write the page and its anchor, such as {_near(library, ref, typed)}"
    return Problem(ref.place, f"field '{field}' names '{typed}', which is not a section.", how)


def _meant(library: Library, typed: str) -> SectionUri | None:
    """The section whose web address was typed."""
    match = _PASTED.fullmatch(typed) if len(typed) <= _PASTED_LIMIT else None
    if match is None:
        return None
    # A guide's overview has the address of its folder.
    for page in (f"{match[1]}.md", f"{match[1]}/index.md"):
        uri = SectionUri(f"{page}#{match[2]}")
        if uri in library.sections or page in library.unread:
            return uri
    return None


def _without_folder(library: Library, ref: SectionRef) -> SectionUri | None:
    """The only section whose address ends as a reference does, which leaves out its folder."""
    found = [uri for uri in library.sections if uri.endswith(f"/{ref.uri}")]
    return found[0] if len(found) == 1 else None


def _near(library: Library, ref: SectionRef, typed: str) -> str:
    """The section most like a text: in its whole, or in its anchor; or any that there is."""
    if near := nearest(typed, library.sections):
        return near
    by_anchor = {section.anchor: section.uri for section in library.sections.values()}
    anchor = nearest(ref.anchor or ref.page, by_anchor)
    return by_anchor[anchor] if anchor else next(iter(library.sections), EXAMPLE)


def _lack(library: Library, ref: SectionRef) -> str:
    if ref.page in library.written_pages():
        return "has no sections with an anchor, such as {#bridging-silos}"
    return "does not exist"


def _section_refs(library: Library) -> Iterator[tuple[str, SectionRef]]:
    for study in library.case_studies.values():
        yield from (("illustrates", ref) for ref in study.illustrates)
    for records in (library.questions, library.roles, library.themes, library.lessons):
        for record in records.values():
            yield from (("guidance", ref) for ref in record.guidance)
