"""Filling placeholders: what leaves here never has a hole in it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from livecs.phrases.model import Phrase

# Chinese keyboards give full-width braces; they make a hole too.
_HOLE = re.compile(r"[{｛]([^{}｛｝\n]+)[}｝]")


class Hole(NamedTuple):
    """A placeholder in a text: its name and its span in code points, braces included."""

    name: str
    start: int
    end: int


class Filled(NamedTuple):
    """A text that may be sent; ``general`` says the phrase's wording without placeholders was taken."""

    text: str
    general: bool = False


class Missing(NamedTuple):
    """Nothing may be sent yet: these placeholders have no usable value."""

    names: tuple[str, ...]


def holes(text: str) -> tuple[Hole, ...]:
    """All placeholders of a text, in order."""
    return tuple(Hole(found[1], found.start(), found.end()) for found in _HOLE.finditer(text))


def names_in(text: str) -> tuple[str, ...]:
    """The names of a text's placeholders, each once, in order of appearance."""
    return tuple(dict.fromkeys(hole.name for hole in holes(text)))


def is_usable(value: str) -> bool:
    """Whether a value may stand in a text: not blank, one line, and no brace that would make a new hole."""
    return bool(value.strip()) and not set("{}｛｝\n") & set(value.strip())


def fill(phrase: Phrase, platform: str, values: Mapping[str, str]) -> Filled | Missing:
    """Put values into a phrase's wording for a platform; see :func:`fill_text`."""
    return fill_text(phrase.text_on(platform), phrase.unfilled, values)


def fill_text(text: str, unfilled: str, values: Mapping[str, str]) -> Filled | Missing:
    """Put values into a wording; see :func:`is_usable` for values.

    A placeholder without a value takes the wording without placeholders (``unfilled``), where there is one.
    """
    given = {name: value.strip() for name, value in values.items()}
    lacking = tuple(name for name in names_in(text) if not is_usable(given.get(name, "")))
    if not lacking:
        filled = _HOLE.sub(lambda found: given[found[1]], text)
        return Missing(names_in(filled)) if holes(filled) else Filled(filled)
    if unfilled and not holes(unfilled) and not any(given.get(name) for name in lacking):
        return Filled(unfilled, general=True)
    return Missing(lacking)


def without_holes(text: str) -> str:
    """A text for the eye in one line: an ellipsis stands for each placeholder."""
    return _HOLE.sub("…", text).replace("\n", " ")


def partly_filled(text: str, values: Mapping[str, str]) -> str:
    """A text as it will be with what is known so far; for the eye only, holes stay where they are."""
    return _HOLE.sub(lambda found: values.get(found[1], found[0]), text)
