"""Importing phrases in the open panel: the counter behind the page, and the wide window it stands in.

Imported when it is first wanted.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from livecs.jobs.import_phrases import look_at_file, look_at_text, read_bank, submit
from livecs.phrases.sheet_rows import without_waiting
from livecs.ui.i18n import translate
from livecs.ui.manage.import_page import ImportPage
from livecs.ui.manage.work import NEW_PACK
from livecs.ui.wide_window import WideWindow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from livecs.parts import Parts
    from livecs.phrases.sheet_rows import Plan
    from livecs.ui.manage.work import Run
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow


class ImportCounter:
    """Looks at sheets and submits, with a database for each call; what the page asks for is its ``ImportDesk``."""

    def __init__(self, parts: Parts) -> None:
        """Work on a profile."""
        self._parts = parts

    def look_at_file(self, path: Path, told: Mapping[str, str]) -> Plan:
        """What a sheet would do.

        Raises:
            UserError: it cannot be read, or has no column of texts.
        """
        return self._without_waiting(look_at_file(path, read_bank(self._parts.folders), NEW_PACK, told))

    def look_at_text(self, text: str) -> Plan:
        """What a pasted text would do."""
        return self._without_waiting(look_at_text(text, read_bank(self._parts.folders), NEW_PACK))

    def submit(self, plan: Plan) -> int:
        """Put what is new and changed into review, all or none.

        Raises:
            UserError: the key cannot be had, or the disk refused; nothing was kept.
        """
        with closing(self._parts.vault().open_for_saving()) as database:
            return submit(plan, self._parts.review(database))

    def _without_waiting(self, plan: Plan) -> Plan:
        """Leave out what waits already, where the data opens without asking anyone."""
        database = self._parts.vault().open_quietly() if self._parts.profile.database.exists() else None
        if database is None:
            return plan
        with closing(database):
            return without_waiting(plan, (one.phrase for one in self._parts.review(database).queue()))


class ImportWindow(WideWindow):
    """The wide window of the page."""

    def __init__(self, parts: Parts, window: PanelWindow, run: Run, theme: Theme) -> None:
        """Build it for a panel's window; ``run`` does work on another thread."""
        page = ImportPage(ImportCounter(parts), run, theme)
        super().__init__(translate("PanelImport", "导入话术"), page, window)
        self.page = page
