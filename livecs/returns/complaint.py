"""A complaint in six steps, and what a public reply to a bad review must not show."""

from livecs.returns.pasted import Field
from livecs.sentence import Sentence, strung

STEPS = (
    Sentence("先安抚：道歉，用自己的话复述买家的问题"),
    Sentence("听完整：不打断，不争对错，记下诉求"),
    Sentence("核实：订单、物流、聊天记录、凭证"),
    Sentence("给方案：说清能做什么、几时做完，让买家选"),
    Sentence("办到：当天登记，按说好的时间办完"),
    Sentence("回访：确认买家满意，记下原因"),
)
"""What is ticked in a case's ``steps``, the first at its lowest bit."""

REVIEW_RULES = (
    Sentence("先道歉，再说怎么解决；别的买家也在看"),
    Sentence("只谈商品和服务，不评价买家"),
    Sentence("不写买家的姓名、电话、地址、订单编号和运单号"),
    Sentence("不用返现、红包换删改评价"),
    Sentence("请买家在平台聊天里联系客服，不留站外的联系方式"),
)
"""For a reply to a bad review; what of it a machine can see is the linter's and :func:`shown_in`'s to say."""

_PRIVATE = {
    Field.ORDER: Sentence("订单编号"),
    Field.SUB_ORDER: Sentence("订单编号"),
    Field.AFTERSALE: Sentence("售后编号"),
    Field.TRACKING: Sentence("运单号"),
    Field.PHONE: Sentence("电话"),
    Field.NAME: Sentence("姓名"),
    Field.ADDRESS: Sentence("地址"),
    Field.ID_CARD: Sentence("身份证号"),
}


def is_done(steps: int) -> tuple[bool, ...]:
    """Which of the steps were taken."""
    return tuple(bool(steps >> number & 1) for number in range(len(STEPS)))


def next_step(steps: int) -> str:
    """The first step that was not taken; empty when all were."""
    return next((step for step, done in zip(STEPS, is_done(steps), strict=True) if not done), "")


def shown_in(reply: str) -> str:
    """The sentence at a public reply that names the buyer or an order; empty when it does not."""
    from livecs.returns.paste import parse  # a form without a bad review needs no reader here

    found = dict.fromkeys(_PRIVATE[one.field] for one in parse(reply).found if one.field in _PRIVATE)
    return Sentence("回复是公开的，里面有{}，去掉再用", strung("、", found)) if found else ""
