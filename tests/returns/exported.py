"""Files as the back offices export them: made-up buyers, numbers that no order has."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from livecs.returns.file_headers import HEADER_ROWS, HeaderRow
from livecs.returns.model import Reason
from livecs.sheets.write import write_xlsx

NOON_MS = 1_795_233_600_000  # 2026-11-21 12:00 in Shanghai
NAMES = ("七天无理由", "质量问题", "破损", "发错货", "其他")
REASONS = tuple(
    Reason(f"r{n}", "", name, "seller", is_quality=False, asks_evidence=False, is_offered=True, position=n)
    for n, name in enumerate(NAMES)
)
KNOWN = {f"{row.title}": row for row in HEADER_ROWS}

# One good row of each kind of after-sale file, by header.
DOUYIN = {
    "售后单号": "700000000000000001",
    "订单号": "690000000000000001",
    "商品单号": "690000000000000002",
    "商品名称": "试验风衣",
    "应付金额（元）": "1,299.00",
    "售后类型": "退货退款",
    "退商品金额（元）": "1299",
    "退运费金额（元）": "-",
    "售后状态": "待商家处理",
    "售后申请时间": "2026/11/20 09:01:02",
    "售后原因": "7天无理由退货",
    "用户售后说明": "袖子长了一点",
    "自动处理截止时间": "2026-11-22 09:01:02",
    "仲裁状态": "未介入",
}
TAOBAO = {
    "订单编号": '="3500000000000000001"',
    "退款编号": '="9000000000000000001"',
    "买家会员名称": "试验买家",
    "买家实际支付金额": "89.9",
    "宝贝标题": "试验围巾",
    "买家退款金额": "89.90",
    "是否需要退货": "不需要退货",
    "退款的申请时间": "2026-11-20 09:01:02",
    "超时时间": "2026-11-23 09:01:02",
    "退款状态": "买家已经申请退款，等待卖家同意",
    "买家退款原因": "质量问题",
}
KUAISHOU = {"订单编号": "2600000000000001", "售后状态": "退款成功", "售后申请时间": "2026/11/20 09:01:02"}
GOOD: Mapping[str, dict[str, str]] = {
    "抖音售后单": DOUYIN,
    "淘宝退款表": TAOBAO,
    "淘宝退款表（新）": TAOBAO,
    "快手售后表": KUAISHOU,
}
ORDERS: Mapping[str, dict[str, str]] = {
    "抖音订单表": {
        "主订单编号": "690000000000000001",
        "子订单编号": "1",
        "选购商品": "风衣",
        "订单应付金额": "1,299.00",
    },
    "抖音订单表（旧）": {"主订单编号": "690000000000000001", "选购商品": "风衣", "订单应付金额": "1299"},
    "快手订单表": {"订单号": "2600000000000001", "商品名称": "风衣", "实付款": "¥1299"},
    "拼多多订单表": {"订单号": "261121-000000000000001", "商品": "风衣", "用户实付金额(元)": "1299.0"},
    "淘宝订单报表": {"订单编号": '="35"', "宝贝标题": "风衣", "买家实际支付金额": "1299", "联系手机": "'13900000001"},
    "千牛订单表": {"订单编号": "3500000000000000001", "商品标题": "风衣", "买家实付金额": "1299.00"},
    "视频号订单表": {"订单号": "3700000000000000001", "商品名称": "风衣", "订单实际支付金额": "1299.000000000001"},
    "小红书订单表": {"订单号": "P000000000000000001", "SKU名称": "风衣", "用户应付金额(元)": "1299"},
}


def table(row: HeaderRow, rows: Iterable[Mapping[str, str]]) -> list[Sequence[str]]:
    """The header and rows of a known file; what a row does not name is empty."""
    return [row.headers, *([one.get(header, "") for header in row.headers] for one in rows)]


def write(path: Path, title: str, rows: Iterable[Mapping[str, str]]) -> Path:
    """A known file as XLSX, or as a CSV in GBK as it comes from the back office."""
    return write_table(path, table(KNOWN[title], rows))


def write_table(path: Path, rows: Iterable[Sequence[str]]) -> Path:
    """Any table; a CSV raw, with no guard of ours."""
    if path.suffix == ".xlsx":
        write_xlsx(path, rows, replaces=True)
    else:
        with path.open("w", encoding="gb18030", newline="") as file:
            csv.writer(file).writerows(rows)
    return path
