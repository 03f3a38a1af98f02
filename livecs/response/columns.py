"""What back offices and their reports call their columns, the best of several names for a figure first."""

import re
import unicodedata
from collections.abc import Iterable

Field = tuple[str, int]
"""What a column holds, and over how many days."""

_NAMES = {
    "reply_3min": "3分钟人工回复率(会话) 3分钟人工回复率(8-23点) 三分钟回复率(人维度) 人工客服3分钟回复率 "
    "3分钟人工回复率 3分钟人工响应率 工作时间3分钟回复率 3分钟回复率 三分钟回复率(会话) 三分钟回复率 "
    "全天3分钟回复率 manuReplyRate3Min replyIn3minCaseRatio 回复率",
    "reply_30s": "30秒应答率(8-23点) 30秒应答率 30秒回复率",
    "reply_5min": "5分钟回复率 五分钟回复率",
    "valid_reply": "有效回复率 旺旺回复率",
    "first_response": "工作时间首响时长 首次响应时长 首次响应 首响时长 全天首响时长",
    "average_response": "工作时间平响时长 新平均响应时长 平均响应时长 IM平均响应时长 人工平均回复时长 "
    "平均人工响应时长 旺旺人工平响时长 平均响应 平响时长 全天平响时长 artificialResponseTime avgRplDur",
    "unserved": "人工不服务率 不服务率 不服务",
    "human_consults": "需人工回复的咨询人数 咨询到人工客服人数 人工咨询人数 needManuReplyConsultUserCnt",
    "consults": "咨询人数 咨询会话量 咨询量 咨询数 会话量 咨询人次 consultUserCnt caseCnt",
    "received": "人工已接待会话量 接待会话量 人工会话量 人工已接待人数 人工接待人数 已接待人数 receiveUserCnt",
    "pending_chats": "待回复会话量",
    "transferred": "转出会话量",
    "online_days": "客服在线天数",
    "rated": "有效评价数 evaluateCaseCnt",
    "good_ratings": "有效好评数 positiveCaseCnt",
    "bad_ratings": "有效差评数 negativeCaseCnt",
    "first_45s": "45秒首响占比 firstReplyIn45sCaseRatio",
    "satisfaction": "工作时间满意率 好评率(人维度) 人工客服好评率 满意率 满意度 旺旺满意度 客户满意率 "
    "好评率(会话) 全天满意率 positiveCaseRatio",
    "dissatisfaction": "工作时间不满意率 IM不满意率(人维度) IM不满意率 服务咨询不满意率 不满意率 全天不满意率 "
    "差评率(人维度) 差评率(会话) negativeCaseRatio",
    "inquiries": "询单人数 inquiryOrderUserCnt",
    "ordered": "下单人数",
    "paid": "支付人数 询单最终付款人数 最终成团人数 groupUserCnt",
    "refunded": "退款人数",
    "conversion": "询单转化率 询单最终付款转化率 inquiryOrderTransformRate inquiryPayCaseRatio",
    "sales": "客服询单支付额 客服销售额 询单最终付款金额 csSalesAmount inquiryPayGmv",
    "refunds": "退款金额",
    "net_sales": "退款后销售额",
    "average_order": "询单客单价 客单价",
    "refund_rate": "成功退款率 退款率 rfSucRto1m",
    "dispute_refund": "纠纷退款率 dsptRfSucRto1m",
    "quality_refund": "品质退款率 商品品质退货率 qurfOrdRto1m",
    "intervention": "平台介入率 平台求助率 pltInvlOrdrRto1m",
    "complaint": "投诉率",
    "refusal": "售后拒绝率",
    "service_score": "客服服务分 消费者服务体验分 cstmrServScore",
    "": "店铺名 店铺名称 店铺id",
    "on": "日期 统计日期 数据日期 date",
    "agent": "客服昵称 旺旺昵称 客服账号 账号名称 客服 客服名称",
}
_OWN = {
    "douyin": "全天3分钟回复率 工作时间3分钟回复率 全天平响时长 工作时间平响时长 接待会话量 待回复会话量",
    "pdd": "3分钟人工回复率(8-23点) 30秒应答率(8-23点) manuReplyRate3Min consultUserCnt",
    "kuaishou": "三分钟回复率(人维度) 好评率(人维度) IM不满意率(人维度) 人工客服3分钟回复率",
    "taobao": "旺旺昵称 旺旺回复率 旺旺满意度 旺旺人工平响时长",
    "xiaohongshu": "replyIn3minCaseRatio caseCnt 45秒首响占比",
}
"""Names that one platform's reports alone have, as far as headers.json knows."""
_BRACKETS = re.compile(r"\([^)]*\)")
_PERIOD = re.compile(r"^(?:最?近|过去)(\d+)[天日]的?")
_UNITS = re.compile(r"\((?:元|秒|分|分钟|时|%|人|个|s)\)")


def _plain(header: str) -> str:
    """A header as it is compared; neither its unit nor its period is part of its name."""
    return _PERIOD.sub("", _UNITS.sub("", re.sub(r"\s+", "", unicodedata.normalize("NFKC", header)))).lower()


_PLACES = {_plain(name): (field, rank) for field, names in _NAMES.items() for rank, name in enumerate(names.split())}

_OWNERS = {_plain(name): platform for platform, names in _OWN.items() for name in names.split()}


def platform_of(headers: Iterable[str]) -> str:
    """Whose report it is, by names that no other platform has; empty where there are none, or several's."""
    owners = {owner for header in headers if (owner := _OWNERS.get(_plain(header)))}
    return owners.pop() if len(owners) == 1 else ""


def field_of(header: str) -> tuple[str, int] | None:
    """What a header means and how good a name it is, 0 the best; None for one that is not known.

    The field is an indicator's id, ``on``, ``agent``, or empty for a column that says nothing new.
    """
    plain = _plain(header)
    return _PLACES.get(plain) or _PLACES.get(_BRACKETS.sub("", plain))


def days_of(header: str) -> int:
    """Over how many days a column is: 近30天… is over 30, one that does not say over the day alone."""
    found = _PERIOD.match(re.sub(r"\s+", "", unicodedata.normalize("NFKC", header)))
    return int(found[1]) if found else 1


def fields_of(headers: list[str]) -> dict[Field, int]:
    """The column of each field over so many days, the best where several would do."""
    found: dict[Field, tuple[int, int]] = {}
    for column, header in enumerate(headers):
        place = field_of(header)
        if place and place[0]:
            field, rank = (place[0], days_of(header)), place[1]
            found[field] = min(found.get(field, (rank, column)), (rank, column))
    return {field: column for field, (_, column) in found.items()}
