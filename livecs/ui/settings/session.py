"""设置 in the panel: what is wanted on the page is looked at, kept, put in force, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from livecs.settings import FIELDS, clash
from livecs.ui.i18n import spoken, translate
from livecs.ui.key_rules import why_not
from livecs.ui.settings.table import setting_with, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from livecs.ui.settings.page import SettingsPage
    from livecs.ui.wide_window import WideWindow
    from livecs.ui.window import PanelWindow

_FIELDS = {field.key: field for field in FIELDS}
_MOST = 100  # changes that are remembered


class _Done(NamedTuple):
    key: str
    title: str
    before: object


class SettingsSession(QObject):
    """One for a panel; the page is built when it is first wanted."""

    def __init__(self, settings: Mapping[str, Any], window: PanelWindow) -> None:
        """Put 设置 into the menu and listen to its key; ``settings`` is read anew each time."""
        super().__init__(window)
        self._settings, self._window = settings, window
        self._done: list[_Done] = []
        self._refused = ""
        self._page: SettingsPage | None = None
        self._wide: WideWindow | None = None
        self.take_hotkey: Callable[[str], str] = lambda _keys: ""
        """Takes the key that calls the panel from other windows; says why it cannot be had, and which could."""
        window.add_command(translate("Settings", "设置"), self.open, "settings")
        window.settings_asked.connect(self.open)
        window.setting_changed.connect(self._on_setting_changed)
        window.setting_refused.connect(self._on_setting_refused)

    @property
    def page(self) -> SettingsPage:
        """The page; it is built now if it was not before."""
        if self._page is None:
            from livecs.ui.settings.page import SettingsPage

            self._page = SettingsPage(self._settings, self._window.theme)
            self._page.told.connect(self.change)
            self._page.undo_asked.connect(self.undo)
        return self._page

    def open(self) -> None:
        """Show the page."""
        self.open_at("")

    def open_at(self, title: str) -> None:
        """Show the fields that are found by a title; without one, all."""
        if self._wide is None:
            from livecs.ui.wide_window import WideWindow

            self._wide = WideWindow(translate("Settings", "设置"), self.page, self._window)
        self._wide.come_forward()
        if title:
            self.page.go_to(title)

    def change(self, key: str, value: object) -> None:
        """Have a field of the page hold another value, unless something speaks against it."""
        before = value_of(self._settings, key)
        if said := self._refusal(key, value):
            self.page.say(said)
            self.page.rows[key].show_value(before)
        elif value != before and self._put(key, value):
            title = self.page.rows[key].field.title
            self._done = [*self._done, _Done(key, title, before)][-_MOST:]
            self.page.say(translate("Settings", "已改「{}」· Ctrl+Z 撤回").format(translate("Settings", title)))

    def undo(self) -> None:
        """Take the last change back."""
        if not self._done:
            self.page.say(translate("Settings", "没有可撤回的；这次打开面板以后还没改过设置"))
            return
        done = self._done[-1]
        if said := self._refusal(done.key, done.before):
            self.page.say(said)
            return
        if not self._put(done.key, done.before):
            return
        self._done.pop()
        self.page.say(translate("Settings", "已撤回「{}」").format(translate("Settings", done.title)))

    def _refusal(self, key: str, value: object) -> str:
        name, _, id_ = key.partition(".")
        field = _FIELDS[name]
        if not id_ and not field.accepts(value):
            return translate("Settings", "「{}」没有改；{}").format(
                translate("Settings", field.title), translate("Settings", field.help)
            )
        if said := clash({**self._settings, key: value}, key):
            return spoken(said)
        if self.page.rows[key].field.kind != "keys":
            return ""
        said = why_not(str(value), id_ or name, self._settings["shortcuts"], self._settings["hotkey"])
        return said or ("" if id_ else self.take_hotkey(str(value)))

    def _put(self, key: str, value: object) -> bool:
        """Put a value in force and keep it; where the disk refuses, what was kept holds on. Whether it was done."""
        before = value_of(self._settings, key)
        self._emit(key, value)
        if not self._refused:
            return True
        refused = self._refused
        self._emit(key, before)
        if key == "hotkey":
            self.take_hotkey(before)
        title = translate("Settings", self.page.rows[key].field.title)
        self.page.say(translate("Settings", "「{}」没有改，还是原来的：{}").format(title, refused))
        return False

    def _emit(self, key: str, value: object) -> None:
        self._refused = ""
        name, whole = setting_with(self._settings, key, value)
        if name == "platform":
            self._window.set_platform(whole)
        elif name == "theme":
            self._window.set_look(whole)
        else:
            self._window.setting_changed.emit(name, whole)

    def _on_setting_refused(self, _key: str, said: str) -> None:
        self._refused = said

    def _on_setting_changed(self, key: str, value: Any) -> None:  # noqa: ANN401 (what the table of fields allows)
        """Put in force what this part of the panel knows; others listen themselves."""
        if key == "font_percent":
            self._window.theme.resize(value)
        elif key == "shortcuts":
            self._window.shortcuts.use(value)
        if self._page:
            self._page.show_values()
