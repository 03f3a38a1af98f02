"""Sums, quantities and the card of an order, as far as their shape tells them."""

import re

from livecs.returns.reading import Reading

Span = tuple[int, int]

_SUM = r"(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,7}(?:\.\d{1,2})?)"
LABELLED_SUM = re.compile(rf"(-)?\s?[¥￥]?\s?(-)?{_SUM}(?![\d.])")
_MONEY = re.compile(rf"[¥￥]\s?{_SUM}(?![\d.])|(?<![\d.,-]){_SUM}\s?元(?![\d.])")
_OTHER_SUM = re.compile(r"(?:运费|邮费|快递费|优惠|减|返|红包|券|补贴|单价|原价|赔付?)[^\d\n]{0,4}$")
_MANY = re.compile(r"[ \t]*[xX×*]\s?(?!1(?!\d))\d")
LABELLED_COUNT = re.compile(r"[xX×*]?\s?(\d{1,4})")
_COUNT = re.compile(r"(?<![\w.])[xX×*]\s?(\d{1,3})(?![\d.*])|(?<![\d.第])(\d{1,3})\s?[件双套个条盒箱瓶](?![A-Za-z\d])")
_NOT_BOUGHT = re.compile(r"[少漏缺差碎坏破][^\n,，。]{0,3}$")
TRAILING_COUNT = re.compile(r"[ \t]*[xX×*]\s?(\d{1,3})$")
_PRICE_LINE = re.compile(r"^[ \t]*[¥￥]\s?[\d,.]+[ \t]*[xX×*]\s?\d{1,3}[ \t]*$", re.MULTILINE)
_STATE = re.compile(r"(?:已|待|未|部分)\S{1,4}|交易\S{1,3}|售后\S{0,4}|退款\S{0,4}|\S{0,4}无理由\S{0,4}")
_BEFORE = 8
_CARD_LINES = 2


def paid(reading: Reading) -> re.Match[str] | None:
    """A sum with its sign that nobody named; what is said to be freight, a discount or one of several is none."""
    for one in _MONEY.finditer(reading.text):
        before = reading.text[max(0, one.start() - _BEFORE) : one.start()]
        if reading.is_free(*one.span()) and not _OTHER_SUM.search(before) and not _MANY.match(reading.text, one.end()):
            return one
    return None


def count(reading: Reading) -> re.Match[str] | None:
    """How many were bought, by ``x2`` or ``2件``; so many missing or broken ones are none."""
    for one in _COUNT.finditer(reading.text):
        before = reading.text[max(0, one.start() - _BEFORE) : one.start()]
        if reading.is_free(*one.span()) and not _NOT_BOUGHT.search(before):
            return one
    return None


def card(reading: Reading) -> list[Span]:
    """The free lines, two at most, right above a line of price and quantity: a product and its variant."""
    price = _PRICE_LINE.search(reading.text)
    lines: list[Span] = []
    end = price.start() - 1 if price else -1
    while end > 0 and len(lines) < _CARD_LINES:
        start = reading.text.rfind("\n", 0, end) + 1
        line = reading.text[start:end].strip()
        if not line or _STATE.fullmatch(line) or not reading.is_free(start, end):
            break
        lines.insert(0, (start, end))
        end = start - 1
    return lines
