"""日报 from a real store, and the whole way in the wired panel: Ctrl+P copies it, Tuesday freezes every platform."""

from __future__ import annotations

import secrets
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from livecs.app import Panel
from livecs.clock import today_on
from livecs.desktop.instance import Instance
from livecs.desktop.paths import Profile
from livecs.ids import Ids
from livecs.jobs.daily_report import daily_report
from livecs.panel_daily import Gathering
from livecs.parts import Parts
from livecs.response.days import WEEK_DAYS, day_of, monday_of
from livecs.response.desk import Channel
from livecs.response.model import Event, Role
from livecs.response.official import Official, Rounded
from livecs.response.owed import Owed
from livecs.store.keyrings import BackendKeyring
from livecs.store.owed import OwedReplies
from livecs.store.responses import Responses
from livecs.store.usage import Deed, UsageStore
from tests.fakes import FakeBackend
from tests.store.case_rows import CASE
from tests.test_app import NOON_MS, keyring, profile  # noqa: F401 (a fixture)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    Make = Callable[..., Parts]

pytestmark = [pytest.mark.qt, pytest.mark.panel]
HOUR_MS = 3_600_000
LAST_MONDAY = monday_of(day_of(today_on(NOON_MS))) - WEEK_DAYS


def waits(at_ms: int, chat: str, seconds: int) -> tuple[Event, Event]:
    asked = Event(chat, at_ms, Role.CUSTOMER.value, customer=chat)
    return asked, Event(chat, at_ms + seconds * 1000, Role.AGENT.value, agent="小林", customer=chat)


def fill(parts: Parts) -> None:
    """A little of everything, the page's platform and another, last week among it."""
    ids = Ids(parts.now_ms, secrets.randbits)
    with closing(parts.vault().open_for_saving()) as database:
        parts.response(database, "kuaishou").take(waits(NOON_MS - HOUR_MS, "k1", 20))
        parts.response(database, "kuaishou").take(waits(NOON_MS - WEEK_DAYS * 24 * HOUR_MS, "k2", 20))
        Responses(database, parts.now_ms).put_official(
            "douyin", [Official("2026-11-21", "consults", Rounded(1240, 1), NOON_MS)]
        )
        parts.returns(database).register(CASE)
        entry = Owed(ids(), "无名", NOON_MS, NOON_MS + 120_000, NOON_MS + 180_000)
        OwedReplies(database).add(entry, "")
        UsageStore(database).add({Deed("stopped", "r1", NOON_MS): 2, Deed("stopped", "r2", NOON_MS): 1})


@pytest.fixture
def parts_with(tmp_path: Path) -> Iterator[Make]:
    """Makes the parts of one profile; their stores are closed at the end."""
    made: list[Parts] = []

    def make(backend: FakeBackend, now_ms: int = NOON_MS) -> Parts:
        ours = [BackendKeyring("tests.fakes.FakeBackend", backend, lambda: not backend.trouble)]
        made.append(Parts(Profile(tmp_path), lambda: now_ms, keyrings=lambda: ours))
        return made[-1]

    yield make
    for parts in made:
        parts.vault().store.close()


def test_all_that_is_kept_is_in_it(parts_with: Make) -> None:
    parts = parts_with(FakeBackend())
    fill(parts)
    said = daily_report(Gathering(parts)("douyin", {}), NOON_MS).splitlines()
    assert said[:3] == ["日报 11月21日，截至 12:00", "【抖音】", "咨询：1240（官方）"]
    assert said[5:9] == [
        "【快手】",
        "咨询：1 人（自有记录）",
        "人工客服3分钟回复率：100.0 %（自有 1 / 1 人，未和官方核对，达标线 70 %）",
        "最差时段：没有超时",
    ]
    assert said[9:] == [
        "违禁提示：拦下 3 处，改好 0 处，仍复制 0 处",
        "售后：今天登记 1 条，没办完 1 条，超时 0 条",
        "答应买家的事：没办完 0 件，超时 0 件",
        "欠回复：没回 1 个，超时 0 个",
    ]


def test_after_midnight_it_is_about_the_shift_that_ends(parts_with: Make) -> None:
    backend = FakeBackend()
    fill(parts_with(backend))
    late_ms = NOON_MS + 13 * HOUR_MS
    said = daily_report(Gathering(parts_with(backend, late_ms))("kuaishou", {}), late_ms).splitlines()
    assert said[0] == "日报 11月21日，截至 次日 01:00"
    assert said[3].startswith("人工客服3分钟回复率：100.0 %")
    assert "违禁提示：拦下 3 处，改好 0 处，仍复制 0 处" in said
    assert "售后：今天登记 1 条，没办完 1 条，超时 0 条" in said


def test_without_a_database_it_says_what_is_known(parts_with: Make) -> None:
    parts = parts_with(FakeBackend())
    said = daily_report(Gathering(parts)("kuaishou", {"stopped": 2}), NOON_MS).splitlines()
    assert said[1:] == [
        "【快手】",
        "咨询：–",
        "人工客服3分钟回复率：–（达标线 70 %）",
        "最差时段：–",
        "违禁提示：拦下 2 处，改好 0 处，仍复制 0 处",
    ]
    assert not parts.profile.database.exists()


def test_with_a_locked_key_it_says_so(parts_with: Make) -> None:
    backend = FakeBackend()
    parts = parts_with(backend)
    fill(parts)
    parts.vault().store.close()
    backend.trouble = "locked"
    known = (Owed("o1", "小鹿", NOON_MS - HOUR_MS, NOON_MS - 2, NOON_MS - 1),)
    day = Gathering(parts_with(backend))("douyin", {}, known)
    assert day.cases is None
    assert day.deeds is None
    said = daily_report(day, NOON_MS)
    assert "咨询：–" in said
    assert said.splitlines()[-1].startswith("其余没有读出来：")
    assert "系统钥匙串锁着；请到「菜单 → 数据与密钥」解锁" in said
    assert "欠回复：没回 1 个，超时 1 个" in said


def test_the_panel_copies_it_and_freezes_every_platform(
    qapp: QApplication,
    qtbot: QtBot,
    profile: Profile,  # noqa: F811
) -> None:
    ours = [keyring()]
    parts = Parts(profile, lambda: NOON_MS, keyrings=lambda: ours)
    fill(parts)
    panel = Panel(qapp, parts, Instance(profile.lock))
    panel.open()
    qtbot.waitUntil(panel.is_ready, timeout=20_000)
    qtbot.keyClick(panel.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    panel.note("fixed", "r1", NOON_MS)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert panel.window.news() == "正在写日报……"
    qtbot.waitUntil(lambda: panel.window.news() == "日报已复制，可以发到群里", timeout=20_000)
    assert QGuiApplication.clipboard().text().startswith("日报 11月21日，截至 12:00\n【抖音】")
    with closing(parts.vault().open_for_saving()) as database:
        store = Responses(database, parts.now_ms)
        qtbot.waitUntil(lambda: store.frozen(Channel("kuaishou", "feed"), LAST_MONDAY) is not None, timeout=20_000)
    panel.close()
