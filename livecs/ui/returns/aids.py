"""What the form needs besides the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.lint.linter import Linter
    from livecs.returns.law import Law
    from livecs.returns.model import Reason
    from livecs.ui.returns.evidence_ways import PictureWays


class Aids(NamedTuple):
    """Given by whoever wires the page.

    ``clipboard`` gives the text that was copied last; ``reasons`` are the ones a shop begins with. ``copy_reply``
    (reason, attitude, platform) and ``copy_script`` (situation, platform) put a phrase on the clipboard, and say what
    they did or why not; ``phrase_id`` is that of the first one's phrase. ``pictures`` are the ways of evidence.
    """

    clipboard: Callable[[], str]
    reasons: Sequence[Reason]
    law: Law
    linter: Callable[[], Linter | None]
    copy_reply: Callable[[Reason | None, str, str], str]
    copy_script: Callable[[str, str], str]
    phrase_id: Callable[[Reason | None, str, str], str]
    pictures: PictureWays
