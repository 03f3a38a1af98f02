"""The rows of an exported file as a list: which row and what becomes of it above, why below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from livecs.returns.file_deeds import DEED_TITLES, Deed, Planned
from livecs.returns.states import STATUS_TITLES
from livecs.ui.i18n import spoken, translate
from livecs.ui.row_model import RowModel, Words
from livecs.ui.row_view import RowView
from livecs.ui.two_lines import TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme

_RIGHT = 8


class ImportRows(RowView):
    """Shows a plan's rows; ↑↓ go through them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without rows."""
        title = translate("ReturnImport", "文件里的每一行会怎样")
        super().__init__("return-import-rows", title, theme, parent)
        self._model = RowModel[Planned](_words, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_by(self._model, TwoLineDelegate(self, theme, self._said, right=_RIGHT))

    def show_rows(self, rows: tuple[Planned, ...]) -> None:
        """Show other rows, the first of them chosen."""
        self._model.show(rows)
        self.choose(0)
        self.viewport().update()

    def rows(self) -> Sequence[Planned]:
        """All rows that are shown."""
        return self._model.rows

    def _said(self, row: int, _width: int) -> TwoLines:
        one = self._model.rows[row]
        token = "warning" if one.deed == Deed.REFUSED else "text2"
        return TwoLines(title_of(one), spoken(one.reason) or status_title(one), deed_title(one.deed), token)


def _words(row: Planned) -> Words:
    heard = " ".join(filter(None, (title_of(row), deed_title(row.deed), status_title(row), spoken(row.reason))))
    return Words(title_of(row), heard, spoken(row.reason))


def title_of(row: Planned) -> str:
    """Which row it is."""
    if not row.order_end:
        return translate("ReturnImport", "第 {} 行").format(row.number)
    said = translate("ReturnImport", "第 {} 行  订单尾号 {}").format(row.number, row.order_end)
    return f"{said}  {status_title(row)}" if row.status and row.reason else said


def status_title(row: Planned) -> str:
    """How far the platform is."""
    return spoken(STATUS_TITLES.get(row.status, ""))


def deed_title(deed: Deed) -> str:
    """The word for what becomes of a row."""
    return translate("ReturnImport", DEED_TITLES[deed])
