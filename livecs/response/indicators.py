"""The figures that livecs knows: its own, each with its formula in a sentence, and those that only platforms have."""

from enum import StrEnum
from typing import NamedTuple

from livecs.response.preset import Indicator, Source
from livecs.sentence import Sentence


class Figure(StrEnum):
    """What a figure is made of: a share in percent, a time in seconds, a count, money, or points."""

    SHARE = "share"
    TIME = "time"
    COUNT = "count"
    MONEY = "money"
    POINTS = "points"


class Known(NamedTuple):
    """One figure: ``formula`` empty where only a platform can tell it; ``within_s`` of own rates, 0 for any reply."""

    id: str
    title: str
    kind: str
    formula: str = ""
    within_s: int | None = None
    is_more_better: bool = True


_ALL = (
    Known("reply_30s", "30秒回复率", Figure.SHARE, "30 秒内（含）有人工回复的 ÷ 全部，还不到 30 秒的不算", 30),
    Known("reply_3min", "3分钟回复率", Figure.SHARE, "3 分钟内（含）有人工回复的 ÷ 全部，还不到 3 分钟的不算", 180),
    Known("reply_5min", "5分钟回复率", Figure.SHARE, "5 分钟内（含）有人工回复的 ÷ 全部，还不到 5 分钟的不算", 300),
    Known("valid_reply", "有效回复率", Figure.SHARE, "有过人工回复的轮数 ÷ 全部轮数", 0),
    Known("first_response", "首次响应时长", Figure.TIME, "每次会话第一轮的等待时长的平均", is_more_better=False),
    Known("average_response", "平均响应时长", Figure.TIME, "有人工回复的每一轮等待时长的平均", is_more_better=False),
    Known(
        "capped_response",
        "平均响应时长（封顶）",
        Figure.TIME,
        "每一轮最多按封顶时长算，没有回复的按封顶时长算，再平均",
        is_more_better=False,
    ),
    Known("median_response", "响应时长中位数", Figure.TIME, "一半的轮在这个时长内得到回复", is_more_better=False),
    Known("p90_response", "响应时长 P90", Figure.TIME, "九成的轮在这个时长内得到回复", is_more_better=False),
    Known("unserved", "不服务率", Figure.SHARE, "一句人工回复也没有的 ÷ 全部", is_more_better=False),
    Known("qa_ratio", "答问比", Figure.SHARE, "考核时段内，人工回复条数 ÷ 买家消息条数"),
    Known("consults", "咨询量", Figure.COUNT, "考核时段内开始咨询的数量"),
    Known("human_consults", "需人工回复的咨询量", Figure.COUNT),
    Known("received", "人工接待量", Figure.COUNT),
    Known("pending_chats", "待回复会话量", Figure.COUNT, is_more_better=False),
    Known("transferred", "转出会话量", Figure.COUNT),
    Known("online_days", "在线天数", Figure.COUNT),
    Known("rated", "有效评价数", Figure.COUNT),
    Known("good_ratings", "好评数", Figure.COUNT),
    Known("bad_ratings", "差评数", Figure.COUNT, is_more_better=False),
    Known("first_45s", "45秒首响占比", Figure.SHARE),
    Known("satisfaction", "满意率", Figure.SHARE),
    Known("dissatisfaction", "不满意率", Figure.SHARE, is_more_better=False),
    Known("inquiries", "询单人数", Figure.COUNT),
    Known("ordered", "下单人数", Figure.COUNT),
    Known("paid", "支付人数", Figure.COUNT),
    Known("refunded", "退款人数", Figure.COUNT, is_more_better=False),
    Known("conversion", "询单转化率", Figure.SHARE),
    Known("sales", "客服销售额", Figure.MONEY),
    Known("refunds", "退款金额", Figure.MONEY, is_more_better=False),
    Known("net_sales", "退款后销售额", Figure.MONEY),
    Known("average_order", "客单价", Figure.MONEY),
    Known("refund_rate", "退款率", Figure.SHARE, is_more_better=False),
    Known("dispute_refund", "纠纷退款率", Figure.SHARE, is_more_better=False),
    Known("quality_refund", "品质退款率", Figure.SHARE, is_more_better=False),
    Known("intervention", "平台介入率", Figure.SHARE, is_more_better=False),
    Known("complaint", "投诉率", Figure.SHARE, is_more_better=False),
    Known("refusal", "售后拒绝率", Figure.SHARE, is_more_better=False),
    Known("service_score", "服务分", Figure.POINTS),
)
KNOWN = {one.id: one._replace(title=Sentence(one.title), formula=Sentence(one.formula)) for one in _ALL}

OWN_FORMULA = Source(Sentence("livecs 的通用算法，平台未必这样考核"), confidence="default")


def own_indicators() -> tuple[Indicator, ...]:
    """What livecs counts on every platform, whether or not that one judges it."""
    return tuple(indicator_of(one, OWN_FORMULA) for one in KNOWN.values() if one.formula)


def indicator_of(known: Known, source: Source) -> Indicator:
    """A known figure as a preset holds it, without a line; a valid reply is counted by rounds."""
    is_rate = known.within_s is not None
    by_round = known.id == "valid_reply"
    return Indicator(known.id, known.title, known.formula, source, is_rate, known.within_s or 0, by_round)
