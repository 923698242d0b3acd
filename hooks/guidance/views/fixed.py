"""What every page prints, and the page for an address that does not exist."""

from __future__ import annotations

from guidance.views.parts import Link, PageView

MENU = (
    Link("Guides", "guides/index.md"),
    Link("Board questions", "questions/index.md"),
    Link("Board pack", "packs/index.md"),
    Link("Case studies", "case-studies/index.md"),
    Link("Roles", "roles/index.md"),
    Link("Themes", "themes/index.md"),
)
FOOTER = (
    Link("Lessons", "lessons/index.md"),
    Link("Trusts", "trusts/index.md"),
    Link("Reflection", "reflection.md"),
    Link("At a glance", "at-a-glance.md"),
    Link("Glossary", "glossary.md"),
    Link("Search", "search.md"),
    Link("Writing guide", "about/writing.md"),
    Link("Coverage, for editors", "about/coverage.md"),
    Link("About this site", "about/index.md"),
    Link("Accessibility", "about/accessibility.md"),
    Link("Privacy", "about/privacy.md"),
)
# The pages that the header marks as the current one.
IN_HEADER = {"index.md", "search.md", *(link.uri for link in MENU)}
NOT_FOUND = PageView(
    uri="404.html",
    title="There is no page at this address",
    description="The page may have been renamed or taken out.",
    head_title="Page not found",
    source_path="overrides/404.html",
)
