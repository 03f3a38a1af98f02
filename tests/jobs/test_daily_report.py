"""日报: a table of what is known and how it is said; nothing personal, nothing guessed."""

from datetime import date
from typing import NamedTuple

import pytest

from livecs.jobs.daily_report import Day, PlatformDay, daily_report
from livecs.phrases.promises import Promise
from livecs.response.desk import ResponseDesk
from livecs.response.official import Official, Rounded
from livecs.response.owed import Owed
from livecs.response.presets import key_of
from livecs.response.sources import FEED, Span
from livecs.returns.model import Counts
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore

ON = date(2026, 11, 16)
NOW_MS = at("21:30:00")
PRESET = SHIPPED["kuaishou"]  # its line is 70 %
RATE = Official("2026-11-16", "reply_3min", Rounded(921, 1000), 1)
EVE = RATE._replace(on="2026-11-15", number=Rounded(93, 100))
CONSULTS = Official("2026-11-16", "consults", Rounded(1240, 1), 1)


def platform(*chats: str, figures: tuple[Official, ...] = (), source: str = FEED, preset: str = "kuaishou") -> Day:
    """A day of one platform with some chats and figures."""
    how = SHIPPED[preset]
    store = FakeStore()
    channel = CHANNEL._replace(source=source)
    desk = ResponseDesk(store, channel, how, key_of(how), lambda: NOW_MS)
    for n, text in enumerate(chats):
        desk.take(chat(text, f"k{n}", customer=f"b{n}"))
    store.put_official(CHANNEL.platform, figures)
    made = desk.day(MONDAY)._replace(sources=(Span(source, "2026-11-16", "2026-11-16"),) if chats else ())
    return Day(ON, (PlatformDay("快手", how, made, figures),))


class Said(NamedTuple):
    consults: str
    rate: str
    worst: str


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (platform(), Said("–", "–（达标线 70 %）", "–")),
        (
            platform(figures=(RATE, CONSULTS)),
            Said("1240（官方）", "92.1 %（官方，达标线 70 %）", "–"),
        ),
        (
            platform("c 10:00:00, a 10:00:20", "c 21:00:00, a 21:09:00"),
            Said(
                "2 人（自有记录）",
                "50.0 %（自有 1 / 2 人，未和官方核对，达标线 70 %）",
                "周一 21-22 点（超时 1 轮，共 1 轮）",
            ),
        ),
        (
            platform("c 10:00:00, a 10:00:20", figures=(EVE,), source="小店导出"),
            Said(
                "1 人（自有记录）",
                "100.0 %（自有 1 / 1 人，未和官方核对，来源 小店导出，达标线 70 %，官方·昨日 93 %）",
                "没有超时",
            ),
        ),
        (
            platform("c 10:00:00, a 10:00:20", figures=(CONSULTS,)),
            Said("1240（官方）", "100.0 %（自有 1 / 1 人，覆盖 0 %，达标线 70 %）", "没有超时"),
        ),
        (platform(figures=(EVE,)), Said("–", "–（官方·昨日 93 %，达标线 70 %）", "–")),
    ],
)
def test_a_platform_is_told_in_three_lines(day: Day, said: Said) -> None:
    title = PRESET.judged.title if PRESET.judged else ""
    assert daily_report(day, NOW_MS).splitlines() == [
        "日报 11月16日，截至 21:30",
        "【快手】",
        f"咨询：{said.consults}",
        f"{title}：{said.rate}",
        f"最差时段：{said.worst}",
    ]


def test_where_each_round_is_judged_consults_are_chats() -> None:
    said = daily_report(platform("c 10:00:00, a 10:00:20, c 10:01:00, a 10:01:20", preset="taobao"), NOW_MS)
    assert "咨询：1 个会话（自有记录）" in said


def test_what_was_done_and_is_to_be_done_is_counted() -> None:
    promise = Promise("p", "补发，电话 13800001234", "无名", NOW_MS + 1, 0)
    owed = Owed("o", "尾号 1234", 0, NOW_MS - 2, NOW_MS, "kuaishou")
    day = platform()._replace(
        deeds={"stopped": 3, "fixed": 2},
        registered=5,
        cases=Counts(12, 0, 1),
        promises=(promise, promise._replace(due_at_ms=NOW_MS - 1)),
        owed=(owed, owed._replace(due_at_ms=NOW_MS + 1)),
    )
    said = daily_report(day, NOW_MS)
    assert said.splitlines()[5:] == [
        "违禁提示：拦下 3 处，改好 2 处，仍复制 0 处",
        "售后：今天登记 5 条，没办完 12 条，超时 1 条",
        "答应买家的事：没办完 2 件，超时 1 件",
        "欠回复：没回 2 个，超时 1 个",
    ]
    assert not any(word in said for word in ("138", "无名", "尾号"))


def test_why_something_is_missing_is_the_last_line() -> None:
    said = daily_report(platform()._replace(trouble="钥匙串锁着"), NOW_MS)
    assert said.endswith("\n其余没有读出来：钥匙串锁着")
