"""The rounds behind a figure: late ones or all, a day or the week, an hour, a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.response.behind import Wanted
from livecs.response.days import WEEK_DAYS, date_of
from livecs.response.words import WEEKDAYS, span_words
from livecs.ui.choice_button import ChoiceButton, press
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.response.line_list import LineList
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from livecs.response.behind import Page
    from livecs.ui.theme import Theme


class RoundsView(QWidget):
    """1 late ones, 2 all; ← → another day, 0 the whole week; Ctrl+PgUp PgDn another page; F5 reads again."""

    wanted_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin without rounds; :meth:`begin` says of which week."""
        super().__init__(parent)
        self.setObjectName("rounds")
        self.wanted = Wanted(0, 0)
        self._monday = 0
        self._page: Page | None = None
        self._said = QLabel(self)
        self._said.setObjectName("rounds-said")
        self._said.setWordWrap(True)
        self.lines = LineList("rounds-list", translate("Rounds", "每一轮"), theme, self)
        self._chips = QButtonGroup(self)
        chips = QHBoxLayout()
        chips.setSpacing(4)
        for place, title in enumerate((translate("Rounds", "1 只看超时"), translate("Rounds", "2 全部"))):
            chips.addWidget(self._chip(place, title))
        chips.addStretch(1)
        chips.addWidget(self._said)
        hint = QLabel(
            translate("Rounds", "← → 换一天 · 0 整周 · Ctrl+PgUp PgDn 翻页 · F5 刷新 · 会话只编号，不存买家是谁"), self
        )
        hint.setObjectName("caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(chips)
        column.addWidget(self.lines, 1)
        column.addWidget(hint)
        self._chips.button(0).setChecked(True)
        self._chips.idClicked.connect(self._on_chip)
        self.setFocusProxy(self.lines)

    def begin(self, monday: int) -> None:
        """Be about a week; where it is another one, about all of it."""
        if monday != self._monday:
            self._monday = monday
            self.wanted = Wanted(monday, monday + WEEK_DAYS - 1)

    def want(self, first: int, last: int, hour: int = -1) -> None:
        """Ask for some days, or one hour of them, by the rate that is judged."""
        self._want(Wanted(first, last, hour, self.wanted.late_only))

    def want_behind(self, indicator: str, first: int, last: int, *, late_only: bool) -> None:
        """Ask for what stands behind an indicator over some days."""
        self._chips.button(0 if late_only else 1).setChecked(True)
        self._want(Wanted(first, last, late_only=late_only, indicator=indicator))

    def show_page(self, page: Page) -> None:
        """Show rounds, unless others are wanted by now."""
        if page.wanted != self.wanted:
            return
        self._page = page
        empty = translate("Rounds", "这段时间没有超时，按 2 看全部") if page.wanted.late_only else ""
        self.lines.show_lines(page.lines, empty or translate("Rounds", "这段时间没有自己的记录；按 0 看整周"))
        title = spoken(page.title) if page.wanted.indicator else ""
        parts = [*filter(None, (title, _span(page.wanted))), translate("Rounds", "共 {} 轮").format(page.of)]
        if page.pages > 1:
            parts.append(translate("Rounds", "第 {} / {} 页").format(page.wanted.page + 1, page.pages))
        self._said.setText(" · ".join(parts))

    def say(self, sentence: str) -> None:
        """Say why nothing could be read."""
        self._said.setText(spoken(sentence))
        announce(self._said, sentence)

    def said(self) -> str:
        """What is said of the page."""
        return self._said.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = key_name(event)
        if name in {"1", "2"}:
            press(self._chips.button(int(name) - 1))
            self._on_chip(int(name) - 1)
        elif name == "0":
            self.want(self._monday, self._monday + WEEK_DAYS - 1)
        elif name == "F5":
            self.wanted_changed.emit()
        elif name in {"Left", "Right"}:
            self._step(-1 if name == "Left" else 1)
        elif name in {"Ctrl+PgUp", "Ctrl+PgDown"}:
            self._turn(-1 if name == "Ctrl+PgUp" else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Go to another day of the week; from the whole of it to its end."""
        is_day = self.wanted.first == self.wanted.last
        last = self._monday + WEEK_DAYS - 1
        day = self.wanted.first + by if is_day else (self._monday if by > 0 else last)
        day = min(max(day, self._monday), last)
        self._want(self.wanted._replace(first=day, last=day, hour=-1, page=0))

    def _turn(self, by: int) -> None:
        pages = self._page.pages if self._page else 1
        self._want(self.wanted._replace(page=min(max(0, self.wanted.page + by), pages - 1)))

    def _want(self, wanted: Wanted) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.wanted_changed.emit()

    def _on_chip(self, place: int) -> None:
        self._want(self.wanted._replace(late_only=not place, page=0))

    def _chip(self, place: int, title: str) -> ChoiceButton:
        chip = ChoiceButton(self, title)
        chip.setObjectName(f"rounds-{place}")
        chip.setAccessibleName(title[2:])
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chips.addButton(chip, place)
        return chip


def _span(wanted: Wanted) -> str:
    first, last = date_of(wanted.first), date_of(wanted.last)
    day = translate("Rounds", " 周{}").format(WEEKDAYS[first.weekday()]) if first == last else ""
    hour = translate("Rounds", " {}-{} 点").format(wanted.hour, wanted.hour + 1) if wanted.hour >= 0 else ""
    return f"{spoken(span_words(first, last))}{day}{hour}"
