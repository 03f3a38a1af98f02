"""The group's table is pasted here; what would be read of it is shown before anything is taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from livecs.money import yuan
from livecs.override import override
from livecs.phrases.link_columns import COLUMNS
from livecs.phrases.link_table import Pasted, read_table
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from livecs.phrases.card import Link


class PasteBox(QWidget):
    """Gives the links on demand; lines that were not read stay in the box."""

    taken = Signal(object, bool)
    """The links, and whether they replace the table (else they are merged into it)."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._pasted = Pasted()
        self._left: dict[str, str] = {}
        self._length = 0
        self.box = _Box(self)
        self._preview = QPlainTextEdit(self)
        self._preview.setObjectName("card-preview")
        self._preview.setAccessibleName(translate("PasteBox", "读到的链接"))
        self._preview.setReadOnly(True)
        self._preview.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._preview.setTabChangesFocus(True)
        self._preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._summary = QLabel(self)
        self._summary.setObjectName("caption")
        self._summary.setWordWrap(True)
        self._merge = self._button("card-merge", translate("PasteBox", "并入  Ctrl+Shift+Enter"))
        self._replace = self._button("card-replace", translate("PasteBox", "替换整张表  Ctrl+Enter"))
        self._lay_out()
        self.box.document().contentsChange.connect(self._on_contents_changed)
        self.box.textChanged.connect(self._on_text_changed)
        self.box.take_asked.connect(self._take)
        self._replace.clicked.connect(self._on_replace)
        self._merge.clicked.connect(self._on_merge)
        self._on_text_changed()

    def paste(self) -> None:
        """Put what is on the clipboard into the box, instead of what stands there."""
        self.box.setFocus()
        self.box.selectAll()
        self.box.paste()

    def _take(self, replaces: bool) -> None:  # noqa: FBT001 (a slot)
        if not (self._replace if replaces else self._merge).isEnabled():
            return
        pasted, left = self._pasted, self._left
        self.box.setPlainText(pasted.rest)
        self._left = left | {one.text: one.why for one in pasted.refused} if pasted.refused else {}
        self._on_text_changed()
        self.taken.emit(pasted.links, replaces)

    def _on_replace(self) -> None:
        self._take(replaces=True)

    def _on_merge(self) -> None:
        self._take(replaces=False)

    def _on_contents_changed(self, _at: int, removed: int, _added: int) -> None:
        if removed >= self._length:
            self._left = {}  # all of it is new: no longer what was left of a table
        self._length = self.box.document().characterCount() - 1

    def _on_text_changed(self) -> None:
        self._pasted = read_table(self.box.toPlainText(), self._left)
        links, refused = self._pasted.links, self._pasted.refused
        only_merged = translate("PasteBox", "框里是剩下的行，改好后并入") if self._left else ""
        say(self._summary, spoken(strung("，", filter(None, (_summary(self._pasted), only_merged)))))
        self._summary.setVisible(bool(self._summary.text()))
        lines = [translate("PasteBox", "第 {} 行：{}").format(one.line, one.why) for one in refused]
        self._preview.setPlainText("\n".join([*lines, *map(_said, links)]))
        self._preview.setVisible(bool(links or refused))
        self._replace.setEnabled(bool(links) and not self._left)
        self._merge.setEnabled(bool(links))

    def _button(self, name: str, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box, 1)
        column.addWidget(self._summary)
        column.addWidget(self._preview, 1)
        column.addWidget(self._merge)
        column.addWidget(self._replace)


class _Box(QPlainTextEdit):
    take_asked = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card-paste")
        self.setAccessibleName(translate("PasteBox", "粘贴链接表"))
        hint = translate("PasteBox", "把群里的链接表粘贴到这里 Ctrl+Shift+V，有没有表头、用什么隔开都可以：")
        self.setPlaceholderText(f"{hint}\n\n{'  '.join(COLUMNS)}")
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers()
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.take_asked.emit(not modifiers & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the window's
        else:
            super().keyPressEvent(event)


def _summary(pasted: Pasted) -> str:
    if not pasted.links and not pasted.refused:
        return ""
    said = [translate("PasteBox", "读到 {} 个链接").format(len(pasted.links))]
    if pasted.refused:
        said.append(translate("PasteBox", "{} 行没读懂，会留在框里").format(len(pasted.refused)))
    if pasted.unused:
        said.append(translate("PasteBox", "没用到的列：{}").format(strung("、", pasted.unused)))
    return spoken(strung("，", said))


def _said(link: Link) -> str:
    number = translate("PasteBox", "{} 号").format(link.number)
    price = translate("PasteBox", "{} 元").format(yuan(link.price_fen)) if link.price_fen else ""
    more = (link.sizes, link.shipping, link.gift, link.stock)
    return " · ".join(filter(None, (number, link.product, price or translate("PasteBox", "没有读出价格"), *more)))
