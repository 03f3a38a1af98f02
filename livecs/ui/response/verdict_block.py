"""The head of the page: the one big number, the verdict in a word, what may still happen, what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from livecs.response.verdict import State
from livecs.sentence import Sentence, strung
from livecs.ui.hint import Hint
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from livecs.response.outlook import Outlook

_TONES = {State.PASSES: "good", State.FAILS: "error", State.UNCOVERED: "warning", State.UNCHECKED: "warning"}


class VerdictBlock(QFrame):
    """Sentences of an outlook; those that say nothing take no room."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without an outlook."""
        super().__init__(parent)
        self.setObjectName("verdict")
        self._period, self._number, self._word, self._ahead, self._basis, self._counts, self._more = (
            self._label(name) for name in ("caption", "week-number", "week-word", "week-ahead", *["caption"] * 3)
        )
        figures = QHBoxLayout()
        figures.setSpacing(8)
        figures.addWidget(self._number)
        figures.addWidget(self._word, 0, Qt.AlignmentFlag.AlignVCenter)
        figures.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._period)
        column.addLayout(figures)
        for label in (self._ahead, self._basis, self._counts, self._more):
            column.addWidget(label)

    def show_outlook(self, platform: str, said: Outlook) -> None:
        """Show other sentences."""
        self._put(self._period, Sentence("{} · {}", platform, said.period))
        self._put(self._number, said.number)
        self._put(self._word, said.word)
        way = translate("Week", " · Ctrl+T 考核规则") if said.state == State.NO_LINE else ""
        self._put(self._ahead, Sentence("{}{}", said.ahead, way))
        self._put(self._basis, said.basis)
        self._put(self._counts, said.counts)
        self._put(self._more, said.rounding)
        tone = _TONES.get(State(said.state), "")
        if self._word.property("tone") != tone:
            self._word.setProperty("tone", tone)
            self._word.style().unpolish(self._word)
            self._word.style().polish(self._word)
        self.setAccessibleName(spoken(strung("，", filter(None, (said.number, said.word, said.ahead, said.basis)))))

    def sentence(self) -> str:
        """All of it, as a screen reader says it."""
        return self.accessibleName()

    def _put(self, label: QLabel, text: str) -> None:
        said = spoken(text)
        label.show_hint(said) if isinstance(label, Hint) else label.setText(said)
        label.setVisible(bool(text))

    def _label(self, name: str) -> QLabel:
        label = QLabel(self) if name in {"week-number", "week-word"} else Hint("", self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
