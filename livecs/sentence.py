"""Sentences that rooms make in Chinese and that the window may say in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self


class Sentence(str):
    """A Chinese text that still knows how it was made: as a template and its values.

    It is a plain string to whoever asks for no more. A value that is itself a Sentence is translated with it; a plain
    string among the values (a name, a number) stays. What is put together with ``+`` stays a Sentence.
    """

    __slots__ = ("template", "values")
    template: str
    values: tuple[object, ...]

    def __new__(cls, template: str, *values: object) -> Self:
        """Fill the values into the template by ``format``; one without values is taken as it is."""
        made = super().__new__(cls, template.format(*values) if values else template)
        made.template, made.values = template, values
        return made

    def __getnewargs__(self) -> tuple[object, ...]:  # type: ignore[override]  # a template and its values
        """Copies and pickles are made from the template."""
        return (self.template, *self.values)

    def __add__(self, other: str) -> Sentence:
        """Put another text behind."""
        return strung("", (self, other))

    def __radd__(self, other: str) -> Sentence:
        """Put another text before."""
        return strung("", (other, self))


class Strung(Sentence):
    """Several texts with the same text between them, which is translated too."""

    __slots__ = ()

    def __new__(cls, between: str, *parts: str) -> Self:
        """Join the parts."""
        made = str.__new__(cls, between.join(parts))
        made.template, made.values = between, parts
        return made


def strung(between: str, parts: Iterable[str]) -> Sentence:
    """What ``between.join(parts)`` gives, with the Sentences among the parts still known."""
    return Strung(between, *parts)
