"""The labels of a paste: what back offices and agents write before a value, and the words of buttons glued to it."""

import re
from typing import NamedTuple

from livecs.returns.words import CARRIED

# As the columns of the six platforms' exports and the cards of their chat workbenches name them.
_NAMES = {
    "sub_order_no": "子订单编号 子订单号 商品单号",
    "order_no": "主订单编号 主订单号 订单编号 订单号码 订单ID 订单号 订单",
    "aftersale_no": "售后单编号 售后单号 售后编号 售后单 退款编号 退款单号 工单编号 工单号",
    "tracking_no": "退货物流单号 退货快递单号 退货运单号 寄回单号 退回单号 物流单号 快递单号 运单号码 运单号 "
    "退货单号 退货快递 退货物流 物流信息 快递信息 快递 物流",
    "carrier": "退货物流公司 退货快递公司 物流公司 快递公司 承运商",
    "product": "商品名称 商品标题 商品信息 宝贝名称 宝贝标题 宝贝 货物名称 购买商品 选购商品 SKU名称 品名 商品 货品",
    "spec": "商品规格 商品属性SKU 商品属性 颜色分类 颜色 规格型号 规格 已选 款式 尺码 SKU规格 SKU",
    "quantity": "商品数量 宝贝总数量 成交数量 购买数量 退货数量 SKU件数 数量 件数",
    "refund": "申请退款金额 买家退款金额 退商品金额 退款金额 申请金额 应退金额 应退 退货退款 仅退款 退款",
    "paid": "订单实际支付金额 买家实际支付金额 买家实付金额 用户实付金额 用户应付金额 订单应付金额 "
    "实付金额 实付款 实付 实收款 实收 订单金额 总金额 合计 应付 金额",
    "customer_nick": "买家会员名称 买家会员名 买家昵称 客户昵称 用户昵称 会员名 旺旺昵称 旺旺名 旺旺 "
    "会员 昵称 买家 用户名",
    "customer_name": "收货人姓名 收件人姓名 收货人 收件人 联系人 客户姓名 姓名",
    "customer_phone": "收件人手机号 收件人手机 收件人电话 收货人手机 收货人电话 手机号码 联系手机 联系电话 联系方式 "
    "虚拟号 手机号 手机 固话 电话",
    "customer_address": "收货地址 收件人地址 收件地址 详细地址 寄件地址 地址",
    "region": "省份 省 城市 市 区/县 区县 区 县 街道",
    "reason": "退换货原因 买家退款原因 申请原因 退款原因 退货原因 售后原因 投诉原因 差评原因 原因",
    "note": "用户售后说明 买家退款说明 退款说明 售后说明 申请说明 问题描述 买家留言 商家备注 订单备注 "
    "用户备注 买家备注 售后备注 备注 留言",
    "id_card": "收件人身份证号 身份证号码 身份证号 身份证",
    "other": "商品ID 商品id 支付宝交易号 支付渠道订单号 支付单号 交易单号 交易号 流水号 优惠券编号 "
    "投保单号 拼团订单团编号 达人ID 店铺ID SKU编码 商家编码 货号 条形码 礼物单号 下单时间 支付时间 付款时间 "
    "成交时间 发货时间 申请时间 订单提交时间 订单创建时间 订单付款时间 订单时间 商品单价 商品金额 商品总价 单价 "
    "订单状态 售后状态 售后类型 快递费 邮费 运费",
}
_OF_NUMBERS = frozenset({"order_no", "sub_order_no", "aftersale_no", "tracking_no", "customer_phone", "id_card"})
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}

_BUTTONS = ("点击复制", "复制", "查看", "修改", "展开", "收起", "解密", "编辑", "隐藏", "已加密", "显示全部")
NOISE = re.compile(r"\(?(?:" + "|".join(_BUTTONS) + ")")
"""Where the word of a button begins that was copied with the value before it."""
_LONGEST_BUTTON = max(map(len, _BUTTONS))

_UNIT = r"[ \t]{0,9}(?:\([^)\n]{0,6}\))?"
_UNIT_END = re.compile(_UNIT + "$")
_SAID = re.compile(_UNIT + r"[ \t]*(?:】[:=]?|[:=])[ \t]*")
_SAID_OF_A_NUMBER = re.compile(rf"{_SAID.pattern}|[ \t]*[是为][ \t]*|[ \t]*(?=[A-Za-z]{{0,4}}\d{{6}}|1\d\d\*)")
_ENDED = re.compile(_UNIT + r"(?:[ \t]+|(?=\n))")
_MASKED = re.compile(r"[ \t]+\S?\*{1,3}")
_LONG = 4
_SUFFIXES = ("快递", "物流")  # of a carrier's name, too


class Label(NamedTuple):
    """The field a label names (or ``region``, ``other``), and its span in code points, colon and blanks included."""

    field: str
    start: int
    end: int


def labels(text: str) -> list[Label]:
    """The labels of a plain text: with a colon or before digits anywhere, else where a line or a button's word ends."""
    found: list[Label] = []
    for name in _ANY.finditer(text):
        label = _label(text, name)
        is_value = label and found and found[-1].end == label.start and found[-1].field == label.field
        if label and not is_value:  # "规格:颜色分类:暖光" is one label and its value
            found.append(label)
    return found


def field_of(name: str) -> str:
    """The field a column's name stands for, without its unit; empty for a word that is no label."""
    return _FIELDS.get(_UNIT_END.sub("", name.strip()), "")


def _label(text: str, name: re.Match[str]) -> Label | None:
    field = _FIELDS[name[0]]
    if name[0] in _SUFFIXES and CARRIED.search(text, max(0, name.start() - _LONG), name.start()):
        return None
    begins = _begins(text, name.start())
    said = (_SAID_OF_A_NUMBER if field in _OF_NUMBERS else _SAID).match(text, name.end())
    if said and (begins or field != "region"):
        return Label(field, name.start(), said.end())
    ended = _ENDED.match(text, name.end()) if begins or _stands_alone(text, name) else None
    return Label(field, name.start(), ended.end()) if ended else None


def _stands_alone(text: str, name: re.Match[str]) -> bool:
    """Whether a name within a line is a label although no colon follows: a long one, or before a masked name."""
    is_label = len(name[0]) >= _LONG or _MASKED.match(text, name.end())
    return text[name.start() - 1] in " \t,;，" and bool(is_label)


def _begins(text: str, at: int) -> bool:
    before = text[max(0, at - _LONGEST_BUTTON - 4) : at].rstrip(" \t)【")
    return not before or before.endswith(("\n", *_BUTTONS))


def _one_of(names: list[str]) -> re.Pattern[str]:
    """Any of the names, the longest first, chosen by their first character: few are tried at a place."""
    firsts: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        firsts.setdefault(name[0], []).append(re.escape(name[1:]))
    return re.compile("|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in firsts.items()))


_ANY = _one_of(list(_FIELDS))
