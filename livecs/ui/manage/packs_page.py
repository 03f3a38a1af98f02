"""The packs: whose, how many phrases, how far they may be trusted; the space bar switches one off and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from livecs.override import override
from livecs.phrases.model import Scope, Standing
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate
from livecs.ui.manage.report_list import ReportList
from livecs.ui.manage.report_rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from livecs.phrases.pack_cards import PackCard
    from livecs.ui.theme import Theme

SCOPES = {Scope.COMPANY: "公司", Scope.TEAM: "团队", Scope.PERSONAL: "个人"}
_STANDINGS = {
    Standing.SHIPPED: "自带",
    Standing.SIGNED: "已签名",
    Standing.UNSIGNED: "未签名",
    Standing.UNTRUSTED: "签名对不上，不能复制",
}


class PacksList(ReportList):
    """Enter or the space bar asks for the chosen pack to be switched."""

    switch_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Begin without rows."""
        super().__init__(theme, parent)
        self.setObjectName("packs")
        self.setAccessibleName(translate("Packs", "话术包"))
        self.empty_text = translate("Packs", "还没有话术包。把话术包放进 phrasebanks 文件夹")
        self._cards: Sequence[PackCard] = ()
        self.doubleClicked.connect(self._ask)

    def show_cards(self, cards: Sequence[PackCard]) -> None:
        """Show other packs; the chosen row stays chosen."""
        row = max(0, self.currentIndex().row())
        self._cards = cards
        self.show_rows([_row(card) for card in cards])
        self.setCurrentIndex(self.rows.index(min(row, len(cards) - 1)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        row = self.currentIndex().row()
        if row >= 0 and self._cards[row].id:
            self.switch_asked.emit(self._cards[row].id)


class PacksPage(QWidget):
    """The list with a line of words about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build the page; it is filled by :meth:`show_cards`."""
        super().__init__(parent)
        self.setObjectName("packs-page")
        self._said = self._caption("")
        self.list = PacksList(theme, self)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)
        column.addWidget(self._caption(translate("Packs", "空格 停用或启用 · Esc 关闭")))

    def show_cards(self, cards: Sequence[PackCard]) -> None:
        """Show the packs as they are now."""
        on = [card for card in cards if card.id and not card.is_off]
        said = translate("Packs", "{} 个话术包，用着 {} 个，{} 条话术")
        self._said.setText(said.format(len(cards), len(on), sum(card.phrases for card in on)))
        self.list.show_cards(cards)

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName("caption")
        return label


def _row(card: PackCard) -> Row:
    first = spoken(Sentence("{}。{}", card.faults[0].message, card.faults[0].advice)) if card.faults else ""
    if not card.id:
        return Row(card.title, translate("Packs", "有错，没有读入"), first, "", "error")
    met = [translate("Packs", _STANDINGS.get(one, one)) for one, _ in card.standings]
    if len(met) > 1:
        met = [spoken(Sentence("{} 条{}", count, said)) for (_, count), said in zip(card.standings, met, strict=True)]
    scope = translate("Packs", SCOPES[Scope(card.scope)])
    below = " · ".join(filter(None, (scope, translate("Packs", "{} 条").format(card.phrases), *met, first)))
    token = "warning" if card.faults or Standing.UNTRUSTED in dict(card.standings) else "text2"
    return Row(card.title, translate("Packs", "已停用" if card.is_off else "使用中"), below, "", token)
