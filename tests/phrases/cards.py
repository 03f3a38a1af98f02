"""A card to try things on: the broadcast of 2026-11-21, 20:00 to 23:00 in the shop's zone."""

from datetime import datetime

from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.phrases.card import Card, Link
from livecs.phrases.card_rows import Book


def at(moment: str) -> int:
    """A moment of the shop's zone in UTC milliseconds."""
    return int(datetime.fromisoformat(moment).replace(tzinfo=SHOP_ZONE).timestamp() * 1000)


START, END = at("2026-11-21 20:00"), at("2026-11-21 23:00")
CARD = Card(
    host="阿岚",
    starts_at_ms=START,
    ends_at_ms=END,
    activity="周末上新",
    coupon_fen=1000,
    coupon_from_fen=9900,
    terms="每满200减30",
    shipping="48 小时",
    freight="已赠送",
    links=(Link("3", "云朵毛衣", 8990, "S-L", "24小时", "发圈", "120"), Link("5", "风衣", 12900, "M-XL")),
)


class FakeCardStore:
    """Keeps a book in memory; refuses when told to."""

    def __init__(self, book: Book = Book()) -> None:  # noqa: B008 (a value)
        self.book = book
        self.refuses = False

    def read(self) -> Book:
        return self.book

    def is_unreadable(self) -> bool:
        return False

    def write(self, book: Book) -> None:
        if self.refuses:
            raise UserError("file.write", "card.json 存不下：磁盘已满；原来的内容还在")
        self.book = book


class FakeNow:
    """A clock that stands until it is set."""

    def __init__(self, now_ms: int = START) -> None:
        self.ms = now_ms

    def __call__(self) -> int:
        return self.ms
