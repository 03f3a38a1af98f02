"""The panel: one narrow window at the right edge; it frames the page and owns the keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.phrases.model import Stance
from livecs.platforms import PLATFORMS
from livecs.ui.i18n import translate
from livecs.ui.keys import KEYS, KeyHelp
from livecs.ui.notice import Notice
from livecs.ui.phrases.page import PhrasesPage
from livecs.ui.theme import Theme

_WIDTH, _LEAST, _MOST = 400, 320, 560
_NUMBERED = 9
_THEMES = {"system": "跟随系统", "light": "浅色", "dark": "深色"}


class PanelWindow(QWidget):
    """Frames the page 话术; tells which setting was changed."""

    setting_changed = Signal(str, object)

    def __init__(self, page: PhrasesPage, theme: Theme, platform: str, look: str) -> None:
        """Build the frame around a page, for a platform and a look (``system``, ``light``, ``dark``)."""
        super().__init__()
        self.page = page
        self._theme = theme
        self.setObjectName("panel")
        self.setWindowTitle("livecs")
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)
        self.platform = self._button("platform", translate("PanelWindow", "平台"))
        self.platform.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fill_platforms(platform)
        self.more = self._button("more", translate("PanelWindow", "菜单"))
        self.more.setIcon(theme.icon("more"))
        self._fill_menu(look)
        self.notice = Notice(theme, self)
        self._news = QLabel(self)
        self._news.setObjectName("news")
        self._news.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._help = KeyHelp(self)
        self._make_shortcuts()
        page.told.connect(self.tell)
        theme.changed.connect(self._on_theme_changed)

    def tell(self, news: str) -> None:
        """Say something in the one quiet line."""
        self._news.setText(news)
        self._news.setToolTip(news)
        self._news.setAccessibleName(news)

    def place(self) -> None:
        """Stand at the right edge of the screen, full height."""
        area = QGuiApplication.primaryScreen().availableGeometry()
        width = min(_WIDTH, area.width())
        self.setGeometry(area.right() - width + 1, area.top(), width, area.height())

    def come_forward(self) -> None:
        """Show before everything else, ready to search."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.focus_search()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._help.setGeometry(self.rect())

    def _button(self, name: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(title)
        button.setToolTip(title)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(QMenu(button))
        return button

    def _fill_platforms(self, chosen: str) -> None:
        group = QActionGroup(self)
        for platform in PLATFORMS:
            action = self._choice(self.platform.menu(), group, platform.title, platform.id == chosen)
            action.setData(platform.id)
            if platform.id == chosen:
                self.platform.setText(platform.title)
        group.triggered.connect(self._on_platform)

    def _fill_menu(self, look: str) -> None:
        menu = self.more.menu()
        group = QActionGroup(self)
        for name, title in _THEMES.items():
            self._choice(menu, group, translate("PanelWindow", title), name == look).setData(name)
        group.triggered.connect(self._on_look)
        menu.addSeparator()
        menu.addAction(translate("PanelWindow", "按键表 Ctrl+/"), self.show_help)

    def _choice(self, menu: QMenu, group: QActionGroup, title: str, checked: bool) -> QAction:  # noqa: FBT001
        action = group.addAction(menu.addAction(title))
        action.setCheckable(True)
        action.setChecked(checked)
        return action

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.platform)
        top.addStretch(1)
        top.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self.page, 1)
        column.addWidget(self._news)

    def _make_shortcuts(self) -> None:
        pairs = [(key.keys, key.action) for key in KEYS if key.action]
        pairs += [(f"Alt+{row + 1}", f"row {row}") for row in range(_NUMBERED)]
        for keys, action in pairs:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setProperty("action", action)
            shortcut.activated.connect(self._on_shortcut)

    def _on_shortcut(self) -> None:
        _ACTIONS[self.sender().property("action")](self)

    def show_help(self) -> None:
        """Show the table of keys."""
        self._help.show()
        self._help.raise_()
        self._help.setFocus()

    def _on_platform(self, action: QAction) -> None:
        self.platform.setText(action.text())
        self.page.set_platform(action.data())
        self.setting_changed.emit("platform", action.data())

    def _on_look(self, action: QAction) -> None:
        self._theme.choose(action.data())
        self.setting_changed.emit("theme", action.data())

    def _on_theme_changed(self) -> None:
        self.more.setIcon(self._theme.icon("more"))


_ACTIONS: dict[str, Callable[[PanelWindow], object]] = {
    "search": lambda window: window.page.focus_search(),
    "agree": lambda window: window.page.press_stance(Stance.AGREE),
    "persuade": lambda window: window.page.press_stance(Stance.PERSUADE),
    "refuse": lambda window: window.page.press_stance(Stance.REFUSE),
    "scene_next": lambda window: window.page.scenes.step(1),
    "scene_previous": lambda window: window.page.scenes.step(-1),
    "sub_next": lambda window: window.page.scenes.step_below(1),
    "sub_previous": lambda window: window.page.scenes.step_below(-1),
    "pin": lambda window: window.page.toggle_pin(),
    "platform": lambda window: window.platform.showMenu(),
    "menu": lambda window: window.more.showMenu(),
    "help": lambda window: window.show_help(),
} | {f"row {row}": lambda window, row=row: window.page.choose_row(row) for row in range(_NUMBERED)}
