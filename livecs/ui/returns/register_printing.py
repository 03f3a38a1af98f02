"""The register on its way to a printer: that someone prints is written down first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import CaseRow
    from livecs.ui.paper.printing import Ask, Printing
    from livecs.ui.returns.ways import Ways


class Paper(NamedTuple):
    """``shop`` gives the name that stands on each page, perhaps none; ``ask`` stands for the system's dialog."""

    shop: Callable[[], str]
    ask: Ask | None = None


class RegisterPrinting(QObject):
    """Prints one list of cases at a time."""

    told = Signal(object)
    failed = Signal(object)  # a UserError

    def __init__(self, ways: Ways, window: QWidget, paper: Paper) -> None:
        """Ask for a printer in front of a window."""
        super().__init__(window)
        self._ways, self._window, self._paper = ways, window, paper
        self._printing: Printing | None = None
        self._rows: tuple[CaseRow, ...] = ()
        self._total = 0

    def begin(self, rows: tuple[CaseRow, ...], total: int = 0) -> None:
        """Ask for a printer for these cases, of ``total`` if they are only the first."""
        if not rows:
            self.told.emit(translate("RegisterPrinting", "没有可以打印的登记；先在列表里找到要打印的"))
            return
        if self._printing is None:
            from livecs.ui.paper.printing import Printing

            self._printing = Printing(self._window, self._paper.ask)
            self._printing.ready.connect(self._on_ready)
            self._printing.told.connect(self.told)
        self._rows, self._total = rows, total
        self._printing.begin(translate("RegisterPrinting", "售后登记表"))

    def _on_ready(self) -> None:
        ids = [row.id for row in self._rows]

        def note(desk: ReturnsDesk) -> object:
            desk.printed(ids)
            return None

        self._ways.run(partial(self._ways.work, note), self._on_noted)

    def _on_noted(self, came: object) -> None:
        from livecs.ui.returns.printed import register_table

        if isinstance(came, UserError):
            self.failed.emit(came)
        elif self._printing:
            self._printing.draw(register_table(self._rows, self._paper.shop(), self._ways.now_ms(), self._total))
