"""The situations of the shipped packs in the words of a supervisor; the packs and 售后 know them by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Collection

TITLES = {
    "cancel-order": "取消订单",
    "colour-differs": "色差",
    "custom-made": "定制商品",
    "damaged": "破损",
    "dislike": "不喜欢",
    "exchange-size": "换码",
    "freight": "退货运费",
    "freight-insurance": "运费险",
    "fresh-food": "生鲜",
    "gift-missing": "赠品漏发",
    "late-delivery": "晚到",
    "missing-item": "少件",
    "not-received": "没收到货",
    "opened-goods": "拆封",
    "over-seven-days": "超过七天",
    "price-drop": "降价",
    "quality": "质量问题",
    "refund-only": "仅退款",
    "refund-reason": "退款原因",
    "refund-slow": "退款慢",
    "size-wrong": "尺码不合适",
    "worn-or-washed": "穿过或洗过",
    "wrong-item": "发错货",
}


def case_title(case: str) -> str:
    """A situation as it is read; one of a shop's own stays as it was written."""
    return translate("CaseTitles", TITLES[case]) if case in TITLES else case


def case_of(typed: str, known: Collection[str]) -> str:
    """The situation that is meant by what was typed; ``known`` are those that the packs have now."""
    if typed in known:
        return typed
    return next((case for case in TITLES if case_title(case) == typed), typed)
