"""本场信息 in the panel: the chip that follows the clock, the page behind it, half an hour more at a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from livecs.errors import UserError
from livecs.phrases.card import Phase
from livecs.phrases.card_words import next_change_ms
from livecs.ui.card.chip import CardChip
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from livecs.phrases.card_desk import CardDesk
    from livecs.ui.card.card_page import CardPage
    from livecs.ui.theme import Theme
    from livecs.ui.wide_window import WideWindow
    from livecs.ui.window import PanelWindow

_NEWS = {
    Phase.ENDING: "快下播了，到点价格就不再填 · F9 加 30 分钟",
    Phase.ENDED: "已下播，价格不再自动填 · F9 可再加 30 分钟",
}
_WATCH_MS = 1_000  # a look at a file's stamp


class CardSession(QObject):
    """One for a panel. The chip changes once a minute while a broadcast is near or on.

    A change made elsewhere needs no watching to hold, since the desk looks at each question; it is looked for so
    that the chip and the list show it too.
    """

    told = Signal(object)
    changed = Signal()
    """What phrases are filled with is other than before."""
    damaged = Signal()
    """What is kept can no longer be used."""

    def __init__(self, desk: CardDesk, theme: Theme, window: PanelWindow) -> None:
        """Put the chip into the window's top line."""
        super().__init__(window)
        self._desk = desk
        self._theme = theme
        self._window = window
        self._phase = desk.phase()
        self._book = desk.book
        self._wide: WideWindow | None = None
        self._page: CardPage | None = None
        self.chip = CardChip(theme, window.top)
        self.chip.clicked.connect(self.open)
        window.add_chip(self.chip)
        window.card_asked.connect(self.open)
        window.longer_asked.connect(self.extend)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._on_watched)
        self._watch.start(_WATCH_MS)
        self._show()

    def look(self) -> None:
        """See what the clock says, and whether another window or a command has changed the card."""
        is_other = self._desk.book != self._book
        if is_other and self._desk.is_unreadable():
            self.damaged.emit()
        before, self._phase = self._phase, self._desk.phase()
        if self._phase != before and self._phase in _NEWS:
            self.told.emit(translate("CardSession", _NEWS[self._phase]))
        if is_other or self._phase != before:
            self.changed.emit()
        self._show()

    def open(self) -> None:
        """Show the page that fills the card in."""
        if self._wide is None or self._page is None:
            from livecs.ui.card.card_page import CardPage
            from livecs.ui.wide_window import WideWindow

            self._page = CardPage(self._desk, self._theme)
            self._page.saved.connect(self._on_saved)
            self._page.longer_asked.connect(self.extend)
            self._wide = WideWindow(translate("CardSession", "本场信息"), self._page, self._window)
        self._page.begin(self._window.page.sending.platform)
        self._wide.come_forward()

    def extend(self) -> None:
        """Make the broadcast half an hour longer."""
        try:
            said = self._desk.extend()
        except UserError as error:
            said = spoken(error.message)
        else:
            self._on_saved()
        self.told.emit(said)
        if self._page:
            self._page.follow(said)

    def _on_watched(self) -> None:
        if self._desk.book != self._book:
            self.look()

    def _on_saved(self) -> None:
        self._phase = self._desk.phase()
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        now_ms, self._book = self._desk.now_ms(), self._desk.book
        self.chip.show_card(self._book.card, now_ms)
        if wait := next_change_ms(self._book.card, now_ms):
            self._timer.start(wait)
        else:
            self._timer.stop()
