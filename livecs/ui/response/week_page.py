"""The page 回复率: the verdict on top, days and hours below; before there is anything, what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from livecs.override import override
from livecs.response.outlook import outlook
from livecs.ui.flow import Flow
from livecs.ui.hint import Hint
from livecs.ui.i18n import spoken, translate
from livecs.ui.response.official_box import OfficialBox
from livecs.ui.response.verdict_block import VerdictBlock
from livecs.ui.response.week_charts import WeekCharts
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from livecs.clock import NowMs
    from livecs.response.outlook import Seen
    from livecs.ui.theme import Theme

_AGAIN_MS = 5_000


class WeekPage(QWidget):
    """Shows what it is given, and asks for it again while it is seen.

    Ctrl+V pastes, Ctrl+N types, Ctrl+R goes behind; Ctrl+P asks for the day as text, Ctrl+E for the week as a file. The
    box for official figures stands in the place of the charts while it is open.
    """

    wanted = Signal(bool)
    """Read again; True where that may ask a person for the key."""
    rounds_wanted = Signal(int, int)
    behind_wanted = Signal()
    rules_wanted = Signal()
    undo_asked = Signal()
    daily_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, now_ms: NowMs, parent: QWidget | None = None) -> None:
        """Build the page; it has nothing to show before :meth:`show_seen`."""
        super().__init__(parent)
        self.setObjectName("week")
        self._seen: Seen | None = None
        self.verdict = VerdictBlock(self)
        self.charts = WeekCharts(theme, self)
        self.charts.asked.connect(self.rounds_wanted)
        self.worst, self.differs, self.last_week, self.said = (self._note(name) for name in _NOTES)
        self.official = OfficialBox(now_ms, self)
        self._first = self._first_steps()
        self._stack = QStackedWidget(self)
        self._stack.setMinimumHeight(1)  # a low window takes from what scrolls, not from the verdict
        for page in (self._scrolled(), self._first, self.official):
            self._stack.addWidget(page)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._on_again)
        for keys, slot in (
            ("Ctrl+V", self.paste),
            ("Ctrl+N", self.fill_in),
            ("Ctrl+R", self.behind_wanted),
            ("Ctrl+T", self.rules_wanted),
            ("Ctrl+Z", self.undo_asked),
            ("Ctrl+P", self.daily_wanted),
            ("Ctrl+E", self.export_wanted),
            ("Ctrl+I", self.import_wanted),
            ("Esc", self._on_escape),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addWidget(self._stack, 1)
        column.addWidget(self.said)
        column.addWidget(self._hint())

    def show_seen(self, platform: str, seen: Seen) -> None:
        """Show a week; the same one again moves nothing."""
        if seen == self._seen:
            return
        self._seen = seen
        said = outlook(seen)
        self.verdict.show_outlook(platform, said)
        self.charts.show_seen(seen)
        worst = translate("Week", "超时最多：{}").format(said.worst) if said.worst else ""
        last_week = translate("Week", "上周：{}").format(seen.last_week) if seen.last_week else ""
        for label, text in ((self.worst, worst), (self.differs, said.differs), (self.last_week, last_week)):
            label.setText(spoken(text))
            label.setVisible(bool(text))
        if self._stack.currentWidget() is not self.official:
            self.show_charts()

    def say(self, sentence: str) -> None:
        """Say why nothing could be read; empty for nothing."""
        self.said.setText(spoken(sentence))
        self.said.setVisible(bool(sentence))
        announce(self.said, sentence)

    def paste(self) -> None:
        """Open the box with what is on the clipboard."""
        self.fill_in()
        self.official.paste()

    def fill_in(self) -> None:
        """Open the box."""
        if self._seen:
            self.official.begin(self._seen.preset, self._seen.figures, self._seen.today)
            self._stack.setCurrentWidget(self.official)
            self.official.setFocus()

    def show_charts(self) -> None:
        """Show the week, or what to do first."""
        place = 1 if self._seen is None or self._seen.is_empty else 0
        self.setFocusProxy(self.paste_button if place else self.charts.days)
        if place != self._stack.currentIndex():
            self._stack.setCurrentIndex(place)
            if self.isVisible():
                self.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit(True)
        self._again.start()
        self.setFocus()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()

    def _on_escape(self) -> None:
        if self._stack.currentWidget() is self.official:
            self.show_charts()
        else:
            self.left.emit()

    def _on_again(self) -> None:
        self.wanted.emit(False)

    def _note(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.hide()
        return label

    def _scrolled(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setObjectName("week-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.charts)
        for label in (self.worst, self.differs, self.last_week):  # below the charts: they come and go
            column.addWidget(label)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setObjectName("week-scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        return scroll

    def _first_steps(self) -> QWidget:
        first = QWidget(self)
        first.setObjectName("week-first")
        title = QLabel(translate("Week", "先看后台的官方数字"), first)
        title.setObjectName("page-title")
        steps = QLabel(
            translate(
                "Week",
                "1. 打开后台的客服数据页，把表格连表头一起复制\n"
                "2. 回到这里按 Ctrl+V，核对认出的数字\n"
                "3. 按 Ctrl+Enter 保存，这里就有本周是否达标、还可超时多少",
            ),
            first,
        )
        steps.setWordWrap(True)
        buttons = Flow(first, gap=8)
        self.paste_button = QPushButton(translate("Week", "粘贴官方数字  Ctrl+V"), buttons)
        self.paste_button.setObjectName("week-paste")
        self.paste_button.clicked.connect(self.paste)
        type_button = QPushButton(translate("Week", "手填  Ctrl+N"), buttons)
        type_button.setObjectName("week-type")
        type_button.clicked.connect(self.fill_in)
        for button in (self.paste_button, type_button):
            button.setAutoDefault(True)
        buttons.show_parts([self.paste_button, type_button])
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(steps)
        column.addWidget(buttons)
        column.addStretch(1)
        return first

    def _hint(self) -> Hint:
        keys = translate(
            "Week", "Ctrl+V 粘贴 · Ctrl+N 手填 · Ctrl+I 导入 · Ctrl+R 明细 · Ctrl+T 规则 · Ctrl+P 日报 · Ctrl+E 导出"
        )
        return Hint(keys, self)


_NOTES = ("week-worst", "week-note", "week-note", "week-said")
