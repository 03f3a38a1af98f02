"""What the columns of a link table are called, and how a cell is read."""

import re
import unicodedata

from livecs.money import fen_of
from livecs.phrases.card import Link
from livecs.phrases.card_values import why_unfit
from livecs.sentence import Sentence

NUMBER, PRODUCT, PRICE, SIZES, SHIPPING, GIFT, STOCK = COLUMNS = (
    "链接号", "商品", "券后价", "尺码", "发货", "赠品", "库存",
)  # fmt: skip
"""The columns in the order of a table without a header."""

_CALLED = {
    NUMBER: "链接号 链接 编号 序号 链接编号 链接序号 号 号码 小黄车 小黄车号 车号 购物车号 讲解号 no no. #",
    PRODUCT: "商品 品名 款式 名称 商品名 商品名称 产品 产品名称 标题 商品标题 款 货品 宝贝",
    PRICE: "券后价 到手价 直播价 活动价 券后 到手 直播间价 直播间价格 专属价 价格 单价 售价 成交价 秒杀价",
    SIZES: "尺码 尺寸 码数 规格 码 尺码范围 尺码/规格 颜色尺码",
    SHIPPING: "发货 发货时效 发货时间 时效 发货时长 发货情况",
    GIFT: "赠品 赠 送 福利 买赠 赠送 礼品",
    STOCK: "库存 数量 件数 备货 库存数 余量 现货数",
}
_COLUMN = {name: column for column, names in _CALLED.items() for name in names.split()}
_BEST_PRICE = ("券后价", "券后", "到手价", "到手")
_UNIT = re.compile(r"[(（\[【][^)）\]】]*[)）\]】]")
_LABELS = "券后价 到手价 直播价 活动价 券后(?!价) 到手(?!价) 尺码 尺寸 规格 发货时效 发货时间 发货 赠品 库存 商品 品名"
_LABELLED = re.compile(rf"领?({_LABELS.replace(' ', '|')})[:：]?\s*(.+)")

_DIGITS_OR_HAN = r"(\d{1,4}|[一二三四五六七八九十]{1,3})"
_NUMBER_CELL = re.compile(rf"(?:no\.?|#)?(?:链接)?第?{_DIGITS_OR_HAN}(?:号链接|号|链接|#)?[、.:：)）]?", re.IGNORECASE)
_HAN = {char: value for value, char in enumerate("一二三四五六七八九", 1)}

_LETTERS = r"(?:[2-6]?x{0,4}[sml]|[2-6]xl|均码|f码?|[大中小]码)"
_DIGITS, _AND = r"\d{2,3}(?:\.5)?码?", r"\s*[-~至到/、,，\s]\s*"
_SIZES = re.compile(
    rf"{_LETTERS}(?:{_AND}{_LETTERS})*|{_DIGITS}(?:{_AND}{_DIGITS})+|\d{{2,3}}(?:\.5)?码", re.IGNORECASE
)  # a lone number is no size: it may be in stock
_SHIPPING = re.compile(r".*(?:发货|发出|发$|小时|现货|预售|当天|次日|隔天|\d+\s*天|\d+\s*h\b).*", re.IGNORECASE)
_GIFT = re.compile(r"(?:无赠品|不送|[送赠].+|.*(?:赠送|赠品|买一送一).*)")
_STOCK = re.compile(r"(?:库存|余|剩|仅)?\d+(?:件|双|套|个|单|条|盒)|充足|少量|售罄|有货|无货|断货")


def column_of(heading: str) -> str:
    """The column a heading names, however it is usually called; empty when it names none."""
    return _COLUMN.get(_plain(_UNIT.sub("", heading)), "")


def chosen_columns(headings: list[str]) -> tuple[list[str], list[str]]:
    """The column of each heading, empty where its cells are not used, and the headings that are not.

    Of two headings of the same column the first one counts; of prices the one after the coupon.
    """
    columns = [column_of(heading) for heading in headings]
    prices = [at for at, column in enumerate(columns) if column == PRICE]
    best = next((at for at in prices if _plain(_UNIT.sub("", headings[at])) in _BEST_PRICE), next(iter(prices), -1))
    kept = [
        column if column and (at == best if column == PRICE else column not in columns[:at]) else ""
        for at, column in enumerate(columns)
    ]
    return kept, [heading for heading, column in zip(headings, kept, strict=True) if heading and not column]


