"""What use tells of the phrases, as lists: what is sent, not found, never used, nearly the same, ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from livecs.errors import UserError
from livecs.override import override
from livecs.phrases.evidence import Report
from livecs.ui.choice_button import ChoiceButton, press
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.report_list import ReportList
from livecs.ui.manage.report_rows import day, parts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from livecs.ui.theme import Theme

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]


class ReportPage(QWidget):
    """Reads the report anew each time it is shown. ← → go through its parts, Enter searches, F5 reads again."""

    asked = Signal(str)
    """What is to be searched for."""

    def __init__(self, load: Callable[[], Report], run: Run, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the page.

        Args:
            load: makes the report; may wait for the disk.
            run: does work on another thread and gives what came of it, or the UserError, to the window's.
            theme: of the rows.
            parent: the window, if there is one already.
        """
        super().__init__(parent)
        self.setObjectName("report")
        self._load, self._run = load, run
        self._parts = parts()
        self._report: Report | None = None
        self._said = QLabel(self)
        self._said.setObjectName("caption")
        self._chips = Flow(self, gap=4)
        self._group = QButtonGroup(self)
        for number, part in enumerate(self._parts):
            self._group.addButton(self._chip(part.name, part.title), number)
        self._chips.show_parts([*self._group.buttons()])
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)
        self.list = ReportList(theme, self)
        self.list.activated.connect(self._ask)
        self.setFocusProxy(self.list)
        self._lay_out()

    def refresh(self) -> None:
        """Read the report anew."""
        self.list.empty_text = translate("Report", "正在整理…")
        self._run(self._load, self._on_loaded)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            press(self._group.button((self._group.checkedId() + steps[key]) % len(self._parts)))
        elif key == Qt.Key.Key_F5:
            self.refresh()
        else:
            super().keyPressEvent(event)

    def _chip(self, name: str, title: str) -> ChoiceButton:
        chip = ChoiceButton(self._chips, title)
        chip.setObjectName(f"report-{name}")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return chip

    def _lay_out(self) -> None:
        hint = QLabel(translate("Report", "← → 换一类 · 回车去搜索 · F5 刷新"), self)
        hint.setObjectName("caption")
        below = QHBoxLayout()
        below.addWidget(hint)
        below.addStretch(1)
        below.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._chips)
        column.addWidget(self.list, 1)
        column.addLayout(below)

    def _on_loaded(self, came: object) -> None:
        if isinstance(came, Report):
            self._report = came
            self._said.setText(translate("Report", "{} 起").format(day(came.since)))
            for part, chip in zip(self._parts, self._group.buttons(), strict=True):
                count = len(part.rows(came))
                chip.setText(f"{part.title} {count}" if count else part.title)
                chip.setAccessibleName(chip.text())
            self._chips.show_parts([*self._group.buttons()])
            self._show()
        elif isinstance(came, UserError):
            self.list.show_rows(())
            self.list.empty_text = spoken(came.message)
            self.list.viewport().update()

    def _on_toggled(self, _number: int, is_checked: bool) -> None:  # noqa: FBT001 (Qt's signal gives it so)
        if is_checked:
            self._show()

    def _show(self) -> None:
        part = self._parts[self._group.checkedId()]
        if self._report:
            self.list.empty_text = part.empty
            self.list.show_rows(part.rows(self._report))
            self.list.viewport().update()

    def _ask(self) -> None:
        row = self.list.chosen()
        if row and row.search:
            self.asked.emit(row.search)
