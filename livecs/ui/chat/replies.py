"""The clipboard of a panel beside a chat: a reply goes into the chat where there is one, else it is copied."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from livecs.ui.chat.learned import found
from livecs.ui.chat.turn import Known, Way, turn, window_of
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from livecs.ui.chat.learned import Seen
    from livecs.ui.chat.turn import Turn
    from livecs.ui.chat.ways import Ways
    from livecs.ui.focus import Focus
    from livecs.ui.window import PanelWindow

_DONE, _TAKEN = "done", "taken"


class Replies(QObject):
    """Stands where the job of copying wants a clipboard; remembers from which window the panel was called."""

    def __init__(self, settings: Mapping[str, Any], window: PanelWindow, focus: Focus, ways: Ways) -> None:
        """Take the parts; ``settings`` is read anew each time."""
        super().__init__(window)
        self._settings, self._window, self._focus, self._ways = settings, window, focus, ways
        self._last: Seen | None = None
        self._before: Seen | None = None
        self._number = 0
        self._said: str | None = None
        self._outcome = ""
        focus.called.connect(self._on_called)

    def came(self, window: Seen | None) -> None:
        """Take note of the window that came in front; None where it is ours."""
        self._last = window or self._last

    def set_text(self, text: str, *, is_personal: bool = False) -> None:
        """Put a reply into the chat, else copy it; see ``Clipboard``."""
        now = self._turn()
        if now.way is Way.PUT and now.window:
            self.put(text, now.window, is_personal=is_personal)
            return
        self._ways.clipboard.set_text(text, is_personal=is_personal)
        self._go_back(now)

    def set_image(self, path: str) -> None:
        """Put a picture into the chat, else copy it; see ``Clipboard``."""
        now = self._turn()
        if now.way is Way.PUT and now.window:
            restore = self._settings["restore_clipboard"]
            self._ways.put_image(path, now.window, self._begin(), restore=restore)
            return
        self._ways.clipboard.set_image(path)
        self._go_back(now)

    def put(self, text: str, window: Seen, *, is_personal: bool) -> None:
        """Put a text into a window, and say what became of it."""
        restore = self._settings["restore_clipboard"]
        self._ways.put(text, window, self._begin(), restore=restore, is_personal=is_personal)

    def window(self) -> Seen | None:
        """The window that a reply would be about."""
        return window_of(self._known())

    def give_back(self) -> bool:
        """Give the keyboard to the window that the panel was called from; False when there is none."""
        return bool(self._before and self._ways.give_back(self._before))

    def _on_called(self) -> None:
        self._before = self._ways.front() or self._last

    def _known(self) -> Known:
        is_wanted = self._settings["paste_into_chat"]
        known = Known(is_wanted, self._focus.has_keyboard(), self._ways.front(), self._before, is_chat=False)
        is_chat = found(self._settings["chat_windows"], window_of(known)) is not None
        return known._replace(is_chat=is_chat)

    def _turn(self) -> Turn:
        return turn(self._known())

    def _go_back(self, now: Turn) -> None:
        if now.way is Way.COPY_BACK and now.window:
            self._ways.give_back(now.window)
        if now.window and self._settings["paste_into_chat"] and self._settings["chat_windows"]:
            QTimer.singleShot(0, self, self._say_not_learned)

    def _say_not_learned(self) -> None:
        self._window.tell(translate("Chat", "已复制 · 前面的窗口不是学过的聊天窗口，要自己粘贴"))

    def _begin(self) -> partial[None]:
        """What takes the outcome of the put that begins now; one that gave way to it says nothing more."""
        self._number += 1
        self._said, self._outcome = None, ""
        QTimer.singleShot(0, self, self._on_said)
        return partial(self._on_put, self._number)

    def _on_said(self) -> None:
        """The job has said that it copied; what is said from now on came after it."""
        self._said = self._window.news()
        self._say()

    def _on_put(self, number: int, outcome: str) -> None:
        if number == self._number:
            self._outcome = outcome
            self._say()

    def _say(self) -> None:
        if self._said is None or not self._outcome:
            return
        outcome, self._outcome = self._outcome, ""
        if outcome == _TAKEN:
            said = translate("Chat", "别的程序刚占用了剪贴板，没有放进聊天窗口 · 请再放一次")
        elif outcome != _DONE:
            said = translate("Chat", "没有放进聊天窗口，已复制 · 请在聊天窗口按 Ctrl+V")
        elif self._window.news() != self._said:
            return  # an offer to note a promise stands there already
        elif self._window.page.sending.is_going():
            said = translate("Chat", "已放进聊天窗口，发出后再放下一条")
        else:
            said = translate("Chat", "已放进聊天窗口，由您按发送")
        self._window.tell(said)
