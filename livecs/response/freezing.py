"""A frozen week beside what its events come to now: late imports and new rules show a difference and change nothing."""

from datetime import date
from typing import Any

from livecs.response.counters import Share
from livecs.response.reading import RULES_VERSION
from livecs.response.week import WeekReport
from livecs.response.words import percent


def since_frozen(body: dict[str, Any], now: WeekReport, on: date, rules_version: int) -> str:
    """The difference in words; empty where the judged figures are the same.

    Args:
        body: the frozen report as JSON.
        now: the same week, reported anew.
        on: the day it was frozen.
        rules_version: of the rules it was frozen with.
    """
    then = Share(**{name: body["verdict"]["share"][name] for name in Share._fields})
    share = now.verdict.share
    if then == share and body["rounds"] == now.rounds:
        return ""
    reasons = []
    if body["rounds"] != now.rounds:
        more = now.rounds - body["rounds"]
        reasons.append(f"后来的记录{'多' if more > 0 else '少'}了 {abs(more)} 轮")
    if body["verdict"]["official_days"] != now.verdict.official_days:
        reasons.append(f"官方数字从 {body['verdict']['official_days']} 天变成 {now.verdict.official_days} 天")
    if rules_version != RULES_VERSION:
        reasons.append("算法更新过")
    why = f"（{'，'.join(reasons)}）" if reasons else ""
    return f"{on.month} 月 {on.day} 日考核时是 {_said(then)}，现在算是 {_said(share)}{why}；考核的数字不变"


def _said(share: Share) -> str:
    return f"{percent(share)}（{share.good} / {share.total}）"
