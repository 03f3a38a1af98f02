"""Messages and reports for 回复率: what they are and how they would be read first, then all of it is kept."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.override import override
from livecs.response.behind import Line
from livecs.response.imports.keeping import Done, Given
from livecs.response.imports.look import UNUSED, Asked, Look
from livecs.ui.i18n import translate
from livecs.ui.menus import choice_menu
from livecs.ui.response.import_options import ImportOptions
from livecs.ui.response.import_words import done, offer, what
from livecs.ui.response.line_list import LineList
from livecs.ui.returns.work_line import WorkLine
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QFocusEvent

    from livecs.clock import NowMs
    from livecs.ui.theme import Theme

    GoesOn = Callable[[int], bool]
    Run = Callable[[Callable[[], object], Callable[[object], None]], None]

EMPTY = (
    "选消息记录或后台报表（CSV、XLSX，Ctrl+O），或把它拖到这里；\n"
    "也可以复制一段聊天记录或表格，按 Ctrl+V。先看会怎样读，确认后才存；再导入一次不会重复，聊天内容不会存下"
)


class ImportDesk(Protocol):
    """The counter behind the page; both raise UserError and may take minutes."""

    def look(self, given: Given, asked: Asked, goes_on: GoesOn) -> Look:
        """What it is and what would be kept."""

    def submit(self, given: Given, look: Look, asked: Asked, goes_on: GoesOn) -> Done:
        """Keep it."""


class WeekImportPage(QWidget):
    """One file or text at a time; nothing is kept before 导入."""

    changed = Signal()
    vault_wanted = Signal()

    def __init__(
        self, desk: ImportDesk, run: Run, theme: Theme, now_ms: NowMs, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Build the page, empty.

        Args:
            desk: looks and keeps.
            run: does work on another thread and gives what came of it, or the UserError, to the window's.
            theme: colours.
            now_ms: the clock, for what yesterday was.
            now_s: a clock, for how long it still takes.
        """
        super().__init__()
        self.setObjectName("week-import")
        self.setAcceptDrops(True)
        self._desk, self._run, self._now_ms = desk, run, now_ms
        self._platform = ""
        self._given: Given | None = None
        self._look: Look | None = None
        self._lines: Sequence[Line] = ()
        self._place = 0  # of the column that is asked about
        self._is_done = self._is_private = False
        self.columns = LineList("week-import-columns", translate("WeekImport", "每一列是什么"), theme, self)
        self.columns.pressed.connect(self._on_column)
        self.rows = LineList("week-import-rows", translate("WeekImport", "前几行会怎样"), theme, self)
        self.options = ImportOptions("", self)
        self.options.told.connect(self._look_again)
        self._open = self._button("week-import-open", translate("WeekImport", "选文件…  Ctrl+O"), self._on_open)
        self._paste = self._button("week-import-paste", translate("WeekImport", "粘贴  Ctrl+V"), self.paste)
        self.submit = self._button("week-import-submit", "", self._on_submit)
        self.work = WorkLine("week-import", now_s, self)
        self.work.line.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignBottom)
        self._what, self._how = self._caption(), self._caption()
        self._how.setText(translate("WeekImport", "每一列是什么（Enter 或双击改）"))
        self._lay_out()
        for keys, pressed in (("Ctrl+O", self._on_open), ("Ctrl+V", self.paste), ("Ctrl+S", self._on_submit)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed)
        self._show(None, "")

    def set_platform(self, platform: str) -> None:
        """What is taken over from now on is, unless a person says otherwise, of this platform."""
        self._platform = platform

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide names of customers and chats, or show them again."""
        self._is_private = is_private
        self._show_lists()

    def look_at(self, given: Given) -> None:
        """Look at something new; nothing is kept."""
        if self.work.is_busy:
            return
        self._given = given
        yesterday = today_on(self._now_ms()) - timedelta(days=1)
        self.options.begin(Asked(self._platform, on=yesterday))
        self._look_again()

    def paste(self) -> None:
        """Look at what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if any(url.isLocalFile() for url in data.urls()):
            self.look_at(Given(_first_file(data.urls())))
        elif text := QGuiApplication.clipboard().text():
            self.look_at(Given(None, text))
        else:
            self.work.end(translate("WeekImport", "剪贴板里没有文字；请先复制，再按 Ctrl+V"))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        (self.columns if self._look else self._open).setFocus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if not self.work.is_busy and (data.hasText() or any(url.isLocalFile() for url in data.urls())):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url for url in event.mimeData().urls() if url.isLocalFile()]
        self.look_at(Given(_first_file(files)) if files else Given(None, event.mimeData().text()))

    def _look_again(self) -> None:
        given, asked = self._given, self.options.asked
        if given is None or self.work.is_busy:
            return
        name = given.path.name if given.path else translate("WeekImport", "粘贴的文字")
        self.work.begin(translate("WeekImport", "正在看「{}」……").format(name))
        self._turn()
        self._run(lambda: self._desk.look(given, asked, self.work.goes_on), self._on_looked)

    def _on_looked(self, came: object) -> None:
        if isinstance(came, Look):
            said = "；".join(came.notes) or translate("WeekImport", "这是预演，还没有存")
            self._show(came, translate("WeekImport", "请先回答上面的问题") if came.doubt or came.lacks else said)
            if not self.options.isAncestorOf(self.focusWidget()):
                self.columns.setFocus()
            return
        self._show(None, came.message if isinstance(came, UserError) else "")
        self._ask_for_key(came)

    def _on_submit(self) -> None:
        given, look, asked = self._given, self._look, self.options.asked
        if given and look and self.submit.isEnabled():
            self.work.begin(translate("WeekImport", "正在导入……"), look.total)
            self._turn()
            self._run(lambda: self._desk.submit(given, look, asked, self.work.goes_on), self._on_submitted)

    def _on_submitted(self, came: object) -> None:
        if isinstance(came, Done):
            self._is_done = not came.is_stopped
            self._lines = came.lines or self._lines
            self._show_lists()
            self.work.end(done(came))
        else:  # it can be tried again, and goes on where it ended
            self.work.end(came.message if isinstance(came, UserError) else "")
            self._ask_for_key(came)
        self._turn()
        self.changed.emit()

    def _show(self, look: Look | None, said: str) -> None:
        """Show a look, or that there is none, and a sentence."""
        self._look, self._is_done = look, False
        self._lines = look.lines if look else ()
        self._what.setText(what(look) if look else "")
        if look:
            self.options.show_look(look)
        else:
            self.options.show_unknown()
        self.options.setVisible(self._given is not None)
        for widget in (self._how, self.columns):
            widget.setVisible(bool(look and look.columns))
        self._show_lists()
        self.work.end(said)
        self._turn()

    def _show_lists(self) -> None:
        columns = self._look.columns if self._look else ()
        hidden = translate("WeekImport", "已隐藏")
        self.columns.show_lines(
            [
                Line(
                    one.header or translate("WeekImport", "（没有列名）"),
                    one.meaning,
                    hidden if self._is_private and one.sample else one.sample,
                    "" if one.meaning == UNUSED else "accent",
                )
                for one in columns
            ],
            "",
        )
        lines = [one._replace(below=hidden) if self._is_private and one.below else one for one in self._lines]
        self.rows.show_lines(lines, translate("WeekImport", EMPTY) if self._given is None else "")

    def _turn(self) -> None:
        """Offer what can be done now."""
        look = self._look
        can = bool(look and look.can_be_kept and not self._is_done)
        self.submit.setText(offer(look) if look and can else translate("WeekImport", "导入  Ctrl+S"))
        self.submit.setEnabled(can and not self.work.is_busy)
        for widget in (self._open, self._paste, self.options, self.columns):
            widget.setEnabled(not self.work.is_busy)

    def _on_column(self, place: int) -> None:
        """Ask what a column is."""
        look = self._look
        if look is None or self.work.is_busy:
            return
        menu = choice_menu([(one, one) for one in look.choices], look.columns[place].meaning, self)
        menu.triggered.connect(self._on_meaning)
        self._place = place
        row = self.columns.list.visualRect(self.columns.list.currentIndex())
        menu.popup(self.columns.list.viewport().mapToGlobal(row.bottomLeft() + QPoint(12, 0)))

    def _on_meaning(self, action: QAction) -> None:
        if self._look:
            self.options.tell_column(self._look, self._look.columns[self._place].header, str(action.data()))

    def _on_open(self) -> None:
        """Ask for a file; the system's own window has the keyboard until it is closed."""
        if self.work.is_busy:
            return
        kinds = translate("WeekImport", "表格 (*.xlsx *.xlsm *.csv *.txt);;所有文件 (*)")
        name, _ = QFileDialog.getOpenFileName(self, translate("WeekImport", "选消息记录或后台报表"), "", kinds)
        if name:
            self.look_at(Given(Path(name)))

    def _ask_for_key(self, came: object) -> None:
        if isinstance(came, KeyStateError):
            self.vault_wanted.emit()

    def _button(self, name: str, title: str, pressed: object) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(pressed)
        return button

    def _caption(self) -> QLabel:
        label = QLabel(self)
        label.setObjectName("caption")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        top, lists = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._paste, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._what, 1)
        lists.setSpacing(12)
        lists.addWidget(self.columns, 2)
        lists.addWidget(self.rows, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.options)
        column.addWidget(self._how)
        column.addLayout(lists, 1)
        column.addWidget(self.work)


def _first_file(urls: Sequence[QUrl]) -> Path:
    return Path(next(url.toLocalFile() for url in urls if url.isLocalFile()))
