"""One page of each template, for tests that open them in a browser."""

from __future__ import annotations

import pytest

TEMPLATES = {
    "home": "",
    "index": "questions/",
    "guide": "guides/digital-teams/",
    "chapter": "guides/digital-teams/building/",
    "chapter of questions": "guides/digital-teams/lessons/",
    "long": "guides/digital-teams/all/",
    "question": "questions/where-authority-sits/",
    "role": "roles/chief-clinical-information-officer/",
    "case study": "case-studies/derbyshire-and-bolton-clinical-ownership/",
    "theme": "themes/teams-and-talent/",
    "lesson": "lessons/mixed-teams/",
    "trust": "trusts/bolton/",
    "pack": "packs/",
    "ready set": "packs/first-meeting/",
    "review": "guides/two-years-on/",
    "chapter with tables": "guides/digital-strategy/make-choices/",
    "glossary": "glossary/",
    "accessibility statement": "about/accessibility/",
    "coverage": "about/coverage/",
    "pictures": "at-a-glance/",
    "writing guide": "about/writing/",
    "explorer": "case-studies/",
    "search": "search/?q=clinical+ownership",
    "reflection": "reflection/",
    "not found": "404.html",
}
each_template = pytest.mark.parametrize("path", TEMPLATES.values(), ids=TEMPLATES.keys())
