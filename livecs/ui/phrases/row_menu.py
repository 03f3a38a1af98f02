"""What can be done with the chosen phrase, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.ui.i18n import translate
from livecs.ui.menus import deed_menu

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu

    from livecs.ui.phrases.page import PhrasesPage


def row_menu(page: PhrasesPage) -> QMenu:
    """The menu of a row, built anew each time."""
    deeds = (
        (translate("RowMenu", "复制"), "Enter", page.take_chosen),
        (translate("RowMenu", "放进回复框再改"), "Shift+Enter", page.edit_reply),
        (translate("RowMenu", "建议修改"), "F4", page.ask_change),
        (translate("RowMenu", "固定到常用，再按取消"), "Ctrl+B", page.toggle_pin),
    )
    return deed_menu(deeds, page)


def pop_up(page: PhrasesPage, at: QPoint) -> None:
    """Choose the row at a place of the list, and show its menu there."""
    index = page.list.indexAt(at)
    if index.isValid():
        page.list.choose(index.row())
        row_menu(page).popup(page.list.viewport().mapToGlobal(at))
