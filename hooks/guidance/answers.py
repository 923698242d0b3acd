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
            # All questions have the same headings: nobody looks for those.
            part[0].set("data-pagefind-ignore", "")
            for item in part.iter("li"):
                _set_apart_source(item)
        for each in children[starts[0] :]:
            root.remove(each)
        root.append(parts)


def _set_apart_source(item: Element) -> None:
    """Puts the link in brackets at an item's end into an element that the search leaves out."""
    if not len(item) or item[-1].tag != "a" or item[-1].tail != ")":
        return
    link = item[-1]
    before = item[-2] if len(item) > 1 else None
    text = (item.text if before is None else before.tail) or ""
    if not text.endswith("("):
        return
    if before is None:
        item.text = text[:-1]
    else:
        before.tail = text[:-1]
    item.remove(link)
    source = SubElement(item, "span", {"data-pagefind-ignore": ""})
    source.text = "("
    source.append(link)
