"""What an erasure is about: ids of what is there, and marks for what may come back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from livecs.text import order_key, phone_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = re.compile(r"[0-9A-Za-z][0-9A-Za-z \-]{5,}")
_DIGITS = re.compile(r"[0-9]{7,}")


class Mark(NamedTuple):
    """One thing that was erased: a ``case`` or ``promise`` by its id, an ``order`` or ``phone`` by its key."""

    kind: str
    value: str


class Targets(NamedTuple):
    """What is to be erased: ids, and the marks that outlive it."""

    case_ids: tuple[str, ...] = ()
    draft_ids: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    promise_ids: tuple[str, ...] = ()
    owed_ids: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """Whether there is nothing to erase."""
        return not (self.case_ids or self.draft_ids or self.promise_ids or self.owed_ids)


def draft_marks(body: str) -> Iterator[Mark]:
    """Whose draft it could be: every number in its texts, as an order and as a phone."""
    for text in _texts(json.loads(body)):
        yield from text_marks(text)


def text_marks(text: str) -> Iterator[Mark]:
    """Whom a text could be about: every number in it, as an order and as a phone."""
    for run in (text, *_RUN.findall(text), *_DIGITS.findall(text)):
        yield Mark("order", order_key(run))
        yield Mark("phone", phone_key(run))


def promise_marks(what: object, customer: object) -> Iterator[Mark]:
    """Whose promise it could be."""
    for text in (what, customer):
        yield from text_marks(str(text))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)
    elif value is not None:
        yield str(value)
