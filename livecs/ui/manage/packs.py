"""The command 话术包: which packs are there, and which of them are used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from livecs.phrases.pack_cards import pack_cards
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from livecs.phrases.desk import PhrasesDesk
    from livecs.ui.manage.packs_page import PacksPage
    from livecs.ui.theme import Theme
    from livecs.ui.wide_window import WideWindow
    from livecs.ui.window import PanelWindow


class Packs(QObject):
    """One for a panel; the window of its list is built when it is first wanted."""

    def __init__(self, desk: PhrasesDesk, theme: Theme, window: PanelWindow) -> None:
        """Put the command into the menu."""
        super().__init__(window)
        self._desk, self._theme, self._window = desk, theme, window
        self._wide: WideWindow | None = None
        self._page: PacksPage | None = None
        window.add_command(translate("Packs", "话术包"), self.open)

    def open(self) -> None:
        """Show the list."""
        if self._wide is None or self._page is None:
            from livecs.ui.manage.packs_page import PacksPage
            from livecs.ui.wide_window import WideWindow

            self._page = PacksPage(self._theme)
            self._page.list.switch_asked.connect(self.switch)
            self._wide = WideWindow(translate("Packs", "话术包"), self._page, self._window)
        self._show()
        self._wide.come_forward()

    def switch(self, pack_id: str) -> None:
        """Switch a pack off, or on again."""
        is_on = self._desk.switch(pack_id)
        self._window.setting_changed.emit("packs_off", list(self._desk.packs_off))
        self._window.page.show_again()
        title = next((pack.title for _, pack in self._desk.library.packs if pack.id == pack_id), pack_id)
        said = translate("Packs", "已启用「{}」") if is_on else translate("Packs", "已停用「{}」，它的话术不再出现")
        self._window.tell(said.format(title))
        self._show()

    def _show(self) -> None:
        if self._page:
            self._page.show_cards(pack_cards(self._desk.library, self._desk.packs_off))
