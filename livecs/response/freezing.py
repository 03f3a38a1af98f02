"""A frozen week beside what its events come to now: late imports and new rules show a difference and change nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.response.counters import Share
from livecs.response.days import Zone, date_of, day_of
from livecs.response.reading import RULES_VERSION
from livecs.response.words import dated, percent
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from datetime import date

    from livecs.response.desk import Frozen, ResponseDesk
    from livecs.response.week import WeekReport


class Settled(NamedTuple):
    """What became of a week that was to be frozen.

    Attributes:
        kept: the week as it was assessed; None where nothing is due, or nothing is known of it.
        is_new: whether it was frozen just now.
        differs: what one that had been frozen would be now, in words; empty where it is the same.
    """

    kept: Frozen | None
    is_new: bool = False
    differs: str = ""

    @property
    def share(self) -> Share:
        """What was assessed; empty where nothing was."""
        return share_of(json.loads(self.kept.body)) if self.kept else Share()


def settle(desk: ResponseDesk, monday: int) -> Settled:
    """Freeze a week where it is due; one that is frozen stays as it is, and the difference is told.

    Raises:
        UserError: the disk refused.
    """
    if desk.frozen(monday) is None:
        made = desk.freeze_due(monday)
        return Settled(made, is_new=made is not None)
    return Settled(desk.frozen(monday), differs=desk.since_frozen(monday))


def settled_words(settled: Settled, desk: ResponseDesk, monday: int) -> str:
    """The same in a sentence, of the week of this Monday."""
    kept = settled.kept
    due = desk.due(monday)
    if due is None:
        return Sentence("没有冻结：这个平台的规则没有考核日")
    if kept is None and desk.is_due(monday):
        return Sentence("没有冻结：这一周没有记录")
    if kept is None:
        return Sentence("没有冻结：还没到考核日（{}）", dated(date_of(due)))
    on = date_of(Zone(desk.preset.zone).place(kept.frozen_at_ms).day)
    if settled.is_new and on > date_of(due):
        late = dated(on), dated(date_of(due))
        return Sentence(
            "已冻结 {}，规则版本 {}；冻结于 {}，晚于考核日 {}", said(settled.share), kept.rules_version, *late
        )
    if settled.is_new:
        return Sentence("已冻结 {}，规则版本 {}", said(settled.share), kept.rules_version)
    return settled.differs or Sentence("{}已冻结 {}，至今没有变化", dated(on), said(settled.share))


def share_of(body: dict[str, Any]) -> Share:
    """The judged share of a frozen report."""
    return Share(**{name: body["verdict"]["share"][name] for name in Share._fields})


def frozen_words(on: date, due: int | None) -> str:
    """When a week was frozen: on the day of its assessment, or later."""
    is_late = due is not None and day_of(on) > due
    return Sentence("冻结于 {}的", dated(on)) if is_late else Sentence("{}考核时", dated(on))


def since_frozen(body: dict[str, Any], now: WeekReport, when: str, rules_version: int) -> str:
    """The difference in words; empty where the judged figures are the same.

    Args:
        body: the frozen report as JSON.
        now: the same week, reported anew.
        when: it was frozen, see :func:`frozen_words`.
        rules_version: of the rules it was frozen with.
    """
    then = share_of(body)
    share = now.verdict.share
    if then == share and body["rounds"] == now.rounds:
        return ""
    reasons = []
    if body["rounds"] != now.rounds:
        more = now.rounds - body["rounds"]
        reasons.append(Sentence("后来的记录{}了 {} 轮", Sentence("多") if more > 0 else Sentence("少"), abs(more)))
    if body["verdict"]["official_days"] != now.verdict.official_days:
        reasons.append(
            Sentence("官方数字从 {} 天变成 {} 天", body["verdict"]["official_days"], now.verdict.official_days)
        )
    if rules_version != RULES_VERSION:
        reasons.append(Sentence("算法更新过"))
    why = Sentence("（{}）", strung("，", reasons)) if reasons else ""
    return Sentence("{}是 {}，现在算是 {}{}；考核的数字不变", when, said(then), said(share), why)


def said(share: Share) -> str:
    """A share with what it is of: 93.3 %（28 / 30）."""
    return Sentence("{}（{} / {}）", percent(share), share.good, share.total)
