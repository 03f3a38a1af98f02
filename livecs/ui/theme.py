"""Colours, type and icons: tokens in one table, one style sheet made of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

FAMILIES = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "sans-serif")
BODY_PX, SMALL_PX = 13, 12
STYLE = ("-style", "Fusion")
"""What a QApplication is begun with; told later, Qt gives its style back, which makes 11 enums of 566 names: 7 ms."""

# Text at least 4.5:1 and marks 3:1 on every surface they stand on; tests/ui/test_theme.py measures them.
LIGHT = {
    "window": "#f5f7f8", "raised": "#ffffff", "field": "#ffffff", "line": "#d5dbdf", "edge": "#78858d",
    "text": "#1b2226", "text2": "#56626a", "accent": "#0b7570", "on_accent": "#ffffff",
    "selected": "#dcefed", "mark": "#bbe5e0", "hole": "#e8ecee",
    "error": "#b3261e", "warning": "#835400", "good": "#1a7439",
    "bar": "#1f827c", "on_bar": "#ffffff", "on_heat": "#ffffff",
    "heat0": "#edf1f2", "heat1": "#d3ebe8", "heat2": "#a9d8d3", "heat3": "#74bdb6", "heat4": "#0b7570",
}  # fmt: skip
DARK = {
    "window": "#15191c", "raised": "#1d2327", "field": "#22292e", "line": "#364047", "edge": "#77858e",
    "text": "#e6eaed", "text2": "#a5b1b9", "accent": "#4cc5bb", "on_accent": "#06201e",
    "selected": "#21383a", "mark": "#1f4a46", "hole": "#333d44",
    "error": "#ff938a", "warning": "#f2be5c", "good": "#7bd88f",
    "bar": "#3ba79f", "on_bar": "#06201e", "on_heat": "#06201e",
    "heat0": "#232a2f", "heat1": "#20403f", "heat2": "#245451", "heat3": "#296b67", "heat4": "#4cc5bb",
}  # fmt: skip
# Where the system asks for more contrast: no second shade of text, every line seen, text in colour at least 7:1.
_LOUDER_LIGHT = {"accent": "#064d49", "error": "#8c1a14", "warning": "#5c3b00", "good": "#0d4a24", "bar": "#0b5a55"}
_LOUDER_DARK = {"accent": "#7fe5dc", "error": "#ffb4ad", "warning": "#ffd27a", "good": "#9be8ab"}
LOUD_LIGHT, LOUD_DARK = (
    {**tokens, **louder, "text2": tokens["text"], "line": tokens["text2"], "edge": tokens["text"]}
    for tokens, louder in ((LIGHT, _LOUDER_LIGHT), (DARK, _LOUDER_DARK))
)
_LENGTH = re.compile(r"\b([0-9]+)px")
_FEW_PX = 9  # up to this, lines, corners and the room around words stay: a narrow panel has none to give
_ICON_PX = 16
_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """What everything painted asks for its colours; follows the system unless told otherwise."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, look: str = "system", percent: int = 100) -> None:
        """Dress the application in ``light`` or ``dark``, or as the ``system`` is dressed.

        Args:
            app: what is dressed.
            resources: the folder with the style sheet and the icons.
            look: ``system``, ``light`` or ``dark``.
            percent: the size of type and what goes with it, 100 as it was drawn.
        """
        super().__init__()
        self._app = app
        self.percent = percent
        self._template = (resources / "theme.qss").read_text(encoding="utf8")
        self.icons = resources / "icons"
        self._drawn: dict[tuple[str, str, int], QIcon] = {}
        self._hints = QGuiApplication.styleHints()
        self._hints.setColorScheme(_SCHEMES[look])
        self._look = look
        self.tokens = self._wanted()
        self._dress()
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        if hasattr(self._hints, "accessibility"):  # Qt 6.10
            self._hints.accessibility().contrastPreferenceChanged.connect(self._on_scheme_changed)

    def choose(self, look: str) -> None:
        """Wear ``light`` or ``dark``, or follow the ``system``."""
        self._look = look
        self._hints.setColorScheme(_SCHEMES[look])
        self._on_scheme_changed()

    def resize(self, percent: int) -> None:
        """Set everything in type of another size."""
        if percent != self.percent:
            self.percent = percent
            self._dress()
            self.changed.emit()

    def px(self, length: int) -> int:
        """A length of the drawing, in logical pixels, at the size of type that was chosen."""
        return round(length * self.percent / 100)

    def color(self, token: str) -> QColor:
        """A token's colour."""
        return QColor(self.tokens[token])

    def icon(self, name: str, shade: str = "text2") -> QIcon:
        """An icon of the set in a token's colour, as large as the type is; drawn once, as each other costs Qt's cache.

        A list asks for one at every row that it paints.
        """
        key = name, self.tokens[shade], self.px(_ICON_PX)
        if key not in self._drawn:
            self._drawn[key] = self._draw(*key)
        return self._drawn[key]

    def _draw(self, name: str, colour: str, side: int) -> QIcon:
        svg = (self.icons / f"{name}.svg").read_text(encoding="utf8").replace("currentColor", colour)
        drawn, shown = (f'width="{px}" height="{px}"' for px in (_ICON_PX, side))
        pixmap = QPixmap()
        pixmap.loadFromData(svg.replace(drawn, shown, 1).encode(), "SVG")
        return QIcon(pixmap)

    def _on_scheme_changed(self) -> None:
        wanted = self._wanted()
        if wanted is not self.tokens:
            self.tokens = wanted
            self._dress()
            self.changed.emit()

    def _wanted(self) -> dict[str, str]:
        scheme = _SCHEMES[self._look]  # not every system lets an application choose; we wear it all the same
        if scheme == Qt.ColorScheme.Unknown:
            scheme = self._hints.colorScheme()
        return tokens_for(is_dark=scheme == Qt.ColorScheme.Dark, is_loud=self._is_loud())

    def _is_loud(self) -> bool:
        """Whether the system asks for more contrast."""
        if not hasattr(self._hints, "accessibility"):
            return False
        return self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _dress(self) -> None:
        font = QFont()
        font.setFamilies(FAMILIES)
        font.setPixelSize(self.px(BODY_PX))
        self._app.setFont(font)
        self._app.setPalette(self._palette())
        sheet = self._template
        if self.percent != 100:  # noqa: PLR2004 (as it was drawn)
            sheet = _LENGTH.sub(self._scaled, sheet)
        for name in sorted(self.tokens, key=len, reverse=True):
            sheet = sheet.replace(f"@{name}", self.tokens[name])
        scheme = "dark" if self.tokens in (DARK, LOUD_DARK) else "light"
        for drawn in ("tick", "drop"):
            sheet = sheet.replace(f"${drawn}", (self.icons / f"{drawn}-{scheme}.svg").as_posix())
        self._app.setStyleSheet(sheet)

    def _scaled(self, length: re.Match[str]) -> str:
        drawn = int(length[1])
        return f"{drawn if drawn <= _FEW_PX else self.px(drawn)}px"

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for token, roles in {
            "window": (role.Window,),
            "raised": (role.Button, role.ToolTipBase),
            "field": (role.Base,),
            "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
            "text2": (role.PlaceholderText,),
            "accent": (role.Highlight, role.Link, role.Accent),
            "on_accent": (role.HighlightedText,),
        }.items():
            for one in roles:
                palette.setColor(one, self.color(token))
        return palette


def tokens_for(*, is_dark: bool, is_loud: bool) -> dict[str, str]:
    """The colours for a scheme, with more contrast if that is asked for."""
    if is_loud:
        return LOUD_DARK if is_dark else LOUD_LIGHT
    return DARK if is_dark else LIGHT
