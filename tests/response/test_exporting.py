"""The week on its way out: sheets with their headers, rounds by keys that tell nobody, what is not known as a dash."""

import pytest

from livecs.response.desk import ResponseDesk
from livecs.response.exporting import book, told_rounds
from livecs.response.official import Official, Rounded
from livecs.response.outlook import see
from livecs.response.presets import key_of
from tests.response.build import MONDAY, SHIPPED, at, chat
from tests.response.fake_store import CHANNEL, FakeStore

NOW_MS = at("21:30:00", 4)
PRESET = SHIPPED["kuaishou"]


def desk_with(*chats: str) -> ResponseDesk:
    """A desk over a store that knows some chats of Monday, one each."""
    desk = ResponseDesk(FakeStore(), CHANNEL, PRESET, key_of(PRESET), lambda: NOW_MS)
    for n, text in enumerate(chats):
        desk.take(chat(text, f"k{n}", customer=f"b{n}"))
    return desk


def sheets(desk: ResponseDesk) -> dict[str, list[tuple[str, ...]]]:
    made = book("快手", see(desk, NOW_MS), desk.rounds(MONDAY, MONDAY + 6), NOW_MS)
    return {title: list(rows) for title, rows in made}


def test_every_sheet_has_its_header_and_rows_as_wide() -> None:
    found = sheets(desk_with("c 10:00:00, a:小林 10:00:20", "c 21:00:00, a:小林 21:05:00"))
    assert list(found) == ["周", "天", "小时", "轮", "官方数字"]
    assert all(len(row) == len(rows[0]) for rows in found.values() for row in rows)
    assert all(rows[0] and all(rows[0]) for rows in found.values())
    week = {row[0]: row[1:] for row in found["周"]}
    assert week["考核规则"] == (PRESET.title, "kuaishou")
    assert week["来源"][0] == "实时记录"
    assert week["覆盖"] == ("–", "没有官方咨询数")
    assert week["超时最多"][0].startswith("周一 21-22 点")
    assert found["天"][1][:6] == ("2026-11-16", "周一", "1", "2", "0", "50.0 %")
    assert found["天"][2][2:] == ("0", "0", "0", "–", "–", "–")
    assert ("周一", "21-22 点", "1", "1", "0", "0.0 %") in found["小时"]
    assert [row[-3:] for row in found["轮"][1:]] == [("20 秒", "20 秒", ""), ("5 分 0 秒", "5 分 0 秒 · 超时", "是")]


def test_official_figures_stand_with_their_moment_and_as_they_were_shown() -> None:
    desk = desk_with()
    desk.keep_official(
        [
            Official("2026-11-19", "reply_3min", Rounded(921, 1000), at("09:00:00", 4)),
            Official("2026-11-19", "consults", Rounded(1240, 1), at("09:00:00", 4)),
        ]
    )
    found = sheets(desk)
    assert found["官方数字"][1:] == [
        ("2026-11-19", "咨询量", "1240", "1", "", "2026-11-20 09:00:00"),
        ("2026-11-19", "3分钟回复率", "92.1 %", "1", "", "2026-11-20 09:00:00"),
    ]
    assert found["天"][4][-2:] == ("92.1 %", "1240")
    assert found["轮"][1:] == []


def test_a_phone_in_the_name_of_an_account_is_masked() -> None:
    desk = desk_with("c 10:00:00, a:13800001234 10:00:20")
    (told,) = told_rounds(desk.rounds(MONDAY, MONDAY), PRESET, NOW_MS)
    assert told.agent == "138******34"


@pytest.mark.parametrize(
    ("text", "said", "is_late", "is_answered"),
    [
        ("c 10:00:00, a 10:03:00", "3 分 0 秒", False, True),
        ("c 10:00:00, a 10:03:01", "3 分 1 秒 · 超时", True, True),
        ("c 10:00:00", "没有人工回复 · 超时", True, False),
    ],
)
def test_what_became_of_a_round(text: str, said: str, *, is_late: bool, is_answered: bool) -> None:
    (told,) = told_rounds(desk_with(text).rounds(MONDAY, MONDAY), PRESET, NOW_MS)
    assert (told.said, told.is_late, told.is_answered, told.chat) == (said, is_late, is_answered, 1)
