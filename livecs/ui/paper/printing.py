"""The way to a printer: the system's own dialog asks which one, and then the table is drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from livecs.ui.i18n import translate
from livecs.ui.paper.table import draw_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.ui.paper.table import Table

    Ask = Callable[[QPrinter, QWidget, Callable[[], None]], None]

_MARGIN_MM = 12.0


class Printing(QObject):
    """One for a window. ``ready`` comes when a printer was chosen; whoever hears it draws, or does not."""

    ready = Signal()
    told = Signal(object)

    def __init__(self, window: QWidget, ask: Ask | None = None) -> None:
        """Ask in front of a window; ``ask`` takes a printer, the window and what to call when one was chosen."""
        super().__init__(window)
        self._window = window
        self._ask = ask or ask_person
        self._printer: QPrinter | None = None

    def begin(self, title: str) -> None:
        """Ask for a printer; ``title`` names the print job and a file made of it, so nobody stands in it."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(title)
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        size = QPageSize(QPageSize.PageSizeId.A4)
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        self._printer.setPageLayout(layout)
        self._ask(self._printer, self._window, self._on_chosen)

    def _on_chosen(self) -> None:
        self.ready.emit()

    def draw(self, table: Table) -> None:
        """Print a table on the chosen printer, and say how it went."""
        self.draw_by(table.title, partial(draw_table, table))

    def draw_by(self, title: str, draw: Callable[[QPrinter], int]) -> None:
        """Print what draws itself and tells how many pages that took, 0 when the printer refuses."""
        if self._printer is None:
            return
        pages = draw(self._printer)
        self._printer = None
        if pages:
            self.told.emit(translate("Printing", "「{}」已送去打印，共 {} 页").format(title, pages))
        else:
            self.told.emit(translate("Printing", "没有打印：打印机没有接受。请检查打印机，或选「打印到文件」再试"))


def ask_person(printer: QPrinter, window: QWidget, chosen: Callable[[], None]) -> None:
    """Open the system's dialog; it does not stop the window."""
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(chosen)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
