"""YAML's shorthand, which no field needs: aliases, anchors and tags."""

from __future__ import annotations

from typing import Any

import yaml


def shorthand_in(event: Any) -> tuple[str, str] | None:
    """What of an event is shorthand, and how to do without it."""
    anchor = getattr(event, "anchor", None)
    if anchor is not None:
        mark = ("*" if isinstance(event, yaml.AliasEvent) else "&") + str(anchor)
        how = f"Write the value out in full; if '{mark}' is meant as text, put it in quotes."
        return f"'{mark}' has a meaning of its own here, which is not allowed.", how
    if event.tag is not None:
        how = "Take it out; if it is meant as text, put the whole value in quotes."
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        return f"'{tag}' has a meaning of its own here, which is not allowed.", how
    return None
