"""What the form needs besides the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.lint.linter import Linter
    from livecs.returns.model import Reason


class Aids(NamedTuple):
    """Given by whoever wires the page.

    ``clipboard`` gives the text that was copied last; ``steps`` are those of a complaint, ``reasons`` the ones a shop
    begins with. ``copy_reply`` (reason, attitude, platform) and ``copy_script`` (situation, platform) put a phrase on
    the clipboard, and say what they did or why not.
    """

    clipboard: Callable[[], str]
    steps: Sequence[str]
    reasons: Sequence[Reason]
    linter: Callable[[], Linter | None]
    copy_reply: Callable[[Reason | None, str, str], str]
    copy_script: Callable[[str, str], str]
