"""The group's table as it is pasted: every line is read whole, or given back with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.card import Link
from livecs.phrases.link_columns import number_of
from livecs.phrases.link_table import LONGEST, read_table

FULL = Link("3", "云朵毛衣", 8900, "S-L", "48小时", "发圈", "120")
SHORT = Link("3", "云朵毛衣", 8900)
HEADS = "链接号\t商品\t券后价\t尺码\t发货\t赠品\t库存"

# What is pasted, the links read, the reasons of what was not.
PASTES = [
    ("", [], []),
    ("  \n\n\t\n", [], []),
    ("3\t云朵毛衣\t89", [SHORT], []),
    ("3,云朵毛衣,89", [SHORT], []),
    ("3，云朵毛衣，89", [SHORT], []),
    ("3;云朵毛衣;89", [SHORT], []),
    ("3；云朵毛衣；89", [SHORT], []),
    ("3 云朵毛衣 89", [SHORT], []),
    ("3　云朵毛衣　89", [SHORT], []),
    ("3   云朵 毛衣   89", [SHORT._replace(product="云朵 毛衣")], []),
    ("3 云朵 毛衣 89", [SHORT._replace(product="云朵 毛衣")], []),
    ("3|云朵毛衣|89", [SHORT], []),
    ("3｜云朵毛衣｜89", [SHORT], []),
    ("| 3 | 云朵毛衣 | 89 |", [SHORT], []),
    ("| 链接 | 商品 | 券后价 |\n|---|---|---|\n| 3 | 云朵毛衣 | 89 |", [SHORT], []),
    ("３\t云朵毛衣\t８９", [SHORT], []),
    ("3号\t云朵毛衣\t89元", [SHORT], []),
    ("3号链接 云朵毛衣 ¥89", [SHORT], []),
    ("链接3 云朵毛衣 ￥89.00", [SHORT], []),
    ("#3 云朵毛衣 89块", [SHORT], []),
    ("③ 云朵毛衣 89", [SHORT], []),
    ("三号链接 云朵毛衣 89", [SHORT], []),
    ("03 云朵毛衣 89", [SHORT], []),
    ("3、云朵毛衣 89", [SHORT], []),
    ("3号链接：云朵毛衣，券后价：89元", [SHORT], []),
    ("3 云朵毛衣 券后89", [SHORT], []),
    ("3 云朵毛衣 到手价 89", [SHORT], []),
    ("3 云朵毛衣 券后： 89", [SHORT], []),
    ("3 云朵毛衣", [SHORT._replace(price_fen=None)], []),
    ("3 89", [Link("3", "", 8900)], []),
    ("3 云朵毛衣 89块9", [SHORT._replace(price_fen=8990)], []),
    ("3\t云朵毛衣\t89.9", [SHORT._replace(price_fen=8990)], []),
    ("3\t云朵毛衣\t¥1,299", [SHORT._replace(price_fen=129900)], []),
    ("3,云朵毛衣,¥1,299", [SHORT._replace(price_fen=129900)], []),
    ('3,"云朵毛衣","1,299"', [SHORT._replace(price_fen=129900)], []),
    ("1,299,毛衣", [Link("1", "毛衣", 29900)], []),
    ("3,云朵毛衣,1,299", [], ["「1,299」是一个价格还是两格"]),
    ("链接,商品,券后价\n3,云朵毛衣,1,299", [], ["「1,299」是一个价格还是两格"]),
    ("链接,商品,券后价,库存\n3,云朵毛衣,89,120", [SHORT._replace(stock="120")], []),
    ("3 云朵毛衣 89 120", [], ["看不出「120」是哪一列"]),
    ("3 云朵毛衣 89 110-150", [SHORT._replace(sizes="110-150")], []),
    ("3 云朵毛衣 89 S/M/L", [SHORT._replace(sizes="S/M/L")], []),
    ("3\t云朵毛衣\t89\tS-L\t48小时\t送发圈\t120件", [FULL], []),
    ("3 云朵毛衣 89 S-L 48小时发货 赠品：发圈 库存120", [FULL], []),
    ("3，云朵毛衣，89，均码，现货，送发圈", [Link("3", "云朵毛衣", 8900, "均码", "现货", "发圈")], []),
    ("3 女鞋 89 35-39码 预售7天", [Link("3", "女鞋", 8900, "35-39码", "预售7天")], []),
    (f"{HEADS}\n3\t云朵毛衣\t89\tS-L\t48小时\t发圈\t120", [FULL], []),
    ("库存,赠品,编号,直播价,品名,发货时间,规格\n120,发圈,3,89,云朵毛衣,48小时,S-L", [FULL], []),
    ("序号 款式 到手价\n3 云朵毛衣 89", [SHORT], []),
    ("今晚8点场链接表\n链接\t品名\t活动价（元）\n3\t云朵毛衣\t89", [SHORT], ["开头没有链接号"]),
    ("链接\t商品\t活动价\t券后价\n3\t云朵毛衣\t109\t89", [SHORT], []),
    ("链接\t商品\t直播价\t备注\n3\t云朵毛衣\t89\t主推", [SHORT], []),
    (f"{HEADS}\n3\t云朵毛衣\t89\t\t\t\t", [SHORT], []),
    (f"{HEADS}\n3\t云朵毛衣\t89\t/\t-\t无\t", [SHORT], []),
    (f"{HEADS}\n3\t云朵毛衣\t待定\t\t\t\t", [], ["价格「待定」要一个数"]),
    (f"{HEADS}\n3\t云朵毛衣\t89-129", [], ["价格「89-129」要一个数"]),
    (f"{HEADS}\n3\t云朵毛衣\t89起", [], ["价格「89起」要一个数"]),
    (f"{HEADS}\n3\t云朵毛衣\t0", [], ["价格是 0"]),
    (f"{HEADS}\n3\t云朵毛衣\t-5", [], ["价格「-5」要一个数"]),
    (f"{HEADS}\n甲\t云朵毛衣\t89", [], ["链接号「甲」要一个数"]),
    (f"{HEADS}\n\t云朵毛衣\t89", [], ["没有链接号"]),
    (f"{HEADS}\n3\t\t", [], ["3 号链接后面没有商品和价格"]),
    ("链接\t商品\n3\t云朵毛衣\t89", [], ["有 3 格，表头只有 2 格"]),
    ("3 云朵毛衣 89\n3 风衣 99", [SHORT], ["3 号链接第 1 行已经有了"]),
    ("3 云朵毛衣 89 深秋限定", [], ["看不出「深秋限定」是哪一列"]),
    ('链接\t商品\t券后价\t尺码\n3\t云朵毛衣\t89\t"S\nM"\n4\t风衣\t99\tL', [
        SHORT._replace(sizes="S M"), Link("4", "风衣", 9900, "L"),
    ], []),
    ("3\t云朵毛衣\t89\r\n4\t风衣\t99\r\n", [SHORT, Link("4", "风衣", 9900)], []),
    ("3 云朵毛衣 89 付款后48小时内发货 买一送一 仅5双",
     [SHORT._replace(shipping="48小时", gift="买一送一", stock="5")], []),
    ("3 云朵毛衣 89 当天发 送", [], ["看不出「送」"]),
    ("1-3号 毛衣 89", [], ["开头没有链接号"]),
    ("8 鞋 1,299.00", [Link("8", "鞋", 129900)], []),
    ("8 鞋 1，299", [Link("8", "鞋", 129900)], []),
    ("8 鞋，女款 1299 现货", [Link("8", "鞋，女款", 129900, shipping="现货")], []),
    ("8 鞋，女款，1299，现货", [Link("8", "鞋 女款", 129900, shipping="现货")], []),
    ("序号 款式 到手价\n8 鞋 1,299\n9 帽 99起", [Link("8", "鞋", 129900)], ["价格「99起」要一个数"]),
    ("8 鞋 1,29", [], ["看不出「29」是哪一列"]),
    ("1 羽绒服 1.999", [], ["没有读出价格：「1.999」"]),
    ("1 羽绒服 ¥199起", [], ["没有读出价格：「¥199起」"]),
    ("1 羽绒服 99元左右", [], ["没有读出价格：「99元左右」"]),
    ("1 {券后价}大衣 99", [], ["「{券后价}大衣」里不能有花括号"]),
    ("链接\t商品\t赠品\n1\t大衣\t｛发圈", [], ["「｛发圈」里不能有花括号"]),
    ("1 大衣 99 送13800138000", [], ["像是手机号"]),
    ("1 大衣 99 送１３８-００１３-８０００", [], ["像是手机号"]),
    ("链接\t商品\t赠品\n1\t大衣\t一三八零零一三八零零零", [], ["像是手机号"]),
    (f"3 {'毛' * 101} 89", [], ["太长，一格最多 100 字"]),
    ("x" * (LONGEST + 1), [], ["太长了"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "links", "whys"), PASTES, ids=range(len(PASTES)))
def test_a_paste_is_read_or_refused_in_words(text: str, links: list[Link], whys: list[str]) -> None:
    came = read_table(text)
    assert list(came.links) == links
    assert len(came.refused) == len(whys)
    for refused, why in zip(came.refused, whys, strict=True):
        assert why in refused.why


def test_what_was_refused_stays_as_it_was_with_its_line() -> None:
    text = '链接\t商品\t尺码\n3\t云朵毛衣\tS\n四五\t"风\t衣"\tM\n今晚主推'
    came = read_table(text)
    assert [one.line for one in came.refused] == [3, 4]
    assert came.rest == '链接\t商品\t尺码\n四五\t"风\t衣"\tM\n今晚主推'


def test_what_was_left_is_refused_for_the_same_reason_until_it_is_mended() -> None:
    before = read_table("主推\n链接\t原价\t券后价\t商品\n3\t199\t89\t毛衣\n3\t199\t99\t风衣\n5\t299\t99起\t大衣")
    left = {one.text: one.why for one in before.refused}
    again = read_table(before.rest, left)
    assert again.links == ()
    assert [one.why for one in again.refused] == [one.why for one in before.refused]
    assert again.rest == before.rest
    mended = read_table(before.rest.replace("99起", "99"), left)
    assert mended.links == (Link("5", "大衣", 9900),)
    assert len(mended.refused) == 2


def test_headings_whose_cells_are_not_used_are_told() -> None:
    assert read_table("链接\t商品\t原价\t活动价\t券后价\t备注\n3\t毛衣\t199\t109\t89\t主推").unused == (
        "原价",
        "活动价",
        "备注",
    )


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("3", "3"), ("３", "3"), ("003", "3"), ("3号", "3"), ("3 号链接", "3"), ("链接 3", "3"), ("第3号", "3"),
        ("No.3", "3"), ("#3", "3"), ("3#", "3"), ("③", "3"), ("三", "3"), ("十", "10"), ("十二", "12"), ("二十", "20"),
        ("九十九", "99"), ("", ""), ("0", ""), ("12345", ""), ("3.5", ""), ("-3", ""),
        ("3件", ""), ("十十", ""), ("毛衣", ""),
    ],
)  # fmt: skip
def test_link_numbers(cell: str, number: str) -> None:
    assert number_of(cell) == number


CELL = st.text("毛衣SML", min_size=1, max_size=6)


@given(
    st.dictionaries(st.integers(1, 999), st.tuples(CELL, st.integers(1, 9_999_999), CELL), max_size=12),
    st.sampled_from(["\t", ",", "，", "|", "｜", ";"]),
    st.permutations(range(4)),
)
def test_a_table_with_a_header_comes_back_whole(
    rows: dict[int, tuple[str, int, str]], separator: str, order: list[int]
) -> None:
    table = [("链接号", "商品", "券后价", "赠品")]
    table += [(str(number), name, f"{fen / 100:.2f}", gift) for number, (name, fen, gift) in rows.items()]
    text = "\n".join(separator.join(row[at] for at in order) for row in table)
    came = read_table(text)
    assert came.refused == ()
    assert [(one.number, one.product, one.price_fen, one.gift) for one in came.links] == [
        (str(number), name, fen, gift) for number, (name, fen, gift) in rows.items()
    ]


@given(st.text('3号链接 毛衣89.,，|\t\n"S-L送0券后价尺码：', max_size=60) | st.text(max_size=40))
def test_no_line_is_lost(text: str) -> None:
    came = read_table(text)
    for refused in came.refused:
        assert refused.text
        assert refused.text in text.replace("\r\n", "\n")
        assert refused.why
