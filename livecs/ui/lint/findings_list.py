"""违禁提示: icon, word, reason and first fix, a line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QSize, Qt
from PySide6.QtWidgets import QFrame, QListView

from livecs.lint.model import Severity
from livecs.override import override
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate
from livecs.ui.lint.words import ICONS, SEVERITIES, TONES, fix_of, is_long, tip_of, title_of
from livecs.ui.spoken import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from livecs.lint.model import Finding
    from livecs.ui.theme import Theme

    _Index = QModelIndex | QPersistentModelIndex

_ROW = 22
_SHOWN = 4


class FindingsModel(QAbstractListModel):
    """The findings of a text."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Begin without findings."""
        super().__init__(parent)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._findings)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._findings):
            return None
        finding = self._findings[index.row()]
        severity = Severity(finding.severity)
        if role == Qt.ItemDataRole.DisplayRole:
            return _line(finding)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._theme.icon(ICONS[severity], TONES[severity])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(Sentence("{}：{}", spoken(SEVERITIES[severity]), _line(finding)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip_of(finding)
        return None


def _line(finding: Finding) -> str:
    arrow = f" → {fix}" if (fix := fix_of(finding)) else ""
    if is_long(finding):
        return translate("FindingsList", "一条超过 60 字") + arrow  # its text is the whole end of the reply
    return f"{' '.join(finding.text.split())}  {title_of(finding)}{arrow}"


class FindingsList(QListView):
    """Up to four rows, one in a low panel, more by scrolling; hidden when there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._theme = theme
        self._rows = FindingsModel(theme, self)
        self._said = ""
        theme.changed.connect(self._fit)
        self.setObjectName("findings")
        self.setAccessibleName(translate("FindingsList", "违禁提示"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setModel(self._rows)
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings."""
        self._rows.show_findings(findings)
        self._fit()
        self.setVisible(bool(findings))
        self._say(findings)

    def choose(self, row: int) -> None:
        """Mark a row."""
        self.setCurrentIndex(self._rows.index(row))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _say(self, findings: tuple[Finding, ...]) -> None:
        """Have the first one read out and how many there are; not again at every letter typed behind it."""
        first = self._rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) if findings else ""
        said = translate("FindingsList", "违禁提示 {} 处，{}").format(len(findings), first) if findings else ""
        if said != self._said:
            self._said = said
            announce(self, said)

    def _fit(self) -> None:
        row = self._theme.px(_ROW)
        self.setGridSize(QSize(0, row))
        self.setMinimumHeight(row + 2)
        self.setMaximumHeight(max(1, min(self._rows.rowCount(), _SHOWN)) * row + 2)
        self.updateGeometry()
