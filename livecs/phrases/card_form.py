"""A card as it is typed, for the page and the command line alike."""

from typing import NamedTuple

from livecs.errors import UserError
from livecs.money import fen_of, yuan
from livecs.phrases.basket import Off, Terms
from livecs.phrases.basket_words import terms_of
from livecs.phrases.card import LONGEST_MS, MINUTE_MS, Card, Link
from livecs.phrases.card_times import clock_of, clock_text, end_after, start_near
from livecs.phrases.card_values import why_unfit
from livecs.sentence import Sentence


class CardDraft(NamedTuple):
    """What stands in the fields; hours and amounts as typed."""

    host: str = ""
    start: str = ""
    end: str = ""
    activity: str = ""
    coupon: str = ""
    terms: str = ""
    shipping: str = ""
    freight: str = ""
    big_sale: bool = False
    unchecked: bool = False
    links: tuple[Link, ...] = ()


def draft_of(card: Card) -> CardDraft:
    """A card as its fields show it."""
    return CardDraft(
        card.host,
        clock_text(card.starts_at_ms),
        clock_text(card.ends_at_ms),
        card.activity,
        _coupon_typed(card),
        card.terms,
        card.shipping,
        card.freight,
        card.big_sale,
        card.unchecked,
        card.links,
    )


def card_of(draft: CardDraft, base: Card, now_ms: int) -> Card:
    """The card that was typed, over the one the fields began with.

    A start left empty is now. Of a broadcast that is not over yet the start stays where it was, and its end may
    be set to a moment that is behind: it ended early. Other hours that would lie behind are those of the next
    day. Hours that were not touched stay: a broadcast that is over may be corrected.

    Raises:
        UserError: hours, an amount or terms cannot be read, or a value may not stand in a card; the sentence
            names the field.
    """
    _check_values(draft)
    starts_at, ends_at = _hours(draft, base, now_ms)
    coupon = _coupon_of(draft.coupon)
    if unread := terms_of(draft.terms).unread:
        raise UserError("card.terms", Sentence("满减里的「{}」没读懂，如：每满200减30，券满99减10", unread[0]))
    return Card(
        _one_line(draft.host),
        starts_at,
        ends_at,
        _one_line(draft.activity),
        coupon.off_fen,
        coupon.from_fen,
        _one_line(draft.terms),
        _one_line(draft.shipping),
        _one_line(draft.freight),
        draft.big_sale,
        draft.unchecked,
        draft.links,
    )


def _check_values(draft: CardDraft) -> None:
    for title, value in (
        (Sentence("主播"), draft.host),
        (Sentence("活动"), draft.activity),
        (Sentence("满减"), draft.terms),
        (Sentence("发货时效"), draft.shipping),
        (Sentence("运费险"), draft.freight),
    ):
        if why := why_unfit(value):
            raise UserError("card.value", Sentence("{}{}", title, why))
    for link in draft.links:
        for value in (link.product, link.sizes, link.shipping, link.gift, link.stock):
            if why := why_unfit(value):
                raise UserError("card.value", Sentence("{} 号链接{}", link.number, why))


def _one_line(typed: str) -> str:
    return " ".join(typed.split())


def _coupon_typed(card: Card) -> str:
    if not card.coupon_from_fen:
        return yuan(card.coupon_fen) if card.coupon_fen else ""
    return Sentence("满{}减{}", yuan(card.coupon_from_fen), yuan(card.coupon_fen))


def _coupon_of(typed: str) -> Off:
    """10, 满99减10 and whatever :func:`terms_of` reads as one coupon or one threshold."""
    if not typed.strip():
        return Off(0, 0)
    if fen := fen_of(typed):
        return Off(0, fen)
    terms, unread = terms_of(typed)
    found = [*terms.tiers, *filter(None, [terms.coupon])]
    if unread or len(found) != 1 or terms.every or terms.member < Terms().member:
        raise UserError("card.terms", Sentence("券额「{}」没读懂，如：10 或 满99减10", typed))
    return found[0]


def _hours(draft: CardDraft, base: Card, now_ms: int) -> tuple[int, int]:
    old = draft_of(base)
    if base.ends_at_ms and (draft.start.strip(), draft.end.strip()) == (old.start, old.end):
        return base.starts_at_ms, base.ends_at_ms
    if not draft.end.strip():
        raise UserError("card.hours", "下播时间还没填：填了才会自动填价格，到点也会停")
    start, end = clock_of(draft.start), clock_of(draft.end)
    if draft.start.strip() and not start:
        raise UserError("card.hours", Sentence("开播时间「{}」没读懂，如 20:00", draft.start))
    if not end:
        raise UserError("card.hours", Sentence("下播时间「{}」没读懂，如 23:00", draft.end))
    if draft.start.strip() == old.start and now_ms < base.ends_at_ms:
        return base.starts_at_ms, end_after(end, base.starts_at_ms)
    starts_at = start_near(start, now_ms) if start else now_ms // MINUTE_MS * MINUTE_MS
    ends_at = end_after(end, starts_at)
    later = LONGEST_MS if ends_at <= now_ms else 0
    return starts_at + later, ends_at + later
