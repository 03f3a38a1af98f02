"""``livecs returns stats``: what a span of days tells of returns."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from livecs.cli import db
from livecs.cli.keys import keys_of
from livecs.cli.put_json import put_json
from livecs.clock import today_on
from livecs.errors import UserError

if TYPE_CHECKING:
    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.returns.spans import Span
    from livecs.returns.statistics import Statistics
    from livecs.returns.statistics_words import Table

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_SHOWN = 10


def add_to(verbs: Verbs, keys: KeysOf = keys_of) -> None:
    """Add the verb.

    Args:
        verbs: of ``livecs returns``.
        keys: gives the keys of a profile.
    """
    verb = verbs.add_parser("stats", help="一段时间的售后统计：原因、商品、责任方、劝留、时长、退款、重复买家")
    verb.add_argument("--from", dest="first", type=_day, metavar="D", help="从哪一天起，如 2026-11-01（默认本月 1 日）")
    verb.add_argument("--to", dest="last", type=_day, metavar="D", help="到哪一天为止，含当天（默认今天）")
    verb.add_argument("--json", action="store_true", help="输出 JSON，不省略")
    verb.set_defaults(run=partial(_stats, keys))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("日期写成 2026-11-01 这样") from None


def _stats(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    told = _told(keys, chosen, parts, _span(chosen, today_on(parts.now_ms())))
    if chosen.json:
        put_json(_as_json(told))
    else:
        sys.stdout.write(_as_text(told))
    return 0


def _span(chosen: argparse.Namespace, today: date) -> Span:
    from livecs.returns.spans import Span

    last = chosen.last or max(today, chosen.first or today)
    first = chosen.first or last.replace(day=1)
    if first > last:
        raise UserError("case.span", f"--from {first} 在 --to {last} 之后；请把先后换过来")
    span = Span(first, last)
    if not span.is_countable():
        raise UserError("case.span", f"{first} 至 {last} 超过十年，没有统计；请分几次")
    return span


def _told(keys: KeysOf, chosen: argparse.Namespace, parts: Parts, span: Span) -> Statistics:
    from livecs.returns.statistics import NOTHING, statistics

    if not parts.profile.database.exists():
        return statistics(span, NOTHING)
    with db.opened_for_saving(chosen, parts, keys) as database:
        return parts.returns(database).statistics(span)


def _as_text(told: Statistics) -> str:
    from livecs.returns.statistics_words import figures, span_words, tables

    lines = [span_words(told.span), ""]
    lines += [f"{figure.title}  {figure.text()}  {figure.formula}" for figure in figures(told)]
    for table in tables(told):
        lines += ["", f"{table.title}（{table.formula}）", *_rows(table)]
    return "\n".join([*lines, ""])


def _rows(table: Table) -> list[str]:
    rows = [f"  {row.title}  {row.text()}" for row in table.rows]
    left = len(rows) - _SHOWN
    if table.name == "days" or left <= 0:
        return rows
    return [*rows[:_SHOWN], f"  另有 {left} 种，用 --json 看全部"]


def _as_json(told: Statistics) -> dict[str, Any]:
    from livecs.returns.statistics_words import figures

    formulas = {figure.name: figure.formula for figure in figures(told)}
    return {name: _plain(value) for name, value in told._asdict().items()} | {"formulas": formulas}


def _plain(value: Any) -> Any:  # noqa: ANN401 (what JSON holds)
    """Named tuples as objects, days as ISO dates."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(part) for name, part in value._asdict().items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value
