"""The shop's own list of reasons: added, called otherwise, switched off and on. What is in use is never deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from livecs.errors import UserError
from livecs.override import override
from livecs.returns.first_reasons import FIRST_REASONS
from livecs.returns.states import LIABLE_TITLES
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.manage.report_list import ReportList
from livecs.ui.manage.report_rows import Row
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import Reason
    from livecs.ui.returns.ways import Ways
    from livecs.ui.theme import Theme

_LONGEST = 20


class _Rows(ReportList):
    """Leaves the page's keys to it; a list would keep the space bar to itself."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if key_name(event) in _KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReasonsPage(QWidget):
    """Reads the list each time it is shown; a name that is typed is a new reason, after F2 the chosen one's."""

    told = Signal(object)
    changed = Signal()

    def __init__(self, ways: Ways, theme: Theme) -> None:
        """Begin with the reasons that a shop begins with."""
        super().__init__()
        self.setObjectName("reasons")
        self._ways = ways
        self._reasons: tuple[Reason, ...] = FIRST_REASONS
        self._renamed: Reason | None = None
        self._is_busy = False
        self._said, self._hint = QLabel(self), QLabel(self)
        self.list = _Rows(theme, self)
        self.list.setObjectName("reason-rows")
        self.list.setAccessibleName(translate("Reasons", "退换货原因"))
        self.list.chosen_changed.connect(self._show_place)
        self.name = QLineEdit(self)
        self.name.setObjectName("reason-name")
        self.name.setMaxLength(_LONGEST)
        self._hint.setText(
            translate(
                "Reasons", "空格 停用或启用 · F2 改名 · Ctrl+N 加一个 · Ctrl+Shift+N 加一级原因 · Delete 删除没用过的"
            )
        )
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self._said, self._hint):
            label.setObjectName("caption")
            label.setWordWrap(True)
        save = QPushButton(translate("Reasons", "保存  Enter"), self)
        save.setObjectName("primary")
        save.clicked.connect(self._keep)
        typed = QHBoxLayout()
        typed.setSpacing(8)
        typed.addWidget(self.name, 1)
        typed.addWidget(save)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addLayout(typed)
        column.addWidget(self._hint)
        self._is_top = False
        self._show()

    def chosen(self) -> Reason | None:
        """The reason that is chosen."""
        row = self.list.currentIndex().row()
        return self._reasons[row] if 0 <= row < len(self._reasons) else None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ways.run(partial(self._ways.read, _reasons), self._on_read)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = key_name(event)
        if name in {"Return", "Enter"} and self.name.hasFocus():
            self._keep()
        elif name == "Esc" and self.name.hasFocus():
            self._begin(is_top=False)
            self.list.setFocus()
        elif name in _KEYS and (self.list.hasFocus() or name.startswith("Ctrl+")):
            _KEYS[name](self)
        else:
            super().keyPressEvent(event)

    def switch(self) -> None:
        """Switch the chosen reason off, or on again."""
        if one := self.chosen():
            is_offered = not one.is_offered
            off = translate("Reasons", "已停用「{}」，已登记的不变")
            word = translate("Reasons", "已启用「{}」") if is_offered else off
            self._do(lambda desk: desk.offer_reason(one.id, is_offered=is_offered), word.format(one.name))

    def delete(self) -> None:
        """Delete the chosen reason, if nothing has it."""
        if one := self.chosen():
            self._do(lambda desk: desk.delete_reason(one.id), translate("Reasons", "已删除「{}」").format(one.name))

    def rename(self) -> None:
        """Ask for another name of the chosen reason."""
        if one := self.chosen():
            self._renamed = one
            self.name.setText(one.name)
            self.name.selectAll()
            self.name.setFocus()
            self._show_place()

    def add(self, *, is_top: bool) -> None:
        """Ask for the name of a new reason: of the first level, or beside the chosen one."""
        self._begin(is_top=is_top)
        self.name.setFocus()

    def _begin(self, *, is_top: bool) -> None:
        self._renamed, self._is_top = None, is_top
        self.name.clear()
        self._show_place()

    def _keep(self) -> None:
        name, renamed, like = self.name.text().strip(), self._renamed, self.chosen()
        if not name:
            self.told.emit(translate("Reasons", "先写原因的名称"))
        elif renamed:
            said = translate("Reasons", "「{}」已改名为「{}」，已登记的一起改").format(renamed.name, name)
            self._do(lambda desk: desk.rename_reason(renamed.id, name), said)
        elif self._is_top or like is None:
            self._do(lambda desk: desk.add_reason(name), translate("Reasons", "已加一级原因「{}」").format(name))
        else:
            above = like.parent_id or like.id
            said = translate("Reasons", "已加「{}」，责任方、品质、凭证照「{}」").format(name, like.name)
            self._do(lambda desk: desk.add_reason(name, above, like=like._replace(is_offered=True)), said)

    def _do(self, deed: Callable[[ReturnsDesk], object], said: str) -> None:
        """Change the list, and show it as it is then."""
        if self._is_busy:  # a key pressed twice is one deed
            return

        def job(desk: ReturnsDesk) -> object:
            made = deed(desk)
            return _reasons(desk), made

        self._is_busy = True
        self._ways.run(partial(self._ways.work, job), partial(self._on_done, said))

    def _on_done(self, said: str, came: object) -> None:
        self._is_busy = False
        if isinstance(came, tuple):
            reasons, made = came
            if self.name.hasFocus():
                self._begin(is_top=False)
                self.list.setFocus()
            self._show_list(reasons, getattr(made, "id", ""))
            self.told.emit(said)
            self.changed.emit()
        else:
            self._on_trouble(came)

    def _on_read(self, came: object) -> None:
        if isinstance(came, tuple) and came:
            self._show_list(came)
        else:
            self._on_trouble(came)

    def _on_trouble(self, came: object) -> None:
        if isinstance(came, KeyStateError):
            self._ways.show_key()
        if isinstance(came, UserError):
            self.told.emit(spoken(came.message))

    def _show_list(self, reasons: tuple[Reason, ...], id_: str = "") -> None:
        """Show other reasons; the chosen one stays chosen, or the one that is named."""
        chosen = self.chosen()
        row = max(0, self.list.currentIndex().row())
        self._reasons = reasons
        self._show()
        ids = [one.id for one in reasons]
        wanted = id_ or (chosen.id if chosen else "")
        self.list.choose(ids.index(wanted) if wanted in ids else row)

    def _show(self) -> None:
        off = sum(not one.is_offered for one in self._reasons)
        said = translate("Reasons", "登记时可选的原因 {} 个").format(len(self._reasons) - off)
        self._said.setText(said + (translate("Reasons", "，停用 {} 个").format(off) if off else ""))
        names = {one.id: one.name for one in self._reasons}
        self.list.show_rows([_row(one, names.get(one.parent_id or "", "")) for one in self._reasons])
        self._show_place()

    def _show_place(self) -> None:
        """Say what becomes of a name."""
        one = self.chosen()
        if self._renamed:
            said = translate("Reasons", "「{}」改名为…，回车存，Esc 不改").format(self._renamed.name)
        elif self._is_top or one is None:
            said = translate("Reasons", "新的一级原因，1 到 20 个字，回车加")
        else:
            names = {reason.id: reason.name for reason in self._reasons}
            said = translate("Reasons", "新原因，加在「{}」下面，责任方、品质、凭证照「{}」")
            said = said.format(names[one.parent_id or one.id], one.name)
        self.name.setPlaceholderText(said)
        self.name.setAccessibleName(said)


def _reasons(desk: ReturnsDesk) -> tuple[Reason, ...]:
    return desk.reasons()


def _row(one: Reason, above: str) -> Row:
    marks = [
        translate("Reasons", "责任方 {}").format(LIABLE_TITLES[one.liable_party]),
        translate("Reasons", "算品质问题") if one.is_quality else "",
        translate("Reasons", "请买家补充凭证") if one.asks_evidence else "",
    ]
    state = "" if one.is_offered else translate("Reasons", "已停用")
    depth = 1 if one.parent_id else 0
    return Row(one.name, state, " · ".join(filter(None, marks)), "", "warning", above, depth)


_KEYS: dict[str, Callable[[ReasonsPage], object]] = {
    "Space": lambda page: page.switch(),
    "F2": lambda page: page.rename(),
    "Del": lambda page: page.delete(),
    "Ctrl+N": lambda page: page.add(is_top=False),
    "Ctrl+Shift+N": lambda page: page.add(is_top=True),
}
