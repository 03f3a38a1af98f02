"""``livecs response rounds`` and ``freeze``: the rounds one by one, and last week as it is assessed."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.cli import db
from livecs.cli.keys import keys_of
from livecs.cli.put_json import put_json
from livecs.clock import today_on
from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.response.dates import Order
from livecs.response.days import SECOND_MS, WEEK_DAYS, date_of, day_of, monday_of
from livecs.response.exporting import told_rounds
from livecs.response.freezing import settle, settled_words
from livecs.response.sources import names
from livecs.response.words import percent

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.response.desk import ResponseDesk
    from livecs.response.exporting import ToldRound
    from livecs.response.freezing import Settled
    from livecs.response.model import Round
    from livecs.response.preset import Preset
    from livecs.store.database import Database

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)
    OfFile = Callable[[argparse.Namespace, Parts], "Rounds"]
    WeekOf = Callable[[str], int]

_TITLES = {platform.id: platform.title for platform in PLATFORMS}


class Rounds(NamedTuple):
    """Some rounds, how they are counted, and which source they are of."""

    preset: Preset
    source: str
    rounds: Iterable[Round]


def add_to(verbs: Verbs, week: WeekOf, of_file: OfFile, keys: KeysOf = keys_of) -> None:
    """Add the verbs.

    Args:
        verbs: of ``livecs response``.
        week: reads an ISO week, gives its Monday.
        of_file: all rounds of the file that was chosen.
        keys: gives the keys of a profile.
    """
    verb = verbs.add_parser("rounds", help="一轮一轮列出来：什么时候、等了多久、超没超时；会话只编号")
    verb.add_argument("--week", type=week, metavar="W", help="哪一周，如 2026-W47（不写则是本周；文件则是全部）")
    verb.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help="哪个平台（不写则用设置里的平台）")
    verb.add_argument("--source", metavar="S", help="有几个来源时，用哪一个")
    verb.add_argument("--late", action="store_true", help="只列超时的")
    verb.add_argument("--events", type=Path, metavar="FILE", help="不用数据库，统计这个 CSV 或 XLSX")
    verb.add_argument("--preset", metavar="P", help="和 --events 一起用：考核规则，如 douyin")
    verb.add_argument(
        "--date-order", type=Order, choices=list(Order), metavar="ORDER", help="和 --events 一起用：ymd、mdy 或 dmy"
    )
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=partial(_rounds, of_file, keys))
    verb = verbs.add_parser("freeze", help="考核日之后，把上周（或 --week）按考核时的样子存下；已存的不变，只说差在哪")
    verb.add_argument("--week", type=week, metavar="W", help="哪一周，如 2026-W47（不写则是上周）")
    verb.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help="只要这个平台（不写则是所有有记录的平台）")
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=partial(_freeze, keys))


def _rounds(of_file: OfFile, keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    if bool(chosen.events) != bool(chosen.preset):
        raise UserError("response.events", "--events FILE 和 --preset P 要一起写；都不写则列数据库里的")
    if chosen.events:
        _say(chosen, of_file(chosen, parts), parts.now_ms())
    elif not parts.profile.database.exists():
        raise UserError("response.events", f"{db.NOTHING_YET}；可以用 --events FILE --preset P 列一个文件的")
    else:
        with db.opened_for_saving(chosen, parts, keys) as database:
            _say(chosen, _kept(chosen, parts, database), parts.now_ms())
    return 0


def _kept(chosen: argparse.Namespace, parts: Parts, database: Database) -> Rounds:
    desk = _desk(parts, database, chosen.platform or parts.settings["platform"], chosen.source)
    monday = monday_of(day_of(today_on(parts.now_ms()))) if chosen.week is None else chosen.week
    days = (monday, monday + WEEK_DAYS - 1)
    return Rounds(desk.preset, names(desk.sources(*days)), desk.rounds(*days))


def _desk(parts: Parts, database: Database, platform: str, source: str | None = None) -> ResponseDesk:
    from livecs.store.responses import Responses

    channels = Responses(database, parts.now_ms).channels()
    known = [one.source for one in channels if one.platform == platform]
    if source is not None and source not in known:
        raise UserError("response.events", f"{_TITLES[platform]}没有来源「{source}」；有：{'、'.join(known) or '无'}")
    return parts.response(database, platform, source or "")


def _say(chosen: argparse.Namespace, found: Rounds, now_ms: int) -> None:
    """Write the rounds of the week, or all of a file's where no week is named."""
    span = None if chosen.week is None else range(chosen.week, chosen.week + WEEK_DAYS)
    inside = (one for one in found.rounds if span is None or one.day in span)
    told = [one for one in told_rounds(inside, found.preset, now_ms) if one.is_late or not chosen.late]
    is_own = not chosen.events
    if chosen.json:
        rounds = [_as_json(one, is_own=is_own) for one in told]
        put_json({"preset": found.preset.id, "source": found.source, "rounds": rounds})
        return
    source = f"，来源 {found.source}" if found.source else ""
    sys.stdout.write(f"{found.preset.title}{source}，{'超时' if chosen.late else '共'} {len(told)} 轮\n")
    for one in told:
        agent = one.agent or ("客服未署名" if one.is_answered else "没有客服")
        sys.stdout.write(f"{one.on} {one.clock}  会话 {one.chat} · 第 {one.number} 轮  {agent}  {one.said}\n")


def _as_json(one: ToldRound, *, is_own: bool) -> dict[str, Any]:
    """A round; the key of its chat only where it is the store's, and tells nobody."""
    told = one._asdict() | {"waited_s": one.waited_ms / SECOND_MS}
    return {name: value for name, value in told.items() if name != "waited_ms" and (name != "key" or is_own)}


def _freeze(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    if not parts.profile.database.exists():
        raise UserError("response.events", db.NOTHING_YET)
    this_monday = monday_of(day_of(today_on(parts.now_ms())))
    monday = this_monday - WEEK_DAYS if chosen.week is None else chosen.week
    told: list[dict[str, Any]] = []
    with db.opened_for_saving(chosen, parts, keys) as database:
        for platform in _platforms(parts, database, chosen.platform):
            desk = _desk(parts, database, platform)
            settled = settle(desk, monday)
            told.append(_settled_json(platform, monday, settled) | {"sentence": settled_words(settled, desk, monday)})
    if chosen.json:
        put_json(told)
        return 0
    for one in told:
        sys.stdout.write(f"{_TITLES[one['platform']]} {one['week']}：{one['sentence']}\n")
    if not told:
        sys.stdout.write("还没有任何平台的记录\n")
    return 0


def _platforms(parts: Parts, database: Database, chosen: str | None) -> Sequence[str]:
    from livecs.store.responses import Responses

    kept = Responses(database, parts.now_ms).platforms()
    return [one for one in PLATFORM_IDS if one in kept] if chosen is None else [chosen]


def _settled_json(platform: str, monday: int, settled: Settled) -> dict[str, Any]:
    year, week, _ = date_of(monday).isocalendar()
    kept, share = settled.kept, settled.share
    return {
        "platform": platform,
        "week": f"{year}-W{week:02}",
        "frozen": kept is not None,
        "is_new": settled.is_new,
        "frozen_at_ms": kept.frozen_at_ms if kept else None,
        "rules_version": kept.rules_version if kept else None,
        **share._asdict(),
        "percent": percent(share),
        "differs": settled.differs,
    }
