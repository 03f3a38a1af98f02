"""``livecs returns stats``: figures with their formulas, tables, JSON, and words for a wrong span."""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.cli import returns_stats
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.parts import Parts
from tests.cli.shell import livecs

Stats = Callable[..., str]
FIGURES = ["登记", "结案", "劝留成功率", "品质退款占比", "已退款", "补偿", "重复买家"]


@pytest.fixture
def stats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Stats:
    """The verb by itself: which noun it hangs on is not its business."""
    parser = argparse.ArgumentParser()
    returns_stats.add_to(parser.add_subparsers())

    def run(*words: str) -> str:
        chosen = parser.parse_args(["stats", *words])
        chosen.demo, chosen.key_fd = True, None
        assert chosen.run(chosen, Parts(Profile(tmp_path), system_now_ms, is_demo=True)) == 0
        return capsys.readouterr().out

    return run


def test_without_a_database_nothing_is_counted_and_none_is_made(stats: Stats, tmp_path: Path) -> None:
    lines = stats("--from", "2026-11-01", "--to", "2026-11-22").splitlines()
    assert lines[:3] == ["2026年11月1日至11月22日", "", "登记  0 条  这段时间登记的售后，草稿不算"]
    assert [line.partition("  ")[0] for line in lines[2:]] == FIGURES
    assert list(tmp_path.rglob("*.db")) == []


def test_sixty_cases_are_counted(stats: Stats, tmp_path: Path) -> None:
    assert livecs(tmp_path, "--demo", "db", "check").code == 0
    shown = stats("--from", "2020-01-01")
    assert "登记  60 条" in shown
    assert "\n退换货原因（这段时间登记的售后，按一级原因分" in shown
    assert "种，用 --json 看全部" in shown
    found = json.loads(stats("--from", "2020-01-01", "--json"))
    assert (found["span"]["first"], found["registered"]) == ("2020-01-01", 60)
    assert found["reasons"][-1]["cumulated"] == sum(line["cases"] for line in found["platforms"]) == 60
    assert sum(day["registered"] for day in found["days"]) == 60
    assert set(found["persuaded"]) == {"part", "whole"}
    assert len(found["formulas"]) == len(FIGURES)
    assert not any(word in shown + json.dumps(found, ensure_ascii=False) for word in ("演示买家", "DEMO-", "100000000"))
    assert "登记  0 条" in stats("--to", "2020-01-31")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        (("--to", "2026-11-15"), "2026-11-01", "2026-11-15"),
        (("--from", "2999-11-15"), "2999-11-15", "2999-11-15"),
        (("--from", "2026-02-28", "--to", "2026-02-28"), "2026-02-28", "2026-02-28"),
    ],
)
def test_days_left_out_are_filled_in(words: tuple[str, ...], first: str, last: str, stats: Stats) -> None:
    assert json.loads(stats(*words, "--json"))["span"] == {"first": first, "last": last}


def test_a_span_that_ends_before_it_begins_is_said(stats: Stats) -> None:
    with pytest.raises(UserError, match="请把先后换过来") as raised:
        stats("--from", "2026-11-02", "--to", "2026-11-01")
    assert raised.value.code == "case.span"


def test_a_span_without_end_is_refused(stats: Stats) -> None:
    with pytest.raises(UserError, match="超过十年") as raised:
        stats("--from", "0001-01-01", "--to", "9999-12-31")
    assert raised.value.code == "case.span"


def test_what_is_no_day_is_said(stats: Stats, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        stats("--from", "昨天")
    assert "日期写成 2026-11-01 这样" in capsys.readouterr().err
