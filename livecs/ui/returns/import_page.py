"""Files of the back offices: what they are and what would become of each row first, then all of it is kept."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from livecs.errors import UserError
from livecs.override import override
from livecs.platforms import PLATFORMS
from livecs.returns.file_columns import PlatformUnknownError
from livecs.returns.file_deeds import Deed
from livecs.returns.importing import Plan
from livecs.sentence import strung
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.flow import Flow
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.import_rows import ImportRows, deed_title
from livecs.ui.returns.work_line import WorkLine
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent

    from livecs.ui.theme import Theme

    GoesOn = Callable[[int], bool]
    Run = Callable[[Callable[[], object], Callable[[object], None]], None]

EMPTY = "选平台后台导出的售后表或订单表（Ctrl+O），或把它拖到这里。\n先看每一行会怎样，确认后才存；再导入一次不会重复"
_ORDER: tuple[Deed | None, ...] = (None, *Deed)


class ReturnFileDesk(Protocol):
    """The counter behind the page; both raise UserError and may take minutes."""

    def look(self, path: Path, platform: str, goes_on: GoesOn) -> Plan:
        """What a file would do."""

    def submit(self, path: Path, plan: Plan, goes_on: GoesOn) -> Plan:
        """Keep what is in it; gives what was done."""


class ReturnImportPage(QWidget):
    """One file at a time; nothing is kept before 导入."""

    changed = Signal()
    vault_wanted = Signal()

    def __init__(
        self, desk: ReturnFileDesk, run: Run, theme: Theme, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Build the page, empty.

        Args:
            desk: looks at files and keeps them.
            run: does work on another thread and gives what came of it, or the UserError, to the window's.
            theme: colours.
            now_s: a clock, for how long it still takes.
        """
        super().__init__()
        self.setObjectName("return-import")
        self.setAcceptDrops(True)
        self._desk, self._run = desk, run
        self._path = Path()
        self._plan: Plan | None = None  # what is shown
        self._is_done = False
        self.rows = ImportRows(theme, self)
        self.rows.empty_text = translate("ReturnImport", EMPTY)
        self._open = self._button("return-import-open", translate("ReturnImport", "选文件…  Ctrl+O"), self._on_open)
        self.submit = self._button("return-import-submit", "", self._on_submit)
        self.work = WorkLine("return-import", now_s, self)
        self.work.line.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignBottom)
        self._what = QLabel(self)
        self._what.setObjectName("caption")
        self._what.setWordWrap(True)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._platform_row = self._ask_platform()
        self._chips, self._deeds = self._deed_chips()
        self._lay_out()
        for keys, pressed in (("Ctrl+O", self._on_open), ("Ctrl+S", self._on_submit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed)
        self._show(None, "")

    def look_at(self, path: Path, platform: str = "") -> None:
        """Look at a file; nothing is kept."""
        if self.work.is_busy:
            return
        self._path = path
        self.work.begin(translate("ReturnImport", "正在读「{}」……").format(path.name))
        self._turn()
        self._run(lambda: self._desk.look(path, platform, self.work.goes_on), self._on_looked)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        (self.rows if self._plan else self._open).setFocus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.work.is_busy and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.look_at(Path(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())))

    def _button(self, name: str, title: str, pressed: object) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(pressed)
        return button

    def _ask_platform(self) -> QWidget:
        """Asks whose the file is, where its headers do not tell."""
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = QLabel(translate("ReturnImport", "哪个平台导出的"), row)
        self.platform = QComboBox(row)
        self.platform.setObjectName("return-import-platform")
        self.platform.setAccessibleName(label.text())
        label.setBuddy(self.platform)
        for one in PLATFORMS:
            self.platform.addItem(spoken(one.title), one.id)
        take = self._button("return-import-take", translate("ReturnImport", "按这个平台看"), self._on_platform)
        for widget in (label, self.platform, take):
            line.addWidget(widget)
        line.addStretch(1)
        row.hide()
        return row

    def _deed_chips(self) -> tuple[Flow, QButtonGroup]:
        chips, group = Flow(self, gap=4), QButtonGroup(self)
        for number, deed in enumerate(_ORDER):
            chip = ChoiceButton(chips)
            chip.setObjectName(f"return-import-{deed or 'all'}")
            group.addButton(chip, number)
        group.idClicked.connect(self._show_rows)
        return chips, group

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._what, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        for widget in (self._platform_row, self._chips):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
        column.addWidget(self.work)

    def _show(self, plan: Plan | None, said: str, *, is_done: bool = False) -> None:
        """Show a plan, or that there is none, and a sentence; what is done is looked at again before more is kept."""
        self._plan, self._is_done = plan, is_done
        self._platform_row.hide()
        self._what.setText(_what(plan) if plan else "")
        self._deeds.button(0).setChecked(True)
        for number, deed in enumerate(_ORDER):
            title = deed_title(deed) if deed else translate("ReturnImport", "全部")
            count = plan.count(deed) if plan and deed else sum(plan.counts.values()) if plan else 0
            self._deeds.button(number).setText(f"{title} {count}")
            self._deeds.button(number).setAccessibleName(f"{title} {count}")
        self._chips.show_parts(self._shown_chips(plan) if plan else [])
        self._show_rows()
        self.work.end(said)
        self._turn()

    def _shown_chips(self, plan: Plan) -> list[QWidget]:
        """All but 没登记过 where the file has none of these; a flow hides none by itself."""
        unused = self._deeds.button(_ORDER.index(Deed.UNUSED))
        unused.setVisible(plan.count(Deed.UNUSED) > 0)
        return [chip for chip in self._deeds.buttons() if chip is not unused or plan.count(Deed.UNUSED)]

    def _show_rows(self) -> None:
        deed = _ORDER[self._deeds.checkedId()]
        self.rows.show_rows(tuple(row for row in self._plan.rows if deed in {None, row.deed}) if self._plan else ())

    def _turn(self) -> None:
        """Offer what can be done now."""
        count = self._plan.wanted() if self._plan and not self._is_done else 0
        many = translate("ReturnImport", "导入 {} 条  Ctrl+S").format(count)
        self.submit.setText(many if count else translate("ReturnImport", "导入  Ctrl+S"))
        self.submit.setEnabled(bool(count) and not self.work.is_busy)
        self._open.setEnabled(not self.work.is_busy)

    def _on_open(self) -> None:
        """Ask for a file; the system's own window has the keyboard until it is closed."""
        if self.work.is_busy:
            return
        kinds = translate("ReturnImport", "表格 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)")
        name, _ = QFileDialog.getOpenFileName(self, translate("ReturnImport", "选售后表或订单表"), "", kinds)
        if name:
            self.look_at(Path(name))

    def _on_platform(self) -> None:
        self.look_at(self._path, self.platform.currentData())

    def _on_looked(self, came: object) -> None:
        if isinstance(came, Plan):
            said = spoken(strung("；", came.notes)) or translate("ReturnImport", "这是预演，还没有存")
            self._show(came, said if came.rows else translate("ReturnImport", "里面没有数据行；请换一个文件"))
            self.rows.setFocus()
            return
        self._show(None, spoken(came.message) if isinstance(came, UserError) else "")
        self._ask_for_key(came)
        if isinstance(came, PlatformUnknownError):
            self._platform_row.show()
            self.platform.setFocus()

    def _on_submit(self) -> None:
        path, plan = self._path, self._plan
        if plan and self.submit.isEnabled():
            self.work.begin(translate("ReturnImport", "正在导入……"), plan.total)
            self._turn()
            self._run(lambda: self._desk.submit(path, plan, self.work.goes_on), self._on_submitted)

    def _on_submitted(self, came: object) -> None:
        if isinstance(came, Plan):
            said = translate("ReturnImport", "存下 {} 条：新增 {}，更新 {}；不收 {} 行")
            counts = (came.count(Deed.ADDED), came.count(Deed.CHANGED), came.count(Deed.REFUSED))
            self._show(
                came,
                spoken(strung("；", [said.format(came.wanted(), *counts), *filter(None, [came.stopped])])),
                is_done=True,
            )
        else:  # it can be tried again, and goes on where it ended
            self.work.end(spoken(came.message) if isinstance(came, UserError) else "")
            self._turn()
            self._ask_for_key(came)
        self.changed.emit()

    def _ask_for_key(self, came: object) -> None:
        if isinstance(came, KeyStateError):
            self.vault_wanted.emit()


def _what(plan: Plan) -> str:
    """What the file is and which columns are read."""
    header = plan.header
    read, unread = header.read(), header.unread()
    said = translate("ReturnImport", "这是{}；读了 {} 列：{}").format(header.title, len(read), strung("、", read))
    return said + (translate("ReturnImport", "；没有读 {} 列").format(len(unread)) if unread else "")
