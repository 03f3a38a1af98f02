"""The pictures of the case that is shown or typed, and the way of each: made, kept, read again, removed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from livecs.errors import UserError
from livecs.returns.evidence import MOST_PICTURES
from livecs.returns.model import Picture
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.evidence_tiles import Tile
from livecs.ui.returns.evidence_ways import THUMBNAIL, Made, made
from livecs.ui.returns.pictures import decoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.ui.returns.evidence_ways import Make, PictureWays


class Bag:
    """Whose pictures these are: a case's, or in memory alone those of one that has no id yet."""

    def __init__(self, case_id: str = "") -> None:
        """Begin without pictures; ``coming`` are being made or kept."""
        self.case_id = case_id
        self.tiles: list[Tile] = []
        self.coming = 0

    def room(self) -> int:
        """How many more it takes."""
        return MOST_PICTURES - len(self.tiles) - self.coming


class Bags(QObject):
    """Has one bag open; what comes for one that is not any more still reaches its case."""

    changed = Signal()
    said = Signal(object)  # about the open bag
    told = Signal(object)  # about another

    def __init__(self, ways: PictureWays, parent: QObject) -> None:
        """Open an empty one."""
        super().__init__(parent)
        self._ways = ways
        self.open = Bag()

    def turn_to(self, bag: Bag) -> None:
        """Open another."""
        self.open = bag
        self.changed.emit()

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Have the open bag hold the pictures of its case, and read the thumbnails it lacks."""
        known = {tile.picture.id: tile for tile in self.open.tiles if tile.picture}
        self.open.tiles = [known.get(one.id, Tile(one)) for one in pictures]
        self.changed.emit()
        for one in pictures:
            if one.id not in known:
                self._ways.run(partial(_thumbnail, self._ways, one), partial(self._on_read, self.open, one))

    def take(self, makes: Sequence[Make]) -> None:
        """Make pictures and put them into the open bag, as many as it takes."""
        fitting = makes[: max(0, self.open.room())]
        beyond = len(makes) - len(fitting)
        said = translate("Evidence", "一条登记最多 {} 张凭证，多出的 {} 张没有加上") if beyond else ""
        said = said.format(MOST_PICTURES, beyond)
        self.said.emit(said)
        if fitting:
            self.open.coming += len(fitting)
            self._ways.beside(partial(made, fitting), partial(self._on_made, self.open, len(fitting), said))
            self.changed.emit()

    def keep(self, case_id: str) -> None:
        """Keep what is pending in the open bag, or on its way there, with a case; another bag is open afterwards."""
        bag = self.open
        bag.case_id = case_id
        pending = [tile for tile in bag.tiles if tile.picture is None]
        bag.tiles = [tile for tile in bag.tiles if tile.picture]
        self.turn_to(Bag())
        for tile in pending:
            self._add(bag, tile)

    def remove(self, tile: Tile) -> None:
        """Take a picture out of the open bag and its case."""
        if tile.picture is None:
            self._on_removed(self.open, tile, None)
        else:
            self._ways.run(partial(self._ways.remove, tile.picture.id), partial(self._on_removed, self.open, tile))

    def _on_made(self, bag: Bag, count: int, beyond: str, came: object) -> None:
        pictures = came if isinstance(came, list) else [came] * count
        bag.coming -= count
        for one in pictures:
            if isinstance(one, Made):
                self._put(bag, Tile(None, one.jpeg, one.thumbnail))
        wrong = [spoken(one.message) for one in pictures if isinstance(one, UserError)]
        if wrong or beyond:  # what is said of one picture does not wipe out what was said of others
            more = translate("Evidence", "其中 {} 张：").format(len(wrong)) if wrong and len(pictures) > 1 else ""
            self._say(bag, spoken(strung("；", filter(None, (beyond, more + "".join(wrong[:1]))))))
        self.changed.emit()

    def _put(self, bag: Bag, tile: Tile) -> None:
        if bag.case_id:
            self._add(bag, tile)
        elif tile.jpeg in (one.jpeg for one in bag.tiles):
            self._say_there(bag)
        else:
            bag.tiles.append(tile)

    def _add(self, bag: Bag, tile: Tile) -> None:
        bag.coming += 1
        self._ways.run(partial(self._ways.add, bag.case_id, tile.jpeg), partial(self._on_added, bag, tile))

    def _on_added(self, bag: Bag, tile: Tile, came: object) -> None:
        bag.coming -= 1
        if isinstance(came, UserError):
            self._say(bag, spoken(came.message))
        elif isinstance(came, Picture):
            if any(one.picture == came for one in bag.tiles):
                self._say_there(bag)
            else:
                bag.tiles.append(tile._replace(picture=came, jpeg=b""))
        self.changed.emit()

    def _on_read(self, bag: Bag, picture: Picture, came: object) -> None:
        tile = Tile(picture, b"", came) if isinstance(came, QImage) else Tile(picture, fault=message_of(came))
        bag.tiles = [tile if one.picture == picture else one for one in bag.tiles]
        self.changed.emit()
        if tile.fault:
            self._say(bag, tile.fault)

    def _on_removed(self, bag: Bag, tile: Tile, came: object) -> None:
        if isinstance(came, UserError):
            self._say(bag, spoken(came.message))
        else:
            bag.tiles = [one for one in bag.tiles if (one.picture, one.jpeg) != (tile.picture, tile.jpeg)]
        self.changed.emit()

    def _say_there(self, bag: Bag) -> None:
        self._say(bag, translate("Evidence", "这张图片已经在这条登记里，没有重复添加"))

    def _say(self, bag: Bag, said: str) -> None:
        if bag is self.open:
            self.said.emit(said)
        else:
            self.told.emit(translate("Evidence", "登记已存；凭证：{}").format(said))


def message_of(came: object) -> str:
    """What is said of a picture that did not come."""
    return (
        spoken(came.message)
        if isinstance(came, UserError)
        else translate("Evidence", "这张凭证没有读出来；删掉它，再添加一张")
    )


def _thumbnail(ways: PictureWays, picture: Picture) -> QImage:
    return decoded(ways.read(picture.name), THUMBNAIL)
