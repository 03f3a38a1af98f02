"""What 本场信息 answers to the search: a link, or what a basket costs, over the found phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.phrases.card_words import answer
from livecs.phrases.fill import names_in
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from livecs.jobs.copy_reply import CopyReply
    from livecs.phrases.card_desk import CardDesk
    from livecs.phrases.card_words import Answer


class _Words(QScrollArea):
    """As high as its words where there is room, else two lines that are scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("answer-words")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Maximum)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.column.totalHeightForWidth(self.viewport().width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self.sizeHint().height(), 3 * self.fontMetrics().lineSpacing()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class AnswerLine(QFrame):
    """Hidden while nothing is asked of it; takes no focus, tells its news in one line each."""

    told = Signal(object)

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
        self._button.setText(translate("AnswerLine", "复制  Alt+0"))
        self._button.setAccessibleName(translate("AnswerLine", "复制这一句"))
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.copy)
        words = _Words(self)
        words.column.addWidget(self._title)
        words.column.addWidget(self._details)
        words.column.addStretch(1)
        self._words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 4, 6)
        row.setSpacing(4)
        row.addWidget(words, 1)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def look(self, query: str, platform: str) -> Answer | None:
        """Show what is answered to a query on a platform; None hides the line."""
        self._query, self._platform = query, platform
        now_ms, limit = self._card.now_ms(), self._card.book.limits.get(platform)
        came = answer(self._card.card, query, now_ms, limit)
        self.setVisible(came is not None)
        if came:
            title, details = _said(came)
            self._title.setText(title)
            self._details.setText(details)
            self._details.setVisible(bool(came.details))
            self._button.setVisible(bool(came.copyable))
            self.setAccessibleName(f"{title}\n{details}".strip())
            self._words.verticalScrollBar().setValue(0)
            self._words.updateGeometry()
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
            self.told.emit(translate("AnswerLine", "已复制：{}").format(str(came.copyable)))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _said(came: Answer) -> tuple[str, str]:
    """What stands there: what can be copied as it will be copied, the rest in the language of the interface."""
    return (came.title if came.title == came.copyable else spoken(came.title)), spoken(came.details)
