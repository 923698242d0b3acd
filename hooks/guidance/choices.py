"""Fields that hold several values, or one of a few."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from pydantic import BeforeValidator

from guidance.faults import fault, read_text
from guidance.problems import choose_from, did_you_mean
from guidance.values import Scalar


def one_of(choices: Sequence[str]) -> BeforeValidator:
    """A value from a fixed list, written exactly so."""

    def check(value: Any) -> str:
        if (text := read_text(value)) in choices:
            return text
        how = did_you_mean(text, choices) or choose_from(choices)
        raise fault(f"is '{text}', which is not one of the choices.", how)

    return BeforeValidator(check)


def many(limit: int | None = None) -> BeforeValidator:
    """One value or a list of them; none, too many, and a repeated one are refused."""

    def values(value: Any) -> Any:
        found = value if isinstance(value, list) else [value]
        if not found:
            raise fault("is an empty list.", "Write at least one value, or take the field out.")
        _check_repeats(found)
        if limit and len(found) > limit:
            how = f"Keep the {limit} that matter most."
            raise fault(f"has {len(found)} values; the limit is {limit}.", how)
        return found

    return BeforeValidator(values)


def _check_repeats(found: list[Any]) -> None:
    seen: set[Hashable] = set()
    for position, each in enumerate(found):
        name, key = _name(each)
        if not name:
            continue
        if key in seen:
            raise fault(f"names '{name}' twice.", "Keep one of the two.", position)
        seen.add(key)


def _name(value: Any) -> tuple[str, Hashable]:
    """What a value is called, and what makes it the same as another.

    A person is known by the name alone, whatever the post; any other group of fields by all.
    """
    if isinstance(value, Scalar):
        return value.text, value.text
    if not isinstance(value, dict):
        return "", ""
    if isinstance(name := value.get("name"), Scalar):
        return name.text, " ".join(name.text.casefold().split())
    texts = [each.text for each in value.values() if isinstance(each, Scalar)]
    return next(iter(texts), ""), tuple(texts)
