"""The panel: one narrow window at the right edge; it frames the pages and owns the keys."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_name import shown_keys
from livecs.ui.pages import Pages
from livecs.ui.shortcuts import Shortcuts
from livecs.ui.spoken import announce
from livecs.ui.tabbing import step_focus
from livecs.ui.top_line import TopLine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from livecs.ui.key_help import KeyHelp
    from livecs.ui.notice import Notice
    from livecs.ui.phrases.page import PhrasesPage
    from livecs.ui.theme import Theme

_WIDTH, _LEAST, _MOST, _WIDE = 400, 320, 560, 1600
_LOWEST, _EDGE, _GAP = 480, 12, 4
_TITLES = {platform.id: platform.title for platform in PLATFORMS}
_LOOKS = {"system": "跟随系统", "light": "浅色", "dark": "深色"}


class PanelWindow(QWidget):
    """Frames the pages, 话术 first; tells which setting was changed."""

    accessible_role: ClassVar = "Window"
    setting_changed = Signal(str, object)
    setting_refused = Signal(str, str)
    """The disk did not take a setting that was just changed: its key, and why; it holds until the panel is closed."""
    promise_asked = Signal()
    hold_asked = Signal()
    owed_asked = Signal()
    register_asked = Signal()
    card_asked = Signal()
    longer_asked = Signal()
    cases_asked = Signal()
    due_asked = Signal()
    privacy_asked = Signal()
    settings_asked = Signal()
    accept_asked = Signal()
    coming_forward = Signal()
    """The window is about to ask for the keyboard."""
    collapse_asked = Signal()

    def __init__(
        self, page: PhrasesPage, theme: Theme, platform: str, look: str, keys: Mapping[str, str] | None = None
    ) -> None:
        """Build the frame around a page.

        Args:
            page: what is shown first.
            theme: what dresses it.
            platform: the platform to begin with.
            look: ``system``, ``light`` or ``dark``.
            keys: keys that were chosen instead of those of the table.
        """
        super().__init__()
        if sys.platform == "darwin":  # only what macOS calls a panel can be clicked and stay behind
            self.setWindowFlag(Qt.WindowType.Tool)
            self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.page = page
        self.theme = theme
        self.setObjectName("panel")
        self.setWindowTitle("livecs")
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)
        self.setMinimumHeight(_LOWEST)
        self._platform_id = platform
        self._look = look
        self.top = TopLine(theme, self)
        self.add_chip = self.top.add_chip
        self.platform, self.more = self.top.platform, self.top.more
        self.top.name_platform(_TITLES[platform])
        self.platform.clicked.connect(self.show_platforms)
        self.more.clicked.connect(self.show_menu)
        self._notice: Notice | None = None
        self._commands: list[tuple[str, Callable[[], object], str]] = []
        self.pages = Pages("phrases", translate("PanelWindow", "话术"), page, theme, self)
        self._news = QLabel(self)
        self._news.setObjectName("news")
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._feet: list[QWidget] = []
        self._foot = QHBoxLayout()
        self._lay_out()
        self._help: KeyHelp | None = None
        self.shortcuts = Shortcuts(self, keys)
        page.told.connect(self.tell)
        self._write(translate("PanelWindow", "按 Ctrl+/ 看全部按键"))

    def tell(self, news: str) -> None:
        """Say something in the one quiet line."""
        news = spoken(news)
        self._write(news)
        announce(self._news, news)

    def _write(self, news: str) -> None:
        beside = sum(foot.sizeHint().width() + _GAP for foot in self._feet)
        room = max(_LEAST, self.width()) - 2 * _EDGE - beside
        self._news.setText(self._news.fontMetrics().elidedText(news, Qt.TextElideMode.ElideRight, room))
        self._news.setToolTip(news)
        self._news.setAccessibleName(news)

    def news(self) -> str:
        """What the quiet line says."""
        return self._news.toolTip()

    def place(self) -> bool:
        """Stand at the right edge of the screen, full height; whether the screen is wide enough to stay open there."""
        area = QGuiApplication.primaryScreen().availableGeometry()
        width = min(_WIDTH, area.width())
        self.setGeometry(area.right() - width + 1, area.top(), width, area.height())
        return area.width() >= _WIDE

    def come_forward(self) -> None:
        """Show before everything else, ready to search."""
        if self._help:
            self._help.hide()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.coming_forward.emit()
        self.raise_()
        self.activateWindow()
        self.search()

    def search(self) -> None:
        """Go to the search, from whichever page."""
        self.pages.turn_to("phrases")
        self.page.focus_search()

    def show_faults(self, lines: tuple[str, ...]) -> None:
        """Show what was left out and why; none hides the box."""
        if lines and not self._notice:
            from livecs.ui.notice import Notice

            self._notice = Notice(self.theme, self)
            self._column.insertWidget(1, self._notice)
        if self._notice:
            self._notice.show_lines(lines)

    def add_line(self, line: QWidget, *, is_last: bool = False) -> None:
        """Give a line of its own to something that asks for an answer; the last one leaves what is above in place."""
        self._column.insertWidget(self._column.count() - 1 if is_last else 1, line)

    def add_foot(self, button: QWidget) -> None:
        """Put a button into the corner beside the quiet line, which has room at every width."""
        self._feet.append(button)
        self._foot.addWidget(button)

    def add_page(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        """Add a page to the bar; it is built when it is first shown."""
        self.pages.add(name, title, make)

    def add_command(self, title: str, pressed: Callable[[], object], action: str = "") -> None:
        """Put a command into the menu; ``action`` names the key that does the same."""
        self._commands.append((title, pressed, action))

    def show_help(self) -> None:
        """Show the table of keys over the page, or over the wide window that has the keyboard."""
        from livecs.ui.key_help import KeyHelp
        from livecs.ui.wide_window import WideWindow

        active = QApplication.activeWindow()
        whole = active if isinstance(active, WideWindow) else self
        shown = whole.findChild(KeyHelp, options=Qt.FindChildOption.FindDirectChildrenOnly) or KeyHelp(whole)
        if whole is self:
            self._help = shown
        shown.cover(whole, self.pages.name if whole is self else "", self.shortcuts)

    def show_platforms(self) -> None:
        """Open the menu of platforms."""
        self.platform_menu().popup(self.platform.mapToGlobal(self.platform.rect().bottomLeft()))

    def show_menu(self) -> None:
        """Open the menu of everything else."""
        menu = self.more_menu()
        corner = self.more.mapToGlobal(self.more.rect().bottomRight())
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def platform_menu(self) -> QMenu:
        """Build the menu of platforms."""
        menu = _choices([(one.id, spoken(one.title)) for one in PLATFORMS], self._platform_id, self)
        menu.triggered.connect(self._on_platform)
        return menu

    def more_menu(self) -> QMenu:
        """Build the menu of looks and help."""
        menu = _choices([(name, translate("PanelWindow", title)) for name, title in _LOOKS.items()], self._look, self)
        menu.triggered.connect(self._on_menu)
        menu.addSeparator()
        help_ = (translate("PanelWindow", "按键表"), self.show_help, "help")
        for title, pressed, action in (*self._commands, help_):
            keys = shown_keys(self.shortcuts.keys_of(action)) if action else ""
            menu.addAction(f"{title}\t{keys}" if keys else title).triggered.connect(pressed)
        return menu

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return step_focus(self, is_next=next)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 8, _EDGE, 8)
        self._column.setSpacing(8)
        self._column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the list gives way, not the screen
        self._column.addWidget(self.top)
        self._column.addWidget(self.pages, 1)
        self._column.addWidget(self.pages.bar)
        self._foot.setSpacing(_GAP)
        self._foot.addWidget(self._news, 1)
        self._column.addLayout(self._foot)

    def step_platform(self, by: int) -> None:
        """Go to a neighbouring platform; a menu would hold the keyboard for a moment after it closed."""
        at = PLATFORM_IDS.index(self._platform_id)
        self.set_platform(PLATFORM_IDS[(at + by) % len(PLATFORM_IDS)])

    def _on_platform(self, action: QAction) -> None:
        self.set_platform(action.data())

    def set_platform(self, platform: str) -> None:
        """Go to a platform."""
        self._platform_id = platform
        self.top.name_platform(_TITLES[platform])
        self.page.set_platform(platform)
        self.tell(translate("PanelWindow", "平台：{}").format(_TITLES[platform]))
        self.setting_changed.emit("platform", platform)  # what the disk refuses is said after it

    def _on_menu(self, action: QAction) -> None:
        if action.data() is None:  # it is no look, and has its own ear
            return
        self.set_look(action.data())

    def set_look(self, look: str) -> None:
        """Wear a look: ``system``, ``light`` or ``dark``."""
        self._look = look
        self.theme.choose(look)
        self.setting_changed.emit("theme", look)


def _choices(choices: list[tuple[str, str]], chosen: str, parent: QWidget) -> QMenu:
    from livecs.ui.menus import choice_menu  # no menu is needed for the first paint

    return choice_menu(choices, chosen, parent)
