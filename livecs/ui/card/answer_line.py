"""What 本场信息 answers to the search: a link, or what a basket costs, over the found phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton

from livecs.phrases.card_words import answer
from livecs.phrases.fill import names_in
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.jobs.copy_reply import CopyReply
    from livecs.phrases.card_desk import CardDesk
    from livecs.phrases.card_words import Answer


class AnswerLine(QFrame):
    """Hidden while nothing is asked of it; takes no focus, tells its news in one line each."""

    told = Signal(str)

    def __init__(self, card: CardDesk, copy: CopyReply, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("answer")
        self._card = card
        self._copy = copy
        self._query = self._platform = ""
        self._title = self._label("answer-title")
        self._details = self._label("caption")
        self._button = QToolButton(self)
        self._button.setObjectName("answer-copy")
        self._button.setText(translate("AnswerLine", "复制 Alt+0"))
        self._button.setAccessibleName(translate("AnswerLine", "复制这一句"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.copy)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 4, 6)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._button, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._details, 1, 0, 1, 2)
        self.hide()

    def look(self, query: str, platform: str) -> Answer | None:
        """Show what is answered to a query on a platform; None hides the line."""
        self._query, self._platform = query, platform
        now_ms, limit = self._card.now_ms(), self._card.book.limits.get(platform)
        came = answer(self._card.card, query, now_ms, limit)
        self.setVisible(came is not None)
        if came:
            self._title.setText(came.title)
            self._details.setText(came.details)
            self._details.setVisible(bool(came.details))
            self._button.setVisible(bool(came.copyable))
            self.setAccessibleName(f"{came.title}\n{came.details}".strip())
        return came

    def copy(self) -> None:
        """Copy the sentence for the customer, as it holds at this moment; an error in it is asked about once."""
        came = self.look(self._query, self._platform)  # since it was shown, the broadcast may have ended
        if not came or not came.copyable:
            self.told.emit(came.details or came.title if came else "")
        elif names_in(came.copyable):  # whoever writes card.json by hand may put a hole into it
            self.told.emit(translate("AnswerLine", "「{}」里不能有花括号，去掉再复制").format(came.title))
        elif question := self._copy.ask(came.copyable, self._platform):
            self.told.emit(question)
        else:
            self._copy(came.copyable)
            self.told.emit(translate("AnswerLine", "已复制：{}").format(came.copyable))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
