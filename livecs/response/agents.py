"""What each agent's account comes to: by its own clock, which a transfer starts anew, where the shop's goes on."""

from collections.abc import Iterable
from typing import NamedTuple

from livecs.response.counters import Deadlines, Share
from livecs.response.days import SECOND_MS, Zone
from livecs.response.model import Round
from livecs.response.preset import Preset


class AgentFigure(NamedTuple):
    """An account's rounds within the judged time, and its mean response in milliseconds; nobody's account is empty."""

    agent: str
    share: Share
    mean_ms: int | None


def agents_of(rounds: Iterable[Round], preset: Preset, now_ms: int) -> tuple[AgentFigure, ...]:
    """The figures of each account, those with most rounds first.

    Args:
        rounds: of any days.
        preset: names the judged time, and when a day ends.
        now_ms: the moment they are for.
    """
    zone = Zone(preset.zone)
    within_ms = SECOND_MS * (preset.judged.within_s if preset.judged else 0)
    shares: dict[str, Share] = {}
    lengths: dict[str, list[int]] = {}
    for one in rounds:
        ends_ms = zone.moment_ms(one.day + 1) if preset.cut_at_midnight else None
        share = _share(one, within_ms, Deadlines(now_ms, ends_ms))
        shares[one.agent] = shares.get(one.agent, Share()).plus(share)
        if one.end_ms is not None:
            lengths.setdefault(one.agent, []).append(one.end_ms - one.agent_start_ms)
    return tuple(
        AgentFigure(agent, share, _mean(lengths.get(agent, [])))
        for agent, share in sorted(shares.items(), key=lambda pair: (-pair[1].total, pair[0]))
    )


def _share(one: Round, within_ms: int, at: Deadlines) -> Share:
    if one.end_ms is not None:
        return Share(int(not within_ms or one.end_ms - one.agent_start_ms <= within_ms), 1)
    is_late = one.is_over or at.is_over or at.now_ms > one.agent_start_ms + within_ms
    return Share(0, 1) if is_late else Share(0, 0, 1)


def _mean(lengths_ms: list[int]) -> int | None:
    return sum(lengths_ms) // len(lengths_ms) if lengths_ms else None
