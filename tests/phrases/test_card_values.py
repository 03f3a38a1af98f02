"""Values of the card: no hole in a sentence, no mobile number in a plain file."""

import pytest

from livecs.phrases.card_values import why_unfit


@pytest.mark.parametrize(
    "value",
    ["", "毛衣", "S-L", "110-150", "130 140 150 160", "35-36-37-38-39-40", "48小时", "2026-11-21", "满 200 减 30",
     "订单 138001380001", "一三五款"],
)  # fmt: skip
def test_what_may_stand(value: str) -> None:
    assert why_unfit(value) == ""


@pytest.mark.parametrize(
    "value",
    ["13800138000", "加 138 0013 8000 领", "138-0013-8000", "+86 13800138000", "008613800138000",
     "１３８００１３８０００",
     "一三八零零一三八零零零", "幺三八〇〇幺三八〇〇〇", "①③⑧00①③⑧000",
     "1\u06638\u06600138000", "138·0013·8000", "138.0013.8000"],
)  # fmt: skip
def test_a_mobile_number_does_not(value: str) -> None:
    assert why_unfit(value).startswith("像是手机号")


@pytest.mark.parametrize("value", ["{券后价}大衣", "｛券后价｝", "大衣}", "{", "a" * 40 + "{"])
def test_a_brace_does_not(value: str) -> None:
    assert "不能有花括号" in why_unfit(value)
    assert len(why_unfit(value)) < 40
