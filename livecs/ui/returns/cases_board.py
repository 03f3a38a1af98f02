"""The content of the wide window 售后登记: its sections, and a quiet line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.pages import Pages
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from livecs.ui.returns.case_view import CaseView
    from livecs.ui.returns.cases_page import CasesPage
    from livecs.ui.theme import Theme


class CasesBoard(QWidget):
    """列表 and 单条 stand from the start; others are added, and built when first shown. Ctrl with a digit turns."""

    privacy_asked = Signal()
    due_asked = Signal()

    def __init__(self, page: CasesPage, view: CaseView, theme: Theme) -> None:
        """Frame the list and the case."""
        super().__init__()
        self.setObjectName("board")
        self.sections = Pages("list", translate("CasesBoard", "列表  Ctrl+1"), page, theme, self)
        self.sections.head_a_window()
        self._names = ["list"]
        self.add("case", translate("CasesBoard", "单条"), self.sections.own(view))
        self._said = ""
        self._news = QLabel(self)
        self._news.setObjectName("news")
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._news.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sections.bar)
        column.addWidget(self.sections, 1)
        column.addWidget(self._news)
        self.sections.turned.connect(self._on_turned)
        self._on_turned()
        self.tell("")

    def add(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        """Add a section, with the next digit as its key."""
        self._names.append(name)
        self.sections.add(name, f"{title}  Ctrl+{len(self._names)}", make)

    def tell(self, news: str) -> None:
        """Say something in the quiet line."""
        self._said = spoken(news)
        keys = translate("CasesBoard", "Ctrl+1 到 5 换页 · Ctrl+H 隐藏姓名和电话 · Esc 关闭")
        self._news.setText(self._said or keys)
        self._news.setAccessibleName(self._news.text())
        announce(self._news, self._said)

    def news(self) -> str:
        """What the quiet line says."""
        return self._said

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {f"Ctrl+{digit}": name for digit, name in enumerate(self._names, 1)}
        name = keys.get(key_name(event))
        if name:
            self.sections.turn_to(name)
        elif key_name(event) == "Ctrl+H":  # the panel's own key does not reach a tool window
            self.privacy_asked.emit()
        elif key_name(event) == "F12":
            self.due_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_turned(self) -> None:
        section = self.sections.currentWidget()
        if section:
            self.setFocusProxy(section)
            section.setFocus()
