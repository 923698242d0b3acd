"""What one build knows: the content as it was read, and the pages to make of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guidance.asides import ChapterExtension
from guidance.glossary import glossary_of, names_by_acronym
from guidance.library import Library
from guidance.pages import PageSpec, describe_pages
from guidance.pdfs import Pdf, pdfs_of, published_at
from guidance.problems import Report
from guidance.views.entries import pack_data
from guidance.views.shelf import Shelf

# What a page may load: the site's own host alone. The search page adds its WebAssembly.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
STYLESHEET = "assets/site.css"
SEARCH_WORDS = "assets/search-words.json"
QUESTIONS = "assets/questions.json"
# Shorter words have too many that are like them.
_WORD = re.compile(r"[^\W\d_]{4,}")
# Comments, indents and empty lines, for those who change a stylesheet.
_UNREAD = re.compile(r"/\*.*?\*/\s*|^\s+", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Site:
    """One reading of a project, for the command of MkDocs that asked for it.

    `address` is where the site is published, or empty.
    """

    root: Path
    library: Library
    report: Report
    command: str
    address: str = ""

    @cached_property
    def shelf(self) -> Shelf:
        """Where pages take what they link to."""
        return Shelf(self.library, self.pdfs)

    @cached_property
    def pdfs(self) -> dict[str, Pdf]:
        """The PDF of each guide, made or not."""
        return pdfs_of(self.root, self.library, self.address)

    @cached_property
    def pages(self) -> dict[str, PageSpec]:
        """Every page by its address; none while the content has problems."""
        if self.report.fails(strict=False):
            return {}
        return {spec.uri: spec for spec in describe_pages(self.shelf)}

    @cached_property
    def chapters(self) -> ChapterExtension:
        """Sets asides and printed questions on chapters."""
        return ChapterExtension(self.shelf)

    @cached_property
    def acronyms(self) -> dict[str, str]:
        """What each acronym of the glossary stands for: the hover text of abbreviations."""
        return dict(names_by_acronym(self.library))

    def assets(self) -> dict[str, str]:
        """What is made for readers besides pages: each file's text, by its address."""
        return {
            **self.stylesheets(),
            SEARCH_WORDS: self.search_words(),
            QUESTIONS: pack_data(self.shelf) if self.pages else "{}",
        }

    def search_words(self) -> str:
        """For the search, as JSON, in small letters.

        `synonyms` says what else a word or phrase may stand for; `known` holds the words of titles
        and terms, by which a slip of the keyboard is told.
        """
        synonyms: dict[str, list[str]] = {}
        for acronym, name in self.acronyms.items():
            synonyms.setdefault(acronym.casefold(), []).append(name.casefold())
            synonyms.setdefault(name.casefold(), []).append(acronym.casefold())
        titles = [spec.title for spec in self.pages.values()]
        terms = [term.name for term in glossary_of(self.library)]
        known = {word for text in (*titles, *terms) for word in _WORD.findall(text.casefold())}
        return json.dumps({"synonyms": synonyms, "known": sorted(known)}, ensure_ascii=False)

    @property
    def policy(self) -> str:
        """The content security policy; a preview also runs MkDocs' own script for live reload."""
        if self.command == "serve":
            return POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        return POLICY

    def stylesheets(self) -> dict[str, str]:
        """The stylesheet of every page, and one more for each folder of blocks that few pages have.

        Each is joined from one file a block, without comments and indents: they would be a quarter
        of what is fetched.
        """
        folder = self.root / "docs/assets/stylesheets"
        few = sorted(each for each in folder.glob("*") if each.is_dir())
        joined = {STYLESHEET: _joined(folder)}
        return joined | {f"assets/{each.name}.css": _joined(each) for each in few}

    def copies(self) -> dict[str, Path]:
        """The files from outside `docs/` that are published as they are, by their address.

        They are the pictures of case studies and the PDFs of guides.
        """
        pictures = sorted((self.root / "case_studies/images").glob("*"))
        made = {published_at(key): pdf.path for key, pdf in self.pdfs.items() if pdf.size}
        return {f"case-studies/images/{each.name}": each for each in pictures} | made


def _joined(folder: Path) -> str:
    sheets = sorted(folder.glob("*.css"))
    return _UNREAD.sub("", "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets))
