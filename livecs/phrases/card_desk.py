"""The counter for 本场信息: what holds now, what is asked of it, and how it is changed."""

from collections.abc import Mapping
from typing import Protocol

from livecs.clock import NowMs, today_on
from livecs.errors import UserError
from livecs.phrases.card import (
    WARNING_MS,
    Card,
    Limit,
    Phase,
    extended,
    is_big_sale,
    phase,
    started_from,
    values_at,
)
from livecs.phrases.card_rows import MOST_LINKS, Book
from livecs.phrases.card_times import clock_text
from livecs.phrases.card_values import why_unfit
from livecs.sentence import Sentence

_REGRET_MS = 3 * WARNING_MS
"""So long after its end a broadcast may still be made longer: after that somebody begins another one."""


class CardStore(Protocol):
    """Where the book of cards is kept."""

    def read(self) -> Book:
        """What is kept at this moment; an empty book when there is nothing usable. Asked often, so it must be cheap."""

    def is_unreadable(self) -> bool:
        """Whether something is kept that is not usable."""

    def write(self, book: Book) -> None:
        """Keep another book.

        Raises:
            UserError: the disk refused; what was kept is kept.
        """


class CardDesk:
    """One for a window or a command; the clock is asked at every question, so an old price never fills anything."""

    def __init__(self, store: CardStore, now_ms: NowMs) -> None:
        """Take where the book is kept, and the clock."""
        self._store = store
        self._now_ms = now_ms

    @property
    def book(self) -> Book:
        """What is kept now, whoever changed it: another window or a command may have set other prices."""
        return self._store.read()

    @property
    def card(self) -> Card:
        """The card of the broadcast."""
        return self.book.card

    def now_ms(self) -> int:
        """The moment."""
        return self._now_ms()

    def phase(self) -> Phase:
        """Where now stands to the broadcast."""
        return phase(self.card, self._now_ms())

    def values(self, number: str = "") -> Mapping[str, str]:
        """What placeholders are filled with now, for a link by its number; see :func:`values_at`."""
        card = self.card
        return values_at(card, self._now_ms(), card.link(number) if number else None)

    def is_big_sale(self) -> bool:
        """Whether the 大促 wordings hold now."""
        return is_big_sale(self.card, self._now_ms())

    def is_unreadable(self) -> bool:
        """Whether there is a book that cannot be used; an empty card stands for it."""
        return self._store.is_unreadable()

    def next_card(self) -> Card:
        """A card to begin with, from the last broadcast: this one when it has ended, else the one before it."""
        last = self.card if self.phase() == Phase.ENDED or not self.book.before.ends_at_ms else self.book.before
        return started_from(last, self._now_ms())

    def save(self, card: Card, seen: Book) -> None:
        """Keep a card; another broadcast's puts the present one behind it.

        Args:
            card: what is to hold from now on.
            seen: the book the change began with.

        Raises:
            UserError: the book was changed elsewhere meanwhile, the table is too long, or the disk refused.
                Nothing was changed.
        """
        if len(card.links) > MOST_LINKS:
            raise UserError(
                "card.links", Sentence("链接表有 {} 个链接，最多 {} 个，请分场填", len(card.links), MOST_LINKS)
            )
        book = self.book
        if book != seen:
            raise UserError("card.changed", "本场信息在别处改过了；再存一次就以这里的为准")
        is_other = card.starts_at_ms != book.card.starts_at_ms and book.card.ends_at_ms
        self._store.write(book._replace(card=card, before=book.card if is_other else book.before))

    def note_limit(self, platform: str, text: str) -> None:
        """Note what the shop knows of a platform's limits for changing prices; an empty text takes the note away.

        Raises:
            UserError: it may not stand in the card, or the disk refused.
        """
        if why := why_unfit(text):
            raise UserError("card.value", Sentence("改价限制{}", why))
        book = self.book
        known = book.limits.get(platform)
        if text == (known.text if known else ""):
            return
        limits = {name: limit for name, limit in book.limits.items() if name != platform}
        if text:
            limits[platform] = Limit(text, today_on(self._now_ms()).isoformat())
        self._store.write(book._replace(limits=limits))

    def extend(self) -> str:
        """Make the broadcast half an hour longer; gives the news.

        Raises:
            UserError: there is nothing to make longer, or the disk refused.
        """
        book, now_ms = self.book, self._now_ms()
        now = phase(book.card, now_ms)
        has_just_ended = now == Phase.ENDED and now_ms - book.card.ends_at_ms < _REGRET_MS
        if now not in {Phase.RUNNING, Phase.ENDING} and not has_just_ended:
            raise UserError("card.over", "没有正在播的场次，按 Ctrl+Shift+B 填本场信息")
        card = extended(book.card)
        self._store.write(book._replace(card=card))
        return Sentence("下播时间改到 {}", clock_text(card.ends_at_ms))
