"""One after-sale situation, three possible attitudes: their wordings stand together, a key flips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate
from livecs.ui.phrases.scene_bar import STANCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from livecs.ui.theme import Theme

_HEIGHT, _EDGE, _NAME = 24, 8, 64


class Attitudes(QWidget):
    """Three rows; the one of the chosen phrase is marked, one without a wording says so."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without wordings."""
        super().__init__(parent)
        self.setObjectName("attitudes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = {stance: _Row(theme, title, f"F{n}", self) for n, (stance, title) in enumerate(STANCES.items(), 1)}
        for stance, row in self._rows.items():
            row.setObjectName(f"attitude-{stance}")
            row.clicked.connect(self._on_clicked)
            column.addWidget(row)

    def show_wordings(self, wordings: Mapping[str, str], chosen: str) -> None:
        """Show the wording of each stance, ``chosen`` marked; a stance left out has none."""
        for stance, row in self._rows.items():
            row.show_wording(wordings.get(stance, ""), is_chosen=stance == chosen)

    def _on_clicked(self) -> None:
        self.pressed.emit(self.sender().objectName().removeprefix("attitude-"))


class _Row(QAbstractButton):
    def __init__(self, theme: Theme, title: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._title, self._key = theme, spoken(title), key
        self._wording = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_wording(self, wording: str, *, is_chosen: bool) -> None:
        self._wording = wording
        self.setEnabled(bool(wording))
        self.setChecked(is_chosen)
        said = wording or translate("Attitudes", "这种情况还没有这样的话术")
        self.setAccessibleName(spoken(Sentence("{} {}：{}", self._title, self._key, said)))
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = self.rect()
        if self.isChecked():
            painter.fillRect(rect, self._theme.color("selected"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self._theme.color("accent"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.color("accent" if self.isChecked() else "text2"))
        name = self._theme.px(_NAME)
        painter.drawText(QRect(_EDGE, 0, name, rect.height()), middle, f"{self._title} {self._key}")
        painter.setPen(self._theme.color("text" if self._wording else "text2"))
        room = rect.adjusted(_EDGE + name, 0, -_EDGE, 0)
        said = self._wording.replace("\n", " ") or translate("Attitudes", "还没有")
        painter.drawText(
            room, middle, painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        )
