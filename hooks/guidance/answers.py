"""The parts of a board question's page, set so that they can be used at the table."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.treeprocessors import Treeprocessor

from guidance.briefs import EVIDENCE, GOOD, WHO, WORRY

# How each part is set: signs stand side by side.
FORMS = {GOOD: "good", WORRY: "worry", EVIDENCE: "evidence", WHO: "who"}


class QuestionParts(Treeprocessor):
    """Sets what stands below each heading of a question's page into a section of its own."""

    def run(self, root: Element) -> None:
        """Move all from the first heading on into sections."""
        children = list(root)
        starts = [n for n, each in enumerate(children) if each.tag == "h2"]
        if not starts:
            return
        parts = Element("div", {"class": "app-parts"})
        for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
            form = FORMS.get("".join(children[start].itertext()), "other")
            part = SubElement(parts, "div", {"class": f"app-part app-part--{form}"})
            part.extend(children[start:end])
        for each in children[starts[0] :]:
            root.remove(each)
        root.append(parts)
