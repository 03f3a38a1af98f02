"""The list of cases in the wide window: searched as one types, marked by Space, moved on many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.returns.states import STATUS_TITLES, allowed, may_move
from livecs.ui.hint import Hint
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.phrases.search_box import SearchBox
from livecs.ui.returns.case_filters import CaseFilters
from livecs.ui.returns.case_list import CaseList
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QMenu

    from livecs.clock import NowMs
    from livecs.returns.model import CaseRow, Counts, Found
    from livecs.ui.theme import Theme

_NUMBERED, _REFUSED = 9, 4
_LONGEST = 60
_DEEDS = (("Ctrl+T", "改状态"), ("Ctrl+Shift+P", "打印登记表"), ("Ctrl+E", "导出"), ("F5", "刷新"))


class CasesPage(QWidget):
    """Asks for what it is to show; what needs the store is asked for by signals."""

    search_wanted = Signal()
    opened = Signal(str)
    move_wanted = Signal(object, str)  # rows, status
    print_wanted = Signal()
    export_wanted = Signal()
    refresh_wanted = Signal()
    told = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, now_ms: NowMs) -> None:
        """Build the page."""
        super().__init__()
        self.setObjectName("cases")
        self._theme = theme
        self._total = 0
        self._moving: tuple[CaseRow, ...] = ()  # of which the menu speaks
        self.search = SearchBox(self)
        self.search.setAccessibleName(translate("CasesPage", "在售后登记里找"))
        self.search.setPlaceholderText(translate("CasesPage", "找订单号、姓名、昵称、电话尾号或货物，写哪一段都行"))
        self._sign = self.search.addAction(theme.icon("search"), SearchBox.ActionPosition.LeadingPosition)
        self._sign.setText(translate("CasesPage", "搜索"))
        self.filters = CaseFilters(theme, now_ms, self)
        self._said = QLabel(self)
        self._said.setObjectName("caption")
        self._refused = QPlainTextEdit(self)
        self._refused.setObjectName("cases-refused")
        self._refused.setAccessibleName(translate("CasesPage", "没有改的"))
        self._refused.setReadOnly(True)
        self._refused.setTabChangesFocus(True)
        self._refused.hide()
        self.list = CaseList("cases-rows", theme, now_ms, self, has_marks=True)
        self.list.empty_text = translate("CasesPage", "正在读取…")
        self.setFocusProxy(self.search)
        self._lay_out()
        self._connect()

    def show_found(self, found: Found) -> None:
        """Show an answer."""
        self._total = found.total
        self.list.empty_text = self._empty()
        self.list.show_rows(found.rows)

    def show_counts(self, counts: Counts) -> None:
        """Show how many there are behind the chips."""
        self.filters.show_counts(counts)

    def say(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self._total = 0
        self.list.empty_text = sentence
        self.list.show_rows(())

    def show_refused(self, lines: Sequence[str]) -> None:
        """Say of each case why it stayed as it was; none hides the box."""
        self._refused.setPlainText("\n".join(lines))
        announce(self._refused, "\n".join(lines))
        line = self._refused.fontMetrics().lineSpacing()
        self._refused.setFixedHeight(min(len(lines), _REFUSED) * line + 16)
        self._refused.setVisible(bool(lines))

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide all personal data, or show it again."""
        self.show_refused(())
        if is_private:
            self.search.clear()  # it may be a name or a phone
        self.list.set_private(is_private)

    def wanted(self) -> tuple[CaseRow, ...]:
        """The marked cases, or the chosen one."""
        chosen = self.list.chosen()
        return self.list.marked() or ((chosen,) if chosen else ())

    def printed(self) -> tuple[tuple[CaseRow, ...], int]:
        """The marked cases, or all that are shown and how many were found."""
        marked = self.list.marked()
        return (marked, len(marked)) if marked else (self.list.model_.rows, self._total)

    def move_menu(self) -> QMenu | None:
        """Where the wanted cases may go, with how many of them can; None when nowhere."""
        from PySide6.QtWidgets import QMenu

        rows = self.wanted()
        targets = dict.fromkeys(move.to for row in rows for move in allowed(row.status))
        able = {to: sum(may_move(row.status, to, row.attitude) for row in rows) for to in targets}
        if not any(able.values()):
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, (to, count) in enumerate([(to, count) for to, count in able.items() if count], 1):
            rest = len(rows) - count
            said = translate("CasesPage", "{} 条").format(count)
            said += translate("CasesPage", "，{} 条不能").format(rest) if rest else ""
            sign = f"&{number}  " if number <= _NUMBERED else ""
            menu.addAction(f"{sign}{spoken(STATUS_TITLES[to])}\t{said}").setData(to)
        self._moving = rows
        menu.triggered.connect(self._on_move)
        return menu

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = key_name(event)
        if name in _KEYS:
            _KEYS[name](self)
        elif name.isdigit():
            self.search.setFocus()  # a number is searched for, wherever one is
            self.search.insert(name)
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up} and self.list.hasFocus():
            self.search.setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        hint = Hint(translate("CasesPage", "↓ 到列表 · 空格勾选 · Ctrl+A 全选 · 回车打开"), self)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(hint, 1)
        for name, title in _DEEDS:
            below.addWidget(self._deed(name, translate("CasesPage", title)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.search, self.filters, self._refused, self._said, self.list):
            column.addWidget(widget, 1 if widget is self.list else 0)
        column.addLayout(below)

    def _deed(self, keys: str, title: str) -> QPushButton:
        button = QPushButton(f"{title}  {keys}", self)
        button.setObjectName(f"cases-{keys}")
        button.setProperty("keys", keys)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._on_deed)
        return button

    def _connect(self) -> None:
        self.search.query_changed.connect(self.search_wanted)
        self.search.moved.connect(self._on_moved)
        self.search.chosen.connect(self._on_chosen)
        self.search.message_pasted.connect(self._on_pasted)
        self.search.stepped_back.connect(self._step_back)
        self.filters.changed.connect(self.search_wanted)
        self.list.opened.connect(self.opened)
        self.list.marks_changed.connect(self._show_said)
        self._theme.changed.connect(self._on_theme)

    def _empty(self) -> str:
        if self.search.query() or self.filters.is_narrowed():
            return translate("CasesPage", "没有找到。换一段试试，或按 Esc 回到全部未结的")
        return translate("CasesPage", "没有未结的售后。在面板里按 Ctrl+D 登记一条，Alt+← 看已办完的")

    def _show_said(self) -> None:
        shown, marked = len(self.list.model_.rows), len(self.list.marked())
        said = [translate("CasesPage", "{} 条").format(self._total)]
        if self._total > shown:
            said.append(translate("CasesPage", "显示前 {} 条，再写几个字缩小范围").format(shown))
        if marked:
            said.append(translate("CasesPage", "已选 {} 条 · Ctrl+T 一起改状态").format(marked))
        self._said.setText(" · ".join(said))

    def ask_move(self) -> None:
        """Open the menu of moves, or say why there is none."""
        menu = self.move_menu()
        if menu:
            menu.popup(self.list.mapToGlobal(self.list.rect().bottomLeft() - QPoint(0, menu.sizeHint().height())))
            menu.setActiveAction(menu.actions()[0])
        elif self.wanted():
            self.told.emit(translate("CasesPage", "选中的没有可改的状态；要先选态度的，按回车打开再改"))

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()
        elif self._refused.isVisible():
            self._refused.hide()
        elif self.list.marked():
            self.list.mark(set())
        elif self.filters.is_narrowed():
            self.filters.reset()
        else:
            self.left.emit()

    def _on_move(self, action: QAction) -> None:
        self.move_wanted.emit(self._moving, action.data())  # a list that is read anew meanwhile has other rows there

    def _on_moved(self, by: int) -> None:
        if by > 0:  # the first step goes to the row that is chosen already
            self.list.setFocus()
            if self.list.currentIndex().row() > 0:
                self.list.move_by(by)

    def _on_pasted(self, text: str) -> None:
        """What is long is a message elsewhere; here it is an order number, or a line with one."""
        self.search.setText(" ".join(text.split())[:_LONGEST])

    def _on_chosen(self) -> None:
        if chosen := self.list.chosen():
            self.opened.emit(chosen.id)

    def _on_deed(self) -> None:
        _KEYS[self.sender().property("keys")](self)

    def _on_theme(self) -> None:
        self._sign.setIcon(self._theme.icon("search"))


_KEYS: dict[str, Callable[[CasesPage], object]] = {
    "Alt+Right": lambda page: page.filters.due.step(1),
    "Alt+Left": lambda page: page.filters.due.step(-1),
    "Alt+Down": lambda page: page.filters.status.step(1),
    "Alt+Up": lambda page: page.filters.status.step(-1),
    "F6": lambda page: page.filters.platform.step(1),
    "Shift+F6": lambda page: page.filters.platform.step(-1),
    "F7": lambda page: page.filters.kind.step(1),
    "Shift+F7": lambda page: page.filters.kind.step(-1),
    "Ctrl+K": lambda page: page.search.setFocus(),
    "/": lambda page: page.search.setFocus(),
    "Ctrl+T": lambda page: page.ask_move(),
    "Ctrl+Shift+P": lambda page: page.print_wanted.emit(),
    "Ctrl+E": lambda page: page.export_wanted.emit(),
    "F5": lambda page: page.refresh_wanted.emit(),
}
