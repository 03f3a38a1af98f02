"""How the returns desk is reached from a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.clock import NowMs
    from livecs.returns.desk import ReturnsDesk

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
