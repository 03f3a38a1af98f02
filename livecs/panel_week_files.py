"""Messages and reports that come into 回复率 of the open panel, with their window. Imported when it is first wanted."""

from __future__ import annotations

import time
from contextlib import closing
from typing import TYPE_CHECKING

from livecs.desktop.paths import shipped
from livecs.errors import UserError
from livecs.response.imports.desk import ImportDesk
from livecs.response.imports.looking import ImportLook
from livecs.response.imports.looks import NothingKept
from livecs.response.imports.shapes import shapes_in
from livecs.response.tables import header_place, rows_of
from livecs.store.responses import Responses
from livecs.ui.i18n import translate
from livecs.ui.response.import_page import WeekImportPage
from livecs.ui.response.import_ways import Pasted
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.response.imports.looks import Done, Look
    from livecs.response.imports.shapes import Shape
    from livecs.response.preset import Preset
    from livecs.store.database import Database
    from livecs.ui.response.import_ways import Asked, Given, GoesOn
    from livecs.ui.window import PanelWindow

    PresetOf = Callable[[str], Preset]


class WeekFileCounter:
    """Looks and keeps, with a database for each call; what the page asks for is its desk."""

    def __init__(self, parts: Parts, preset_of: PresetOf) -> None:
        """Work on a profile; ``preset_of`` gives a platform's."""
        self._parts, self._preset_of = parts, preset_of

    def look(self, given: Given, asked: Asked) -> Look | Pasted:
        """What it is and how it would be read; what was said of such a file before, where the data opens unasked.

        Raises:
            UserError: it cannot be read, or is nothing that is known.
        """
        database = self._parts.vault().open_quietly() if self._parts.profile.database.exists() else None
        if database is None:
            return self._look(None, given, asked)
        with closing(database):
            return self._look(database, given, asked)

    def submit(self, given: Given, seen: Look | Pasted, asked: Asked, goes_on: GoesOn) -> Done:
        """Keep what is in it, chunk by chunk.

        Raises:
            UserError: the key cannot be had, the file changed, or the disk refused; what was kept before that stays.
        """
        with closing(self._parts.vault().open_for_saving()) as database:
            desk = self._desk(database, asked.platform, ())
            if isinstance(seen, Pasted):
                return desk.submit_chats(seen.chats)
            if given.path is None:
                raise TypeError("a look at a file has one")
            return desk.submit(given.path, seen, goes_on, time.monotonic, time.sleep)

    def _look(self, database: Database | None, given: Given, asked: Asked) -> Look | Pasted:
        if given.path:
            return self._looking(database, asked.platform, ()).look(given.path, asked.file)
        if header_place(rows_of(given.text[:_HEAD])) is not None:
            said = translate("PanelWeekFiles", "这是后台的表格；请回到回复率页按 Ctrl+V 粘贴，几天、几位客服都可以")
            raise UserError("response.events", said)
        folders = [shipped("resources") / "transcripts", self._parts.profile.root / "transcripts"]
        shapes = shapes_in(folders).of(asked.platform)
        chats = self._looking(database, asked.platform, shapes).look_at_chats(given.text, asked.chat)
        return Pasted(chats, tuple((one.id, one.title) for one in shapes))

    def _looking(self, database: Database | None, platform: str, shapes: tuple[Shape, ...]) -> ImportLook:
        if database is None:
            return ImportLook(NothingKept(), self._preset_of(platform), self._parts.now_ms, shapes)
        return self._desk(database, platform, shapes)

    def _desk(self, database: Database, platform: str, shapes: tuple[Shape, ...]) -> ImportDesk:
        preset, now_ms = self._preset_of(platform), self._parts.now_ms
        rates = self._parts.response(database, platform, preset=preset)
        return ImportDesk(Responses(database, now_ms, preset.zone), preset, now_ms, shapes, rates)


class WeekImportWindow(WideWindow):
    """The wide window of the page; work that goes on in it stops when the panel closes."""

    def __init__(self, parts: Parts, window: PanelWindow, vault: PanelVault, preset_of: PresetOf) -> None:
        """Build it for a panel's window."""
        page = WeekImportPage(WeekFileCounter(parts, preset_of), vault.run_long, window.theme, parts.now_ms)
        super().__init__(translate("PanelWeekFiles", "导入消息或报表"), page, window)
        self.page = page
        vault.closing.connect(page.work.stop_work)
        page.vault_wanted.connect(vault.show_page)


_HEAD = 4_000
