"""What a screen reader is led through: the names it must find, and every view with the keys that open it."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.e2e.ear import PANEL

CASES, BEHIND, SETTINGS, CARD, EDITOR = "售后登记", "回复率 · 明细与考核规则", "设置", "本场信息", "编辑话术"
SHEET, REPORT, IMPORT, PICTURE, STRIP = (
    "导入话术",
    "话术报告",
    "导入消息或报表",
    "凭证",
    "livecs 窄条",
)
RETURNS, PACKS, REVIEW = "导入售后表", "话术包", "审核话术"
PROPOSED, PROMISED = "退货运费怎么算s", "物流几天没更新"
NO_DRAFT, NO_REVIEW = "没有草稿", "没有待审"
READ_FIRST = "在话术管理里找"
READ_ON = (
    *("审核  Enter", "修改  F4", "退回  Ctrl+T", "复制一份  Ctrl+Shift+N", "新建  Ctrl+N", "导入  Ctrl+I"),
    *("报告  Ctrl+R", "话术管理 1", "换平台", "不用，以后不再提示", "收成窄条 Ctrl+Shift+K", "平台"),
    *("本场信息", "回复率", "隐藏买家信息", "菜单", "打开  F12", "知道了"),
)
FREIGHT = "看退货原因：质量、错发我们出，个人原因您出；有运费险的话能赔一部分，以保单为准。"
RISKY, WORD = "亲，这款全网最便宜", "全网最"
ORDER = "260702-123456789012345"
TWO_ORDERS = f"copy:{ORDER}\n260702-123456789012346"


class View(NamedTuple):
    """What is opened by keys, what is there then, what was announced, and the keys that lead back."""

    keys: Sequence[str]
    role: str
    name: str
    heard: str = ""
    back: Sequence[str] = ()
    window: str = PANEL
    after: str = PANEL


VIEWS = (
    View(("ctrl+1", "ctrl+k", "type:hdj", "Return"), "text", "活动价", back=("Escape",)),
    View(("copy:退货运费谁出", "ctrl+g"), "radio button", "同意 F1", "买家：退货运费谁出", ("Escape",)),
    View(("ctrl+slash",), "panel", "按键表", back=("Escape",)),
    View(("ctrl+shift+b",), "table", "链接表", back=("Escape",), window=CARD),
    View(("ctrl+k", "type:thyf", "F4"), "combo box", "话术包：", "审核通过前", window=EDITOR),
    View(("End", "type:s", "ctrl+s"), "text", "找话术", f"已提交审核：{PROPOSED}"),
    View(("ctrl+4",), "list item", f"{PROPOSED} 待审 修改"),
    View(("alt+Right",), "push button", "新建", NO_DRAFT),
    View(("alt+Right",), "list item", f"{PROPOSED} 待审 修改"),
    View(("Return",), "push button", "通过", f"{PROPOSED} · ", window=REVIEW),
    View(("ctrl+t",), "text", "退回原因", back=("Escape", "Escape"), window=REVIEW),
    View(("ctrl+r",), "radio button", "用得多", back=("Escape",), window=REPORT),
    View(("ctrl+i",), "list", "表格里的每一行会怎样", window=SHEET),
    View((f"copy:{RISKY}，放心拍。", "ctrl+v"), "list item", "这款全网最便宜 新增", "这是预演", ("Escape",), SHEET),
    View((f"menu:{PACKS}",), "list", PACKS, back=("Escape",), window=PACKS),
    View((f"menu:{RETURNS}",), "radio button", "全部", back=("Escape",), window=RETURNS),
    View(("menu:数据与密钥",), "dialog", "数据与密钥", "密钥可用", ("Escape",)),
    View(("ctrl+3",), "chart", "每天"),
    View(("ctrl+i",), "push button", "选文件", window=IMPORT),
    View(("copy:小鹿 你好", "ctrl+v"), "combo box", "哪个平台的：", "正在看", ("Escape",), IMPORT),
    View(("ctrl+n", "type:92.1%", "Tab", "type:1240"), "text", "咨询量", "认出 2 个数字"),
    View(("ctrl+Return",), "chart", "每天 · 官方", "已保存 2 个官方数字"),
    View(("ctrl+r",), "list item", "11 月 20 日 周五 10:00:00", window=BEHIND),
    View(("ctrl+2",), "list", "往周", window=BEHIND),
    View(("ctrl+3",), "list item", "人工客服3分钟回复率，", window=BEHIND),
    View(("ctrl+4",), "text", "选中的值", "回车改选中的值", ("Escape",), BEHIND),
    View(("ctrl+l",), "list item", "视频号，DEMO-", window=CASES),
    View(("Down", "Return"), "text", "跟进", window=CASES),
    View(("picture", "ctrl+v"), "list item", "第 1 张凭证", window=CASES),
    View(("focus:凭证图片", "Down", "Return"), "image", "凭证大图", "第 1 张，共 1 张", ("Escape",), PICTURE, CASES),
    View(("ctrl+3",), "chart", "退换货原因", window=CASES),
    View(("ctrl+4",), "list item", "不想要了，拍错或多拍，责任方 买家", window=CASES),
    View(
        ("ctrl+5", "type:48", "Tab", "type:reply", "Return"),
        "list item",
        "抖音 · 新登记 · 48 小时",
        "已存：抖音",
        ("Escape",),
        CASES,
    ),
    View(("ctrl+2",), "text", "订单号"),
    View((TWO_ORDERS, "ctrl+d"), "panel", "粘贴里的订单号：", "粘贴里有 2 个订单", ("Escape",)),
    View(("ctrl+2",), "text", "订单号"),
    View(("F7",), "combo box", "七天：普通商品", back=("F7",)),
    View(("ctrl+1", "ctrl+k", "type:wlmgx", "Return"), "text", "处理时间"),
    View(("type:24", "Return"), "text", "找话术", f"已复制「{PROMISED}"),
    View(("ctrl+m",), "radio button", "今天", back=("Return",)),
    View(("ctrl+5",), "list item", PROMISED, "已记下"),
    View(("ctrl+1", "hold:小鹿", "hold:晴天"), "list item", "小鹿，", "已复制稍等的话 ·「晴天」"),
    View(("ctrl+shift+k",), "push button", "欠回复 2", back=("ctrl+alt+k",), window=STRIP),
)
