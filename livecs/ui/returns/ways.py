"""How the returns desk is reached from a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.clock import NowMs
    from livecs.lint.linter import Linter
    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import Reason

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]
    Job = Callable[[ReturnsDesk], object]


class Ways(NamedTuple):
    """Each may wait for the disk, and is called through ``run``, which hands on what comes, or the UserError.

    ``look`` asks nobody, ``read`` may ask a person; both give None where nothing was ever kept or it stays shut.
    ``work`` makes the store if there is none; ``show_key`` shows the page on which a key is made or entered.
    """

    run: Run
    look: Callable[[Job], object]
    read: Callable[[Job], object]
    work: Callable[[Job], object]
    show_key: Callable[[], None]
    now_ms: NowMs


class Aids(NamedTuple):
    """What else the form needs.

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
