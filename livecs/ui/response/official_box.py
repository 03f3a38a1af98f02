"""Official figures: three fields for ten seconds, a box for a whole table, and what was recognised below."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from livecs.response.dates import Order, dates_of
from livecs.response.indicators import KNOWN
from livecs.response.taking import FEW, Answer, Pasted, Taken, take
from livecs.ui.i18n import spoken, translate
from livecs.ui.response.figures_paste import LEAST, LONGEST, FiguresPaste
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.clock import NowMs
    from livecs.response.official import Official
    from livecs.response.preset import Preset

_NARROW = 64  # of a field; left to itself it wants the widest sign of its font several times
_DAY = re.compile(r"[\d./-]+|(?:\d{4}年)?\d{1,2}月\d{1,2}日?|[今昨前][天日]")
_YEAR = re.compile(r"\d{4}")
_RECENT_DAYS = 180
_HINTS = {"share": "92.1%", "count": "1240", "time": "48秒"}


class Given(NamedTuple):
    """What stands in the box: the day, the fields from above, and the pasted text."""

    day: str
    typed: tuple[str, ...]
    pasted: str


_ORDERS = (None, Order.MONTH_FIRST, Order.DAY_FIRST, Order.SWAPPED)


class OfficialBox(QWidget):
    """Keeps nothing itself: Ctrl+Enter hands the figures on; what was typed stays until it is kept."""

    taken = Signal(object)
    """A tuple of Official."""

    def __init__(self, now_ms: NowMs, parent: QWidget) -> None:
        """Begin empty; :meth:`begin` says for which preset."""
        super().__init__(parent)
        self.setObjectName("official")
        self._now_ms = now_ms
        self._preset: Preset | None = None
        self._known: Sequence[Official] = ()
        self._today = date.min
        self._answer: Answer | None = None
        self._taken = Taken((), (), "")
        self._ids: tuple[str, ...] = ()
        self._titles = [QLabel(self) for _ in range(3)]
        self._fields = [self._field(f"official-{place}") for place in range(3)]
        self.day = self._field("official-day")
        self.box = FiguresPaste(self)
        self._preview = QPlainTextEdit(self)
        self._preview.setObjectName("official-preview")
        self._preview.setReadOnly(True)
        self._preview.setMinimumHeight(LEAST)
        self._preview.setTabChangesFocus(True)
        self._preview.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._preview.setAccessibleName(translate("Official", "认出的数字"))
        self._summary, self._doubt = QLabel(self), QLabel(self)
        for label, name in ((self._summary, "official-summary"), (self._doubt, "official-doubt")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._keep = QPushButton(translate("Official", "保存  Ctrl+Enter"), self)
        self._keep.setObjectName("official-keep")
        self._keep.setAutoDefault(True)
        self._keep.clicked.connect(self._hand_on)
        self._answers = [self._answer_button(place, title) for place, title in enumerate(_answers())]
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._hand_on)
        self.day.textChanged.connect(self._on_changed)
        self.box.textChanged.connect(self._on_text_changed)
        self._lay_out()
        self.setFocusProxy(self._fields[0])

    def begin(self, preset: Preset, known: Sequence[Official], today: date) -> None:
        """Be asked for figures of a preset; ``known`` are kept already, ``today`` is the shop's day."""
        self._known = known
        if self._preset is None or preset.id != self._preset.id or today != self._today:
            self.day.setText((today - timedelta(days=1)).isoformat())
        self._preset, self._today = preset, today
        judged = preset.judged.id if preset.judged else "reply_3min"
        self._ids = (judged, *FEW)
        titles = (preset.judged.title if preset.judged else KNOWN[judged].title, *(KNOWN[id_].title for id_ in FEW))
        for label, field, id_, title in zip(self._titles, self._fields, self._ids, titles, strict=True):
            label.setText(spoken(title))
            label.setBuddy(field)
            field.setAccessibleName(spoken(title))
            hint = spoken(_HINTS.get(KNOWN[id_].kind, ""))
            field.setPlaceholderText(hint)
            field.setAccessibleDescription(translate("Official", "例如 {}").format(hint) if hint else "")
        self._on_changed()

    def paste(self) -> None:
        """Put what is on the clipboard into the box, instead of what stands there."""
        self.box.setFocus()
        self.box.selectAll()
        self.box.paste()

    def clear(self) -> None:
        """Forget what was typed: it was kept."""
        self._answer = None
        for field in self._fields:
            field.clear()
        self.box.clear()

    def given(self) -> Given:
        """What was typed, as :meth:`put_back` takes it."""
        return Given(self.day.text(), tuple(field.text() for field in self._fields), self.box.toPlainText())

    def put_back(self, given: Given) -> None:
        """Show what was typed before, of the same preset."""
        self.day.setText(given.day)
        for field, text in zip(self._fields, given.typed, strict=True):
            field.setText(text)
        self.box.setPlainText(given.pasted)

    def summary(self) -> str:
        """What was recognised, in a line."""
        return self._summary.text()

    def preview(self) -> str:
        """What was recognised, a line each."""
        return self._preview.toPlainText()

    def _hand_on(self) -> None:
        if self._keep.isEnabled():
            self.taken.emit(self._taken.figures)

    def _on_text_changed(self) -> None:
        self._answer = None  # another table, another doubt
        self._on_changed()

    def _on_changed(self) -> None:
        on = self._day()
        if self._preset is None:
            return
        if on is None:
            said = translate("Official", "日期请写成 2026-11-21、11-21 或昨天，不要晚于今天")
            self._show(Taken((), (), said))
            return
        if self.box.is_too_long or self.box.document().characterCount() > LONGEST:
            said = translate("Official", "粘贴的内容太长，像是整个文件；请只复制要看的几天，或者用导入")
            self._show(Taken((), (), said))
            return
        typed = {id_: field.text() for id_, field in zip(self._ids, self._fields, strict=True)}
        given = Pasted(self.box.toPlainText(), typed, on)
        self._show(take(given, self._preset, self._known, self._today, self._now_ms(), self._answer))

    def _show(self, taken: Taken) -> None:
        if (taken.summary, taken.doubt) != (self._taken.summary, self._taken.doubt):
            announce(self, "。".join(filter(None, (spoken(taken.summary), spoken(taken.doubt)))))
        self._taken = taken
        self._summary.setText(spoken(taken.summary))
        self._summary.setVisible(bool(taken.summary))
        self._doubt.setText(spoken(taken.doubt))
        self._doubt.setVisible(bool(taken.doubt))
        ways = {None, Order.SWAPPED} if Order.SWAPPED in taken.ways else {None, Order.MONTH_FIRST, Order.DAY_FIRST}
        for order, button in zip(_ORDERS, self._answers, strict=True):
            button.setVisible(bool(taken.doubt) and order in ways)
        self._preview.setPlainText("\n".join(map(spoken, taken.lines)))
        self._preview.setVisible(bool(taken.lines))
        self._keep.setEnabled(bool(taken.figures))

    def _on_answer(self) -> None:
        place = int(self.sender().property("place"))
        self._answer = Answer(_ORDERS[place])
        self._on_changed()

    def _day(self) -> date | None:
        """The day that is meant: 2026-11-21, 2026/11/21, 11-21 or 昨天."""
        text = unicodedata.normalize("NFKC", self.day.text()).strip()
        on = dates_of([text], self._today).days[0] if _DAY.fullmatch(text) else None
        if on is None or on > self._today:
            return None
        is_old = (self._today - on).days > _RECENT_DAYS
        return None if is_old and not _YEAR.match(text) else on  # 11-23 said on the 22nd is no day of last year

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setMinimumWidth(_NARROW)
        field.textChanged.connect(self._on_changed)
        return field

    def _answer_button(self, place: int, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(f"official-answer-{place}")
        button.setProperty("place", place)
        button.setAutoDefault(True)
        button.clicked.connect(self._on_answer)
        return button

    def _lay_out(self) -> None:
        title = QLabel(translate("Official", "官方数字"), self)
        title.setObjectName("page-title")
        scroll = QScrollArea(self)
        scroll.setObjectName("official-scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._inside())
        keep = QHBoxLayout()
        keep.addStretch(1)
        keep.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(scroll, 1)
        column.addLayout(keep)
        for one, following in pairwise((self.day, *self._fields, self.box, *self._answers, self._preview, self._keep)):
            QWidget.setTabOrder(one, following)

    def _inside(self) -> QWidget:
        """What scrolls where the panel is low."""
        answers = QGridLayout()  # side by side they would be wider than a narrow panel
        answers.setSpacing(8)
        for place, button in enumerate(self._answers):
            answers.addWidget(button, place // 2, place % 2)
        answers.setColumnStretch(2, 1)
        inside = QWidget(self)
        inside.setObjectName("official-inside")
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 8, 0)  # the bar beside it
        parts.setSpacing(8)
        parts.addLayout(self._form())
        parts.addWidget(self.box, 1)
        parts.addWidget(self._summary)
        parts.addWidget(self._doubt)
        parts.addLayout(answers)
        parts.addWidget(self._preview, 1)
        parts.addStretch(0)
        return inside

    def _form(self) -> QGridLayout:
        """The day and the three fields."""
        day = QLabel(translate("Official", "哪一天"), self)
        day.setBuddy(self.day)
        for label in (day, *self._titles):
            label.setObjectName("field-label")
        self.day.setAccessibleName(day.text())
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(4)
        for row, (label, field) in enumerate(zip((day, *self._titles), (self.day, *self._fields), strict=True)):
            form.addWidget(label, row, 0)
            form.addWidget(field, row, 1)
        form.setColumnStretch(1, 1)
        return form


def _answers() -> tuple[str, ...]:
    return (
        translate("Official", "照表格写的"),
        translate("Official", "月在前"),
        translate("Official", "日在前"),
        translate("Official", "月和日换回来"),
    )
