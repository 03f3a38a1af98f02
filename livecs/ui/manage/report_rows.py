"""The report's parts as rows of two lines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.phrases.evidence import Alike, Mention, Missed, Report, Used


class Row(NamedTuple):
    """What a row shows, and what Enter on it searches for; ``token`` is the colour of the figure at the right.

    ``above`` is what it belongs to where that is seen by its place alone; a screen reader says it first. ``depth`` says
    how many rows it belongs to, each under the other.
    """

    title: str
    figure: str
    below: str
    search: str
    token: str = "text2"  # noqa: S105 (a colour's name)
    above: str = ""
    depth: int = 0


class Part(NamedTuple):
    """One part of the report: its name, the sentence where it is empty, and its rows."""

    name: str
    title: str
    empty: str
    rows: Callable[[Report], list[Row]]


def parts() -> tuple[Part, ...]:
    """All parts in the order of their chips."""
    return (
        Part(
            "used",
            translate("Report", "用得多"),
            translate("Report", "还没有使用记录。复制过的话术会记在这里"),
            lambda report: [_used(one) for one in report.used],
        ),
        Part(
            "missed",
            translate("Report", "没找到"),
            translate("Report", "没有搜不到的词。搜索落空时会记下来，只记汉字"),
            lambda report: [_missed(one) for one in report.missed],
        ),
        Part(
            "never",
            translate("Report", "从未用过"),
            translate("Report", "每一条都用过，或还没有使用记录"),
            lambda report: [_never(one) for one in report.never],
        ),
        Part(
            "alike",
            translate("Report", "几乎一样"),
            translate("Report", "没有几乎一样的话术"),
            lambda report: [_alike(one) for one in report.alike],
        ),
        Part(
            "ending",
            translate("Report", "到期"),
            translate("Report", "两周内没有话术到期"),
            lambda report: [_ending(one, report.on) for one in (*report.expired, *report.expiring)],
        ),
    )


def day(iso: str) -> str:
    """An ISO date as it is said."""
    said = date.fromisoformat(iso)
    return translate("Report", "{} 月 {} 日").format(said.month, said.day)


def _used(one: Used) -> Row:
    wordings = [translate("Report", "最近 {}").format(day(one.last_on))]
    if one.earlier:
        wordings.append(translate("Report", "现在的文字 {} 次").format(one.current))
        wordings.append(translate("Report", "改动以前 {} 次").format(one.earlier))
    if not one.title:
        wordings.append(translate("Report", "已不在话术库"))
    return Row(one.title or one.id, _times(one.uses), " · ".join(wordings), one.title)


def _missed(one: Missed) -> Row:
    return Row(one.query, _times(one.times), translate("Report", "最近 {}").format(day(one.last_on)), one.query)


def _never(one: Mention) -> Row:
    return Row(one.title, "·".join(one.scene), one.id, one.title)


def _alike(one: Alike) -> Row:
    below = translate("Report", "和「{}」几乎一样（{}、{}）").format(one.other_title, one.id, one.other_id)
    return Row(one.title, f"{one.percent}%", below, one.title)


def _ending(one: Mention, on: str) -> Row:
    left = (date.fromisoformat(one.until) - date.fromisoformat(on)).days
    below = translate("Report", "有效期到 {}").format(day(one.until))
    if left < 0:
        return Row(one.title, translate("Report", "已过期，不再给出"), below, one.title, "error")
    figure = translate("Report", "还有 {} 天").format(left) if left else translate("Report", "今天到期")
    return Row(one.title, figure, below, one.title, "warning")


def _times(count: int) -> str:
    return translate("Report", "{} 次").format(count)
