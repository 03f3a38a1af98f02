"""Messages and reports that come into 回复率 of the open panel, with their window. Imported when it is first wanted."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.response.imports.keeping import ImportDesk
from livecs.store.responses import Responses
from livecs.ui.i18n import translate
from livecs.ui.response.import_page import WeekImportPage
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.response.imports.keeping import Done, Given
    from livecs.response.imports.look import Asked, Look
    from livecs.store.database import Database
    from livecs.ui.window import PanelWindow

    GoesOn = Callable[[int], bool]


class WeekFileCounter:
    """Looks and keeps, with a database for each call; what the page asks for is its desk."""

    def __init__(self, parts: Parts) -> None:
        """Work on a profile."""
        self._parts = parts

    def look(self, given: Given, asked: Asked, goes_on: GoesOn) -> Look:
        """What it is, and how it would be read; what was said of such a file before, where the data opens unasked.

        Raises:
            UserError: it cannot be read, or is nothing that is known.
        """
        database = self._parts.vault().open_quietly() if self._parts.profile.database.exists() else None
        if database is None:
            return self._desk(None).look(given, asked, goes_on)
        with closing(database):
            return self._desk(database).look(given, asked, goes_on)

    def submit(self, given: Given, look: Look, asked: Asked, goes_on: GoesOn) -> Done:
        """Keep what is in it, chunk by chunk.

        Raises:
            UserError: the key cannot be had, the file cannot be read any more, or the disk refused; what was kept
                before that stays.
        """
        with closing(self._parts.vault().open_for_saving()) as database:
            return self._desk(database).submit(given, look, asked, goes_on)

    def _desk(self, database: Database | None) -> ImportDesk:
        store = Responses(database, self._parts.now_ms) if database else None
        return ImportDesk(store, self._parts.now_ms, time.monotonic, time.sleep)


class WeekImportWindow(WideWindow):
    """The wide window of the page; work that goes on in it stops when the panel closes."""

    def __init__(self, parts: Parts, window: PanelWindow, vault: PanelVault) -> None:
        """Build it for a panel's window."""
        page = WeekImportPage(WeekFileCounter(parts), vault.run_long, window.theme, parts.now_ms)
        super().__init__(translate("PanelWeekFiles", "导入消息或报表"), page, window)
        self.page = page
        vault.closing.connect(page.work.stop_work)
        page.vault_wanted.connect(vault.show_page)
