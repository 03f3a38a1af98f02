"""Which hold line comes next: approved, in need of no card, and without anything the linter stops."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from livecs.phrases.model import Phrase

SCENE = "稍等"
"""A shop's own hold lines stand in this scene."""
SHIPPED = frozenset({"courtesy-check-01", "courtesy-queue-01", "soothing-hurry-02"})


class HoldLine(NamedTuple):
    """A line to copy, and the phrase it is of."""

    phrase_id: str
    text: str


class HoldLines:
    """The lines in turn, so that nobody reads the same one twice in a row."""

    def __init__(self, has_error: Callable[[str, str], bool]) -> None:
        """Begin with the first.

        Args:
            has_error: whether a text may not be sent on a platform.
        """
        self._has_error = has_error
        self._last = ""

    def next(self, phrases: Iterable[Phrase], platform: str, on: str) -> HoldLine | None:
        """The line after the last one that was given; None where no phrase is fit.

        Args:
            phrases: those that may be copied.
            platform: where it will be sent.
            on: today, ISO.
        """
        fit = (one for one in phrases if _is_hold(one) and one.is_offered(platform, on))
        lines = [HoldLine(one.id, _text(one, platform)) for one in fit]
        lines = [one for one in lines if one.text and not self._has_error(one.text, platform)]
        if not lines:
            return None
        ids = [one.phrase_id for one in lines]
        place = ids.index(self._last) + 1 if self._last in ids else 0
        chosen = lines[place % len(lines)]
        self._last = chosen.phrase_id
        return chosen


def _is_hold(phrase: Phrase) -> bool:
    return not phrase.image and (SCENE in phrase.scene or phrase.id in SHIPPED)


def _text(phrase: Phrase, platform: str) -> str:
    """Its wording where nothing need be filled in; empty where there is none."""
    text = phrase.text_on(platform)
    return next((one for one in (text, phrase.unfilled) if one and "{" not in one), "")
