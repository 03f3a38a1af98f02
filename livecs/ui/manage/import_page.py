"""Phrases from a sheet or a pasted text: what would become of each row first, then all that may goes into review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
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
from livecs.phrases.importing import HeaderUnknownError
from livecs.phrases.library import Entry
from livecs.phrases.pinyin import Reading
from livecs.phrases.sheet_rows import Deed, Plan
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.both_texts import BothTexts
from livecs.ui.manage.deed_chips import DeedChips, deed_title
from livecs.ui.manage.row_list import RowList
from livecs.ui.manage.rows import Chip, Row
from livecs.ui.spoken import say
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent

    from livecs.phrases.sheet_rows import Planned
    from livecs.ui.manage.work import Run
    from livecs.ui.theme import Theme

EMPTY = "选一个表格（Ctrl+O），或把它拖到这里；也可以粘贴几段文字（Ctrl+V），空行分条。\n先看会怎样，确认后才提交"


class ImportDesk(Protocol):
    """The counter behind the page; all raise UserError, and may take a while."""

    def look_at_file(self, path: Path, told: Mapping[str, str]) -> Plan:
        """What a sheet would do; ``told`` is field by header."""

    def look_at_text(self, text: str) -> Plan:
        """What a pasted text would do."""

    def submit(self, plan: Plan) -> int:
        """Put what is new and changed into review, all or none; gives how many."""


class ImportPage(QWidget):
    """One sheet at a time; nothing is done before 提交待审."""

    changed = Signal()
    vault_wanted = Signal()

    def __init__(self, desk: ImportDesk, run: Run, theme: Theme) -> None:
        """Build the page, empty.

        Args:
            desk: looks at sheets and submits.
            run: does work on another thread and gives what came of it, or the UserError, to the window's.
            theme: colours.
        """
        super().__init__()
        self.setObjectName("import")
        self.setAcceptDrops(True)
        self._desk, self._run = desk, run
        self._plan = Plan()
        self._path = Path()
        self._is_busy = False
        self.rows = RowList(theme, self)
        self.rows.setObjectName("import-rows")
        self.rows.setAccessibleName(translate("ImportPage", "表格里的每一行会怎样"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.rows.empty_text = translate("ImportPage", EMPTY)
        self.rows.chosen_changed.connect(self._on_chosen)
        self.both = BothTexts(theme, self)
        self._open = self._button("import-open", translate("ImportPage", "选表格…  Ctrl+O"), self._on_open)
        self._paste = self._button("import-paste", translate("ImportPage", "粘贴文字  Ctrl+V"), self._on_paste)
        self.submit = self._button("import-submit", "", self._on_submit)
        self._chips = DeedChips(self)
        self._chips.chosen.connect(self._show_rows)
        self._which = self._header_row()
        self._news = QLabel(self)
        self._news.setObjectName("news")
        self._news.setWordWrap(True)
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        for keys, pressed in (("Ctrl+O", self._on_open), ("Ctrl+V", self._on_paste), ("Ctrl+S", self._on_submit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed)
        self._show(Plan())

    def look_at(self, path: Path, told: Mapping[str, str] | None = None) -> None:
        """Look at a sheet; nothing is done."""
        self._path = path
        self._begin(translate("ImportPage", "正在读「{}」……").format(path.name))
        self._run(lambda: self._desk.look_at_file(path, told or {}), self._on_looked)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        (self.rows if self._plan.rows else self._open).setFocus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.look_at(Path(next(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())))

    def _header_row(self) -> QWidget:
        """Asks which column holds the texts, where that is not known by its header."""
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = QLabel(translate("ImportPage", "哪一列是话术"), row)
        self.header = QComboBox(row)
        self.header.setObjectName("import-header")
        self.header.setAccessibleName(label.text())
        label.setBuddy(self.header)
        self._take = self._button("import-take", translate("ImportPage", "就用这一列"), self._on_header)
        for widget in (label, self.header, self._take):
            line.addWidget(widget)
        line.addStretch(1)
        row.hide()
        return row

    def _button(self, name: str, title: str, pressed: object) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._open)
        top.addWidget(self._paste)
        top.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._news, 1)
        bottom.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._which)
        column.addWidget(self._chips)
        column.addWidget(self.rows, 3)
        column.addWidget(self.both, 2)
        column.addLayout(bottom)

    def _show(self, plan: Plan) -> None:
        """Show a plan; an empty one where there is none."""
        self._plan = plan
        self._which.hide()
        self._chips.show_plan(plan)
        self._show_rows()
        count = len(plan.proposed())
        title = translate("ImportPage", "提交待审 {} 条  Ctrl+S").format(count) if count else ""
        self.submit.setText(title or translate("ImportPage", "提交待审  Ctrl+S"))
        self.submit.setEnabled(bool(count) and not self._is_busy)

    def _show_rows(self) -> None:
        shown = [row for row in self._plan.rows if self._chips.deed in {None, row.deed}]
        self.rows.show_rows(tuple(_row(row, self._plan.unit) for row in shown))

    def _begin(self, said: str) -> None:
        self._is_busy = True
        self.submit.setEnabled(False)
        say(self._news, said)

    def _on_open(self) -> None:
        """Ask for a file; the system's own window has the keyboard until it is closed."""
        kinds = translate("ImportPage", "表格 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)")
        name, _ = QFileDialog.getOpenFileName(self, translate("ImportPage", "选一个话术表"), "", kinds)
        if name:
            self.look_at(Path(name))

    def _on_paste(self) -> None:
        """Take what is on the clipboard: a file that was copied, or a text."""
        clipboard = QGuiApplication.clipboard()
        found: QMimeData | None = clipboard.mimeData()  # None where there is nothing, whatever PySide6 says
        path = next((url.toLocalFile() for url in found.urls() if url.isLocalFile()), "") if found else ""
        if path:
            self.look_at(Path(path))
        elif text := clipboard.text():
            self._begin(translate("ImportPage", "正在看粘贴的文字……"))
            self._run(lambda: self._desk.look_at_text(text), self._on_looked)
        else:
            say(self._news, translate("ImportPage", "剪贴板里没有文字；先复制几段话术，再按 Ctrl+V"))

    def _on_header(self) -> None:
        self.look_at(self._path, {self.header.currentText(): "话术"})

    def _on_looked(self, came: object) -> None:
        self._is_busy = False
        if isinstance(came, Plan):
            self._show(came)
            said = spoken(strung("；", came.notes)) or translate("ImportPage", "这是预演，还没有提交")
            say(self._news, said if came.rows else translate("ImportPage", "里面没有话术；请换一个文件或一段文字"))
            self.rows.setFocus()
            return
        self._show(Plan())
        if isinstance(came, UserError):
            say(self._news, spoken(came.message))
        if isinstance(came, HeaderUnknownError) and came.headers:
            self.header.clear()
            self.header.addItems(list(came.headers))
            self._which.show()
            self.header.setFocus()

    def _on_submit(self) -> None:
        plan = self._plan
        if plan.proposed() and not self._is_busy:
            self._begin(translate("ImportPage", "正在提交……"))
            self._run(lambda: self._desk.submit(plan), self._on_submitted)

    def _on_submitted(self, came: object) -> None:
        self._is_busy = False
        if isinstance(came, UserError):  # nothing was kept: it can be tried again
            say(self._news, spoken(came.message))
            self.submit.setEnabled(True)
            if isinstance(came, KeyStateError):
                self.vault_wanted.emit()
            return
        retired = len(self._plan.retired())
        said = translate("ImportPage", "{} 条已提交待审").format(came)
        rest = translate("ImportPage", "；未停用 {} 条，请主管在话术管理里停用").format(retired) if retired else ""
        self._show(Plan())
        say(self._news, said + rest)
        self.changed.emit()

    def _on_chosen(self) -> None:
        row = self.rows.chosen()
        found = next((one for one in self._plan.rows if row and str(one.number) == row.id), None)
        self.both.setVisible(found is not None)
        if found:
            came = translate("ImportPage", "粘贴的第 {} 段" if self._plan.unit == "段" else "表里第 {} 行")
            titles = (translate("ImportPage", "库里现在"), came.format(found.number))
            self.both.show_both(found.current, found.phrase, titles)


def _row(planned: Planned, unit: str) -> Row:
    """A row of the sheet, or a part of a pasted text, as the list shows rows."""
    like = translate("ImportPage", "和{}几乎一样").format(planned.like) if planned.like else ""
    said = spoken(strung("，", filter(None, (planned.reason, like)))) or planned.phrase.text.replace("\n", " ")
    counted = translate("ImportPage", "第 {} 段  {}" if unit == "段" else "第 {} 行  {}")
    below = counted.format(planned.number, said)
    mark = deed_title(planned.deed) if planned.deed != Deed.UNCHANGED else ""
    grave = planned.deed == Deed.REFUSED
    entry = Entry(planned.phrase, Reading())
    return Row(str(planned.number), Chip.APPROVED, entry, planned.pack, planned.pack, mark, grave, below=below)
