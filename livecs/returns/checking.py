"""What is odd about a case, a sentence for each field: a table of rules, each over what was typed and today's date."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import Attitude, Item, Kind, NewCase, Remedy, Status
from livecs.sentence import Sentence
from livecs.text import order_key


class FieldFlag(NamedTuple):
    """A sentence at a field of the form; what is no error may be saved."""

    field: str
    sentence: str
    is_error: bool = True


Rule = tuple[str, bool, str, Callable[[NewCase, date], bool]]

_NUMBERS = ("order_no", "sub_order_no", "aftersale_no", "tracking_no", "customer_phone")
_LONGEST = {
    "order_no": 64,
    "sub_order_no": 64,
    "aftersale_no": 64,
    "tracking_no": 64,
    "carrier": 32,
    "customer_nick": 64,
    "customer_name": 64,
    "customer_phone": 32,
    "customer_address": 200,
    "reason_note": 500,
    "note": 2000,
    "reply": 2000,
}
_TITLES = {
    "order_no": Sentence("订单编号"),
    "sub_order_no": Sentence("子订单编号"),
    "aftersale_no": Sentence("售后编号"),
    "tracking_no": Sentence("运单号"),
    "carrier": Sentence("快递公司"),
    "customer_nick": Sentence("昵称"),
    "customer_name": Sentence("姓名"),
    "customer_phone": Sentence("电话"),
    "customer_address": Sentence("地址"),
    "reason_note": Sentence("原因说明"),
    "note": Sentence("备注"),
    "reply": Sentence("回复"),
}
_PRODUCT_LONGEST, _SPEC_LONGEST, _MOST_ITEMS, _MOST_FEN, _MOST_PIECES = 200, 100, 50, 10**10, 100_000
_NUMBER = re.compile(r"[0-9A-Za-z\s\-_/=\"'*＊#,，.:：()（）+转\u3000\uff01-\uff5e\u4e00-\u9fff]*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_STEPS = 1 << 6


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _is_no_day(text: str) -> bool:
    return bool(text) and _day(text) is None


def _is_future(text: str, today: date) -> bool:
    day = _day(text)
    return day is not None and day > today


def _is_negative(fen: int | None) -> bool:
    return fen is not None and fen < 0


def _any_item(case: NewCase, is_odd: Callable[[Item], bool]) -> bool:
    return any(map(is_odd, case.items))


def _number_rule(field: str) -> Rule:
    title = _TITLES[field]
    return (
        field,
        True,
        Sentence("{}里有表情或看不见的字符，请删掉再存", title),
        lambda case, _: not _NUMBER.fullmatch(getattr(case, field)) or bool(_CONTROL.search(getattr(case, field))),
    )


def _length_rule(field: str) -> Rule:
    title, most = _TITLES[field], _LONGEST[field]
    return (
        field,
        True,
        Sentence("{}最多 {} 个字，请删短再存", title, most),
        lambda case, _: len(getattr(case, field)) > most,
    )


def _control_rule(field: str) -> Rule:
    sentence = Sentence("{}里有控制字符，请删掉再存", _TITLES[field])
    return (field, True, sentence, lambda case, _: bool(_CONTROL.search(getattr(case, field))))


RULES: tuple[Rule, ...] = (
    ("platform", True, Sentence("先选平台再存"), lambda case, _: case.platform not in PLATFORM_IDS),
    ("kind", True, Sentence("没有这种登记；请选退换、投诉或中差评"), lambda case, _: case.kind not in set(Kind)),
    ("reason_id", True, Sentence("先选一个退换货原因再存"), lambda case, _: not case.reason_id),
    ("order_no", False, Sentence("没有订单编号，可以先存，之后补上"), lambda case, _: not order_key(case.order_no)),
    (
        "order_no",
        False,
        Sentence("订单编号带星号，不是完整的编号"),
        lambda case, _: bool(re.search(r"[*＊]", case.order_no)),
    ),
    (
        "status",
        True,
        Sentence("手工登记从新登记开始，不能一存就是别的状态"),
        lambda case, _: case.source == "typed" and case.status != Status.NEW,
    ),
    (
        "attitude",
        True,
        Sentence("态度只能选一个：同意、劝留、婉拒或请补充凭证"),
        lambda case, _: case.attitude not in set(Attitude),
    ),
    ("remedy", True, Sentence("没有这种处理方式，请重新选"), lambda case, _: case.remedy not in set(Remedy)),
    (
        "remedy",
        False,
        Sentence("婉拒和退款对不上：看看处理方式要不要改成无"),
        lambda case, _: case.attitude == Attitude.REFUSE and case.remedy not in {Remedy.NONE, Remedy.COMPENSATE},
    ),
    ("paid_fen", True, Sentence("实付金额不能是负数"), lambda case, _: _is_negative(case.paid_fen)),
    ("refund_fen", True, Sentence("退款金额不能是负数"), lambda case, _: _is_negative(case.refund_fen)),
    ("compensation_fen", True, Sentence("补偿金额不能是负数"), lambda case, _: _is_negative(case.compensation_fen)),
    (
        "refund_fen",
        True,
        Sentence("退款金额比实付金额多，请核对两个金额"),
        lambda case, _: case.paid_fen is not None and case.refund_fen > case.paid_fen >= 0,
    ),
    (
        "refund_fen",
        True,
        Sentence("金额太大，请核对"),
        lambda case, _: max(case.paid_fen or 0, case.refund_fen, case.compensation_fen) > _MOST_FEN,
    ),
    ("signed_on", True, Sentence("签收日期写成 2026-11-22 这样"), lambda case, _: _is_no_day(case.signed_on)),
    ("returned_on", True, Sentence("退回日期写成 2026-11-22 这样"), lambda case, _: _is_no_day(case.returned_on)),
    ("signed_on", True, Sentence("签收日期还没到，请核对"), lambda case, today: _is_future(case.signed_on, today)),
    ("returned_on", True, Sentence("退回日期还没到，请核对"), lambda case, today: _is_future(case.returned_on, today)),
    (
        "returned_on",
        True,
        Sentence("退回日期比签收日期早，请核对"),
        lambda case, _: bool(case.signed_on and case.returned_on) and case.returned_on < case.signed_on,
    ),
    ("steps", True, Sentence("投诉的步骤不对，请重新勾选"), lambda case, _: not 0 <= case.steps < _STEPS),
    ("items", True, Sentence("货物最多 {} 行", _MOST_ITEMS), lambda case, _: len(case.items) > _MOST_ITEMS),
    ("items", True, Sentence("货物名称不能空着"), lambda case, _: _any_item(case, lambda one: not one.product.strip())),
    (
        "items",
        True,
        Sentence("货物名称最多 {} 个字，规格最多 {} 个字", _PRODUCT_LONGEST, _SPEC_LONGEST),
        lambda case, _: _any_item(
            case, lambda one: len(one.product) > _PRODUCT_LONGEST or len(one.spec) > _SPEC_LONGEST
        ),
    ),
    (
        "items",
        True,
        Sentence("货物名称或规格里有控制字符，请删掉再存"),
        lambda case, _: _any_item(case, lambda one: bool(_CONTROL.search(one.product + one.spec))),
    ),
    (
        "items",
        True,
        Sentence("数量从 1 到 {}，请核对", _MOST_PIECES),
        lambda case, _: _any_item(case, lambda one: not 1 <= one.quantity <= _MOST_PIECES),
    ),
    (
        "items",
        True,
        Sentence("已收数量比购买数量多，请核对"),
        lambda case, _: _any_item(case, lambda one: not 0 <= one.received <= one.quantity),
    ),
    (
        "items",
        True,
        Sentence("破损数量比已收数量多，请核对"),
        lambda case, _: _any_item(case, lambda one: not 0 <= one.damaged <= one.received),
    ),
    (
        "items",
        True,
        Sentence("货物单价不能是负数"),
        lambda case, _: _any_item(case, lambda one: _is_negative(one.price_fen)),
    ),
    *map(_number_rule, _NUMBERS),
    *map(_length_rule, _LONGEST),
    *(_control_rule(field) for field in _LONGEST if field not in _NUMBERS),
)
"""Field, whether it is an error, the sentence, and what is odd. A person reads the first sentence of each field."""


def check(case: NewCase, today: date) -> tuple[FieldFlag, ...]:
    """The sentences at the fields of what was typed, one a field, errors before what may be saved."""
    found: dict[str, FieldFlag] = {}
    for field, is_error, sentence, is_odd in sorted(RULES, key=lambda rule: not rule[1]):
        if field not in found and is_odd(case, today):
            found[field] = FieldFlag(field, sentence, is_error)
    return tuple(found.values())


def cleaned(case: NewCase) -> NewCase:
    """What was typed without the blanks around it, and numbers without the invisible marks of a paste."""
    texts = {name: value.strip() for name, value in case._asdict().items() if isinstance(value, str)}
    texts |= {name: _INVISIBLE.sub("", texts[name]).strip() for name in _NUMBERS}
    items = tuple(item._replace(product=item.product.strip(), spec=item.spec.strip()) for item in case.items)
    return NewCase(**(case._asdict() | texts | {"reason_id": case.reason_id or None, "items": items}))
