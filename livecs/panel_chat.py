"""The chat beside the open panel: the system's abilities behind what the panel wants of them.

Imported after the first paint.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from livecs.clock import today_on
from livecs.desktop.abilities import FRONT, kind_of, why_not
from livecs.desktop.foreground import Front
from livecs.desktop.into_chat import IntoChat
from livecs.desktop.key_names import keys_from, refusal
from livecs.override import override
from livecs.settings import HOTKEY_TAKEN
from livecs.ui.chat.session import ChatSession
from livecs.ui.chat.ways import Ways
from livecs.ui.focus import Focus
from livecs.ui.focus import Ways as FocusWays
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from livecs.desktop.paste_target import Pasted
    from livecs.desktop.system import System
    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_settings import PanelSettings
    from livecs.parts import Parts
    from livecs.ui.chat.learned import Seen
    from livecs.ui.chat.ways import Done
    from livecs.ui.privacy import Privacy
    from livecs.ui.window import PanelWindow

_EXCLUDED = "excluded"


class PanelChat(QObject):
    """One for a panel."""

    def __init__(self, parts: Parts, window: PanelWindow, copy: CopyReply, system: System, why_blind: str) -> None:
        """Put the chat beside a window that is on the screen.

        Args:
            parts: for the settings.
            window: the panel.
            copy: the job whose replies go into the chat.
            system: what the desktop grants.
            why_blind: why the windows of other programs are not seen here; empty where they are.
        """
        super().__init__(window)
        self._parts, self._window, self._system = parts, window, system
        self._settings: PanelSettings | None = None
        self._is_broadcasting = False
        self._into_chat = IntoChat(system.clipboard, system.paste_target)
        mode = system.window_mode
        self.focus = Focus(window, FocusWays(self._let_take, mode.bring, mode.listen))
        foreground = system.foreground
        ways = Ways(foreground.front, self._give_back, self._put, self._put_image, system.clipboard, why_blind)
        self.session = ChatSession(parts.settings, window, self.focus, copy, ways)
        foreground.listen(self.session.came)
        front = foreground.front()
        self.session.came(front)
        if front:
            self.focus.leave()
        system.hotkey.listen(self._on_hotkey)
        window.setting_changed.connect(self._on_setting_changed)

    def join(self, settings: PanelSettings, privacy: Privacy) -> None:
        """Take the hotkey that is set, and keep the panel out of recordings while a broadcast hides buyers."""
        self._settings = settings
        settings.use_hotkey(self._take)
        privacy.running.connect(self._on_broadcast)
        self._on_broadcast(privacy.is_running)
        self._take_first(self._parts.settings["hotkey"])

    def _take_first(self, keys: str) -> None:
        """Take the hotkey at the start, if one is set; where it is not to be had, that is said once a day."""
        if not keys:
            self._know_hotkey("")
            return
        taken = self._system.hotkey.take(keys)
        self._know_hotkey(keys if taken.ok else "")
        off = self._parts.settings["offers_off"]
        asked = f"{HOTKEY_TAKEN} {keys} {today_on(self._parts.now_ms())}" if taken.proposals else HOTKEY_TAKEN
        earlier = [one for one in off if not one.startswith(f"{HOTKEY_TAKEN} ")]
        if taken.ok and earlier != off:
            self._window.setting_changed.emit("offers_off", earlier)
        if taken.ok or asked in off:
            return
        if taken.proposals:
            deed = translate("Chat", "换成 {}").format(taken.proposals[0])
            said = translate("Chat", "{} 不能做呼出键") if refusal(keys) else translate("Chat", "{} 被占用了")
            said = said.format(keys) if keys_from(keys) else translate("Chat", "「{}」不是按键").format(keys)
            self.session.propose(said, deed, ("keys", "text2"), partial(self._take_proposal, taken.proposals[0]))
        else:
            self._window.tell(taken.sentence)
        self._window.setting_changed.emit("offers_off", [*earlier, asked])

    def _take_proposal(self, keys: str) -> None:
        said = self._take(keys)
        if not said:
            self._window.setting_changed.emit("hotkey", keys)
        self._window.tell(said or translate("Chat", "呼出键换成了 {}").format(keys))

    def _take(self, keys: str) -> str:
        """Take a hotkey, none lets the last one go; says why it is not to be had."""
        if not keys:
            self._system.hotkey.release()
            self._know_hotkey("")
            return ""
        taken = self._system.hotkey.take(keys)
        if taken.ok:
            self._know_hotkey(keys)
        return taken.sentence

    def _know_hotkey(self, keys: str) -> None:
        self.session.hotkey = keys
        if self._settings:
            self._settings.offers.has_hotkey = bool(keys)
        self.session.show_mode()

    def _on_hotkey(self) -> None:
        if self._settings:
            self._settings.offers.on_hotkey_used()
        self.session.call()

    def _on_setting_changed(self, key: str, _value: object) -> None:
        if key in {"chat_windows", "follow_workbench"}:
            self.session.came(self._system.foreground.front())

    def _let_take(self, window: QWindow, takes_keyboard: bool) -> bool:  # noqa: FBT001 (what a way takes)
        return self._system.window_mode.let_take(window, takes_keyboard=takes_keyboard)

    def _give_back(self, seen: Seen) -> bool:
        return self._system.foreground.give_back(_front(seen))

    def _put(self, text: str, seen: Seen, done: Done, *, restore: bool, is_personal: bool) -> None:
        def on_pasted(pasted: Pasted) -> None:
            done(pasted.value)

        self._into_chat.put(text, _front(seen), on_pasted, restore=restore, is_personal=is_personal)

    def _put_image(self, path: str, seen: Seen, done: Done, *, restore: bool) -> None:
        def on_pasted(pasted: Pasted) -> None:
            done(pasted.value)

        self._into_chat.put_image(path, _front(seen), on_pasted, restore=restore)

    def _on_broadcast(self, is_running: bool) -> None:  # noqa: FBT001 (a slot)
        if is_running == self._is_broadcasting:
            return
        self._is_broadcasting = is_running
        kept_out = [
            self._exclude(window, is_excluded=is_running)
            for window in QGuiApplication.topLevelWindows()
            if window.property(_EXCLUDED) or (is_running and window.isVisible())
        ]
        app = QGuiApplication.instance()
        if app and is_running and any(kept_out):  # every event comes by: only where the system does what is asked
            app.installEventFilter(self)
        elif app:
            app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window that is shown while a broadcast runs is kept out before it is on the screen."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWindow) and watched.isTopLevel():
            self._exclude(watched, is_excluded=True)
        return False

    def _exclude(self, window: QWindow, *, is_excluded: bool) -> bool:
        is_done = self._system.capture.exclude(int(window.winId()), is_excluded=is_excluded)
        window.setProperty(_EXCLUDED, is_done and is_excluded)
        return is_done


def _front(seen: Seen) -> Front:
    return Front(seen.window, seen.process, seen.title)


def why_blind(platform: str, environ: Mapping[str, str]) -> str:
    """Why the windows of other programs are not seen on this desktop; empty where they are."""
    return why_not(kind_of(platform, environ), FRONT)
