"""Files of returns in the open panel: the counter behind the page, and the wide window it stands in.

Imported when it is first wanted.
"""

from __future__ import annotations

import secrets
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.ids import Ids
from livecs.returns.importing import FileDesk, NothingKept
from livecs.store.case_import import CaseFiles
from livecs.ui.i18n import translate
from livecs.ui.returns.import_page import ReturnImportPage
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.returns.importing import Plan
    from livecs.store.database import Database
    from livecs.ui.window import PanelWindow

    GoesOn = Callable[[int], bool]


class ReturnFileCounter:
    """Looks at files and keeps them, with a database for each call; what the page asks for is its desk."""

    def __init__(self, parts: Parts) -> None:
        """Work on a profile."""
        self._parts = parts

    def look(self, path: Path, platform: str, goes_on: GoesOn) -> Plan:
        """What a file would do, held against what is kept where the data opens without asking anyone.

        Raises:
            UserError: it cannot be read, or is no after-sale or order file.
        """
        database = self._parts.vault().open_quietly() if self._parts.profile.database.exists() else None
        if database is None:
            return FileDesk(NothingKept(), self._parts.now_ms).look(path, platform, goes_on)
        with closing(database):
            return self._desk(database).look(path, platform, goes_on)

    def submit(self, path: Path, plan: Plan, goes_on: GoesOn) -> Plan:
        """Keep what is in it, chunk by chunk.

        Raises:
            UserError: the key cannot be had, the file changed, or the disk refused; what was kept before that stays.
        """
        with closing(self._parts.vault().open_for_saving()) as database:
            return self._desk(database).submit(path, plan, goes_on)

    def _desk(self, database: Database) -> FileDesk:
        now_ms = self._parts.now_ms
        return FileDesk(CaseFiles(database, Ids(now_ms, secrets.randbits), now_ms), now_ms)


class ReturnImportWindow(WideWindow):
    """The wide window of the page; work that goes on in it stops when the panel closes."""

    def __init__(self, parts: Parts, window: PanelWindow, vault: PanelVault) -> None:
        """Build it for a panel's window."""
        page = ReturnImportPage(ReturnFileCounter(parts), vault.run_long, window.theme)
        super().__init__(translate("PanelReturnFiles", "导入售后表"), page, window)
        self.page = page
        vault.closing.connect(page.work.stop_work)
        page.vault_wanted.connect(vault.show_page)
