"""One case: what is known of it, what happened, what is due, and what may come next. Masked until V is held."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from livecs.handover import due_words
from livecs.override import override
from livecs.returns.states import STATUS_TITLES
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import key_name
from livecs.ui.returns.case_moves import CaseMoves
from livecs.ui.returns.case_sheet import CaseSheet
from livecs.ui.returns.case_words import differences, title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent

    from livecs.clock import NowMs
    from livecs.returns.model import CaseFile
    from livecs.returns.states import Move

REVEALED_MS = 15_000
"""So long a held key shows what is masked: something may lie on it."""


class Seen(NamedTuple):
    """A case as it was read: masked, with what may come next."""

    file: CaseFile
    moves: tuple[Move, ...] = ()
    asks_evidence: bool = False


class _Note(QLineEdit):
    """Leaves what is pressed with Alt to the view: digits with Alt move the case on."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CaseView(QWidget):
    """Shows what it is given; what is to be done is asked for by signals."""

    accessible_role: ClassVar = "Grouping"
    move_wanted = Signal(str, str, str)  # status, attitude, note
    attitude_wanted = Signal(str)
    note_wanted = Signal(str)
    reveal_wanted = Signal(str)  # case id
    edit_wanted = Signal(str)  # case id
    deadline_met = Signal(str)  # its id
    step_wanted = Signal(int)
    paste_wanted = Signal()
    shown = Signal(object)  # a CaseFile
    left = Signal()

    def __init__(self, now_ms: NowMs) -> None:
        """Begin without a case."""
        super().__init__()
        self.setObjectName("case")
        self.setAccessibleName(translate("CaseView", "一条登记"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.seen: Seen | None = None
        self._notes: dict[str, str] = {}  # begun and not kept, by case
        self._now_ms = now_ms
        self._is_private = self._is_held = False
        self._title, self._state, self._due = QLabel(self), QLabel(self), QLabel(self)
        self._title.setObjectName("page-title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setText(translate("CaseView", "还没有打开哪一条。在列表里选一条，按回车"))
        self._state.setObjectName("case-state")
        self._state.hide()
        self._due.setObjectName("case-due")
        self._changed = QLabel(self)
        self._changed.setObjectName("case-changed")
        self._changed.setWordWrap(True)
        self._changed.hide()
        self.sheet = CaseSheet(self)
        self.sheet.deadline_met.connect(self.deadline_met)
        self.note = _Note(self)
        self.note.setObjectName("case-note")
        self.note.setAccessibleName(translate("CaseView", "跟进"))
        self.note.setPlaceholderText(translate("CaseView", "跟进：做了什么，回车记下；写好按 Alt+数字，和改状态一起记"))
        self.note.hide()
        self.note.returnPressed.connect(self._on_note)
        self.moves = CaseMoves(self)
        self.moves.move_wanted.connect(self._on_move)
        self.moves.attitude_wanted.connect(self.attitude_wanted)
        self._look = self._button("case-look", translate("CaseView", "按住看姓名电话  V"))
        self._look.pressed.connect(self._reveal)
        self._look.released.connect(self.hide_again)
        self._edit = self._button("case-edit", translate("CaseView", "修改  F4"))
        self._edit.clicked.connect(self.ask_edit)
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.setInterval(REVEALED_MS)
        self._hiding.timeout.connect(self.hide_again)
        self._lay_out()

    def show_seen(self, seen: Seen) -> None:
        """Show a case; what was typed for one waits there until it is shown again."""
        before, now = self.seen.file.case.id if self.seen else "", seen.file.case.id
        if before != now:
            self._notes[before] = self.note.text()
            self.note.setText(self._notes.get(now, ""))
        self._changed.hide()
        self._is_held = False
        self.seen = seen
        self._show(seen.file)
        self.shown.emit(seen.file)

    def show_changed(self, seen: Seen) -> None:
        """Show a case that another window has changed, and what it changed; what was typed stays."""
        before = self.seen
        self.show_seen(seen)
        if before and before.file.case.id == seen.file.case.id:
            said = "；".join(differences(before.file.case, seen.file.case)) or translate("CaseView", "内容有改动")
            self._changed.setText(
                translate("CaseView", "这一条刚在别处改过，没有覆盖。改的是：{}。您写的还在，看过再定").format(said)
            )
            self._changed.show()

    def show_revealed(self, file: CaseFile) -> None:
        """Show a case unmasked, if the key is still held."""
        if self._is_held and self.seen and self.seen.file.case.id == file.case.id and not self._is_private:
            self._show(file)
            self._hiding.start()

    def hide_again(self) -> None:
        """Show it masked again."""
        self._hiding.stop()
        if self._is_held and self.seen:
            self._is_held = False
            self._show(self.seen.file)

    def note_kept(self, case_id: str) -> None:
        """Begin another note for a case: the last one was kept."""
        self._notes.pop(case_id, None)
        if self.seen and self.seen.file.case.id == case_id:
            self.note.clear()
            self.setFocus()

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide all personal data, or show it again."""
        self._is_private, self._is_held = is_private, False
        self._hiding.stop()
        if self.seen:
            self._show(self.seen.file)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, name = event.key(), key_name(event)
        if name in _KEYS:
            _KEYS[name](self)
        elif self.moves.press(name):
            pass
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key == Qt.Key.Key_V and not event.modifiers():
            if not event.isAutoRepeat():
                self._reveal()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._scroll(key)
        elif key == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_V and not event.isAutoRepeat():
            self.hide_again()
        super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_again()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_again()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title, 1)
        head.addWidget(self._due)
        head.addWidget(self._state)
        self._scroll_area = QScrollArea(self)
        self._scroll_area.setObjectName("case-view-scroll")
        self._scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll_area.setWidgetResizable(True)
        self._scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll_area.setWidget(self.sheet)
        self.sheet.hide()  # without a case there is no place for its pictures
        hint = QLabel(translate("CaseView", "Tab 写跟进 · Alt+↑ ↓ 上一条、下一条 · Esc 回列表"), self)
        hint.setObjectName("caption")
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(hint, 1)
        below.addWidget(self._look)
        below.addWidget(self._edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._changed)
        column.addWidget(self._scroll_area, 1)
        column.addWidget(self.moves)
        column.addWidget(self.note)
        column.addLayout(below)

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does the same, and the focus is needed for that
        button.hide()
        return button

    def _show(self, file: CaseFile) -> None:
        case, now_ms = file.case, self._now_ms()
        self._title.setText(title_of(case, is_private=self._is_private))
        self._state.setText(spoken(STATUS_TITLES[case.said.status]))
        for widget in (self._state, self.note, self._look, self._edit, self.sheet):
            widget.show()
        due = case.said.due_at_ms
        self._due.setText(spoken(due_words(due, now_ms)) if due is not None else "")
        self._due.setProperty("late", due is not None and due < now_ms)
        self._due.style().polish(self._due)
        heard = filter(None, (self._title.text(), self._state.text(), self._due.text()))
        self.setAccessibleName(spoken(strung("，", heard)))
        if self.sheet.has_focus():
            self.setFocus()  # the button that had it goes
        self.sheet.show_file(file, now_ms, is_private=self._is_private)
        if self.seen:
            self.moves.offer(case, self.seen.moves, asks_evidence=self.seen.asks_evidence)

    def _reveal(self) -> None:
        if self.seen and not self._is_private:
            self._is_held = True
            self.reveal_wanted.emit(self.seen.file.case.id)

    def _scroll(self, key: int) -> None:
        bar = self._scroll_area.verticalScrollBar()
        step = bar.pageStep() if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} else bar.singleStep()
        bar.setValue(bar.value() + (step if key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown} else -step))

    def _step_back(self) -> None:
        if self.note.hasFocus():
            self.setFocus()
        else:
            self.left.emit()

    def _on_note(self) -> None:
        if self.note.text().strip():
            self.note_wanted.emit(self.note.text())

    def _on_move(self, to: str, attitude: str) -> None:
        self.move_wanted.emit(to, attitude, self.note.text())

    def ask_edit(self) -> None:
        """Ask for the form."""
        if self.seen:
            self.edit_wanted.emit(self.seen.file.case.id)


_KEYS: dict[str, Callable[[CaseView], object]] = {
    "F4": lambda view: view.ask_edit(),
    "Alt+Up": lambda view: view.step_wanted.emit(-1),
    "Alt+Down": lambda view: view.step_wanted.emit(1),
}
