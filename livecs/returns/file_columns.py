"""Whose file this is and what its columns hold, told by the names in its header row."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.returns.file_fitting import cut
from livecs.returns.file_headers import HEADER_ROWS
from livecs.sentence import Sentence
from livecs.sheets.limits import Row
from livecs.text import fold

AFTERSALE, ORDERS = "aftersale", "orders"
KIND_WORDS = {AFTERSALE: Sentence("售后表"), ORDERS: Sentence("订单表")}

# Fields and the headers that hold them, the better one first; a cell is taken from the first that is not empty.
_SHARED = {
    "order_no": "主订单编号|主订单号|订单编号|订单号",
    "sub_order_no": "子订单编号|子订单号|商品单号",
    "quantity": "商品数量|成交数量|宝贝总数量|SKU件数",
    "product": "商品名称|选购商品|宝贝标题|商品标题|SKU名称|商品",
    "spec": "商品规格|SKU规格|商品属性SKU|商品属性",
    "nick": "买家会员名称|买家会员名|买家昵称",
}
_OF_KIND = {
    AFTERSALE: {
        "aftersale_no": "售后单号|售后编号|售后单编号|退款编号|退款单号",
        "state": "售后状态|退款状态",
        "mediation": "仲裁状态|客服介入状态|平台介入状态",
        "type": "售后类型",
        "needs_return": "是否需要退货",
        "paid": "应付金额|买家实际支付金额|买家实付金额|用户实付金额|实付款",
        "paid_freight": "商品运费",
        "refund": "退商品金额|买家退款金额|退给买家金额|退款金额|退款总额",
        "refund_freight": "退运费金额",
        "refund_tax": "退税费金额",
        "reason": "售后原因|买家退款原因|退款原因|申请原因",
        "said": "用户售后说明|买家退款说明|退款说明",
        "note": "售后备注|商家备注",
        "liable": "纠纷责任方|责任方",
        "tracking_no": "退货物流单号",
        "carrier": "退货物流公司",
        "deadline": "自动处理截止时间|超时时间",
        "applied": "售后申请时间|退款的申请时间|申请时间",
        "closed": "售后完结时间|售后关闭时间|退款完结时间|完结时间",
    },
    ORDERS: {
        "paid": "订单应付金额|实付款|用户实付金额|买家实际支付金额|买家实付金额|订单实际支付金额|用户应付金额",
        "price": "商品单价|商品价格(单件)",
        "name": "收件人姓名|收货人姓名|收件人",
        "phone": "收件人手机号|收件人手机|收件人电话|收货人电话|联系手机|联系电话",
        "address": "修改后的收货地址|详细地址|收件人地址|收货地址",
        "province": "省|收货地址-省",
        "city": "市|收货地址-市",
        "district": "区|收货地址-区",
        "street": "街道|收货地址-街道",
    },
}
_HEADER_ROWS, _FEWEST_MARKS, _SEEN_CHARS = 10, 6, 40
_UNIT = re.compile(r"\((?:元|件)\)$")
TITLES = {one.id: one.title for one in PLATFORMS}


class HeaderMissingError(UserError):
    """No row looks like the header of an after-sale or order file."""


class PlatformUnknownError(UserError):
    """The header fits more than one platform, so a person has to say which; ``kind`` is what the file is."""

    def __init__(self, name: str, kind: str) -> None:
        """Name the file."""
        said = f"「{name}」像{KIND_WORDS[kind]}，但看不出是哪个平台的；请选择平台再看一遍"
        super().__init__("case.file", said)
        self.kind = kind


class Header(NamedTuple):
    """A header that is understood.

    Attributes:
        number: of its row.
        platform: id.
        kind: ``aftersale`` or ``orders``.
        columns: by field, columns from 0, the best first.
        headers: as they stand.
    """

    number: int
    platform: str
    kind: str
    columns: Mapping[str, tuple[int, ...]]
    headers: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the file is, in words."""
        return Sentence("{}{}", Sentence(TITLES[self.platform]), Sentence(KIND_WORDS[self.kind]))

    def read(self) -> tuple[str, ...]:
        """The headers of the columns that are read, from the left."""
        columns = sorted({column for places in self.columns.values() for column in places})
        return tuple(self.headers[column] for column in columns)

    def unread(self) -> tuple[str, ...]:
        """The headers nobody reads."""
        return tuple(header for header in self.headers if header and header not in set(self.read()))


@lru_cache(maxsize=4096)
def key_of(header: str) -> str:
    """A header as it is compared: narrow, without blanks and without its unit: ``应付金额（元）`` is ``应付金额``."""
    return _UNIT.sub("", "".join(fold(header).split()).strip("*:"))


