"""The platforms' limits as the shop knows them: how long a case may stay in a status. None is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from livecs.clock import today_on
from livecs.override import override
from livecs.platforms import PLATFORMS
from livecs.returns.deadlines import MOST_HOURS, Limit, limit_row, limits_from
from livecs.returns.model import CLOSED, Status
from livecs.returns.states import STATUS_TITLES
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.manage.report_list import ReportList
from livecs.ui.manage.report_rows import Row
from livecs.ui.returns.choice_chips import ChoiceChips
from livecs.ui.theme import BODY_PX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from livecs.clock import NowMs
    from livecs.ui.theme import Theme

_TITLES = {platform.id: platform.title for platform in PLATFORMS}
_LONGEST, _SHORT = 20, 220


class LimitsPage(QWidget):
    """Shows the setting ``case_limits``; what is filled in replaces what stood for that platform and status."""

    told = Signal(object)
    kept = Signal(object)  # the rows of the setting

    def __init__(self, rows: Callable[[], Sequence[str]], now_ms: NowMs, theme: Theme) -> None:
        """Build the page over the rows of the setting."""
        super().__init__()
        self.setObjectName("limits")
        self._rows, self._now_ms = rows, now_ms
        self._limits: tuple[Limit, ...] = ()
        self._said = QLabel(self)
        self.list = ReportList(theme, self)
        self.list.setObjectName("limit-rows")
        self.list.setAccessibleName(translate("Limits", "平台时限"))
        self.list.empty_text = translate(
            "Limits", "还没有平台时限。各平台的规定常变，只填您在平台规则里看到的；法律规定的两条不用填"
        )
        self.platform = ChoiceChips("limit-platform", list(_TITLES.items()), self)
        open_ = [one for one in STATUS_TITLES.items() if one[0] not in CLOSED | {Status.DRAFT}]
        self.status = ChoiceChips("limit-status", open_, self)
        self.hours, self.title = QLineEdit(self), QLineEdit(self)
        self.hours.setObjectName("limit-hours")
        self.hours.setAccessibleName(translate("Limits", "几小时内"))
        self.hours.setPlaceholderText(translate("Limits", "几小时，如 48"))
        self.hours.setValidator(QIntValidator(1, MOST_HOURS, self))
        self.title.setObjectName("limit-title")
        self.title.setMaxLength(_LONGEST)
        self.title.setAccessibleName(translate("Limits", "要办的事"))
        self.title.setPlaceholderText(translate("Limits", "要办的事，如 平台举证"))
        self._save = QPushButton(translate("Limits", "保存  Enter"), self)
        self._save.setObjectName("primary")
        self._save.clicked.connect(self._keep)
        self.setFocusProxy(self.hours)
        self._lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = key_name(event)
        if name in {"Return", "Enter"} and not self.list.hasFocus():
            self._keep()
        elif name == "Del" and self.list.hasFocus():
            self._drop()
        elif name in _KEYS:
            _KEYS[name](self)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        hint = QLabel(translate("Limits", "F6 换平台 · F7 换状态 · 在列表里按 Delete 删掉一条"), self)
        for label in (self._said, hint):
            label.setObjectName("caption")
            label.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        titles = (
            (translate("Limits", "平台 F6"), self.platform),
            (translate("Limits", "状态 F7"), self.status),
            (translate("Limits", "时限"), self.hours),
            (translate("Limits", "要办的事"), self.title),
        )
        for row, (title, field) in enumerate(titles):
            label = QLabel(title, self)
            if isinstance(field, ChoiceChips):
                field.setAccessibleName(title)
            label.setObjectName("caption")
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.hours.setMaximumWidth(_SHORT * self.hours.fontInfo().pixelSize() // BODY_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addLayout(grid)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(hint, 1)
        below.addWidget(self._save)
        column.addLayout(below)

    def _keep(self) -> None:
        title = " ".join(self.title.text().split())
        if not self.hours.hasAcceptableInput():
            self.told.emit(translate("Limits", "时限写 1 到 {} 小时").format(MOST_HOURS))
            self.hours.setFocus()
        elif not title:
            self.told.emit(translate("Limits", "写一下到时间前要办的事，提醒时就这样说"))
            self.title.setFocus()
        else:
            today = today_on(self._now_ms()).isoformat()
            new = Limit(self.platform.chosen(), self.status.chosen(), int(self.hours.text()), title, today)
            others = [one for one in self._limits if one[:2] != new[:2]]
            self._store([*others, new])
            self.hours.clear()
            self.title.clear()
            self.hours.setFocus()
            said = translate("Limits", "已存：{}。从下一次登记或改到这个状态起算")
            self.told.emit(said.format(_row(new).title))

    def _drop(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._limits):
            self._store([one for number, one in enumerate(self._limits) if number != row])
            self.told.emit(translate("Limits", "已删掉这条时限，已经在算的不变"))

    def _store(self, limits: Sequence[Limit]) -> None:
        _, unread = limits_from(self._rows())
        self.kept.emit([*map(limit_row, sorted(limits)), *unread])
        self._show()

    def _show(self) -> None:
        self._limits, unread = limits_from(self._rows())
        said = translate("Limits", "店里填的平台时限 {} 条").format(len(self._limits))
        self._said.setText(
            said + (translate("Limits", "，另有 {} 行读不懂，没有用").format(len(unread)) if unread else "")
        )
        row = self.list.currentIndex().row()
        self.list.show_rows([_row(one) for one in self._limits])
        self.list.choose(row)


def _row(one: Limit) -> Row:
    words = (
        spoken(_TITLES[one.platform]),
        spoken(STATUS_TITLES[one.status]),
        translate("Limits", "{} 小时").format(one.hours),
    )
    return Row(" · ".join(words), translate("Limits", "{} 填写").format(one.filled_on), one.title, "")


_KEYS: dict[str, Callable[[LimitsPage], object]] = {
    "F6": lambda page: page.platform.step(1),
    "Shift+F6": lambda page: page.platform.step(-1),
    "F7": lambda page: page.status.step(1),
    "Shift+F7": lambda page: page.status.step(-1),
}
