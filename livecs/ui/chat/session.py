"""The chat beside the panel: who has the keyboard, which windows are chats, what was written there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from livecs.jobs.copy_reply import has_number
from livecs.ui.chat.chat_line import ChatLine
from livecs.ui.chat.checking import is_judged, verdict
from livecs.ui.chat.following import Following
from livecs.ui.chat.learned import found, learned, with_chat
from livecs.ui.chat.replies import Replies
from livecs.ui.i18n import translate
from livecs.ui.lint.words import ICONS, TONES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any

    from livecs.jobs.copy_reply import CopyReply
    from livecs.lint.model import Finding
    from livecs.ui.chat.learned import Seen
    from livecs.ui.chat.ways import Ways
    from livecs.ui.focus import Focus
    from livecs.ui.window import PanelWindow


class ChatSession(QObject):
    """One for a panel."""

    def __init__(
        self, settings: Mapping[str, Any], window: PanelWindow, focus: Focus, copy: CopyReply, ways: Ways
    ) -> None:
        """Stand between the job of copying and the clipboard; ``settings`` is read anew each time."""
        super().__init__(window)
        self._settings, self._window, self._focus, self._copy, self._ways = settings, window, focus, copy, ways
        self.replies = Replies(settings, window, focus, ways)
        self.following = Following(settings, window)
        self.hotkey = ""
        """The key that calls the panel; empty where there is none."""
        self._is_learning = self._is_about_text = False
        self._deed: Callable[[], object] | None = None
        self._line: ChatLine | None = None
        copy.chat = self.replies
        window.add_command(translate("Chat", "学会聊天窗口"), self.learn)
        window.accept_asked.connect(self.accept)
        window.page.leaving.connect(self._on_leaving)
        window.page.list.taken.connect(self._on_taken)
        focus.changed.connect(self.show_mode)
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)

    def came(self, seen: Seen | None) -> None:
        """Another window came in front, or its title changed; None where it is ours."""
        self.replies.came(seen)
        if seen and self._is_learning:
            self._learn(seen)
        self.following.came(seen)

    def call(self) -> None:
        """Come forward, ready to search; with the keyboard here already, give it back."""
        is_here = self._focus.has_keyboard() and self._ways.front() is None  # Qt hears of another window later
        if not (is_here and self.replies.give_back()):
            self._window.come_forward()

    def learn(self) -> None:
        """Have the next window that comes in front be known as a chat."""
        if self._ways.why_blind:
            self._window.tell(self._ways.why_blind)
            return
        self._focus.take()  # so that the click brings another window in front, whichever it is
        self._is_learning = True
        self._window.tell(translate("Chat", "请点一下聊天窗口的输入框 · Esc 取消"))

    def propose(self, words: str, deed: str, icon: tuple[str, str], do: Callable[[], object] | None) -> None:
        """Show a line that proposes something; a click on it or its key does so."""
        if self._line is None:
            self._line = ChatLine(self._window.theme, self._window)
            self._line.accepted.connect(self.accept)
            self._line.closed.connect(self._drop)
            self._window.add_line(self._line, is_last=True)
        self._deed = do
        self._line.show_words(words, f"{deed} {self._key()}" if do else "", *icon)

    def accept(self) -> None:
        """Do what the line proposes."""
        deed = self._deed
        self._drop()
        if deed:
            deed()
        else:
            self._window.tell(translate("Chat", "现在没有要您确认的"))

    def show_mode(self) -> None:
        """Show whether keys reach the panel."""
        is_click = self._focus.is_click
        hint = translate("Chat", "先按 {}").format(self.hotkey) if self.hotkey else translate("Chat", "先点搜索框")
        self._window.page.list.show_mode(takes_by_click=is_click, hint=hint if is_click else "")
        self._window.page.search.show_hint(hint if is_click else "")

    def _key(self) -> str:
        return self._window.shortcuts.keys_of("accept")

    def _on_leaving(self) -> None:
        if self._is_learning:
            self._is_learning = False
            self._window.tell(translate("Chat", "没有学，聊天窗口和原来一样"))
        else:
            self.replies.give_back()

    def _on_taken(self) -> None:
        """What a clicked phrase asks for is typed here."""
        if self._focus.is_click and self._window.page.sending.asked:
            self._focus.take()

    def _learn(self, seen: Seen) -> None:
        self._is_learning = False
        chat = learned(seen, self._settings["platform"], self._settings["shop_name"])
        if chat is None:
            said = translate("Chat", "没有记下：认不出这是聊天窗口 · 网页要在客服页上学，标题里有「客服」或平台名")
        else:
            self._window.setting_changed.emit("chat_windows", with_chat(self._settings["chat_windows"], chat))
            self.following.unpin()
            said = translate("Chat", "已学会：{} · 平台不对就先选平台，再学一次").format(chat.line())
        self._window.tell(said)

    def _on_copied(self) -> None:
        if self._is_about_text:
            self._drop()  # what was copied before is nobody's any more
        if not self._settings["check_chat"] or QGuiApplication.clipboard().ownsClipboard():
            return
        seen = self._ways.front()
        chat = found(self._settings["chat_windows"], seen)
        text = QGuiApplication.clipboard().text() if chat else ""
        if seen and chat and is_judged(text):
            self._judge(seen, text, chat.platform)

    def _judge(self, seen: Seen, text: str, platform: str) -> None:
        if self._copy.linter is None:
            self._window.tell(translate("Chat", "违禁词还在准备，过几秒再复制一次"))
            return
        findings = self._copy.findings(text, platform)
        said = verdict(text, findings)
        if said is None:
            self._window.tell(translate("Chat", "聊天里的这句没有违禁词"))
            return
        sign = (ICONS[said.severity], TONES[said.severity])
        put = partial(self._put_mended, seen.window, said.mended, findings) if said.mended else None
        self.propose(said.words, translate("Chat", "换成改好的"), sign, put)
        self._is_about_text = True

    def _put_mended(self, window: int, text: str, findings: Sequence[Finding]) -> None:
        """Put a mended text where it was copied, whose words are still chosen there; elsewhere only copy it."""
        self._copy.note("fixed", findings)
        seen = self.replies.window()
        if seen and seen.window == window:
            self.replies.put(text, seen, is_personal=has_number(text))
        else:
            self._ways.clipboard.set_text(text, is_personal=has_number(text))
            self._window.tell(translate("Chat", "那个聊天窗口不在前面了，改好的话已复制"))

    def _drop(self) -> None:
        """Forget what was proposed, and the text that it was about."""
        self._deed, self._is_about_text = None, False
        if self._line:
            self._line.hide()