def find_header(rows: Iterable[Row], name: str, platform: str = "") -> Header:
    """Find the header among the first rows.

    Args:
        rows: of a sheet, from the top; no more are taken than needed.
        name: of the file, for the sentence.
        platform: whose the file is, where a person said so.

    Raises:
        HeaderMissingError: none of the first rows is one.
        PlatformUnknownError: nobody said whose the file is, and its headers do not tell.
        UserError: its headers tell otherwise than the person.
    """
    first: tuple[str, ...] = ()
    for tried, row in enumerate(rows):
        if tried >= _HEADER_ROWS:
            break
        headers = tuple(cell.strip() for cell in row.cells)
        first = first or headers
        keys = [key_of(header) for header in headers]
        if kind := _kind_of(set(keys)):
            whose = _platform_of(set(keys), kind)
            if not (whose or platform):
                raise PlatformUnknownError(name, kind)
            if whose and platform not in {"", whose}:
                said = f"「{name}」是{TITLES[whose]}的{KIND_WORDS[kind]}，不是{TITLES[platform]}的；请换一个平台再看"
                raise UserError("case.file", said)
            return Header(row.number, whose or platform, kind, _columns(keys, kind), headers)
    seen = cut("、".join(filter(None, first)), _SEEN_CHARS) if _is_header_like(first) else ""
    said = Sentence("「{}」里没有认出售后表或订单表的列名{}", name, f"（第一行是：{seen}）" if seen else "")
    raise HeaderMissingError("case.file", Sentence("{}；请从平台后台重新导出，不要改列名", said))


def _is_header_like(cells: Sequence[str]) -> bool:
    """Whether a row may be repeated in a sentence: where digits stand, it may be somebody's data."""
    return not any(char.isdigit() for cell in cells for char in cell)


def _keys(names: str) -> list[str]:
    return [key_of(name) for name in names.split("|")]


def _fields(kind: str) -> dict[str, list[str]]:
    return {field: _keys(names) for field, names in {**_SHARED, **_OF_KIND[kind]}.items()}


def _columns(keys: Sequence[str], kind: str) -> dict[str, tuple[int, ...]]:
    places: dict[str, int] = {}
    for column, key in enumerate(keys):
        places.setdefault(key, column)
    found = {field: tuple(places[name] for name in names if name in places) for field, names in _fields(kind).items()}
    return {field: columns for field, columns in found.items() if columns}


def _kind_of(keys: set[str]) -> str:
    """What a row is the header of; bills have numbers of orders and after-sales too, but no state of a request."""
    has = {field: not keys.isdisjoint(names) for field, names in _fields(AFTERSALE).items()}
    if has["order_no"] and has["state"] and (has["aftersale_no"] or has["applied"]):
        return AFTERSALE
    fields = _fields(ORDERS)
    needed = ("order_no", "product", "paid")
    return ORDERS if all(not keys.isdisjoint(fields[field]) for field in needed) and not _is_bill(keys) else ""


def _is_bill(keys: set[str]) -> bool:
    return any("结算" in key or "动账" in key or "佣金" in key for key in keys) and "订单状态" not in keys


def _platform_of(keys: set[str], kind: str) -> str:
    """Whose a header is: a known one as it stands, else that of the platform which uses most of its names.

    Names such as 售后单号 are everybody's, whoever alone is known to use them: a few of them tell nothing.
    """
    for row in HEADER_ROWS:
        if row.kind == kind and keys == set(map(key_of, row.headers)):
            return row.platform
    marks = {platform: len(keys & own) for platform, own in _marks(kind).items()}
    (first, most), (_, next_most) = Counter(marks).most_common(2)
    is_most = len(keys & _used(kind)[first]) * 2 >= len(keys - {""})
    return first if most >= _FEWEST_MARKS and most > 2 * next_most and is_most else ""


@lru_cache(maxsize=2)
def _used(kind: str) -> dict[str, set[str]]:
    """The headers that each platform is known to use in files of a kind."""
    rows = [row for row in HEADER_ROWS if row.kind == kind]
    return {
        one: {key_of(header) for row in rows if row.platform == one for header in row.headers} for one in PLATFORM_IDS
    }


@lru_cache(maxsize=2)
def _marks(kind: str) -> dict[str, set[str]]:
    """The headers that no other platform is known to use in files of a kind."""
    used = _used(kind)
    return {one: used[one].difference(*(used[other] for other in used if other != one)) for one in used}
