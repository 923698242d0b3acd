"""What one build knows: the content as it was read, and the pages to make of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guidance.asides import ChapterExtension
from guidance.glossary import glossary_of, names_by_acronym, words_searched
from guidance.indexes import as_compared
from guidance.library import Library
from guidance.pages import PageSpec, describe_pages
from guidance.pdfs import Pdf, pdfs_of, published_at
from guidance.problems import Report
from guidance.scripts import joined
from guidance.stylesheets import joined_sheets
from guidance.views.entries import pack_data
from guidance.views.shelf import Shelf

# What a page may load: the site's own host alone. The search page adds its WebAssembly.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
STYLESHEET = "assets/site.css"
SYNONYMS = "assets/search-synonyms.json"
KNOWN_WORDS = "assets/search-known.json"
QUESTIONS = "assets/questions.json"
_WORD = re.compile(r"[^\W\d_]{3,}")
# A word on fewer pages may be a slip itself; on a large site, on fewer than one in so many.
FEW = 3
FEW_OF = 100


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
            **self.scripts(),
            SYNONYMS: _json(self.synonyms()),
            KNOWN_WORDS: _json(self.known_words()),
            QUESTIONS: pack_data(self.shelf) if self.pages else "{}",
        }

    def synonyms(self) -> dict[str, dict[str, list[str]]]:
        """What else a word or phrase may stand for, in small letters, no apostrophes or hyphens.

        `same` has acronyms and their names, both ways, and the other names of trusts; `instead` has
        what readers type where the pages say something else.
        """
        same: dict[str, list[str]] = {}
        for acronym, name in self.acronyms.items():
            same.setdefault(as_compared(acronym), []).append(name.casefold())
            same.setdefault(as_compared(name), []).append(acronym.casefold())
        for trust in self.library.trusts.values():
            for name in trust.also_known_as:
                same.setdefault(as_compared(name), []).append(trust.name.casefold())
        typed = words_searched(self.library)
        return {
            "same": same,
            "instead": {as_compared(each): [means.casefold()] for each, means in typed.items()},
        }

    def known_words(self) -> list[str]:
        """The words by which slips of the keyboard are told, in small letters.

        Those of titles and terms come first, then those of more than a few pages, the commonest
        first. A file of its own, which a reader fetches only for a word that is not found.
        """
        specs = self.pages.values()
        terms = [term.name for term in glossary_of(self.library)]
        titles = _words([*(spec.title for spec in specs), *terms])
        counts = Counter(word for spec in specs for word in _words([spec.body]))
        least = max(FEW, len(specs) // FEW_OF)
        common = [word for word, count in counts.most_common() if count >= least]
        return [*sorted(titles), *(word for word in common if word not in titles)]

    @property
    def policy(self) -> str:
        """The content security policy; a preview also runs MkDocs' own script for live reload."""
        if self.command == "serve":
            return POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        return POLICY

    def stylesheets(self) -> dict[str, str]:
        """The stylesheet of most pages, and one for each folder of blocks that few pages have.

        Those of few pages have all blocks: a second one would cost its readers a journey to the
        host more than it weighs.
        """
        folder = self.root / "docs/assets/stylesheets"
        few = sorted({each.parent for each in folder.glob("*/*.css")})
        every = joined_sheets(folder)
        made = {STYLESHEET: every}
        return made | {f"assets/{each.name}.css": f"{every}{joined_sheets(each)}" for each in few}

    def scripts(self) -> dict[str, str]:
        """Each script that pages load, with its parts."""
        files = sorted((self.root / "docs/assets/scripts").glob("*.js"))
        return {f"assets/scripts/{each.name}": joined(each) for each in files}

    def copies(self) -> dict[str, Path]:
        """The files from outside `docs/` that are published as they are, by their address.

        They are the pictures of case studies and the PDFs of guides.
        """
        pictures = sorted((self.root / "case_studies/images").glob("*"))
        made = {published_at(key): pdf.path for key, pdf in self.pdfs.items() if pdf.size}
        return {f"case-studies/images/{each.name}": each for each in pictures} | made


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.casefold())}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
