"""What the week page says: the number, the verdict in a word, what is ahead, whose figures, rounding, the chip."""

import pytest

from livecs.response.desk import ResponseDesk
from livecs.response.official import Official, Rounded
from livecs.response.outlook import Outlook, interval, outlook, see, see_nothing
from livecs.response.preset import Preset
from livecs.response.presets import key_of
from livecs.response.verdict import State
from livecs.response.words import span_words
from tests.response.build import MONDAY_ON, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore
from tests.response.test_week import PASTE, many

KUAISHOU = SHIPPED["kuaishou"]


def official(day: int, **figures: Rounded) -> list[Official]:
    return [Official(f"2026-11-{16 + day}", id_, number, at("09:00:00", day + 1)) for id_, number in figures.items()]


def said(
    good: int = 0,
    late: int = 0,
    figures: list[Official] | None = None,
    *,
    preset: Preset = KUAISHOU,
    now: int = at("12:00:00", 3),
) -> Outlook:
    store = FakeStore()
    desk = ResponseDesk(store, CHANNEL, preset, key_of(preset), lambda: now)
    desk.take(many(good, late))
    desk.keep_official(figures or [])
    return outlook(see(desk, now))


RATE, MORE = Rounded(921, 1000), Rounded(1240, 1)
TEN = official(0, consults=Rounded(10, 1))
OWN = "自有数据"
OVER_42 = "高出 42.0 个百分点"
NEWEST = "官方·昨日 92.1 %（09:00 填）"


def test_nothing_is_known() -> None:
    seen = see_nothing(KUAISHOU, at("12:00:00"))
    made = outlook(seen)
    assert seen.is_empty
    assert (made.number, made.word, made.ahead, made.chip) == ("–", "没有数据", "粘贴或手填官方数字就能判断", "")
    assert made.period == "本周 11 月 16 日至 22 日 · 周二考核"


@pytest.mark.parametrize(
    ("good", "late", "figures", "wanted"),
    [
        (
            9,
            1,
            [],
            ("90.0 %", "不作判断", f"没有和官方核对，{PASTE}", f"{OWN} · 未和官方核对", "本周 90.0 %"),
        ),
        (
            9,
            1,
            TEN,
            ("90.0 %", "达标", "高出 20.0 个百分点；还可超时 2 人", f"{OWN} · 覆盖 100 %", "本周 90.0 %"),
        ),
        (
            8,
            1,
            TEN,
            ("88.8 %", "达标", "高出 18.8 个百分点；还可超时 2 人", f"{OWN} · 覆盖 90 %", "本周 88.8 %"),
        ),
        (
            7,
            1,
            TEN,
            (
                "87.5 %",
                "不作判断",
                "只看到官方咨询的 80.0 %，粘贴官方的回复率就能判断",
                f"{OWN} · 覆盖 80 %",
                "本周 87.5 %",
            ),
        ),
        (
            0,
            0,
            official(2, reply_3min=RATE),
            ("–", "没有数据", "有官方的回复率，再填上咨询数就能判断", NEWEST, "官方·昨日 92.1 %"),
        ),
    ],
)
def test_own_figures_say_how_far_they_may_be_trusted(
    good: int, late: int, figures: list[Official], wanted: tuple[str, ...]
) -> None:
    made = said(good, late, figures)
    chip = wanted[-1] if wanted[-1].startswith("官方") else f"自有·{wanted[-1]}"
    assert (made.number, made.word, made.ahead, made.basis, made.chip) == (*wanted[:-1], chip)


def test_official_figures_carry_the_verdict_at_their_worse_end() -> None:
    made = said(9, 1, official(2, reply_3min=RATE, consults=MORE))
    assert (made.number, made.word, made.chip) == ("92.0 %", "达标", "官方·昨日 92.1 %")
    assert made.basis == f"{NEWEST} · 缺 11-16、11-17"
    assert made.ahead == "高出 22.0 个百分点；还可超时 391 人"
    assert made.rounding == "92.1 % 是取整后的数：1240 人里的 1142，往下取是 92.0 %"


def test_a_failing_week_says_the_way_back() -> None:
    made = said(0, 0, official(2, reply_3min=Rounded(60, 100), consults=Rounded(100, 1)))
    assert made.state == State.FAILS
    assert made.ahead.startswith("差 10.0 个百分点；再连续 34 人不超时才达标；")


def test_a_preset_without_a_line_says_what_to_do() -> None:
    made = said(9, 1, preset=SHIPPED["douyin"])
    assert (made.word, made.ahead) == ("没有达标线", "按自己后台的规则页填上达标线，就能判断")


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        (
            2,
            (
                "昨日 11 月 18 日",
                "92.0 %",
                "达标",
                "高出 42.0 个百分点；这一天已经过完，数字不再变",
                "官方·昨日 92.1 %",
            ),
        ),
        (3, ("今日 11 月 19 日", "92.0 %", "达标", f"{OVER_42}；还可超时 1044 人", "官方·今日 92.1 %")),
        (1, ("今日 11 月 19 日", "–", "没有数据", "粘贴或手填官方数字就能判断", "官方·前日 92.1 %")),
    ],
)
def test_where_a_day_is_judged_it_is_the_newest_the_back_office_told_of(day: int, wanted: tuple[str, ...]) -> None:
    figures = official(day, valid_reply=RATE, consults=MORE)
    made = said(0, 0, figures, preset=SHIPPED["pdd"])
    assert (made.period, made.number, made.word, made.ahead, made.chip) == wanted


