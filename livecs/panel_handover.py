"""记一笔 and 交接班 behind the open panel: how they reach the store. Imported after the first paint."""

from __future__ import annotations

import secrets
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.ids import Ids
from livecs.phrases.handover import card_part
from livecs.phrases.promises import PromisesDesk
from livecs.store.promises import Promises
from livecs.ui.handover.session import HandoverSession, Ways

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.handover import Part
    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.store.database import Database
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class _Reach:
    """The promises of a profile, for whichever thread calls."""

    def __init__(self, parts: Parts, owed: Callable[[], Part]) -> None:
        self._owed = owed
        self._vault = parts.vault()
        self._now_ms = parts.now_ms
        self._ids = Ids(parts.now_ms, secrets.randbits)
        self._parts = parts

    def look(self) -> object:
        return self._opened(self._vault.open_quietly)

    def read(self) -> object:
        return self._opened(self._vault.open)

    def work(self, job: Callable[[PromisesDesk], object]) -> object:
        with closing(self._vault.open_for_saving()) as database:
            return job(self._desk(database))

    def more(self) -> object:
        """What is handed over besides the promises: who waits, open cases, and the next broadcast."""
        database = self._vault.open()
        if database is None:
            return self.known()
        with closing(database):
            owed, card = self.known()
            return (owed, self._parts.returns(database).handover(), card)

    def known(self) -> tuple[Part, Part]:
        """Who waits and the next broadcast, which no key keeps."""
        return (self._owed(), card_part(self._parts.card().card, self._parts.now_ms()))

    def _opened(self, open_: Callable[[], Database | None]) -> object:
        database = open_()
        if database is None:
            return ()  # nothing was ever kept
        with closing(database):
            return self._desk(database).open()

    def _desk(self, database: Database) -> PromisesDesk:
        return PromisesDesk(Promises(database, self._ids, self._now_ms), self._ids, self._now_ms)


def add_handover(
    parts: Parts,
    theme: Theme,
    window: PanelWindow,
    vault: PanelVault,
    copy: Callable[[str], None],
    owed: Callable[[], Part],
) -> HandoverSession:
    """Put 记一笔 and 交接班 into a panel."""
    reach = _Reach(parts, owed)
    ways = Ways(
        vault.run, reach.look, reach.read, reach.work, vault.show_page, copy, parts.now_ms, reach.more, reach.known
    )
    return HandoverSession(ways, theme, window)
