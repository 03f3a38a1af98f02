"""The page's list: two lines a row, the title with what is special about it, the wording with where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from livecs.ui.i18n import translate
from livecs.ui.manage.rows import Chip, Row, chip_title
from livecs.ui.row_model import RowModel, Words
from livecs.ui.row_view import RowView
from livecs.ui.two_lines import TwoLineDelegate, TwoLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from livecs.ui.theme import Theme

_RIGHT = 8


class RowList(RowView):
    """Shows an answer and which row is chosen; the keyboard stays in the search box."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rows."""
        super().__init__("manage-rows", translate("ManageRows", "话术管理的列表"), theme, parent)
        self._model = RowModel[Row](_words, self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_by(self._model, TwoLineDelegate(self, theme, self._said, right=_RIGHT, is_right_short=True))

    def show_rows(self, rows: tuple[Row, ...], keep: str = "") -> None:
        """Show an answer and choose a row: the one of id ``keep`` if it is there, else the one in its place."""
        place = max(0, self.currentIndex().row())
        self._model.show(rows)
        self.choose(next((n for n, row in enumerate(rows) if row.id == keep), place if keep else 0))
        self.chosen_changed.emit()

    def chosen(self) -> Row | None:
        """The chosen row."""
        at = self.currentIndex().row()
        return self._model.rows[at] if 0 <= at < len(self._model.rows) else None

    def rows(self) -> Sequence[Row]:
        """All rows that are shown."""
        return self._model.rows

    def _said(self, row: int, _width: int) -> TwoLines:
        one = self._model.rows[row]
        tag = " · ".join(filter(None, (state_of(one), one.tag)))
        return TwoLines(title_of(one), _below(one), one.mark, "warning" if one.is_grave else "text2", tag)


def title_of(row: Row) -> str:
    """A row's title; a draft may have none yet."""
    return row.entry.phrase.title or translate("ManageRows", "还没有标题")


def state_of(row: Row) -> str:
    """The word for a row's state; what was approved needs none, nor does a pack."""
    shown = row.chip in (Chip.DRAFT, Chip.REVIEW)
    return chip_title(row.chip) if shown else ""


def _words(row: Row) -> Words:
    heard = " ".join(filter(None, (title_of(row), state_of(row), row.mark, row.tag, _below(row))))
    return Words(title_of(row), heard, row.below)


def _below(row: Row) -> str:
    return row.below or row.entry.phrase.text.replace("\n", " ")