def test_a_figure_over_the_whole_period_is_said_as_the_back_offices() -> None:
    figures = [one._replace(days=30) for one in official(2, reply_3min=Rounded(713, 1000), consults=Rounded(1500, 1))]
    made = said(9, 1, figures, preset=SHIPPED["taobao"])
    assert (made.word, made.chip, made.basis) == ("达标", "官方·近 30 天 71.2 %", "官方·近 30 天")
    made = said(9, 1, official(2, reply_3min=RATE, consults=MORE), preset=SHIPPED["taobao"])
    assert made.basis.endswith(" · 缺 10-20、10-21、10-22 等 29 天")


def test_an_old_official_figure_is_no_chip() -> None:
    old = [Official("2026-11-05", "reply_3min", RATE, 1)]
    assert said(9, 1, old).chip == "自有·本周 90.0 %"
    assert said(9, 1, old).basis == f"{OWN} · 未和官方核对 · 官方·11 月 5 日 92.1 %（01-01 08:00 填）"


def test_who_waits_is_said() -> None:
    store = FakeStore()
    now = at("10:01:00")
    desk = ResponseDesk(store, CHANNEL, KUAISHOU, key_of(KUAISHOU), lambda: now)
    desk.take(chat("c 10:00:00"))
    assert outlook(see(desk, now)).ahead == "粘贴或手填官方数字就能判断；等待中 1 人"


@pytest.mark.parametrize(
    ("number", "total", "wanted"),
    [
        (Rounded(921, 1000), 12400, "92.1 % 是取整后的数：12400 人里有 11415 到 11426 人，按 11415 算"),
        (Rounded(50, 100), 10, ""),
        (Rounded(100, 100), 1000, "100 % 是取整后的数：1000 人里有 995 到 1000 人，按 995 算"),
    ],
)
def test_a_rounded_rate_is_an_interval(number: Rounded, total: int, wanted: str) -> None:
    assert interval(number, total, "consumer-day") == wanted


@pytest.mark.parametrize(
    ("seen_of_it", "why"),
    [(10, "官方按自己的规则处理机器人、转接和剔除，可在规则里核对"), (20, "我们只看到 10 / 20 个咨询")],
)
def test_why_a_day_differs_is_about_that_day(seen_of_it: int, why: str) -> None:
    other = official(1, reply_3min=Rounded(80, 100), consults=Rounded(500, 1))  # of which we saw nothing
    day = official(2, reply_3min=Rounded(95, 100), consults=Rounded(seen_of_it, 1))
    store, now = FakeStore(), at("12:00:00", 3)
    desk = ResponseDesk(store, CHANNEL, KUAISHOU, key_of(KUAISHOU), lambda: now)
    for place in range(10):
        desk.take(chat("c 10:00:00, a 10:00:10", f"k{place}", day=2))
    desk.keep_official(other + day)
    assert outlook(see(desk, now)).differs.endswith(f"可能的原因：{why}")


def test_tuesday_freezes_last_week_and_a_late_event_is_a_difference() -> None:
    store = FakeStore()
    clock = [at("12:00:00", 3)]
    desk = ResponseDesk(store, CHANNEL, KUAISHOU, key_of(KUAISHOU), lambda: clock[0])
    desk.take(many(9, 1))
    clock[0] = at("12:00:00", 7)
    assert see(desk, clock[0]).last_week == "不作判断 90.0 %（9 / 10） · 周二考核"
    assert not store.weeks
    clock[0] = at("12:00:00", 8)
    assert see(desk, clock[0]).last_week == "不作判断 90.0 %（9 / 10） · 11 月 24 日冻结"
    assert len(store.weeks) == 1
    assert not see(desk, clock[0]).is_empty  # or the page would say what to do first, and not this
    desk.take(chat("c 15:00:00, a 15:00:10", "late", day=2))
    assert see(desk, clock[0]).last_week.startswith("11 月 24 日考核时是 90.0 %（9 / 10），现在算是 90.9 %")


def test_a_span_says_the_second_month_where_it_is_another() -> None:
    assert span_words(MONDAY_ON, MONDAY_ON) == "11 月 16 日"
    assert span_words(MONDAY_ON, MONDAY_ON.replace(day=22)) == "11 月 16 日至 22 日"
    assert span_words(MONDAY_ON.replace(day=30), MONDAY_ON.replace(month=12, day=6)) == "11 月 30 日至 12 月 6 日"
