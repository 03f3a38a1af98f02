"""A chosen phrase on its way to the clipboard: what is unknown in it is asked, an error asked about once.

A phrase of several messages is copied one at a time: the same key again copies the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from livecs.errors import UserError
from livecs.phrases.fill import Missing, fill_text, is_usable, names_in, partly_filled
from livecs.phrases.model import Standing
from livecs.phrases.placeholders import PERSONAL
from livecs.phrases.revision import revision
from livecs.phrases.sendable import WORDS, why_not
from livecs.phrases.sequence import messages
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from livecs.jobs.copy_reply import CopyReply
    from livecs.phrases.card_desk import CardDesk
    from livecs.phrases.library import Entry
    from livecs.phrases.sequence import Message
    from livecs.ui.phrases.fill_form import FillForm


class _Going(NamedTuple):
    """A phrase of which some messages were copied, and some were not; ``values`` are those that were typed."""

    phrase_id: str
    at: int
    values: Mapping[str, str]


class Sender(QObject):
    """One phrase at a time; tells its news in one line each."""

    told = Signal(object)
    sent = Signal()

    def __init__(self, copy: CopyReply, form: FillForm, platform: str, parent: QObject) -> None:
        """Send by a job; a form asks for what is unknown."""
        super().__init__(parent)
        self._copy = copy
        self._form = form
        self._going: _Going | None = None
        self.platform = platform
        self.card: CardDesk | None = None
        self.link = ""
        """The number of the link that phrases are filled from."""
        self.is_verifying = False
        """Whether signatures are still being verified: what is not trusted yet may be in a moment."""
        self.asked = ""
        """The id of the phrase whose placeholders are being filled."""

    def take(self, entry: Entry) -> None:
        """Copy a phrase's next message, or ask for what is unknown in it."""
        if said := self.refusal(entry):
            self.told.emit(said)
            return
        names = self._unknown(entry)
        if names and self.asked != entry.phrase.id:
            self.asked = entry.phrase.id
            self._form.ask(names, optional=bool(entry.phrase.unfilled) and not self._at(entry))
        else:
            self._send(entry, self._at(entry))

    def refusal(self, entry: Entry) -> str:
        """Why a phrase may not be copied; empty when it may."""
        if entry.standing == Standing.UNTRUSTED and self.is_verifying:
            return translate("Sender", "正在核对签名，请稍等一下再复制")
        is_draft = entry.standing == Standing.DRAFT
        errors = is_draft and self._copy.has_error(self.next_text(entry), self.platform)
        why = why_not(entry.phrase, entry.standing, self.platform, "", has_error=errors)
        return translate("Why", WORDS[why]) if why else ""

    def text_so_far(self, entry: Entry) -> str:
        """The wordings that are not copied yet, with what is known of them."""
        values = self._values(entry)
        return "\n\n".join(partly_filled(one.text, values) for one in self._left(entry) if one.text)

    def next_text(self, entry: Entry) -> str:
        """The wording of the next message, with what is known of it."""
        values = self._values(entry)
        return next((partly_filled(one.text, values) for one in self._left(entry) if one.text), "")

    def known(self) -> dict[str, str]:
        """What need not be asked: 本场信息 knows it now."""
        values = self.card.values(self.link) if self.card else {}
        return {name: value for name, value in values.items() if is_usable(value)}

    def is_big_sale(self) -> bool:
        """Whether the 大促 wordings hold now."""
        return self.card is not None and self.card.is_big_sale()

    def stop(self) -> None:
        """Ask nothing any more."""
        self.asked = ""
        self._form.close_fields()

    def is_going(self) -> bool:
        """Whether a phrase has messages that are not copied yet."""
        return self._going is not None

    def end(self, phrase_id: str = "") -> bool:
        """Leave what was not copied of another phrase than this; False when there is nothing to leave."""
        if not self._going or self._going.phrase_id == phrase_id:
            return False
        self._going = None
        return True

    def _at(self, entry: Entry) -> int:
        return self._going.at if self._going and self._going.phrase_id == entry.phrase.id else 0

    def _left(self, entry: Entry) -> tuple[Message, ...]:
        return self._messages(entry)[self._at(entry) :]

    def _messages(self, entry: Entry) -> tuple[Message, ...]:
        return messages(entry.phrase, self.platform, entry.image, big_sale=self.is_big_sale())

    def _values(self, entry: Entry) -> dict[str, str]:
        """What 本场信息 knows at this moment, which is never kept, and what was typed."""
        return {**self.known(), **self._typed(entry)}

    def _typed(self, entry: Entry) -> dict[str, str]:
        before = self._going.values if self._going and self._at(entry) else {}
        return {**before, **{name: value for name, value in self._form.values().items() if value.strip()}}

    def _unknown(self, entry: Entry) -> tuple[str, ...]:
        known = self._values(entry) if self._at(entry) else self.known()
        names = names_in("\n".join(one.text for one in self._left(entry)))
        return tuple(name for name in names if name not in known)

    def _send(self, entry: Entry, at: int) -> None:
        message = self._left(entry)[0]
        if message.image:
            self._send_image(entry, at, message.image)
            return
        outcome = fill_text(message.text, message.unfilled, self._form.values() | self._values(entry))
        if isinstance(outcome, Missing):
            self._ask_again(outcome.names[0])
        elif question := self._copy.ask(outcome.text, self.platform):
            self.told.emit(question)
        else:
            is_personal = not (outcome.general or PERSONAL.isdisjoint(names_in(message.text)))
            # of several messages the first is the use
            use = ("", "") if at else (entry.phrase.id, revision(entry.phrase))
            self._copy(outcome.text, *use, is_personal=is_personal)
            self._go_on(entry, at, is_general=outcome.general)

    def _send_image(self, entry: Entry, at: int, path: str) -> None:
        try:
            self._copy.image(path)
        except UserError as error:
            self.told.emit(spoken(error.message))  # what follows the picture can still be sent
            self._step(entry, at)
        else:
            self._go_on(entry, at)

    def _go_on(self, entry: Entry, at: int, *, is_general: bool = False) -> None:
        count = len(self._messages(entry))
        self._step(entry, at)
        title = entry.phrase.title
        if self._going:
            said = translate("Sender", "已复制「{}」第 {}/{} 条，再按回车复制下一条").format(title, at + 1, count)
        elif at:
            said = translate("Sender", "已复制「{}」第 {}/{} 条，发完了").format(title, at + 1, count)
        elif is_general:
            said = translate("Sender", "已复制「{}」的通用说法").format(title)
        else:
            said = translate("Sender", "已复制「{}」").format(title)
        self.told.emit(said)
        self.sent.emit()

    def _step(self, entry: Entry, at: int) -> None:
        is_more = len(self._left(entry)) > 1
        self._going = _Going(entry.phrase.id, at + 1, self._typed(entry)) if is_more else None

    def _ask_again(self, name: str) -> None:
        if name not in self._form.values():
            given = self._form.values()  # 本场信息 knew it when the others were asked
            self._form.ask((*given, name), optional=False, given=given)
        self._form.focus_on(name)
        typed = self._form.values().get(name, "").strip()
        odd, empty = "「{}」里不能有花括号，去掉再复制", "「{}」还没填好，填了才能复制"
        self.told.emit(translate("Sender", odd if typed else empty).format(name))
