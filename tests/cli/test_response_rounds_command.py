"""``livecs response rounds`` and ``freeze``: from a file without a database, and from the store."""

import argparse
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from livecs.cli import response
from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.response.model import Event
from tests.response.build import at, chat

Run = Callable[..., str]
NOW_MS = at("09:00:00", 8)  # the Tuesday after
FILE = """会话,时间,角色,客服
买家甲,2026-11-16 10:00:00,买家,
买家甲,2026-11-16 10:00:20,客服,小甲
买家乙,2026-11-17 10:00:00,买家,
买家乙,2026-11-17 10:04:00,客服,小乙
买家甲,2026-11-23 10:00:00,买家,
买家甲,2026-11-23 10:00:10,客服,小乙
"""


def parts(tmp_path: Path) -> Parts:
    return Parts(Profile(tmp_path / "profile"), lambda: NOW_MS, is_demo=True)


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The noun by itself, over a demo's profile; gives what it wrote."""
    parser = argparse.ArgumentParser()
    response.add_to(parser.add_subparsers())

    def run_(*words: str) -> str:
        chosen = parser.parse_args(["response", *words])
        chosen.demo, chosen.key_fd = True, None
        assert chosen.run(chosen, parts(tmp_path)) == 0
        return capsys.readouterr().out

    return run_


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "events.csv"
    path.write_text(FILE, encoding="utf8")
    return str(path)


def take(tmp_path: Path, platform: str, events: list[Event], source: str = "feed") -> None:
    made = parts(tmp_path)
    with closing(made.vault().open_for_saving()) as database:
        made.response(database, platform, source).take(events)
    made.vault().store.close()


def test_a_file_is_listed_without_a_database_and_without_its_names(run: Run, file: str, tmp_path: Path) -> None:
    shown = run("rounds", "--events", file, "--preset", "kuaishou")
    assert shown.splitlines() == [
        "快手 · 快手小店，共 3 轮",
        "2026-11-16 10:00:00  会话 1 · 第 1 轮  小甲  20 秒",
        "2026-11-17 10:00:00  会话 2 · 第 1 轮  小乙  4 分 0 秒 · 超时",
        "2026-11-23 10:00:00  会话 1 · 第 1 轮  小乙  10 秒",
    ]
    told = json.loads(run("rounds", "--events", file, "--preset", "kuaishou", "--late", "--week", "2026-W47", "--json"))
    (late,) = told["rounds"]
    assert (late["chat"], late["waited_s"], late["is_late"], late["agent"]) == (2, 240.0, True, "小乙")
    assert "买家" not in json.dumps(told, ensure_ascii=False)
    assert list(tmp_path.rglob("*.db")) == []


def test_a_reply_without_a_name_is_not_told_as_nobody(run: Run, file: str) -> None:
    Path(file).write_text(FILE.replace("小甲", ""), encoding="utf8")
    assert "客服未署名  20 秒" in run("rounds", "--events", file, "--preset", "kuaishou")


def test_the_store_lists_this_week_or_another_of_one_source(run: Run, tmp_path: Path) -> None:
    take(tmp_path, "douyin", chat("c 10:00:00, a:小甲 10:00:20", "买家甲"))
    take(tmp_path, "douyin", chat("c 10:00:00, a:小甲 10:09:00", "买家乙", day=7))
    take(tmp_path, "douyin", chat("c 11:00:00, a:小乙 11:00:05", "买家丙", day=7), "own")
    listed = run("rounds", "--platform", "douyin")  # an import stands before the feed
    assert "来源 own，共 1 轮\n2026-11-23 11:00:00  会话 1" in listed
    assert "共 1 轮\n2026-11-23 10:00:00  会话 1" in run("rounds", "--platform", "douyin", "--source", "feed")
    (own,) = json.loads(run("rounds", "--platform", "douyin", "--source", "own", "--json"))["rounds"]
    assert own["agent"] == "小乙"
    assert len(own["key"]) == 16
    assert "共 1 轮\n2026-11-16" in run("rounds", "--platform", "douyin", "--week", "2026-W47")
    assert "超时 0 轮" in run("rounds", "--platform", "douyin", "--week", "2026-W47", "--late")
    with pytest.raises(UserError, match="抖音没有来源「x」；有：feed、own"):
        run("rounds", "--platform", "douyin", "--source", "x")


def test_a_day_that_a_file_takes_from_the_feed_is_said_before_it_is_kept(run: Run, file: str, tmp_path: Path) -> None:
    for chats in range(3):
        take(tmp_path, "douyin", chat("c 10:00:00, a:小甲 10:00:20", f"买家{chats}"))
    said = "11 月 16 日改用这份文件（1 轮），不再用实时记录（3 轮）"
    assert run("import", file, "--platform", "douyin", "--dry-run").splitlines()[-1] == said
    assert json.loads(run("import", file, "--platform", "douyin", "--json"))["instead"] == [said]


def test_weeks_are_frozen_on_every_platform_and_late_events_are_told(run: Run, tmp_path: Path) -> None:
    take(tmp_path, "douyin", chat("c 10:00:00, a:小甲 10:00:20"))
    take(tmp_path, "kuaishou", chat("c 10:00:00, a:小甲 10:00:20"))
    take(tmp_path, "taobao", chat("c 10:00:00, a:小甲 10:00:20"))
    assert run("freeze").splitlines() == [
        "抖音 2026-W47：已冻结 100.0 %（1 / 1），规则版本 1",
        "快手 2026-W47：已冻结 100.0 %（1 / 1），规则版本 1",
        "淘宝 2026-W47：没有冻结：这个平台的规则没有考核日",
    ]
    take(tmp_path, "kuaishou", chat("c 12:00:00, a:小甲 12:09:00", "k9", customer="b9"))
    douyin, kuaishou, _ = json.loads(run("freeze", "--json"))
    assert (douyin["is_new"], douyin["differs"], douyin["percent"]) == (False, "", "100.0 %")
    assert "现在算是 50.0 %（1 / 2）" in kuaishou["differs"]
    assert (kuaishou["good"], kuaishou["total"]) == (1, 1)
    assert "没有冻结：还没到考核日（12 月 1 日）" in run("freeze", "--week", "2026-W48", "--platform", "kuaishou")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rounds",), "还没有数据"),
        (("freeze",), "还没有数据"),
        (("rounds", "--preset", "pdd"), "要一起写"),
        (("rounds", "--events", "a.csv"), "要一起写"),
    ],
)
def test_what_cannot_be_listed_is_said(run: Run, words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=said):
        run(*words)
    assert list(tmp_path.rglob("*.db")) == []
