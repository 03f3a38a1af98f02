"""The body of a case: fields at the left; what is due, pictures and what happened at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from livecs.handover import due_words
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.case_words import event_words, lines_of, moment, source_words

if TYPE_CHECKING:
    from livecs.returns.model import CaseFile, Deadline


class CaseSheet(QWidget):
    """Built anew for each case: a case has as many lines as it has."""

    deadline_met = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("case-sheet")
        self._left, self._right = QWidget(self), QWidget(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(self._left, 1)
        divider = QFrame(self)
        divider.setObjectName("case-divider")
        divider.setFixedWidth(1)
        row.addWidget(divider)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(8)
        self._beside.addWidget(self._right)
        self._beside.addStretch(1)
        row.addLayout(self._beside, 1)

    def add_beside(self, widget: QWidget) -> None:
        """Put something below what is due and what happened, such as the pictures."""
        self._beside.insertWidget(1, widget)

    def has_focus(self) -> bool:
        """Whether one of its buttons has the focus."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_file(self, file: CaseFile, now_ms: int, *, is_private: bool) -> None:
        """Show a case."""
        left, right = self._fields(file, is_private=is_private), self._course(file, now_ms, is_private=is_private)
        for before, now in ((self._left, left), (self._right, right)):
            self._row.replaceWidget(before, now)
            before.hide()
            before.deleteLater()
            now.show()
        self._left, self._right = left, right

    def _fields(self, file: CaseFile, *, is_private: bool) -> QWidget:
        whole = QWidget(self)
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        lines = lines_of(file, is_private=is_private)
        for row, line in enumerate(lines):
            grid.addWidget(_label(line.title, "caption", whole), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_label(line.value, "case-value", whole, title=line.title), row, 1)
        since = translate("CaseSheet", "{} 登记 · {} 更新").format(
            moment(file.case.created_at_ms), moment(file.case.updated_at_ms)
        )
        if file.case.erased_at_ms is not None:
            since += translate("CaseSheet", " · 客户信息已清除")
        grid.addWidget(_label(since, "caption", whole), len(lines), 0, 1, 2)
        grid.setRowStretch(len(lines) + 1, 1)
        return whole

    def _course(self, file: CaseFile, now_ms: int, *, is_private: bool) -> QWidget:
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(_label(translate("CaseSheet", "截止"), "case-part", whole))
        for deadline in file.deadlines:
            column.addLayout(self._deadline(deadline, now_ms, whole))
        if not file.deadlines:
            column.addWidget(_label(translate("CaseSheet", "没有截止时间"), "caption", whole))
        column.addWidget(_label(translate("CaseSheet", "经过"), "case-part", whole))
        for event in reversed(file.events):
            said = f"{moment(event.at_ms)}  {event_words(event, is_private=is_private)}"
            column.addWidget(_label(said, "case-event", whole))
        if not file.events:
            column.addWidget(_label(translate("CaseSheet", "登记以后还没有动过"), "caption", whole))
        column.addStretch(1)
        return whole

    def _deadline(self, deadline: Deadline, now_ms: int, whole: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        is_late = deadline.done_at_ms is None and deadline.due_at_ms < now_ms
        due = translate("CaseSheet", "已办") if deadline.done_at_ms else spoken(due_words(deadline.due_at_ms, now_ms))
        words = QVBoxLayout()
        words.setSpacing(0)
        first = _label(f"{spoken(deadline.title)} · {due}", "case-event", whole)
        first.setProperty("late", is_late)
        words.addWidget(first)
        words.addWidget(_label(translate("CaseSheet", "依据：{}").format(source_words(deadline)), "caption", whole))
        row.addLayout(words, 1)
        if deadline.done_at_ms is None:
            met = QPushButton(translate("CaseSheet", "办完"), whole)
            met.setObjectName("deadline-met")
            met.setAccessibleName(translate("CaseSheet", "{}：办完").format(spoken(deadline.title)))
            met.setProperty("deadline", deadline.id)
            met.setAutoDefault(True)
            met.clicked.connect(self._on_met)
            row.addWidget(met, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _on_met(self) -> None:
        self.deadline_met.emit(self.sender().property("deadline"))


def _label(text: str, name: str, parent: QWidget, *, title: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if title:
        label.setAccessibleName(spoken(Sentence("{}：{}", title, text)))
    return label
