"""本场信息: what holds for one broadcast, and the values it gives to placeholders, as long as it may."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from livecs.phrases.card_times import said_time

MINUTE_MS = 60_000
WARNING_MS = 10 * MINUTE_MS
EXTENSION_MS = 30 * MINUTE_MS
LONGEST_MS = 24 * 60 * MINUTE_MS

LINK_NAMES = frozenset({"链接号", "商品", "券后价", "尺码", "尺码范围", "赠品", "库存"})
"""The placeholders that only a chosen link can fill."""


# As texts: a start needs none of them compiled.
_SEVERAL = r"[-~至到/、,，\s]"
_LASTS = r"(?i)(?:\d\s*(?:小时|天|日|h)|当天|当日|次日)$"
_IN_STOCK = {"", "现货"}


class Link(NamedTuple):
    """One row of the link table; ``price_fen`` None is not told, ``unchecked`` came from an earlier broadcast."""

    number: str
    product: str = ""
    price_fen: int | None = None
    sizes: str = ""
    shipping: str = ""
    gift: str = ""
    stock: str = ""
    unchecked: bool = False


class Limit(NamedTuple):
    """What the shop has noted about a platform's limits for changing a price, and on which ISO day."""

    text: str
    noted_on: str


class Card(NamedTuple):
    """One broadcast: moments in UTC milliseconds (0: not told), money in fen.

    ``coupon_fen`` is off from ``coupon_from_fen`` on. ``terms`` is what the shop takes off on top of the links'
    prices, as typed (see basket_words); the coupon is in those prices and not taken off again.
    ``unchecked`` says that coupon and terms came from an earlier broadcast.
    """

    host: str = ""
    starts_at_ms: int = 0
    ends_at_ms: int = 0
    activity: str = ""
    coupon_fen: int = 0
    coupon_from_fen: int = 0
    terms: str = ""
    shipping: str = ""
    freight: str = ""
    big_sale: bool = False
    unchecked: bool = False
    links: tuple[Link, ...] = ()

    def link(self, number: str) -> Link | None:
        """A link by its number."""
        return next((one for one in self.links if one.number == number), None)


class Phase(StrEnum):
    """Where a moment stands to a broadcast."""

    EMPTY = "empty"
    BEFORE = "before"
    RUNNING = "running"
    ENDING = "ending"
    ENDED = "ended"


def phase(card: Card, now_ms: int) -> Phase:
    """Where a moment stands to a card's broadcast; half-open: at the very end it has ended.

    Worked out anew from the clock each time and never remembered, so a clock that was wrong and is set
    right leaves nothing behind.
    """
    if not card.ends_at_ms:
        return Phase.EMPTY
    if now_ms >= card.ends_at_ms:
        return Phase.ENDED
    if now_ms < card.starts_at_ms:
        return Phase.BEFORE
    return Phase.ENDING if card.ends_at_ms - now_ms <= WARNING_MS else Phase.RUNNING


def is_on(card: Card, now_ms: int) -> bool:
    """Whether the broadcast runs."""
    return phase(card, now_ms) in {Phase.RUNNING, Phase.ENDING}


def is_big_sale(card: Card, now_ms: int) -> bool:
    """Whether the 大促 wordings hold: while the broadcast runs; the daily ones are true at any time."""
    return card.big_sale and is_on(card, now_ms)


def values_at(card: Card, now_ms: int, link: Link | None = None) -> Mapping[str, str]:
    """What placeholders are filled with at a moment.

    - From the start to the end: everything the card and the chosen link know, but for what was taken over
      from an earlier broadcast and not looked at since.
    - Before the start: what may be told ahead (主播, 下播时间, 活动, 发货时效, 运费险, and of a link its number,
      product, sizes and shipping); prices, coupon, thresholds, gifts and stock do not hold yet.
    - After the end: only 链接号, 商品 and 尺码范围 (尺码) of a link that the agent named. They say what an article
      is and promise nothing, and who asks about "link 3" after a broadcast means that one. Everything else
      was promised for the broadcast.

    活动价 and 活动结束日 are never filled: the link table knows the price after the coupon, not the one before,
    and a broadcast's end is not its activity's. 尺码 in a phrase is one customer's size, so only a link of one
    size fills it; the sizes there are fill 尺码范围.
    """
    now = phase(card, now_ms)
    values: dict[str, str] = {}
    if link and now != Phase.EMPTY:
        values |= {"链接号": link.number, "商品": link.product, "尺码范围": link.sizes}
        if not re.search(_SEVERAL, link.sizes):
            values["尺码"] = link.sizes
    if now in {Phase.BEFORE, Phase.RUNNING, Phase.ENDING}:
        values |= _told_ahead(card, now_ms, link)
    if is_on(card, now_ms):
        values |= _held_while_on(card, link)
    return {name: value for name, value in values.items() if value}


def _told_ahead(card: Card, now_ms: int, link: Link | None) -> dict[str, str]:
    return {
        "主播": card.host,
        "下播时间": said_time(card.ends_at_ms, now_ms),
        "活动": card.activity,
        "发货时效": _shipping(card, link),
        "运费险": card.freight,
    }


def _shipping(card: Card, link: Link | None) -> str:
    """How long shipping takes: a link's own time where it is one (phrases go on with 内发出), else the card's.

    Of a link that says something else (预售) nobody knows; what is in stock ships as everything does.
    """
    own = link.shipping if link else ""
    if own in _IN_STOCK:
        return card.shipping
    return own if re.search(_LASTS, own) else ""


def _held_while_on(card: Card, link: Link | None) -> dict[str, str]:
    from livecs.money import yuan

    values: dict[str, str] = {}
    if not card.unchecked:  # phrases say the two in one breath: they are of one coupon, or the second is asked
        values["券额"] = yuan(card.coupon_fen) if card.coupon_fen else ""
        values["满减门槛"] = yuan(card.coupon_from_fen) if card.coupon_from_fen else ""
    if link and not link.unchecked:
        values["券后价"] = yuan(link.price_fen) if link.price_fen else ""
        values |= {"赠品": link.gift, "库存": link.stock}
    return values


def extended(card: Card) -> Card:
    """The same broadcast, thirty minutes longer."""
    return card._replace(ends_at_ms=card.ends_at_ms + EXTENSION_MS)


def started_from(last: Card, now_ms: int) -> Card:
    """The next broadcast, begun from an earlier one: the same hours on the next day that they still lie ahead.

    Prices, gifts, coupon and terms are marked to be looked at; what was in stock is nobody's guess.
    """
    days = max(0, (now_ms - last.ends_at_ms) // LONGEST_MS + 1) if last.ends_at_ms else 0
    return last._replace(
        starts_at_ms=last.starts_at_ms + days * LONGEST_MS,
        ends_at_ms=last.ends_at_ms + days * LONGEST_MS,
        unchecked=True,
        links=tuple(one._replace(unchecked=True, stock="") for one in last.links),
    )


def merged(links: tuple[Link, ...], more: tuple[Link, ...]) -> tuple[Link, ...]:
    """A link table with other rows over those of the same number, in the order of the numbers."""
    by_number = {one.number: one for one in (*links, *more)}
    return tuple(sorted(by_number.values(), key=lambda one: (len(one.number), one.number)))
