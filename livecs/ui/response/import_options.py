"""What a person may say of a file or a paste before it is kept: whose it is, its zone, its days, who is the shop's."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from livecs.clock import today_on
from livecs.platforms import PLATFORMS
from livecs.response.dates import Order
from livecs.response.imports.event_columns import FIELDS, UNUSED
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate
from livecs.ui.response.import_ways import Asked
from livecs.ui.response.import_words import dated, order_words, reading_words

if TYPE_CHECKING:
    from livecs.clock import NowMs
    from livecs.ui.response.import_words import View

ZONES = ("Asia/Shanghai", "UTC")
_DAYS = (1, 7, 30)
_ORDERS = (Order.YEAR_FIRST, Order.MONTH_FIRST, Order.DAY_FIRST)
"""What may be answered where no date shows the difference."""
_MOST_DAYS = 366
_MOST_NICKS = 40


class ImportOptions(QWidget):
    """Asks; ``told`` when a person said something else, then :attr:`asked` holds it."""

    told = Signal()

    def __init__(self, platform: str, now_ms: NowMs, parent: QWidget) -> None:
        """Begin for a platform; ``now_ms`` tells which day yesterday was."""
        super().__init__(parent)
        self.asked = Asked(platform)
        self._now_ms = now_ms
        self._view: View | None = None
        self._is_private = False
        self.platform = self._combo("week-import-platform", translate("WeekImport", "哪个平台的"))
        for one in PLATFORMS:
            self.platform.addItem(spoken(one.title), one.id)
        self._zone_title = QLabel(translate("WeekImport", "时区"), self)
        self.zone = self._combo("week-import-zone", translate("WeekImport", "没写时区的时间属于哪个时区"))
        self.zone.addItems(ZONES)
        self.shape = self._combo("week-import-shape", translate("WeekImport", "聊天记录的写法"))
        self._field_title, self.field = QLabel(self), QLineEdit(self)
        self.field.setObjectName("week-import-field")
        self.field.returnPressed.connect(self._on_field)
        self.doubt = QLabel(self)
        self.doubt.setObjectName("official-doubt")
        self.doubt.setWordWrap(True)
        self.doubt.setTextFormat(Qt.TextFormat.PlainText)
        self.answers = [self._answer(place) for place in range(len(_DAYS))]
        self.nicks = Flow(self, gap=4)
        for combo, slot in (
            (self.platform, self._on_platform),
            (self.zone, self._on_zone),
            (self.shape, self._on_shape),
        ):
            combo.activated.connect(slot)
        self._lay_out()
        self.begin(self.asked)

    def begin(self, asked: Asked) -> None:
        """Ask for something new."""
        self.asked = asked
        self.platform.setCurrentIndex(max(0, self.platform.findData(asked.platform)))
        self.show_view(None)

    def show_view(self, view: View | None) -> None:
        """Show what was recognised; None for nothing."""
        self._view = view
        zone = view.zone if view else ""
        for widget in (self._zone_title, self.zone):
            widget.setVisible(bool(zone))
        if zone and self.zone.findText(zone) < 0:
            self.zone.addItem(zone)
        self.zone.setCurrentText(zone)
        self.shape.clear()
        for id_, title in view.shapes if view else ():
            self.shape.addItem(spoken(title), id_)
        self.shape.setCurrentIndex(self.shape.findData(view.shape) if view else -1)
        self.shape.setVisible(self.shape.count() > 0)
        self.doubt.setText(spoken(view.doubt) if view else "")
        self.doubt.setVisible(bool(self.doubt.text()))
        self._show_field()
        for button, title in zip(self.answers, [*self._titles(), "", "", ""], strict=False):
            button.setText(title)
            button.setVisible(bool(title))
        self._show_nicks()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide the nicks, or show them again."""
        self._is_private = is_private
        self._show_nicks()

    def first(self) -> QWidget | None:
        """Where an answer is given; None where none is waited for."""
        asks = self._view.asks if self._view else ""
        if asks == "agents":
            return next(iter(self.nicks.findChildren(QToolButton)), None)
        return self.answers[0] if self.answers[0].isVisibleTo(self) else None

    def tell_column(self, place: int, meaning: str) -> None:
        """A person says what a column is; what was said to be that is so no more."""
        if self._view is None:
            return
        file, headers = self.asked.file, self._view.headers
        if self._view.is_figures or meaning not in FIELDS:
            said = {header: one for header, one in self._view.said.items() if one != meaning or one == UNUSED}
            self._tell(self.asked._replace(file=file._replace(figures=said | {headers[place]: meaning}, columns={})))
            return
        shown = {header: one.figure for header, one in zip(headers, self._view.columns, strict=True) if header.strip()}
        # What is of no use is so because nobody knows it, or because a person said so: only that is told again.
        told = {header: said for header, said in shown.items() if said != UNUSED or header in file.columns}
        if meaning != UNUSED:
            told = {header: UNUSED if said == meaning else said for header, said in told.items()}
        told[headers[place]] = meaning
        self._tell(self.asked._replace(file=file._replace(columns=told)))

    def _titles(self) -> list[str]:
        """The answers as buttons."""
        view = self._view
        if view is None:
            return []
        if view.asks == "order":
            return [reading_words(one) for one in view.readings] or [*map(order_words, _ORDERS)]
        if view.asks == "on":
            today = self._today()
            return [
                translate("WeekImport", "昨天 {}").format(dated(today - timedelta(days=1))),
                translate("WeekImport", "今天 {}").format(dated(today)),
            ]
        if view.asks == "days":
            return [translate("WeekImport", "{} 天").format(days) for days in _DAYS]
        return [translate("WeekImport", "没有客服说过话")] if view.asks == "agents" else []

    def _on_answer(self) -> None:
        place, view = int(self.sender().property("place")), self._view
        if view is None:
            return
        file, chat = self.asked.file, self.asked.chat
        if view.asks == "order":
            order = view.readings[place].order if view.readings else _ORDERS[place]
            file, chat = file._replace(order=order), chat._replace(order=order)
        elif view.asks == "on":
            on = self._today() - timedelta(days=1 - place)
            file, chat = file._replace(on=on), chat._replace(on=on)
        elif view.asks == "days":
            file = file._replace(days=_DAYS[place])
        else:
            chat = chat._replace(is_sure=True)
        self._tell(self.asked._replace(file=file, chat=chat))

    def _show_field(self) -> None:
        asks = self._view.asks if self._view else ""
        titles = {"on": translate("WeekImport", "或填哪一天"), "days": translate("WeekImport", "或填几天")}
        for widget in (self._field_title, self.field):
            widget.setVisible(asks in titles)
        self._field_title.setText(titles.get(asks, ""))
        self.field.setAccessibleName(titles.get(asks, titles["on"]))
        self.field.setPlaceholderText("2026-11-21" if asks == "on" else "7")
        self.field.clear()

    def _on_field(self) -> None:
        text, asks = self.field.text().strip(), self._view.asks if self._view else ""
        file, chat = self.asked.file, self.asked.chat
        if asks == "days" and text.isdecimal() and 1 <= int(text) <= _MOST_DAYS:
            self._tell(self.asked._replace(file=file._replace(days=int(text))))
        elif asks == "on" and (on := self._day(text)):
            self._tell(self.asked._replace(file=file._replace(on=on), chat=chat._replace(on=on)))
        else:
            said = translate("WeekImport", "日期请写成 2026-11-21，不要晚于今天")
            self.doubt.setText(said if asks == "on" else translate("WeekImport", "天数请填 1 到 {}").format(_MOST_DAYS))

    def _day(self, text: str) -> date | None:
        try:
            on = date.fromisoformat(text)
        except ValueError:
            return None
        return on if on <= self._today() else None

    def _today(self) -> date:
        return today_on(self._now_ms())

    def _tell(self, asked: Asked) -> None:
        if asked != self.asked:
            self.asked = asked
            self.told.emit()

    def _on_platform(self) -> None:
        self._tell(self.asked._replace(platform=self.platform.currentData()))

    def _on_zone(self) -> None:
        self._tell(self.asked._replace(file=self.asked.file._replace(zone=self.zone.currentText())))

    def _on_shape(self) -> None:
        self._tell(self.asked._replace(chat=self.asked.chat._replace(shape=self.shape.currentData())))

    def _on_nick(self) -> None:
        chips = [chip for chip in self.nicks.findChildren(QToolButton) if chip.isChecked()]
        agents = frozenset(str(chip.property("nick")) for chip in chips)
        self._tell(self.asked._replace(chat=self.asked.chat._replace(agents=agents, is_sure=False)))

    def _show_nicks(self) -> None:
        speakers = (self._view.speakers if self._view else ())[:_MOST_NICKS]
        chips = self.nicks.findChildren(QToolButton)
        if [chip.property("nick") for chip in chips] != [one.nick for one in speakers]:
            for chip in chips:
                chip.setParent(None)
                chip.deleteLater()
            chips = [self._chip(one.nick) for one in speakers]
        for chip, one in zip(chips, speakers, strict=True):
            chip.setChecked(one.role == "agent")
        self.nicks.show_parts([*chips])
        self.nicks.setVisible(bool(chips) and not self._is_private)

    def _chip(self, nick: str) -> QToolButton:
        chip = QToolButton(self.nicks)
        chip.setObjectName("week-import-nick")
        chip.setText(nick[:20])
        chip.setAccessibleName(translate("WeekImport", "{} 是客服").format(nick))
        chip.setProperty("nick", nick)
        chip.setCheckable(True)
        chip.clicked.connect(self._on_nick)
        chip.show()
        return chip

    def _combo(self, name: str, title: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setAccessibleName(title)
        label = QLabel(title, self)  # not seen; on X11 a box is called by its value, and what it is by its label
        label.setBuddy(combo)
        label.hide()
        return combo

    def _answer(self, place: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"week-import-answer-{place}")
        button.setAutoDefault(True)
        button.setProperty("place", place)
        button.clicked.connect(self._on_answer)
        return button

    def _lay_out(self) -> None:
        self.field.setMaximumWidth(120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(_line(self.platform, self._zone_title, self.zone, self.shape))
        column.addWidget(self.doubt)
        column.addWidget(self.nicks)
        column.addLayout(_line(*self.answers, self._field_title, self.field))


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
