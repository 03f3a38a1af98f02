"""凭证: the pictures of a case, or of one that is being typed: pasted, dropped or picked, looked at, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QToolButton, QVBoxLayout, QWidget

from livecs.override import override
from livecs.returns.evidence import LONGEST_SIDE, MOST_PICTURES
from livecs.ui.flow import Flow
from livecs.ui.i18n import translate
from livecs.ui.returns.evidence_bag import Bag, Bags, message_of
from livecs.ui.returns.evidence_tiles import TileView
from livecs.ui.returns.evidence_ways import handed_over, is_picture, of_files
from livecs.ui.returns.picture_window import PictureWindow
from livecs.ui.returns.pictures import decoded
from livecs.ui.spoken import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from livecs.returns.model import Picture
    from livecs.ui.returns.evidence_tiles import Tile
    from livecs.ui.returns.evidence_ways import PictureWays
    from livecs.ui.theme import Theme


class EvidenceStrip(QWidget):
    """Begins with a case that is being typed; :meth:`show_case` shows one that is kept.

    What is wrong is said in its own line. Pictures of a case that is being typed are in memory alone, in no draft
    and no file, until :meth:`keep` gives them to the case that was saved.
    """

    changed = Signal()  # how many there are
    told = Signal(object)  # one quiet line, about a case that is shown no more

    def __init__(self, ways: PictureWays, theme: Theme, parent: QWidget | None = None) -> None:
        """Build it, empty."""
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAcceptDrops(True)
        self._ways, self._theme = ways, theme
        self._doomed: Tile | None = None
        self._large: PictureWindow | None = None
        self._bags = Bags(ways, self)
        self._bags.changed.connect(self._show)
        self._bags.said.connect(self._say)
        self._bags.told.connect(self.told)
        self.view = TileView(theme, self)
        self.view.empty_text = translate("Evidence", "在这里按 Ctrl+V 贴图，或拖进来")
        self.view.pasted.connect(self._on_pasted)
        self.view.opened.connect(self._on_opened)
        self.view.removal_asked.connect(self._on_removal_asked)
        self.view.chosen_changed.connect(self._on_chosen)
        self._lay_out()
        self._say("")
        self._show()

    @property
    def count(self) -> int:
        """How many pictures there are, with those on their way."""
        return MOST_PICTURES - self._bags.open.room()

    def begin(self) -> None:
        """Begin another case that has no id yet; pending pictures of the last one are dropped."""
        self._turn_to(Bag())

    def show_case(self, case_id: str, pictures: Sequence[Picture]) -> None:
        """Show the pictures of a case that is kept."""
        if case_id != self._bags.open.case_id:
            self._turn_to(Bag(case_id))
        self._bags.show_pictures(pictures)

    def pending(self) -> tuple[bytes, ...]:
        """The pictures that no case has yet, as they will be kept."""
        return tuple(tile.jpeg for tile in self._bags.open.tiles if tile.picture is None)

    def has_unkept(self) -> bool:
        """Whether pictures would be lost by :meth:`begin`: pending ones, and those that are still being made."""
        bag = self._bags.open
        return bool(self.pending()) or bool(bag.coming and not bag.case_id)

    def keep(self, case_id: str) -> None:
        """Keep what is pending, or still being made, with a case that was just saved; then begin another."""
        self._bags.keep(case_id)
        self.begin()

    def paste(self) -> bool:
        """Take the pictures from the clipboard, if there are any."""
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None once it is empty, whatever PySide6 says
        if mime is None or not is_picture(mime):
            return False
        self._bags.take(handed_over(mime))
        return True

    def set_private(self, is_private: bool, /) -> None:  # noqa: FBT001 (a slot)
        """Hide what is on the pictures, or show it again."""
        self.view.set_private(is_private)
        if is_private and self._large:
            self._large.close()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_picture(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._bags.take(handed_over(event.mimeData()))

    def _turn_to(self, bag: Bag) -> None:
        if self._large:
            self._large.close()
        self._say("")
        self._bags.turn_to(bag)

    def _on_pasted(self) -> None:
        if not self.paste():
            self._say(translate("Evidence", "剪贴板里没有图片；先截图或复制图片，再按 Ctrl+V"))

    def _on_pick(self) -> None:
        kinds = translate("Evidence", "图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif)")
        names, _ = QFileDialog.getOpenFileNames(self, translate("Evidence", "选凭证图片"), "", kinds)
        if names:
            self._bags.take(of_files(names))

    def _on_opened(self) -> None:
        tile = self._chosen()
        if tile is None:
            return
        self._say("")
        if self.view.is_private:
            self._say(translate("Evidence", "买家信息已隐藏，没有打开图片；先按 Ctrl+H 显示"))
        elif tile.picture is None:
            self._on_revealed(tile, tile.jpeg)
        else:
            self._ways.run(partial(self._ways.reveal, tile.picture.id), partial(self._on_revealed, tile))

    def _on_revealed(self, tile: Tile, came: object) -> None:
        chosen = self._chosen()
        if self.view.is_private or chosen is None or (chosen.picture, chosen.jpeg) != (tile.picture, tile.jpeg):
            return
        if self._large is None:
            self._large = PictureWindow(self._theme, self.window())
            self._large.step_wanted.connect(self._on_step)
        place = translate("Evidence", "第 {} 张，共 {} 张 · ← → 换一张 · Esc 关闭")
        said = place.format(self.view.currentIndex().row() + 1, self.view.tiles.rowCount())
        if isinstance(came, bytes):
            self._large.show_image(decoded(came, LONGEST_SIDE), said)
        else:
            self._large.show_image(None, f"{message_of(came)}\n{said}")

    def _on_step(self, by: int) -> None:
        row = self.view.currentIndex().row()
        self.view.move_by(by)
        if self.view.currentIndex().row() != row:
            self._on_opened()

    def _on_removal_asked(self) -> None:
        tile = self._chosen()
        if tile is None:
            return
        is_sure = tile is self._doomed
        ask = translate("Evidence", "再按一次 Delete 或「删除」，就删掉第 {} 张")
        self._say("" if is_sure else ask.format(self.view.currentIndex().row() + 1))
        if is_sure:
            self._bags.remove(tile)
        else:
            self._doomed = tile

    def _on_chosen(self) -> None:
        if self._doomed is not None:
            self._say("")
        self._offer()

    def _chosen(self) -> Tile | None:
        row, tiles = self.view.currentIndex().row(), self._bags.open.tiles
        return tiles[row] if 0 <= row < len(tiles) else None

    def _say(self, said: str) -> None:
        self._doomed = None
        say(self._news, said)
        self._news.setVisible(bool(said))

    def _show(self) -> None:
        bag = self._bags.open
        self.view.show_tiles(bag.tiles)
        title = translate("Evidence", "凭证 {}/{}").format(len(bag.tiles), MOST_PICTURES)
        if bag.coming:
            title = translate("Evidence", "{} · 处理中 {}").format(title, bag.coming)
        elif self.pending():
            title = translate("Evidence", "{} · 待存").format(title)
        self._title.setText(title)
        self._title.setToolTip(
            translate("Evidence", "待存的图片随登记一起存；存下之前只在内存里") if self.pending() else ""
        )
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        is_chosen = self._chosen() is not None
        for button in (self._open, self._remove):
            button.setVisible(is_chosen)
        self._title.setMinimumHeight(self._pick.sizeHint().height())  # on one line with them
        self._head.show_parts([self._title, *([self._open, self._remove] if is_chosen else []), self._pick])

    def _button(self, name: str, text: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton(self._head)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(text)
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        self._head = Flow(self, 4)
        self._title, self._news = QLabel(self._head), QLabel(self)
        self._title.setObjectName("caption")
        self._news.setObjectName("evidence-news")
        self._news.setWordWrap(True)
        self._pick = self._button("evidence-pick", translate("Evidence", "选图片…"), self._on_pick)
        self._open = self._button("evidence-open", translate("Evidence", "看大图"), self._on_opened)
        self._remove = self._button("evidence-remove", translate("Evidence", "删除"), self._on_removal_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._news)  # above the pictures, whose second row may be scrolled out of sight
        column.addWidget(self.view)
        for button in (self._open, self._remove, self._pick):
            QWidget.setTabOrder(self.view, button)
        self.setFocusProxy(self.view)
