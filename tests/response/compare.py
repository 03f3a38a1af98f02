"""One random week by the program, in both ways, and by the oracle."""

from random import Random

from livecs.response.days import date_of
from livecs.response.ledger import Ledger, by_conversation, rebuilt
from livecs.response.preset import Preset
from livecs.response.verdict import Period
from livecs.response.week import WeekReport, report
from tests.response import oracle
from tests.response.build import MONDAY
from tests.response.weeks import a_preset, a_week

PERIOD = Period(MONDAY - 2, MONDAY + 40)


def differences(seed: int) -> list[str]:
    """What program and oracle say differently of the random week with this seed; nothing when all is well."""
    chance = Random(seed)  # noqa: S311 (not for secrets)
    preset, events = a_preset(chance), a_week(chance)
    now_ms = max(event.at_ms for event in events) + chance.choice((0, 30_000, 180_001, 86_400_000))
    book = Ledger(preset, awake=1 + seed % 3)  # some are folded at any moment
    for event in events:
        book.take(event)
    made = rebuilt(preset, by_conversation(events).items())
    kept = {day: one.as_json() for day, one in book.days.items() if not one.is_empty}
    again = {day: one.as_json() for day, one in made.items() if not one.is_empty}
    found = ["incremental is not rebuild"] if kept != again else []
    waits = oracle.waits(events, preset)
    ours = sorted(
        (one.conversation, date_of(one.day), one.start_ms, one.end_ms or 0, one.customer) for one in book.rounds()
    )
    theirs = sorted((one.conversation, one.on, one.start_ms, one.end_ms or 0, one.customer) for one in waits)
    found += [f"rounds: {ours} instead of {theirs}"] if ours != theirs else []
    week = report(preset, made.values(), PERIOD, now_ms)
    times = oracle.times(waits, preset, now_ms)
    found += [f"times: {week.times[:4]} instead of {times}"] if week.times[:4] != times else []
    return [*found, *_rates(week, waits, preset, now_ms), *_messages(week, oracle.messages(events, preset))]


def _rates(week: WeekReport, waits: list[oracle.Wait], preset: Preset, now_ms: int) -> list[str]:
    found = []
    for rate in week.rates:
        for unit, share in ((rate.unit, rate.share), ("round", rate.rounds)):
            theirs = oracle.share(waits, preset, unit, rate.indicator.within_s, now_ms)
            if share != theirs:
                found.append(f"{rate.indicator.id} by {unit}: {share} instead of {theirs}")
    return found


def _messages(week: WeekReport, theirs: tuple[int, int]) -> list[str]:
    ours = (week.qa.total, week.qa.good)
    return [f"messages: {ours} instead of {theirs}"] if ours != theirs else []
