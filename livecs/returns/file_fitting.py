"""What of an exported row may be kept: texts that are too long or odd are left out and said, the rest is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.returns.checking import check
from livecs.sentence import Sentence

if TYPE_CHECKING:
    from datetime import date

    from livecs.returns.model import NewCase

_NOTE_CHARS, _WORD_CHARS = 500, 20
_DROPPED = {
    "customer_nick": Sentence("昵称"),
    "customer_name": Sentence("姓名"),
    "customer_phone": Sentence("电话"),
    "customer_address": Sentence("地址"),
    "tracking_no": Sentence("退货运单号"),
    "carrier": Sentence("快递公司"),
    "note": Sentence("备注"),
    "reason_note": Sentence("原因说明"),
    "sub_order_no": Sentence("子订单编号"),
}


def fitting(case: NewCase, today: date) -> tuple[NewCase | None, tuple[str, ...]]:
    """A case that breaks no rule: what only adds to it is left out and said; for the rest the first sentence."""
    flags = [flag for flag in check(case, today) if flag.is_error]
    if wrong := next((flag for flag in flags if flag.field not in _DROPPED), None):
        return None, (wrong.sentence.removesuffix("再存"),)
    dropped = {flag.field: "" for flag in flags}
    return case._replace(**dropped), tuple(Sentence("{}不合规则，没有带入", _DROPPED[field]) for field in dropped)  # type: ignore[arg-type]  # texts


def joined(words: str, said: str) -> str:
    """The platform's reason and what the buyer wrote; the reason alone where both are too long."""
    both = "；".join(filter(None, (words, said)))
    return both if len(both) <= _NOTE_CHARS else cut(words, _NOTE_CHARS)


def cut(text: str, most: int) -> str:
    """A text of at most so many characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def unknown_state(state: str) -> str:
    """A state nobody knows, by its word; one with digits in it, or a long one, may be anything."""
    if not state:
        return Sentence("没有售后状态")
    is_word = len(state) <= _WORD_CHARS and not any(char.isdigit() for char in state)
    return Sentence("还不认识售后状态{}", Sentence("「{}」", state) if is_word else "")
