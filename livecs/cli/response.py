"""``livecs response``: response rates without a window and without a database."""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.cli import response_feed, response_files, response_rounds
from livecs.cli.put_json import put_json
from livecs.clock import today_on
from livecs.errors import UserError
from livecs.response.agents import agents_of
from livecs.response.basis import sources_said
from livecs.response.dates import Order
from livecs.response.days import SECOND_MS, WEEK_DAYS, date_of, day_of, monday_of
from livecs.response.report_json import as_json, preset_json
from livecs.response.sources import names, spans
from livecs.response.verdict import Period, week_of
from livecs.response.week import report
from livecs.response.words import clock_of, duration, percent, sentence, worst_hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from livecs.parts import Parts
    from livecs.response.agents import AgentFigure
    from livecs.response.counters import DayCounters
    from livecs.response.imports.whole_file import WholeFile
    from livecs.response.preset import Preset, Source
    from livecs.response.presets import Presets
    from livecs.response.week import WeekReport

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_SHOWN = 10
_WEEK = re.compile(r"(\d{4})-W(\d{1,2})")


def add_to(nouns: Nouns) -> None:
    """Add the noun."""
    noun = nouns.add_parser("response", help="回复率：按平台的算法统计，列出考核规则")
    verbs = noun.add_subparsers(required=True, metavar="VERB")
    verb = verbs.add_parser("report", help="统计一个消息文件；不用数据库")
    verb.add_argument("--events", type=Path, required=True, metavar="FILE", help="CSV 或 XLSX：会话、时间、角色等列")
    verb.add_argument("--preset", required=True, metavar="P", help="考核规则，如 douyin、plain-24h")
    verb.add_argument("--week", type=_week, metavar="W", help="哪一周，如 2021-W05（不写则统计全部）")
    verb.add_argument("--source", metavar="S", help="文件里有几个来源时，只用这一个（不写则每天用一个）")
    verb.add_argument("--date-order", type=Order, choices=list(Order), metavar="ORDER", help="ymd、mdy 或 dmy")
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=_report)
    verb = verbs.add_parser("presets", help="列出考核规则；写上名字则列出每个值和出处")
    verb.add_argument("preset", nargs="?", metavar="P", help="考核规则的名字")
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=_presets)
    response_files.add_to(verbs)
    response_feed.add_to(verbs)
    response_rounds.add_to(verbs, _week, _rounds_of_file)


def _week(text: str) -> int:
    """The Monday of an ISO week, in days since 1970-01-01."""
    found = _WEEK.fullmatch(text)
    try:
        return day_of(date.fromisocalendar(int(found[1]), int(found[2]), 1)) if found else _no_week()
    except ValueError:
        return _no_week()


def _no_week() -> int:
    raise argparse.ArgumentTypeError("要一个周，如 2021-W05")


def _all(parts: Parts) -> Presets:
    from livecs.desktop.paths import shipped
    from livecs.response.presets import presets_in

    found = presets_in([shipped("resources") / "presets", parts.profile.root / "presets"])
    for fault in found.faults:
        sys.stderr.write(f"{fault}\n")
    return found


def _named(parts: Parts, name: str) -> Preset:
    presets = _all(parts).by_id
    if name not in presets:
        raise UserError("response.preset", f"没有考核规则「{name}」；可用：{'、'.join(presets)}")
    return presets[name]


def _report(chosen: argparse.Namespace, parts: Parts) -> int:
    preset = _named(parts, chosen.preset)
    today = today_on(parts.now_ms())
    file = _file(chosen, preset, today)
    choice = file.days()
    days = {one.day: one for one in choice.days}
    period = week_of(chosen.week) if chosen.week is not None else _whole(days, day_of(today))
    inside = {day: source for day, source in choice.sources.items() if day in period.days}
    made = report(preset, choice.days, period, parts.now_ms())._replace(sources=spans(inside))
    weeks = [] if chosen.week is not None else [*_weeks(preset, days, period, parts.now_ms())]
    if chosen.json:
        rounds = (one for one in file.rounds(choice) if one.day in period.days)
        agents = [_agent(one) for one in agents_of(rounds, preset, parts.now_ms())]
        rest = {"events": file.events(choice), "source": names(made.sources), "refused": file.refused}
        put_json(as_json(made) | rest | {"agents": agents, "weeks": weeks})
    else:
        _write(made, weeks)
    return 0


def _rounds_of_file(chosen: argparse.Namespace, parts: Parts) -> response_rounds.Rounds:
    preset = _named(parts, chosen.preset)
    file = _file(chosen, preset, today_on(parts.now_ms()))
    choice = file.days()
    return response_rounds.Rounds(preset, names(spans(choice.sources)), file.rounds(choice))


