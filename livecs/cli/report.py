"""``livecs phrases report``: what use tells of the phrases."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from livecs.cli.put_json import put_json
from livecs.parts import Parts
from livecs.phrases.evidence import Alike, Mention, Missed, Report, Used

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_SHOWN = 20


def add_to(verbs: "Verbs") -> None:
    """Add the verb."""
    verb = verbs.add_parser("report", help="用得多、没找到、从未用过、几乎一样、到期的话术")
    verb.add_argument("--since", type=_day, metavar="DATE", help="从哪一天起，如 2026-11-01（默认近 30 天）")
    verb.add_argument("--json", action="store_true", help="输出 JSON，不省略")
    verb.set_defaults(run=_report)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("要一个日期，如 2026-11-01") from None


def _report(chosen: argparse.Namespace, parts: Parts) -> int:
    report = parts.evidence(chosen.since)
    if chosen.json:
        put_json(_as_json(report))
        return 0
    sys.stdout.write(f"{report.since} 起\n")
    _part("用得多", [_used(one) for one in report.used], "还没有使用记录")
    _part("没找到的搜索", [_missed(one) for one in report.missed], "没有")
    _part("从未用过", [_mention(one) for one in report.never], "没有，或还没有使用记录")
    _part("几乎一样", [_alike(one) for one in report.alike], "没有")
    _part("已过期，不再给出", [f"{one.until}  {_mention(one)}" for one in report.expired], "没有")
    _part("两周内到期", [f"{one.until}  {_mention(one)}" for one in report.expiring], "没有")
    return 0


def _part(title: str, lines: Sequence[str], nothing: str) -> None:
    sys.stdout.write(f"\n{title}（{len(lines)}）\n")
    for line in lines[:_SHOWN] or [nothing]:
        sys.stdout.write(f"  {line}\n")
    if len(lines) > _SHOWN:
        sys.stdout.write(f"  另有 {len(lines) - _SHOWN} 条，用 --json 看全部\n")


def _used(one: Used) -> str:
    wordings = f"，现在的文字 {one.current} 次，改动以前 {one.earlier} 次" if one.earlier else ""
    return f"{one.uses} 次  {one.title or '（已不在话术库）'}  [{one.id}]  最近 {one.last_on}{wordings}"


def _missed(one: Missed) -> str:
    return f"{one.times} 次  {one.query}  最近 {one.last_on}"


def _mention(one: Mention) -> str:
    return f"{one.title}  [{one.id}]"


def _alike(one: Alike) -> str:
    return f"{one.percent}%  {one.title} [{one.id}] 和 {one.other_title} [{one.other_id}]"


def _as_json(report: Report) -> dict[str, Any]:
    return {
        name: [row._asdict() for row in value] if isinstance(value, tuple) else value
        for name, value in report._asdict().items()
    }
