"""How a hit is found and judged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.lint.linter import Linter
from livecs.lint.model import Category, Kind, RulePack, Severity
from tests.lint.build import linter, rule, texts

CONTACT = rule("加微信", "微信", "vx", id="c", category=Category.OFF_PLATFORM_CONTACT, family="contact")
BEST = rule(
    kind=Kind.PRODUCTIVE, first=("最",), then=("好", "低价", "便宜"), gap=1, safe=("最好先", "最好别", "您最好")
)
DEPOSIT = rule(id="d", kind=Kind.PRODUCTIVE, first=("保证",), then=("退",), gap=4, safe=("保证金",))
REVIEW = rule(kind=Kind.TWO_PART, first=("好评", "五星"), then=("返", "红包"), gap=6)
PROMISE = rule("保证有效", "保证", negatable=True)
TIGHT = rule("京东", "刷单", "得物", "国家级", safe=("燕京东门", "粉刷单面", "值得物超"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("加微信聊", ["加微信"]),
        ("加 微 信 聊", ["加 微 信"]),
        ("加薇芯", ["加薇芯"]),
        ("+v❤", ["+v❤"]),
        ("加微.......信", []),  # too far apart
        ("加微xin吧", ["加微xin"]),
        ("微，信", []),
        ("bao证有效", ["bao证有效"]),
        ("不能bao证有效", []),
        ("保zheng", ["保zheng"]),
        ("BAO 证", ["BAO 证"]),
        ("baozheng", ["baozheng"]),
        ("abao证", []),
        ("加，微，信", ["加，微，信"]),
        ("vx是多少", ["vx"]),
        ("devx1", []),
        ("dev x1", []),
        ("v x", ["v x"]),
        ("我的 vx：abc", ["vx"]),
        ("这款最好看", ["最好"]),
        ("最 最便宜", ["最 最便宜"]),
        ("最有低价", ["最有低价"]),
        ("最多两件，好", []),
        ("您最好先量一下", []),
        ("最好先看，最好了", ["最好"]),
        ("五星好评返红包", ["五星好评返"]),
        ("红包等您，好评", ["红包等您，好评"]),
        ("好评。返", []),
        ("好评了我们也不会给您返", []),
        ("保证有效", ["保证有效"]),
        ("不能保证有效", []),
        ("没法给您保证", []),
        ("不着急，保证有效", ["保证有效"]),
        ("京东", ["京东"]),
        ("燕京东门", []),
        ("粉刷单面", []),
        ("值得物超所值", []),
        ("國家級", ["國家級"]),
        ("国\n家级", []),
    ],
)
def test_hits_are_judged_where_they_stand(text: str, found: list[str]) -> None:
    assert texts(linter(CONTACT, BEST, REVIEW, PROMISE, TIGHT).check(text)) == found


@pytest.mark.parametrize(
    ("platform", "severity"), [("douyin", "error"), ("taobao", "warning"), ("pdd", None), ("", "error")]
)
def test_severity_is_the_platforms(platform: str, severity: str | None) -> None:
    one = rule("顶级", severity={"any": "error", "taobao": "warning", "pdd": "off"})
    assert [finding.severity for finding in linter(one).check("顶级", platform)] == ([severity] if severity else [])


def test_a_safe_phrase_around_the_first_part_is_enough() -> None:
    assert texts(linter(DEPOSIT).check("保证金会退，保证给退")) == ["保证给退"]


def test_a_picture_that_spells_one_term_only_parts_another() -> None:
    assert texts(linter(CONTACT, rule("宝贝")).check("宝❤贝，宝♥贝，加微❤")) == ["宝❤贝", "宝♥贝", "加微❤"]


@pytest.mark.parametrize("above", ["亲", "men款 hao看 bao包 xie子 ku子 mao子"])
def test_syllables_above_take_nothing_from_the_paragraph_below(above: str) -> None:
    assert texts(linter(PROMISE).check(f"{above}\n\nbao证有效")) == ["bao证有效"]


def test_a_finding_says_all_there_is_to_say() -> None:
    one = rule("顶级", id="x.y", fixes=("优质",))
    (finding,) = linter(one).check("😀这是 顶.级 的")
    assert finding[:4] == (4, 7, "x.y", Category.ABSOLUTE_TERM)
    assert (finding.text, finding.message, finding.fixes) == ("顶.级", "“顶.级”不可以", ("优质",))
    assert finding.source.title == "测试"


def test_the_longest_of_a_category_wins_and_categories_stand_together() -> None:
    other = rule("微信", id="w", category=Category.PLATFORM_WORD)
    found = linter(CONTACT, other).check("可以加微信群")
    assert [(finding.rule, finding.text) for finding in found] == [("c", "加微信"), ("w", "微信")]


def test_equal_hits_keep_the_gravest() -> None:
    mild = rule("顶级", id="a", severity={"any": "hint"})
    grave = rule("顶级", id="b")
    assert [finding.severity for finding in linter(mild, grave).check("顶级")] == [Severity.ERROR]


@pytest.mark.parametrize("text", ["全网最低价了", "说全网最低价", "全网最低价全网最低价"])
def test_a_longer_warning_hides_no_error(text: str) -> None:
    mild = rule("全网最低价", "说全网最低", id="a", severity={"any": "warning"})
    found = linter(mild, rule("最低", id="b")).check(text)
    assert [(one.rule, one.text) for one in found] == [("b", "最低")] * text.count("最低")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "微" * 100_000,
        "\u0301" * 10_000,
        "\ud800微信\udfff",
        "\u202e信微\u202c",
        "最" * 20_000,
        "好评" * 9_000,
    ],
    ids=["nothing", "NUL", "long", "marks", "surrogates", "right to left", "starts", "parts"],
)
def test_odd_texts_are_judged_like_others(text: str) -> None:
    for finding in linter(CONTACT, BEST, REVIEW, PROMISE, TIGHT).check(text):
        assert finding.text == text[finding.start : finding.end]


def test_an_empty_pack_finds_nothing() -> None:
    assert Linter.of([]).check("全网最低价") == ()
    assert Linter.of([RulePack("empty")]).check("13800138000") == ()


PIECES = st.lists(
    st.sampled_from(
        [
            *[
                "加",
                "微",
                "信",
                "vx",
                "最",
                "好",
                "评",
                "返",
                "保证",
                "不能",
                ".",
                "，",
                "。",
                "😀",
                "\u200b",
                "京东",
                "燕",
            ],
            " ",
        ]
    ),
    max_size=14,
).map("".join)


@given(PIECES)
def test_spans_lie_inside_and_say_what_stands_there(text: str) -> None:
    for finding in linter(CONTACT, BEST, REVIEW, PROMISE, TIGHT).check(text):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]


@given(PIECES)
def test_a_clean_paragraph_before_changes_nothing(text: str) -> None:
    judge = linter(CONTACT, BEST, REVIEW, PROMISE, TIGHT)
    before = "亲，您好\n\n"
    shifted = [(one.start - len(before), one.end - len(before), one.rule) for one in judge.check(before + text)]
    assert shifted == [(one.start, one.end, one.rule) for one in judge.check(text)]


TERMS = st.lists(st.text("加微信我的", min_size=2, max_size=7), min_size=1, max_size=6, unique=True)


@given(TERMS, st.text("加微信我的", max_size=20))
def test_the_automaton_agrees_with_brute_force(terms: list[str], text: str) -> None:
    spans = sorted(
        (start, start + len(term)) for term in terms for start in range(len(text)) if text.startswith(term, start)
    )
    expected: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not expected or start >= expected[-1][1]:
            expected.append((start, end))
    assert [finding[:2] for finding in linter(rule(*terms)).check(text)] == expected
