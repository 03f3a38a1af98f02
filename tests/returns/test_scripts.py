"""Which reply is looked for, the steps of a complaint, and what 品质退款 says."""

import pytest

from livecs.returns import complaint
from livecs.returns.model import Reason
from livecs.returns.quality import TRUTHFUL, quality_note
from livecs.returns.scripts import asks_for_evidence, wanted

REASON = Reason("r", "", "质量问题", "seller", True, True, True, 0, "quality")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("请补充商品正面和吊牌的照片", True),
        ("麻烦白天再拍一张", True),
        ("还差凭证：坏的摆一起拍一张", True),
        ("照片补齐了再给您办", True),
        ("照片看清楚了，退货换新都行", False),
        ("穿了好几个月才磨破，退换批不下来，抱歉。请您拍张照片", False),
        ("图里的腰带是拍照搭的", False),
        ("您拍张全景，我照着登记", False),
        ("请补充照片，补发已登记", False),
        ("", False),
    ],
)
def test_a_request_for_evidence_neither_refuses_nor_grants(text: str, *, asks: bool) -> None:
    assert asks_for_evidence(text) == asks


@pytest.mark.parametrize(
    ("reason", "attitude", "stances"),
    [
        (REASON, "agree", ("agree",)),
        (REASON, "ask_evidence", ("refuse", "persuade", "agree")),
        (REASON, "", None),
        (None, "agree", None),
        (REASON._replace(situation=""), "agree", None),
    ],
)
def test_what_is_looked_for(reason: Reason | None, attitude: str, stances: tuple[str, ...] | None) -> None:
    want = wanted(reason, attitude)
    assert (want.stances if want else None) == stances


@pytest.mark.parametrize(
    ("steps", "done", "following"),
    [(0, 0, 0), (0b1, 1, 1), (0b101, 2, 1), (0b111111, 6, None), (0b100000, 1, 0)],
)
def test_six_steps(steps: int, done: int, following: int | None) -> None:
    assert len(complaint.STEPS) == 6
    assert sum(complaint.is_done(steps)) == done
    assert complaint.next_step(steps) == ("" if following is None else complaint.STEPS[following])


@pytest.mark.parametrize(
    ("reply", "named"),
    [
        ("抱歉让您失望了，请在平台聊天里联系客服，我们给您换新", ""),
        ("亲，您的电话13800000001打不通", "电话"),
        ("订单6920000000000000101已经退款", "订单编号"),
        ("张三，您好，电话138****0001，地址浙江省杭州市西湖区文三路1号", "地址、电话、姓名"),
        ("单号SF0000000000123已签收", "运单号"),
    ],
)
def test_a_public_reply_names_nobody(reply: str, named: str) -> None:
    said = complaint.shown_in(reply)
    assert bool(said) == bool(named)
    assert all(one in said for one in named.split("、"))


@pytest.mark.parametrize(
    ("is_quality", "counts", "words"),
    [(True, True, "按店里的原因表算品质退款"), (False, True, "按店里的原因表算品质退款"), (True, False, "由店铺填写"),
     (False, False, "")],
)  # fmt: skip
def test_what_counts_is_the_shop_s_to_say(words: str, *, is_quality: bool, counts: bool) -> None:
    note = quality_note(REASON._replace(is_quality=is_quality), "douyin", counts=counts)
    assert (note.sentence if note else "").count(words)
    assert note is None or (note.situation == TRUTHFUL and "按实际情况" in note.sentence)
    assert bool(note) == bool(words)
