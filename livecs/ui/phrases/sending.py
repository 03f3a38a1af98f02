"""A chosen phrase on its way to the clipboard: what is unknown in it is asked, an error asked about once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from livecs.phrases.fill import Missing, fill, names_in, partly_filled
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from livecs.jobs.copy_reply import CopyReply
    from livecs.phrases.fill import Filled
    from livecs.phrases.model import Phrase
    from livecs.ui.phrases.fill_form import FillForm


class Sender(QObject):
    """One phrase at a time; tells its news in one line each."""

    told = Signal(str)
    sent = Signal()

    def __init__(self, copy: CopyReply, form: FillForm, platform: str, parent: QObject) -> None:
        """Send by a job; a form asks for what is unknown."""
        super().__init__(parent)
        self._copy = copy
        self._form = form
        self.platform = platform
        self.asked = ""
        """The id of the phrase whose placeholders are being filled."""

    def take(self, phrase: Phrase) -> None:
        """Copy a phrase, or ask for what is unknown in it."""
        names = names_in(phrase.text_on(self.platform))
        if names and self.asked != phrase.id:
            self.asked = phrase.id
            self._form.ask(names, optional=bool(phrase.unfilled))
        else:
            self._send(phrase)

    def text_so_far(self, phrase: Phrase) -> str:
        """The wording with what is known of it."""
        given = {name: value for name, value in self._form.values().items() if value.strip()}
        return partly_filled(phrase.text_on(self.platform), given)

    def stop(self) -> None:
        """Ask nothing any more."""
        self.asked = ""
        self._form.close_fields()

    def _send(self, phrase: Phrase) -> None:
        outcome = fill(phrase, self.platform, self._form.values())
        if isinstance(outcome, Missing):
            self._ask_again(outcome.names[0])
        elif question := self._copy.ask(outcome.text, self.platform):
            self.told.emit(question)
        else:
            self._copy(outcome.text, phrase.id)
            self.told.emit(_news(outcome).format(phrase.title))
            self.sent.emit()

    def _ask_again(self, name: str) -> None:
        self._form.focus_on(name)
        typed = self._form.values().get(name, "").strip()
        odd, empty = "「{}」里不能有花括号，去掉再复制", "「{}」还没填好，填了才能复制"
        self.told.emit(translate("Sender", odd if typed else empty).format(name))


def _news(outcome: Filled) -> str:
    return translate("Sender", "已复制「{}」的通用说法") if outcome.general else translate("Sender", "已复制「{}」")