def number_of(cell: str) -> str:
    """A link number as it is typed (3, ３, 3号链接, 链接3, ③, 三号); empty when it is none."""
    found = _NUMBER_CELL.fullmatch(_plain(cell))
    if not found:
        return ""
    value = int(found[1]) if found[1].isdigit() else _han_number(found[1])
    return str(value) if value else ""


def _han_number(digits: str) -> int:
    """一 to 九十九."""
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return _HAN.get(ones, 0)
    if (tens and tens not in _HAN) or (ones and ones not in _HAN):
        return 0
    return _HAN.get(tens, 1) * 10 + _HAN.get(ones, 0)


def labelled(cell: str) -> tuple[str, str]:
    """The column and the content of a cell that names its column (库存120, 尺码：S-L); empty column for others."""
    found = _LABELLED.fullmatch(cell.strip())
    return (_COLUMN[found[1]], found[2].strip()) if found else ("", cell.strip())


def looks_like(cell: str) -> str:
    """The column that a cell without a heading looks like; empty when it could be any."""
    plain = unicodedata.normalize("NFKC", cell).strip()
    looks: tuple[tuple[str, re.Pattern[str]], ...] = (
        (SIZES, _SIZES), (STOCK, _STOCK), (GIFT, _GIFT), (SHIPPING, _SHIPPING),
    )  # fmt: skip
    return next((column for column, pattern in looks if pattern.fullmatch(plain)), "")


def is_price(cell: str) -> bool:
    """Whether a cell without a heading is a price."""
    return fen_of(cell) is not None


def looks_like_price(cell: str) -> bool:
    """Whether a cell that is no price was meant as one: ¥199起, 1.999, 89元左右."""
    return bool(_MEANT_AS_PRICE.fullmatch(unicodedata.normalize("NFKC", cell).strip()))


_MEANT_AS_PRICE = re.compile(
    r".*[¥$].*|\d[\d.,]*(?:元|块钱?)?(?:起|多|左右|上下|以内)?|\d[\d.]*(?:元|块)?[-~至到]\d[\d.]*(?:元|块)起?"
)


def link_of(cells: dict[str, str]) -> Link | str:
    """A link from its cells by column, or why it is none."""
    number = number_of(cells.get(NUMBER, ""))
    if not number:
        return Sentence("没有链接号") if not cells.get(NUMBER) else Sentence("链接号「{}」要一个数", cells[NUMBER])
    if unfit := next(filter(None, map(why_unfit, cells.values())), ""):
        return unfit
    typed = cells.get(PRICE, "")
    fen = fen_of(typed) if typed.strip(_NOTHING) else None
    if typed.strip(_NOTHING) and not fen:
        return Sentence("价格是 0") if fen == 0 else Sentence("价格「{}」要一个数", typed)
    if long := next((cell for cell in cells.values() if len(cell) > _LONGEST), ""):
        return Sentence("「{}…」太长，一格最多 {} 字", long[:8], _LONGEST)
    if not cells.get(PRODUCT) and fen is None:
        return Sentence("{} 号链接后面没有商品和价格", number)
    others = {column: _told(column, cells.get(column, "")) for column in _TEXTS}
    return Link(number, others[PRODUCT], fen, others[SIZES], others[SHIPPING], others[GIFT], others[STOCK])


def _told(column: str, cell: str) -> str:
    """A cell without what phrases say around it: 送发圈 is 发圈, 120件 is 120, 48小时内发货 is 48小时."""
    if not cell.strip(_NOTHING):
        return ""
    found = _BARE[column].fullmatch(cell) if column in _BARE else None
    return found[1] if found else cell


_BARE = {
    GIFT: re.compile(r"(?:赠送|送|赠)[:：]?\s*(.+)"),
    STOCK: re.compile(r"(?:库存|余|剩|仅)?\s*(\d+)\s*[件双套个单条盒]?"),
    SHIPPING: re.compile(r"(?:付款后)?(.+?)内?(?:发货|发出|发)"),
}
_TEXTS = (PRODUCT, SIZES, SHIPPING, GIFT, STOCK)
_LONGEST = 100
_NOTHING = " -—–/\\无"


def _plain(cell: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", cell)).lower().strip(":：")
