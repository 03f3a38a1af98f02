"""The card as JSON can hold it; read back strictly, since whoever opens the file may change it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from livecs.phrases.card import LONGEST_MS, Card, Limit, Link

SCHEMA = 1
MOST_LINKS = 500
_LATEST_MS = 32_503_651_200_000  # the year 3000: later moments are slips
_MOST_FEN = 10**9


class Book(NamedTuple):
    """All there is: the card, the one of the broadcast before it, and the shop's notes on limits by platform."""

    card: Card = Card()
    before: Card = Card()
    limits: Mapping[str, Limit] = {}


def book_row(book: Book) -> dict[str, Any]:
    """A book as JSON can hold it."""
    return {
        "schema": SCHEMA,
        "card": _card_row(book.card),
        "before": _card_row(book.before),
        "limits": {platform: limit._asdict() for platform, limit in book.limits.items()},
    }


def book_from(raw: Mapping[str, object]) -> Book:
    """Undo :func:`book_row`; an empty mapping is an empty book.

    Raises:
        ValueError: it is not one; nothing of it is used.
    """
    if not raw:
        return Book()
    if raw.get("schema") != SCHEMA:
        raise ValueError("schema")
    return Book(_card_from(raw.get("card")), _card_from(raw.get("before")), _limits_from(raw.get("limits", {})))


def _card_row(card: Card) -> dict[str, Any]:
    return card._asdict() | {"links": [link._asdict() for link in card.links]}


def _card_from(raw: object) -> Card:
    fields = _fields(raw, Card._field_defaults | {"links": []})
    links = tuple(Link(**_fields(one, _LINK)) for one in fields.pop("links"))
    card = Card(**fields, links=links)
    numbers = [link.number for link in links]
    if len(set(numbers)) < len(numbers) or len(numbers) > MOST_LINKS or not all(map(_is_number, numbers)):
        raise ValueError("links")
    if not 0 <= card.starts_at_ms <= card.ends_at_ms <= _LATEST_MS or not (
        0 <= card.coupon_fen <= _MOST_FEN and 0 <= card.coupon_from_fen <= _MOST_FEN
    ):
        raise ValueError("moments or coupon")
    if card.ends_at_ms - card.starts_at_ms > 30 * LONGEST_MS:
        raise ValueError("longer than a month")
    return card


def _limits_from(raw: object) -> dict[str, Limit]:
    if not isinstance(raw, dict):
        raise ValueError("limits")  # noqa: TRY004 (one kind of refusal for the caller)
    return {str(platform): Limit(**_fields(one, {"text": "", "noted_on": ""})) for platform, one in raw.items()}


_LINK: dict[str, object] = {"number": "", **Link._field_defaults}


def _fields(raw: object, defaults: Mapping[str, Any]) -> dict[str, Any]:
    """An object with the fields of a pattern, each of its kind; missing ones are the pattern's, unknown ones go."""
    if not isinstance(raw, dict):
        raise ValueError("an object")  # noqa: TRY004
    taken = {}
    for name, default in defaults.items():
        value = raw.get(name, default)
        if not _is_like(value, default, name):
            raise ValueError(name)
        taken[name] = value
    return taken


def _is_like(value: object, default: object, name: str) -> bool:
    if name == "price_fen":
        return value is None or (type(value) is int and 0 < value <= _MOST_FEN)
    return type(value) is type(default) and not (isinstance(value, str) and "\n" in value)


def _is_number(number: str) -> bool:
    return number.isascii() and number.isdigit() and 0 < int(number) <= 9999 and str(int(number)) == number  # noqa: PLR2004
