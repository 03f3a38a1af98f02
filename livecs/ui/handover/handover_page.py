"""交接班: what was promised and is not done yet, the most urgent first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.phrases.handover import promises_part
from livecs.platforms import PLATFORMS
from livecs.sentence import strung
from livecs.ui.handover.promise_list import PromiseList
from livecs.ui.hint import Hint
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from livecs.clock import NowMs
    from livecs.handover import Part
    from livecs.phrases.promises import Promise
    from livecs.ui.theme import Theme

UNDO_MS = 10_000
_AGAIN_MS = 60_000
_ALL_ROOM = 16_777_215
_PLATFORMS = {platform.id: platform.title for platform in PLATFORMS}


class HandoverPage(QWidget):
    """Shows what it is given; what is done stays for ten seconds, in which it can be taken back."""

    shown = Signal()
    done_asked = Signal(object)
    reopen_asked = Signal(object)
    reveal_asked = Signal(object)
    copy_asked = Signal()
    print_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, now_ms: NowMs, parent: QWidget | None = None) -> None:
        """Build the page; it asks to be filled whenever it is shown."""
        super().__init__(parent)
        self.setObjectName("handover")
        self._now_ms = now_ms
        self._promises: list[Promise] = []
        self._said = QLabel(self)
        self._said.setObjectName("caption")
        self._more = Hint("", self)
        self._more.hide()
        self.list = PromiseList(theme, self)
        self.list.empty_text = translate("Handover", "正在读取…")
        self.list.pressed_done.connect(self._on_pressed)
        self.list.reveal_asked.connect(self._on_reveal)
        self.setFocusProxy(self.list)
        self._undo = QTimer(self)
        self._undo.setSingleShot(True)
        self._undo.setInterval(UNDO_MS)
        self._undo.timeout.connect(self._drop_done)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._on_minute)
        for keys, slot in (
            ("Ctrl+Z", self._take_back),
            ("Ctrl+P", self.copy_asked),
            ("Ctrl+Shift+P", self.print_asked),
            ("Esc", self.left),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # the form has an Esc of its own
            shortcut.activated.connect(slot)
        self._lay_out()
        theme.changed.connect(self._fit_list)

    def show_promises(self, promises: Sequence[Promise]) -> None:
        """Show what is open; what was just done stays among it until it cannot be taken back."""
        fresh = {one.id for one in promises}
        just_done = [one for one in self._promises if one.done_at_ms is not None and one.id not in fresh]
        self._promises = sorted([*promises, *just_done], key=lambda one: (one.due_at_ms, one.id))
        self.list.empty_text = translate("Handover", "没有答应买家的事。复制带承诺的话术后按 Ctrl+M，记在这里直到办完")
        self._show()

    def show_more(self, parts: Sequence[Part]) -> None:
        """Say what else is handed over; its lines stand in the text."""
        said = strung(" · ", (part.title for part in parts if part.lines))
        self._more.show_hint(translate("Handover", "一起交接：{}").format(said))
        self._more.setVisible(bool(said))

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 (a slot)
        """Hide what was promised to whom, or show it again."""
        self.list.set_private(is_private)

    def put(self, promise: Promise) -> None:
        """Show one as it is now: it was done, or taken back."""
        self._promises = [promise if one.id == promise.id else one for one in self._promises]
        if promise.done_at_ms is not None:
            self._undo.start()
        self._show()

    def say(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self._promises = []
        self.list.empty_text = sentence
        self._show()

    def open_promises(self) -> tuple[Promise, ...]:
        """Those of the shown ones that are not done."""
        return tuple(one for one in self._promises if one.done_at_ms is None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFocus()
        self._again.start()
        self.shown.emit()

    def _lay_out(self) -> None:
        hint = Hint(
            translate("Handover", "回车 办完 · Ctrl+Z 撤回 · 按住 V 看号码 · Ctrl+P 复制发群 · Ctrl+Shift+P 打印"), self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addWidget(self._more)
        column.addStretch()
        column.addWidget(hint)

    def _show(self) -> None:
        now_ms = self._now_ms()
        self._said.setText(spoken(promises_part(self.open_promises(), now_ms).title))
        self.list.show_promises(self._promises, now_ms, _PLATFORMS)
        self._fit_list()

    def _fit_list(self) -> None:
        """Let what is said below the list stand at its end; a sentence in its place has all the room."""
        count = len(self._promises)
        high = count * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() + 1 if count else _ALL_ROOM
        self.list.setMaximumHeight(high)

    def _on_pressed(self) -> None:
        promise = self.list.chosen_promise()
        if promise:
            (self.done_asked if promise.done_at_ms is None else self.reopen_asked).emit(promise)

    def _on_reveal(self) -> None:
        self.reveal_asked.emit(self.list.chosen_promise())

    def _take_back(self) -> None:
        done = [one for one in self._promises if one.done_at_ms is not None]
        if done:
            self.reopen_asked.emit(max(done, key=lambda one: one.done_at_ms or 0))

    def _drop_done(self) -> None:
        self._promises = list(self.open_promises())
        self._show()

    def _on_minute(self) -> None:
        if self.isVisible():
            self._show()
        else:
            self._again.stop()
