"""What can be wrong with a value, for the field that it stands in."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticCustomError

from guidance.values import Scalar

EMPTY = ("is empty.", "Write its value, or take the line out if it is optional.")


def fault(what: str, how: str, at: int | None = None, instead: str = "") -> PydanticCustomError:
    """What is wrong with a value; `what` completes "field 'title' …".

    Args:
        what: the end of the sentence.
        how: how to put it right.
        at: the position of the value in its list, where one is to blame.
        instead: the value that can only have been meant; it is shown in the place of `how`.
    """
    steps = () if at is None else (at,)
    context = {"what": what, "how": how, "steps": steps, "instead": instead}
    return PydanticCustomError("fault", "{what}", context)


def read_text(value: Any) -> str:
    """The words of a value, which must be one and not empty."""
    if isinstance(value, Scalar) and value.text:
        return str(value.text)
    if isinstance(value, Scalar):
        raise fault(*EMPTY)
    if isinstance(value, dict):
        how = "If it is text with a colon or braces in it, put the whole of it in quotes."
        raise fault("must be text, and this reads as a field of its own.", how)
    how = "Write one value after its name; if it is text with square brackets, put it in quotes."
    raise fault("must be text, not a list.", how)