def _file(chosen: argparse.Namespace, preset: Preset, today: date) -> WholeFile:
    """The file that was chosen; what it does not count is told."""
    from livecs.response.imports.whole_file import WholeFile

    file = WholeFile(chosen.events, preset, today, chosen.date_order)
    for number, why in file.faults[:_SHOWN]:
        sys.stderr.write(f"第 {number} 行{why}\n")
    if file.refused:
        sys.stderr.write(f"{file.refused} 行没有计入\n")
    if chosen.source is not None:
        file.only(chosen.source)
    elif len(file.sources()) > 1:
        said = "、".join(source or "没有写来源的" for source in file.sources())
        sys.stderr.write(f"文件里有几个来源，每天只算排在前面的那个：{said}；可以用 --source 选\n")
    return file


def _whole(days: dict[int, DayCounters], today: int) -> Period:
    filled = [day for day, one in days.items() if not one.is_empty]
    return Period(min(filled, default=today), max(filled, default=today))


def _weeks(preset: Preset, days: dict[int, DayCounters], period: Period, now_ms: int) -> Iterator[dict[str, Any]]:
    """Each week of the period in short."""
    for monday in range(monday_of(period.first), period.last + 1, WEEK_DAYS):
        made = report(preset, days.values(), week_of(monday), now_ms)
        if not made.rounds:
            continue
        year, week, _ = date_of(monday).isocalendar()
        yield {"week": f"{year}-W{week:02}", "sentence": sentence(made)} | made.verdict.share._asdict()


def _agent(one: AgentFigure) -> dict[str, Any]:
    mean_s = None if one.mean_ms is None else one.mean_ms / SECOND_MS
    return {"agent": one.agent, **one.share._asdict(), "percent": percent(one.share), "mean_s": mean_s}


def _write(made: WeekReport, weeks: Sequence[dict[str, Any]]) -> None:
    put = sys.stdout.write
    source = sources_said(made.sources)
    put(f"{made.title}，{made.first_on} 至 {made.last_on}{f'，{source}' if source else ''}\n{sentence(made)}\n\n")
    for rate in made.rates:
        share = rate.share
        waits = f"，等待中 {share.pending}" if share.pending else ""
        put(f"{rate.indicator.title}  {percent(share)}（{share.good} / {share.total}{waits}）\n")
    times = made.times
    put(f"响应时长  平均 {duration(times.mean_ms)}，封顶平均 {duration(times.capped_mean_ms)}")
    put(f"，中位数 {duration(times.median_ms)}，P90 {duration(times.p90_ms)}，首次 {duration(times.first_mean_ms)}\n")
    put(f"轮数 {made.rounds}，有回复 {made.answered}；不服务率 {percent(made.unserved)}，答问比 {percent(made.qa)}\n")
    if worst := worst_hours(made):
        put(f"超时最多：{worst}\n")
    for week in weeks:
        put(f"{week['week']}  {week['sentence']}\n")


def _presets(chosen: argparse.Namespace, parts: Parts) -> int:
    if chosen.preset:
        preset = _named(parts, chosen.preset)
        put_json(preset_json(preset)) if chosen.json else _explain(preset)
        return 0
    presets = _all(parts)
    if chosen.json:
        put_json([preset_json(one) for one in presets.by_id.values()])
        return 1 if presets.faults else 0
    for one in presets.by_id.values():
        judged = one.judged
        line = f"，达标线 {judged.target[0]} / {judged.target[1]}" if judged and judged.target else "，没有公布达标线"
        sys.stdout.write(f"{one.id}  {one.title}  {judged.title if judged else '没有考核指标'}{line}\n")
    return 1 if presets.faults else 0


def _explain(preset: Preset) -> None:
    put = sys.stdout.write
    put(f"{preset.id}  {preset.title}\n")
    for name, source in preset.sources.items():
        value = getattr(preset, name)
        shown = " 到 ".join(map(clock_of, value)) if name == "window" else value
        put(f"  {name} = {shown}  {_where(source)}\n")
    for one in preset.indicators:
        line = f"，达标线 {one.target[0]} / {one.target[1]}" if one.target else ""
        put(f"  {one.title}：{one.formula}{line}  {_where(one.target_source or one.source)}\n")
    for title, remarks in (("不计入", preset.exclusions), ("后果", preset.consequences)):
        for remark in remarks:
            put(f"  {title}：{remark.text}  {_where(remark.source)}\n")


def _where(source: Source) -> str:
    parts = (source.title, source.date, source.url, f"可信度 {source.confidence}")
    return f"［{'，'.join(part for part in parts if part)}］"
