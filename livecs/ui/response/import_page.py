"""Messages and reports for 回复率: what they are and how they would be read first, then all of it is kept."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from livecs.clock import today_on
from livecs.errors import UserError
from livecs.override import override
from livecs.response.imports.looks import Done, FileKind, Look
from livecs.ui.i18n import spoken, translate
from livecs.ui.menus import choice_menu
from livecs.ui.response.import_options import ImportOptions
from livecs.ui.response.import_ways import Asked, Given, Pasted
from livecs.ui.response.import_words import (
    View,
    done_words,
    fault_lines,
    hidden_lines,
    view_of_chats,
    view_of_file,
    warned,
)
from livecs.ui.response.line_list import LineList
from livecs.ui.returns.work_line import WorkLine
from livecs.vault.states import KeyStateError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QFocusEvent
    from PySide6.QtWidgets import QMenu

    from livecs.clock import NowMs
    from livecs.response.imports.running import Progress
    from livecs.ui.response.import_ways import ImportCounter
    from livecs.ui.theme import Theme

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]

EMPTY = (
    "选消息记录或后台报表（CSV、XLSX，Ctrl+O），或把它拖到这里；\n"
    "也可以复制一段聊天记录，按 Ctrl+V。\n"
    "先看会怎样读，确认后才存；再导入一次不会重复，聊天内容不会存下"
)


class WeekImportPage(QWidget):
    """One file or paste at a time; nothing is kept before 导入."""

    changed = Signal()
    vault_wanted = Signal()

    def __init__(
        self, counter: ImportCounter, run: Run, theme: Theme, now_ms: NowMs, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Build the page, empty.

        Args:
            counter: looks and keeps.
            run: does work on another thread and gives what came of it, or the UserError, to the window's.
            theme: colours.
            now_ms: the clock, for what yesterday was.
            now_s: a clock, for how long it still takes.
        """
        super().__init__()
        self.setObjectName("week-import")
        self.setAcceptDrops(True)
        self._counter, self._run, self._now_ms = counter, run, now_ms
        self._platform = ""
        self._given: Given | None = None
        self._seen: Look | Pasted | None = None
        self._view: View | None = None
        self._place = 0  # of the column that is asked about
        self._is_done = self._is_private = False
        self._columns_title, self._what = self._caption(), self._caption()
        self.columns = LineList("week-import-columns", translate("WeekImport", "每一列是什么"), theme, self)
        self.columns.pressed.connect(self._on_column)
        self.rows = LineList("week-import-rows", translate("WeekImport", "前几行会怎样"), theme, self)
        self.options = ImportOptions("", now_ms, self)
        self.options.told.connect(self._look_again)
        self._open = self._button("week-import-open", translate("WeekImport", "选文件…  Ctrl+O"), self._on_open)
        self._paste = self._button("week-import-paste", translate("WeekImport", "粘贴  Ctrl+V"), self.paste)
        self.submit = self._button("week-import-submit", "", self._on_submit)
        self.work = WorkLine("week-import", now_s, self)
        self.work.line.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignBottom)
        self._columns_title.setText(translate("WeekImport", "每一列是什么（回车或双击改）"))
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
        self.options.set_private(is_private)
        self._show_lists()

    def look_at(self, given: Given) -> None:
        """Look at something new; nothing is kept."""
        if not self.work.is_busy:
            self._given = given
            self.options.begin(Asked(self._platform))
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
        (self.columns if self.columns.isVisible() else self._open).setFocus()

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
        self.work.stop.hide()  # a look is over before anybody would stop it
        self._turn()
        self._run(lambda: self._counter.look(given, asked), self._on_looked)

    def _on_looked(self, came: object) -> None:
        if isinstance(came, Look | Pasted):
            self._show(came, "")
            self._focus()
        else:
            self._show(None, spoken(came.message) if isinstance(came, UserError) else "")
            self._ask_for_key(came)

    def _focus(self) -> None:
        """Where the next step is: the answer, else the columns; what a person was at keeps the keyboard."""
        if first := self.options.first():
            first.setFocus()
        elif not self.options.isAncestorOf(self.focusWidget()):
            (self.columns if self.columns.isVisibleTo(self) else self.rows).setFocus()

    def _on_submit(self) -> None:
        given, seen, asked = self._given, self._seen, self.options.asked
        if given and seen and self._view and self.submit.isEnabled():
            self.work.begin(translate("WeekImport", "正在导入……"), self._view.total)
            self._turn()
            self._run(lambda: self._counter.submit(given, seen, asked, self._goes_on), self._on_submitted)

    def _goes_on(self, progress: Progress) -> bool:
        return self.work.goes_on(progress.done)

    def _on_submitted(self, came: object) -> None:
        if isinstance(came, Done) and self._view:
            self._is_done = not came.is_stopped
            is_figures = isinstance(self._seen, Look) and self._seen.kind == FileKind.FIGURES
            if came.faults or came.instead:
                self._view = self._view._replace(lines=(*warned(came.instead), *fault_lines(came.faults)))
            self._show_lists()
            self.work.end(done_words(came, self.options.asked.platform, is_figures=is_figures))
        else:  # it can be tried again, and goes on where it ended
            self.work.end(spoken(came.message) if isinstance(came, UserError) else "")
            self._ask_for_key(came)
        self._turn()
        self.changed.emit()

    def _show(self, seen: Look | Pasted | None, said: str) -> None:
        """Show a look, or that there is none, and a sentence."""
        self._seen, self._is_done = seen, False
        self._view = view = None if seen is None else self._viewed(seen)
        self._what.setText(view.what if view else "")
        self.options.show_view(view)
        self.options.setVisible(view is not None)
        for widget in (self._columns_title, self.columns):
            widget.setVisible(bool(view and view.columns))
        self._show_lists()
        if view:
            waits = translate("WeekImport", "请先回答上面的问题")
            said = waits if view.doubt else view.note or translate("WeekImport", "这是预演，还没有存")
        self.work.end(said)
        self._turn()

    def _viewed(self, seen: Look | Pasted) -> View:
        return view_of_chats(seen) if isinstance(seen, Pasted) else view_of_file(seen, today_on(self._now_ms()))

    def _show_lists(self) -> None:
        view = self._view or View("")
        empty = "" if self._view else translate("WeekImport", EMPTY)
        self.columns.show_lines(hidden_lines(view.columns) if self._is_private else view.columns, empty)
        names_too = bool(view.speakers)
        self.rows.show_lines(hidden_lines(view.lines, titles=names_too) if self._is_private else view.lines, empty)

    def _turn(self) -> None:
        """Offer what can be done now."""
        offer = self._view.offer if self._view and not self._is_done else ""
        self.submit.setText(offer or translate("WeekImport", "导入  Ctrl+S"))
        self.submit.setEnabled(bool(offer) and not self.work.is_busy)
        for widget in (self._open, self._paste, self.options, self.columns):
            widget.setEnabled(not self.work.is_busy)

    def column_menu(self, place: int) -> QMenu:
        """The menu of what a column may be."""
        view = self._view or View("")
        self._place = place
        menu = choice_menu([(one, spoken(one)) for one in view.choices], view.columns[place].figure, self)
        menu.triggered.connect(self._on_meaning)
        return menu

    def _on_column(self, place: int) -> None:
        if self._view is None or self.work.is_busy:
            return
        menu = self.column_menu(place)
        row = self.columns.list.visualRect(self.columns.list.currentIndex())
        menu.popup(self.columns.list.viewport().mapToGlobal(row.bottomLeft() + QPoint(12, 0)))

    def _on_meaning(self, action: QAction) -> None:
        self.options.tell_column(self._place, str(action.data()))

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
        column.addWidget(self._columns_title)
        column.addLayout(lists, 1)
        column.addWidget(self.work)


def _first_file(urls: Sequence[QUrl]) -> Path:
    return Path(next(url.toLocalFile() for url in urls if url.isLocalFile()))
