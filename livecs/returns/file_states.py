"""What the words of the platforms stand for: states of a request, kinds of after-sale, reasons.

A word that is not here is not guessed: the row is told. Sources, looked up 2026-11-21 (facts/platforms.json,
shared.aftersale_states): 抖音 doudian-sdk afterSale_List; 拼多多 pdd.refund.list.increment.get; 快手
open.seller.order.refund.pcursor.list; 淘宝 taobao.refunds.receive.get; 小红书 afterSale.listAfterSaleInfos; 视频号
channels_ec_aftersale_update; and the words that parsers of 抖音's own file compare with.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from livecs.returns.model import Attitude, Reason, Remedy, Status
from livecs.text import fold

_T = TypeVar("_T")

_STATES: dict[str, dict[Status, str]] = {
    "douyin": {
        Status.NEW: "待商家同意|待商家处理|发货前退款待处理|发货后仅退款待处理|退货待处理|换货待处理",
        Status.AWAIT_BUYER: "待买家退货|待买家退货处理|待买家处理",
        Status.IN_TRANSIT: "待商家收货",
        Status.INSPECTING: "待商家二次同意",
        Status.SETTLING: "待商家发货|换货待买家收货|换货/补寄/维修待买家收货|同意退款，退款中|同意退款，退款失败"
        "|退款中",
        Status.DONE: "售后成功|同意退款，退款成功|退款成功|换货成功|补寄成功|维修成功|换货/补寄/维修成功",
        Status.REFUSED: "商家一次拒绝|商家二次拒绝|拒绝售后申请",
        Status.CANCELLED: "售后失败|售后关闭",
        Status.ESCALATED: "仲裁中",
    },
    "pdd": {
        Status.NEW: "买家申请退款，待商家处理|退货退款，待商家处理|换货补寄待商家处理|待商家同意维修|待商家处理",
        Status.AWAIT_BUYER: "已同意退货退款,待用户发货|待用户确认发货|已同意拒收退款，待用户拒收|换货补寄待用户处理",
        Status.SETTLING: "商家同意退款，退款中|平台同意退款，退款中|补寄待商家发货|换货补寄待用户确认完成"
        "|待用户确认收货",
        Status.DONE: "退款成功|换货补寄成功|维修成功",
        Status.REFUSED: "驳回退款，待买家处理",
        Status.CANCELLED: "买家撤销|买家逾期未处理，退款失败|买家逾期，超过有效期|平台拒绝退款，退款关闭"
        "|换货补寄失败|维修关闭",
        Status.ESCALATED: "平台处理中",
    },
    "kuaishou": {
        Status.NEW: "买家仅退款申请|买家退货退款申请|待商家处理",
        Status.AWAIT_BUYER: "商品回寄信息待买家更新",
        Status.IN_TRANSIT: "商品回寄信息待卖家确认",
        Status.SETTLING: "退款执行中|卖家已经发货，等待买家确认收货",
        Status.DONE: "退款成功",
        Status.REFUSED: "商家驳回，等待买家修改",
        Status.CANCELLED: "退款失败",
        Status.ESCALATED: "平台介入-买家仅退款申请|平台介入-买家退货退款申请|平台介入-已确认退货退款"
        "|平台介入-待买家确认收货",
    },
    "taobao": {
        Status.NEW: "买家已经申请退款，等待卖家同意|WAIT_SELLER_AGREE",
        Status.AWAIT_BUYER: "卖家已经同意退款，等待买家退货|WAIT_BUYER_RETURN_GOODS",
        Status.IN_TRANSIT: "买家已经退货，等待卖家确认收货|WAIT_SELLER_CONFIRM_GOODS",
        Status.DONE: "退款成功|SUCCESS",
        Status.REFUSED: "卖家拒绝退款|SELLER_REFUSE_BUYER",
        Status.CANCELLED: "退款关闭|CLOSED",
    },
    "wechat_channels": {
        Status.NEW: "商家受理中|MERCHANT_PROCESSING",
        Status.AWAIT_BUYER: "待买家退货|USER_WAIT_RETURN",
        Status.IN_TRANSIT: "待商家收货|MERCHANT_WAIT_RECEIPT",
        Status.SETTLING: "平台退款中|PLATFORM_REFUNDING|商家逾期未退款|MERCHANT_OVERDUE_REFUND|平台退款失败"
        "|PLATFORM_REFUND_FAIL|USER_WAIT_RECEIPT",
        Status.DONE: "退款完成|MERCHANT_REFUND_SUCCESS|退货退款完成|MERCHANT_RETURN_SUCCESS|MERCHANT_EXCHANGE_SUCCESS",
        Status.REFUSED: "商家拒绝退款|MERCHANT_REJECT_REFUND|商家拒绝退货退款|MERCHANT_REJECT_RETURN"
        "|MERCHANT_REJECT_EXCHANGE|MERCHANT_REJECT_RESHIP",
        Status.CANCELLED: "用户取消申请|USER_CANCELD|退货退款关闭|RETURN_CLOSED|售后关闭|MERCHANT_FAIL"
        "|商家打款失败，客服关闭售后|MERCHANT_REFUND_RETRY_FAIL",
    },
    "xiaohongshu": {
        Status.NEW: "待审核",
        Status.AWAIT_BUYER: "待用户寄回",
        Status.IN_TRANSIT: "待商家收货",
        Status.SETTLING: "换货待商家发货|换货待用户确认收货",
        Status.DONE: "已完成",
        Status.REFUSED: "商家审核拒绝|商家收货拒绝",
        Status.CANCELLED: "已取消|已关闭",
        Status.ESCALATED: "平台介入中",
    },
}
_MEDIATED = "客服处理中|待商家举证|待与买家协商|协商期|待与买家协商/协商期|仲裁中|需要客服介入|客服已经介入"
_REMEDIES: dict[Remedy, str] = {
    Remedy.RETURN_REFUND: "退货退款|退货(退款)|退款退货|退货|拦截退货",
    Remedy.REFUND_ONLY: "仅退款|已发货仅退款|未发货仅退款|已发货退款|未发货退款",
    Remedy.EXCHANGE: "换货",
    Remedy.RESEND: "补寄|缺货补寄",
    Remedy.COMPENSATE: "价保|保价",
}
_NEEDS_RETURN = {
    Remedy.RETURN_REFUND: "是|需要|需要退货",
    Remedy.REFUND_ONLY: "否|不需要|不需要退货|无需退货",
}
_LIABLE = {
    "buyer": "买家|用户|消费者",
    "seller": "商家|卖家",
    "carrier": "物流|快递",
    "platform": "平台",
}
# Parts of what platforms offer as reasons, the telling ones first, and the names of the list every shop began with.
_REASONS = (
    ("七天无理由", "七天无理由"),
    ("7天无理由", "七天无理由"),
    ("少件 漏发 少发 缺件", "少件漏发"),
    ("发错 错发 寄错", "发错货"),
    ("运输破损 物流破损 包装破损", "运输破损"),
    ("破损 损坏 碎了", "破损"),
    ("变质 过期 发霉 腐烂", "变质或过期"),
    ("做工 瑕疵 开线 脱线 污渍", "做工瑕疵"),
    ("故障 无法使用 不能用", "功能故障"),
    ("材质 面料 成分", "材质不符"),
    ("尺寸与 尺寸不符 规格不符", "尺寸不符"),
    ("描述不符 与商品描述 与描述 实物不符", "与描述不符"),
    ("质量", "质量问题"),
    ("丢件 快递丢 包裹丢失", "丢件"),
    ("未收到 长时间 物流 快递 未按约定时间发货 发货慢 停滞 无跟踪", "太慢或停滞"),
    ("缺货", "发错漏发"),
    ("偏大 偏小 大小 尺码", "偏大或偏小"),
    ("颜色 色差", "颜色不合适"),
    ("拍错 多拍 错拍", "拍错或多拍"),
    ("降价 差价 买贵", "买贵了"),
    ("优惠", "优惠没用上"),
    ("态度", "态度不好"),
    ("不喜欢 效果不好", "不喜欢"),
    ("不想要 不想买", "不想要了"),
)
_OTHER = "其他"
_ATTITUDES = {Status.REFUSED: Attitude.REFUSE} | dict.fromkeys(
    (Status.AWAIT_BUYER, Status.IN_TRANSIT, Status.INSPECTING, Status.SETTLING, Status.DONE), Attitude.AGREE
)


def _bare(word: str) -> str:
    """A word as it is compared: letters alone, since files differ in marks and blanks."""
    return "".join(char for char in fold(word) if char.isalnum())


def _by_word(table: dict[_T, str]) -> dict[str, _T]:
    return {_bare(word): value for value, words in table.items() for word in words.split("|")}


_STATE_OF = {platform: _by_word(table) for platform, table in _STATES.items()}
_REMEDY_OF, _NEEDS_OF, _LIABLE_OF = _by_word(_REMEDIES), _by_word(_NEEDS_RETURN), _by_word(_LIABLE)
_MEDIATED_WORDS = {_bare(word) for word in _MEDIATED.split("|")}


@lru_cache(maxsize=1024)
def status_of(platform: str, state: str, mediation: str = "") -> Status | None:
    """The status that a platform's word stands for; None for a word nobody knows.

    While somebody of the platform decides, that is how far it is, whatever else the file says of an open request.
    """
    status = _STATE_OF[platform].get(_bare(state))
    is_open = status is not None and status not in {Status.DONE, Status.CANCELLED}
    return Status.ESCALATED if is_open and _bare(mediation) in _MEDIATED_WORDS else status


def attitude_of(status: str) -> str:
    """The answer that a status shows: nothing comes back that was not agreed to."""
    return _ATTITUDES.get(Status(status), Attitude.NONE).value


def remedy_of(type_: str, needs_return: str = "") -> Remedy:
    """What the customer gets, by the kind of after-sale, or by whether goods come back."""
    return _REMEDY_OF.get(_bare(type_)) or _NEEDS_OF.get(_bare(needs_return), Remedy.NONE)


def liable_of(word: str) -> str:
    """Who is liable, as the file says; empty where it does not."""
    return _LIABLE_OF.get(_bare(word), "")


class Reasons:
    """Finds the shop's reason for a platform's words."""

    def __init__(self, reasons: Iterable[Reason]) -> None:
        """Take the shop's list; what is no longer offered is not chosen."""
        offered = [one for one in reasons if one.is_offered]
        self._by_name = {_bare(one.name): one for one in offered}
        self._other = self._by_name.get(_bare(_OTHER)) or next(iter(offered), None)
        self._found: dict[str, Reason | None] = {}

    def of(self, words: str) -> Reason | None:
        """The reason of this name, else by parts of the words, else 其他; None where the shop has none at all."""
        bare = _bare(words)
        if bare not in self._found:
            names = (name for parts, name in _REASONS if any(_bare(part) in bare for part in parts.split()))
            guessed = next((one for name in names if (one := self._by_name.get(_bare(name)))), None)
            self._found[bare] = self._by_name.get(bare) or guessed or self._other
        return self._found[bare]
