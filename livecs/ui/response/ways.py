"""How the response desk is reached from a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.clock import NowMs
    from livecs.response.desk import ResponseDesk
    from livecs.response.shop_rules import ShopRules

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]
    Job = Callable[[ResponseDesk], object]


class Ways(NamedTuple):
    """Each may wait for the disk, and is called through ``run``, which hands on what comes, or the UserError.

    ``look`` asks nobody, ``read`` may ask a person; both take a platform and a job, and give None where nothing was
    ever kept or it stays shut. ``work`` makes the store if there is none; ``show_key`` shows the page on which a key
    is made or entered. ``rules`` are the presets with the shop's own values. ``settle`` is called whenever something
    was read: it freezes what is due on other platforms. ``aside`` is ``read`` for what may take long: it runs by itself
    beside everything else, and hands on what comes.
    """

    run: Run
    look: Callable[[str, Job], object]
    read: Callable[[str, Job], object]
    work: Callable[[str, Job], object]
    show_key: Callable[[], None]
    rules: ShopRules
    now_ms: NowMs
    settle: Callable[[], object]
    aside: Callable[[str, Job, Callable[[object], None]], object]
