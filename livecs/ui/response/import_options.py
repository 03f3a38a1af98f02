"""What a person may say of a file before it is taken over: what it is, whose, its zone, day, dates and agents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from livecs.platforms import PLATFORMS
from livecs.response.imports.look import UNUSED, Asked, Kind
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate
from livecs.ui.response.import_words import kind_titles

if TYPE_CHECKING:
    from livecs.response.imports.look import Look

ZONES = ("Asia/Shanghai", "UTC")
_ANSWERS = 3


class ImportOptions(QWidget):
    """Shows what is asked so far; ``told`` when a person said something else, then :attr:`asked` holds it."""

    told = Signal()

    def __init__(self, platform: str, parent: QWidget) -> None:
        """Begin for a platform; nothing was recognised yet."""
        super().__init__(parent)
        self.asked = Asked(platform)
        self._look: Look | None = None
        self.kind = self._combo("week-import-kind", translate("WeekImport", "这是什么"))
        for kind, title in kind_titles().items():
            self.kind.addItem(title, kind)
        self.platform = self._combo("week-import-platform", translate("WeekImport", "哪个平台的"))
        for one in PLATFORMS:
            self.platform.addItem(one.title, one.id)
        self._zone_title, self.zone = QLabel(translate("WeekImport", "时区"), self), self._combo("week-import-zone", "")
        self.zone.setAccessibleName(translate("WeekImport", "没写时区的时间属于哪个时区"))
        self.zone.addItems(ZONES)
        self._day_title, self.day = QLabel(translate("WeekImport", "哪一天"), self), QLineEdit(self)
        self.day.setObjectName("week-import-day")
        self.day.setAccessibleName(translate("WeekImport", "表里没有日期，这些数字是哪一天的"))
        self.day.editingFinished.connect(self._on_day)
        self.doubt = QLabel(self)
        self.doubt.setObjectName("official-doubt")
        self.doubt.setWordWrap(True)
        self.answers = [self._answer(place) for place in range(_ANSWERS)]
        self._who = QLabel(translate("WeekImport", "哪些是本店客服（点一下选上）"), self)
        self.nicks = Flow(self, gap=4)
        self._lay_out()
        self.begin(self.asked)

    def begin(self, asked: Asked) -> None:
        """Ask for something new."""
        self.asked, self._look = asked, None
        self.platform.setCurrentIndex(max(0, self.platform.findData(asked.platform)))
        self.day.setText(asked.on.isoformat() if asked.on else "")
        self._show_doubt()

    def show_look(self, look: Look) -> None:
        """Show what was recognised."""
        self._look = look
        self.kind.setCurrentIndex(self.kind.findData(look.kind))
        self._show_some(zone=bool(look.zone), day=look.names_no_day)
        if look.zone and self.zone.findText(look.zone) < 0:
            self.zone.addItem(look.zone)
        self.zone.setCurrentText(look.zone)
        self._show_doubt()
        self._show_nicks()

    def show_unknown(self) -> None:
        """Nothing was recognised: a person may say what it is."""
        self._show_some(zone=False, day=False)
        self.kind.setCurrentIndex(-1)

    def tell_column(self, look: Look, header: str, meaning: str) -> None:
        """A person says what a column is; what was said to be that is so no more."""
        told = {other: said for other, said in look.told.items() if said != meaning or meaning == UNUSED}
        self._tell(self.asked._replace(columns=told | {header: meaning}))

    def _show_some(self, *, zone: bool, day: bool) -> None:
        for widget, is_shown in ((self._zone_title, zone), (self.zone, zone), (self._day_title, day), (self.day, day)):
            widget.setVisible(is_shown)

    def _tell(self, asked: Asked) -> None:
        if asked != self.asked:
            self.asked = asked
            self.told.emit()

    def _on_kind(self) -> None:
        self._tell(self.asked._replace(kind=Kind(self.kind.currentData()), columns={}, answer=None))

    def _on_platform(self) -> None:
        self._tell(self.asked._replace(platform=self.platform.currentData()))

    def _on_zone(self) -> None:
        self._tell(self.asked._replace(zone=self.zone.currentText()))

    def _on_day(self) -> None:
        try:
            self._tell(self.asked._replace(on=date.fromisoformat(self.day.text().strip())))
        except ValueError:
            self.doubt.setText(translate("WeekImport", "日期请写成 2026-11-21"))
            self.doubt.show()

    def _on_answer(self) -> None:
        if self._look:
            place = int(self.sender().property("place"))
            self._tell(self.asked._replace(answer=self._look.readings[place][0]))

    def _on_nick(self) -> None:
        chips = [chip for chip in self.nicks.findChildren(QToolButton) if chip.isChecked()]
        self._tell(self.asked._replace(agents=tuple(str(chip.property("nick")) for chip in chips)))

    def _show_doubt(self) -> None:
        look = self._look
        self.doubt.setText(look.doubt or look.lacks if look else "")
        self.doubt.setVisible(bool(self.doubt.text()))
        readings = look.readings if look else ()
        for place, button in enumerate(self.answers):
            button.setVisible(place < len(readings))
            if place < len(readings):
                button.setText(readings[place][1])

    def _show_nicks(self) -> None:
        nicks = self._look.nicks if self._look else ()
        chips = self.nicks.findChildren(QToolButton)
        if tuple(chip.property("nick") for chip in chips) != nicks:
            for chip in chips:
                chip.setParent(None)
                chip.deleteLater()
            chips = [self._chip(nick) for nick in nicks]
        for chip in chips:
            chip.setChecked(chip.property("nick") in self.asked.agents)
        self.nicks.show_parts([*chips])
        for widget in (self._who, self.nicks):
            widget.setVisible(bool(nicks))

    def _chip(self, nick: str) -> QToolButton:
        chip = QToolButton(self.nicks)
        chip.setObjectName("week-import-nick")
        chip.setText(nick[:20])
        chip.setAccessibleName(nick)
        chip.setProperty("nick", nick)
        chip.setCheckable(True)
        chip.clicked.connect(self._on_nick)
        chip.show()
        return chip

    def _combo(self, name: str, title: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setAccessibleName(title)
        return combo

    def _answer(self, place: int) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"week-import-answer-{place}")
        button.setAutoDefault(True)
        button.setProperty("place", place)
        button.clicked.connect(self._on_answer)
        return button

    def _lay_out(self) -> None:
        self.kind.activated.connect(self._on_kind)
        self.platform.activated.connect(self._on_platform)
        self.zone.activated.connect(self._on_zone)
        self.day.setMaximumWidth(120)
        first = QHBoxLayout()
        first.setSpacing(8)
        for widget in (self.kind, self.platform, self._zone_title, self.zone, self._day_title, self.day):
            first.addWidget(widget)
        first.addStretch(1)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for button in self.answers:
            answers.addWidget(button)
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.doubt)
        column.addLayout(answers)
        column.addWidget(self._who)
        column.addWidget(self.nicks)
        self.nicks.hide()
        self._who.hide()
