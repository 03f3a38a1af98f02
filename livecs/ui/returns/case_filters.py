"""What the list of cases is narrowed to: until when, how far, which kind, which platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from livecs.clock import SHOP_ZONE, today_on
from livecs.returns.model import CLOSED, Search, Status
from livecs.returns.states import KIND_TITLES, STATUS_TITLES
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate
from livecs.ui.returns.case_rows import PLATFORM_TITLES
from livecs.ui.returns.choice_chips import ChoiceChips
from livecs.ui.returns.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from livecs.clock import NowMs
    from livecs.returns.model import Counts
    from livecs.ui.theme import Theme

_REGISTERED = "registered"  # not a due moment, but asked for in the same breath


class CaseFilters(QWidget):
    """Chips for what is asked all day, a menu for each of the rest; all have keys that step through them."""

    changed = Signal()

    def __init__(self, theme: Theme, now_ms: NowMs, parent: QWidget) -> None:
        """Begin with all that is not closed."""
        super().__init__(parent)
        self._now_ms = now_ms
        self.due = ChoiceChips("due", _dues(), self)
        every = translate("CaseFilters", "全部")
        statuses = [(one, title) for one, title in STATUS_TITLES.items() if one != Status.DRAFT]
        self._menus = Flow(self, gap=8)
        self.status = self._menu("status", translate("CaseFilters", "状态"), "Alt+↑ ↓", [("", every), *statuses], theme)
        self.kind = self._menu(
            "kind", translate("CaseFilters", "类型"), "F7", [("", every), *KIND_TITLES.items()], theme
        )
        platforms = [("", every), *PLATFORM_TITLES.items()]
        self.platform = self._menu("platform", translate("CaseFilters", "平台"), "F6", platforms, theme)
        for menu in (self.status, self.kind, self.platform):
            menu.changed.connect(self._fit)
        self.due.changed.connect(self.changed)
        self.status.changed.connect(self._on_status)
        self.kind.changed.connect(self.changed)
        self.platform.changed.connect(self.changed)
        self._lay_out()

    def search(self, text: str) -> Search:
        """What is wanted, with a text."""
        status, kind, due = self.status.chosen(), self.kind.chosen(), self.due.chosen()
        return Search(
            text,
            (status,) if status else (),
            (kind,) if kind else (),
            self.platform.chosen(),
            "" if due == _REGISTERED else due,
            self._midnight_ms() if due == _REGISTERED else None,
        )

    def is_narrowed(self) -> bool:
        """Whether anything but the first chips is pressed."""
        return any(one.chosen() != first for one, first in self._firsts())

    def reset(self) -> None:
        """Press the first chips again."""
        for chips, first in self._firsts():
            chips.choose(first)

    def show_counts(self, counts: Counts) -> None:
        """Show how many there are."""
        due = {"open": counts.open, "today": counts.today, "overdue": counts.overdue}
        self.due.show_counts({**due, _REGISTERED: counts.registered_today})
        self.status.show_counts(dict(counts.by_status))

    def _firsts(self) -> tuple[tuple[ChoiceChips | ChoiceMenu, str], ...]:
        return (self.due, "open"), (self.status, ""), (self.kind, ""), (self.platform, "")

    def _menu(self, name: str, title: str, keys: str, choices: list[tuple[str, str]], theme: Theme) -> ChoiceMenu:
        menu = ChoiceMenu(title, keys, choices, theme, self._menus)
        menu.setObjectName(f"{name}-menu")
        return menu

    def _lay_out(self) -> None:
        title = translate("CaseFilters", "期限")
        label = QLabel(f"{title} Alt+← →", self)
        label.setObjectName("caption")
        self.due.setAccessibleName(title)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.due, 1)
        self._fit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._menus)

    def _fit(self) -> None:
        """Give each menu the room that its words want now."""
        self._menus.show_parts([self.status, self.kind, self.platform])

    def _on_status(self) -> None:
        if self.status.chosen() in CLOSED and self.due.chosen() == "open":
            self.due.choose("")  # tells of the change itself
        else:
            self.changed.emit()

    def _midnight_ms(self) -> int:
        from datetime import datetime, time

        midnight = datetime.combine(today_on(self._now_ms()), time(), SHOP_ZONE)
        return int(midnight.timestamp() * 1000)


def _dues() -> list[tuple[str, str]]:
    return [
        ("open", translate("CaseFilters", "未结")),
        ("overdue", translate("CaseFilters", "已超时")),
        ("today", translate("CaseFilters", "今天到期")),
        ("soon", translate("CaseFilters", "24 小时内")),
        (_REGISTERED, translate("CaseFilters", "今天登记")),
        ("", translate("CaseFilters", "全部")),
    ]
