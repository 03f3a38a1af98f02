"""A complaint in six steps, and what a public reply to a bad review must not show."""

from livecs.returns.pasted import Field

STEPS = (
    "先安抚：道歉，用自己的话复述买家的问题",
    "听完整：不打断，不争对错，记下诉求",
    "核实：订单、物流、聊天记录、凭证",
    "给方案：说清能做什么、几时做完，让买家选",
    "办到：当天登记，按说好的时间办完",
    "回访：确认买家满意，记下原因",
)
"""What is ticked in a case's ``steps``, the first at its lowest bit."""

REVIEW_RULES = (
    "先道歉，再说怎么解决；别的买家也在看",
    "只谈商品和服务，不评价买家",
    "不写买家的姓名、电话、地址、订单编号和运单号",
    "不用返现、红包换删改评价",
    "请买家在平台聊天里联系客服，不留站外的联系方式",
)
"""For a reply to a bad review; what of it a machine can see is the linter's and :func:`shown_in`'s to say."""

_PRIVATE = {
    Field.ORDER: "订单编号",
    Field.SUB_ORDER: "订单编号",
    Field.AFTERSALE: "售后编号",
    Field.TRACKING: "运单号",
    Field.PHONE: "电话",
    Field.NAME: "姓名",
    Field.ADDRESS: "地址",
    Field.ID_CARD: "身份证号",
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
    return f"回复是公开的，里面有{'、'.join(found)}，去掉再用" if found else ""
