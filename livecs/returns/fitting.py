"""Which field of the form takes what of a paste, and in which words; of two orders in one paste, whose is what."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from livecs.platforms import PLATFORMS
from livecs.returns.model import Reason
from livecs.returns.paste import Field, Pasted, Recognised, parse
from livecs.sentence import Sentence
from livecs.text import order_key

_PLATFORMS = {one.id: one.title for one in PLATFORMS}
_CUSTOMER = {
    Field.NICK: "customer_nick",
    Field.NAME: "customer_name",
    Field.PHONE: "customer_phone",
    Field.ADDRESS: "customer_address",
}
_FORM = {
    Field.ORDER: "order_no",
    Field.SUB_ORDER: "sub_order_no",
    Field.PRODUCT: "product",
    Field.SPEC: "spec",
    Field.QUANTITY: "quantity",
    Field.PAID: "paid",
    Field.REFUND: "amount",
    Field.TRACKING: "tracking_no",
    Field.CARRIER: "carrier",
    Field.NOTE: "note",
} | _CUSTOMER
_EDGES = " \t\n,，;；、。:：/|"


class Fit(NamedTuple):
    """A field of the form, its value, and what it was taken for, in few words."""

    field: str
    value: str
    words: str


class Customer(NamedTuple):
    """Who it is, as far as one line says."""

    nick: str = ""
    name: str = ""
    phone: str = ""
    address: str = ""


def fits(pasted: Pasted) -> tuple[Fit, ...]:
    """What the form's fields take, each once: the first that was recognised."""
    firsts = {one.field: one for one in reversed(pasted.found) if one.field in _FORM}
    return tuple(Fit(_FORM[field], one.value, _words(one)) for field, one in firsts.items())


def of_order(pasted: Pasted, order: str) -> Pasted:
    """What belongs to one order of several: its own, and the customer where that is the same for all of them.

    A paste begins anew with each repetition of the first field that is repeated; what stands before it is the first's.
    """
    found, wanted = pasted.found, order_key(order)
    times = Counter(one.field for one in found)
    start = next((one.field for one in found if times[one.field] > 1), Field.ORDER)
    starts = [place for place, one in enumerate(found) if one.field == start][1:]
    blocks = [bisect_right(starts, place) for place in range(len(found))]
    own = {block for block, one in zip(blocks, found, strict=True) if _is_order(one, wanted)}
    shared = set(_CUSTOMER) if _is_one_customer(found) else set()
    kept = (one for block, one in zip(blocks, found, strict=True) if block in own or one.field in shared)
    return Pasted(tuple(one for one in kept if one.field != Field.ORDER or _is_order(one, wanted)))


def _is_order(one: Recognised, wanted: str) -> bool:
    return one.field == Field.ORDER and order_key(one.value) == wanted


def _is_one_customer(found: Sequence[Recognised]) -> bool:
    """Whether nothing speaks of two: the same whole phone with several orders, or all of it before or behind them."""
    said = [one for one in found if one.field in _CUSTOMER]
    if len({(one.field, one.value) for one in said}) > len({one.field for one in said}):
        return False
    phones = [one.value for one in said if one.field == Field.PHONE]
    orders = [one.start for one in found if one.field == Field.ORDER]
    is_outside = all(not min(orders) < one.start < max(orders) for one in said)
    return is_outside or (len(phones) > 1 and "*" not in phones[0])


def customer_in(line: str) -> Customer:
    """A customer's line taken apart; what is nothing else is the nick."""
    pasted = parse(line)
    left = list(line)
    for one in pasted.found:
        if one.field in _CUSTOMER:
            left[one.start : one.end] = " " * (one.end - one.start)
    words = "".join(left).strip(_EDGES).split()
    name, phone, address = (pasted.value(field) for field in (Field.NAME, Field.PHONE, Field.ADDRESS))
    nick = pasted.value(Field.NICK) or " ".join(words)
    return Customer(nick, name, phone, address)


def reason_named(text: str, reasons: Sequence[Reason]) -> Reason | None:
    """The offered reason of exactly this name, if there is one; a buyer's words are not guessed at."""
    plain = "".join(text.split())
    return (
        next((one for one in reasons if one.is_offered and "".join(one.name.split()) == plain), None) if plain else None
    )


def _words(one: Recognised) -> str:
    if one.field == Field.ORDER:
        return Sentence("像{}", _PLATFORMS[one.hint]) if one.hint in _PLATFORMS else Sentence("订单号")
    if one.field == Field.PHONE:
        return (
            Sentence("打码号")
            if "*" in one.value
            else Sentence("虚拟号")
            if "-" in one.value and one.value[0] == "1"
            else Sentence("电话")
        )
    return _WORDS.get(one.field, "")


_WORDS = {
    Field.SUB_ORDER: Sentence("子订单号"),
    Field.PRODUCT: Sentence("货物"),
    Field.SPEC: Sentence("规格"),
    Field.QUANTITY: Sentence("件数"),
    Field.PAID: Sentence("实付"),
    Field.REFUND: Sentence("退款"),
    Field.NICK: Sentence("昵称"),
    Field.NAME: Sentence("姓名"),
    Field.ADDRESS: Sentence("地址"),
    Field.TRACKING: Sentence("运单号"),
    Field.CARRIER: Sentence("快递"),
    Field.NOTE: Sentence("备注"),
}
