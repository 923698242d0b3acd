"""The order of the pages, as mkdocs.yml gives it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from guidance.fields import Ref
from guidance.problems import Place, Problem

SETTINGS = "mkdocs.yml"


def nav_of(root: Path) -> tuple[list[Ref], list[Problem]]:
    """Every page that the navigation of a project names, in order, as paths below `docs/`.

    The file is read as nodes: its own tags (`!ENV`, `!!python/name`) need MkDocs to be built.
    """
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(SETTINGS, mark.line + 1 if mark else 1)
        how = "Put it back as it was, or compare it with the last version that worked."
        return [], [Problem(place, "the settings cannot be read.", how)]
    if not isinstance(node, yaml.MappingNode):
        return [], []
    return [ref for key, value in node.value if key.value == "nav" for ref in _leaves(value)], []


def _leaves(node: yaml.Node) -> Iterator[Ref]:
    if isinstance(node, yaml.ScalarNode):
        yield Ref(node.value, Place(SETTINGS, node.start_mark.line + 1))
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _leaves(each)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _leaves(value)
