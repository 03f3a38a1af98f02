"""What a customer on each platform will read, and what the linter says of it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.lint.model import Severity
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate
from livecs.ui.lint.findings_list import FindingsList
from livecs.ui.lint.words import ICONS, SEVERITIES, TONES
from livecs.ui.manage.fields import PlatformChips
from livecs.ui.phrases.preview import Preview

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from livecs.lint.model import Finding
    from livecs.phrases.model import Phrase
    from livecs.ui.manage.wording import Wording
    from livecs.ui.theme import Theme

_RANK = list(Severity)
_TITLES = {one.id: one.title for one in PLATFORMS}


class Place(NamedTuple):
    """A finding in one of the editor's boxes."""

    wording: Wording
    finding: Finding


class PlatformPreview(QWidget):
    """A chip a platform, with a sign where something is wrong there; the chosen one's messages and findings."""

    chosen = Signal(object, object)
    """A finding was chosen: its box, and the finding."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._theme = theme
        self._phrase: Phrase | None = None
        self._platform = PLATFORM_IDS[0]
        self._places: dict[str, list[Place]] = {}
        title = translate("PlatformPreview", "客户看到的样子")
        self.chips = PlatformChips("preview-platforms", title, self, everywhere=False)
        for platform, chip in self.chips.chips.items():
            chip.setProperty("platform", platform)
            chip.clicked.connect(self._on_chip)
        self._said = QLabel(self)
        self._said.setObjectName("caption")
        self._said.setWordWrap(True)
        self.text = Preview(theme, self, fills=True)
        self.text.setObjectName("platform-text")
        self.findings = FindingsList(theme, self)
        self.findings.clicked.connect(self._on_finding)
        head = QLabel(title, self)
        head.setObjectName("caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (head, self.chips, self.text, self._said, self.findings):
            column.addWidget(widget, 1 if widget is self.text else 0)
        theme.changed.connect(self._show_signs)

    def show_phrase(self, phrase: Phrase, boxes: list[tuple[Wording, tuple[str, ...]]]) -> None:
        """Show a phrase, and what its boxes found."""
        self._phrase = phrase
        wanted = phrase.platforms or PLATFORM_IDS
        if self._platform not in wanted:
            self._platform = wanted[0]
        self._places = {platform: [] for platform in wanted}
        for wording, _ in boxes:
            for finding, platforms in wording.findings.items():
                for platform in filter(self._places.__contains__, platforms):
                    self._places[platform].append(Place(wording, finding))
        for places in self._places.values():
            places.sort(key=lambda place: _RANK.index(Severity(place.finding.severity)))
        self._show()

    def choose(self, platform: str) -> None:
        """Show another platform."""
        self._platform = platform
        self._show()

    def step(self, by: int) -> None:
        """Go to the next finding on this platform, round the ends."""
        places = self._here()
        if places:
            at = (self.findings.currentIndex().row() + by) % len(places)
            self._go(at)

    def errors(self) -> dict[str, list[Finding]]:
        """The errors by platform; platforms without any are left out."""
        found = {
            platform: [place.finding for place in places if place.finding.severity == Severity.ERROR]
            for platform, places in self._places.items()
        }
        return {platform: errors for platform, errors in found.items() if errors}

    def _here(self) -> list[Place]:
        return self._places.get(self._platform, [])

    def _show(self) -> None:
        if not self._phrase:
            return
        self.chips.show_platforms((self._platform,))
        for platform, chip in self.chips.chips.items():
            chip.setEnabled(platform in self._places)
        messages = [self._phrase.text_on(self._platform), *(one.text for one in self._phrase.followups)]
        self.text.show_text("\n\n".join(filter(None, messages)))
        self.findings.show_findings(tuple(place.finding for place in self._here()))
        errors = sum(place.finding.severity == Severity.ERROR for place in self._here())
        parts = []
        if len(messages) > 1 or self._phrase.image:
            count = len(messages) + bool(self._phrase.image)
            parts.append(translate("PlatformPreview", "分 {} 条发").format(count))
        if errors:
            said = translate("PlatformPreview", "{}上有 {} 处违禁，改好才能在这个平台通过")
            parts.append(said.format(_TITLES[self._platform], errors))
        self._said.setText(" · ".join(parts))
        self._said.setVisible(bool(parts))
        self._show_signs()

    def _show_signs(self) -> None:
        for platform, chip in self.chips.chips.items():
            places = self._places.get(platform, [])
            worst = Severity(places[0].finding.severity) if places else None
            grave = worst if worst in (Severity.ERROR, Severity.WARNING) else None
            name = translate("Platform", _TITLES[platform])
            if grave:
                chip.setIcon(self._theme.icon(ICONS[grave], TONES[grave]))
                chip.setAccessibleName(spoken(Sentence("{}：{}", name, spoken(SEVERITIES[grave]))))
            else:
                chip.setIcon(QIcon())
                chip.setAccessibleName(name)
            chip.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon if grave else Qt.ToolButtonStyle.ToolButtonTextOnly
            )
        self.chips.show_parts([*self.chips.chips.values()])

    def _go(self, row: int) -> None:
        self.findings.choose(row)
        self.chosen.emit(*self._here()[row])

    def _on_chip(self) -> None:
        self.choose(str(self.sender().property("platform")))

    def _on_finding(self, index: QModelIndex) -> None:
        self._go(index.row())
