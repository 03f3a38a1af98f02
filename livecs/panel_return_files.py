"""Files of returns in the open panel: those that come in, with their window, and the sheet that goes out.

Imported when it is first wanted.
"""

from __future__ import annotations

import secrets
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from livecs.errors import UserError
from livecs.ids import Ids
from livecs.returns.exporting import export
from livecs.returns.importing import FileDesk, FileLook, NothingKept
from livecs.store.case_export import CaseExport
from livecs.store.case_import import CaseFiles
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.import_page import ReturnImportPage
from livecs.ui.wide_window import WideWindow
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.returns.importing import Plan
    from livecs.returns.model import Search
    from livecs.store.database import Database
    from livecs.ui.window import PanelWindow

    GoesOn = Callable[[int], bool]

_TELL_EVERY = 500


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
            return FileLook(NothingKept(), self._parts.now_ms).look(path, platform, goes_on)
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


def ask_file() -> Path | None:
    """Ask where the sheet goes, and whether it takes the place of one; None where nobody wants it any more."""
    title = translate("PanelReturnFiles", "导出找到的售后（姓名、电话、地址打码）")
    kinds = translate("PanelReturnFiles", "表格 (*.xlsx *.csv)")
    name = translate("PanelReturnFiles", "售后登记.xlsx")
    chosen, _ = QFileDialog.getSaveFileName(QApplication.activeWindow(), title, name, kinds)
    return Path(chosen) if chosen else None


class ReturnExport(QObject):
    """Writes what a search finds into a sheet, masked; one at a time, and asked again it stops."""

    told = Signal(object)

    def __init__(self, parts: Parts, vault: PanelVault, ask: Callable[[], Path | None]) -> None:
        """Work on a profile; ``ask`` asks a person for a file."""
        super().__init__(vault)
        self._parts, self.vault, self._ask = parts, vault, ask
        self._stopped = threading.Event()
        self._is_busy = False
        vault.closing.connect(self._stopped.set)

    def begin(self, search: Search) -> None:
        """Ask for a file and write it; while one is written, stop that."""
        if self._is_busy:
            self._stopped.set()
            return
        if not self._parts.profile.database.exists():
            self.told.emit(translate("PanelReturnFiles", "还没有登记过售后，没有可导出的；按 Ctrl+D 登记"))
            return
        path = self._ask()
        if path:
            self._is_busy = True
            self._stopped.clear()
            self.told.emit(translate("PanelReturnFiles", "正在导出……再按 Ctrl+E 停下"))
            self.vault.run_long(lambda: self._write(search, path), self._on_written)

    def _write(self, search: Search, path: Path) -> str:
        with closing(self._parts.vault().open_for_saving()) as database:
            store = CaseExport(database, Ids(self._parts.now_ms, secrets.randbits), self._parts.now_ms)
            count = export(store, search, path, replaces=True, goes_on=self._goes_on)
        said = translate("PanelReturnFiles", "已导出 {} 条到「{}」；姓名、电话、地址已打码")
        return said.format(count, path.name)

    def _goes_on(self, done: int) -> None:
        if self._stopped.is_set():
            raise UserError("case.stopped", translate("PanelReturnFiles", "已停下，没有留下文件"))
        if done % _TELL_EVERY == 0:
            self.told.emit(translate("PanelReturnFiles", "正在导出：已写 {} 条；再按 Ctrl+E 停下").format(done))

    def _on_written(self, came: object) -> None:
        self._is_busy = False
        self.told.emit(spoken(came.message) if isinstance(came, UserError) else str(came))
        if isinstance(came, KeyStateError):
            self.vault.show_page()
