"""A report as JSON: for the command line, and for what is kept of a frozen week."""

from collections.abc import Iterable
from typing import Any

from livecs.response.counters import Share
from livecs.response.days import SECOND_MS
from livecs.response.preset import Indicator, Preset, Remark, Source
from livecs.response.reading import RULES_VERSION
from livecs.response.verdict import Verdict
from livecs.response.week import Rate, WeekReport
from livecs.response.words import percent, said, sentence, worst_hours


def as_json(report: WeekReport) -> dict[str, Any]:
    """All of a report; seconds for times, ``percent`` rounded down as it is shown."""
    return {
        "preset": report.preset,
        "title": report.title,
        "rules_version": RULES_VERSION,
        "unit": report.unit,
        "first_on": report.first_on,
        "last_on": report.last_on,
        "sources": [one._asdict() for one in report.sources],
        "sentence": sentence(report),
        "worst_hours": worst_hours(report),
        "rounds": report.rounds,
        "answered": report.answered,
        "consults": report.consults,
        "verdict": _verdict(report.verdict),
        "coverage": report.coverage._asdict() if report.coverage else None,
        "rates": [_rate(one, report) for one in report.rates],
        "unserved": _share(report.unserved),
        "qa_ratio": _share(report.qa),
        "times": {
            f"{name.removesuffix('_ms')}_s": None if value is None else value / SECOND_MS
            for name, value in report.times._asdict().items()
        },
        "days": [{"on": one.on} | _share(one.share) for one in report.days],
        "hours": [{"weekday": one.weekday + 1, "hour": one.hour} | _share(one.share) for one in report.hours],
    }


def _share(share: Share) -> dict[str, Any]:
    return share._asdict() | {"percent": percent(share)}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return verdict._asdict() | {"share": _share(verdict.share), "target": list(verdict.target or ()) or None}


def _rate(rate: Rate, report: WeekReport) -> dict[str, Any]:
    one = rate.indicator
    return {
        "id": one.id,
        "title": one.title,
        "within_s": one.within_s,
        "is_judged": one.is_judged,
        "unit": rate.unit,
        **_share(rate.share),
        "rounds": _share(rate.rounds),
        "verdict": _verdict(rate.verdict),
        "sentence": said(rate, report.coverage),
        "formula": one.formula,
        "source": one.source._asdict(),
    }


def preset_json(preset: Preset) -> dict[str, Any]:
    """A preset with where every value comes from."""
    plain = {"indicators", "sources", "exclusions", "consequences"}
    values = {name: value for name, value in preset._asdict().items() if name not in plain}
    return {
        **{name: values.pop(name) for name in ("id", "title", "platform")},
        "values": {name: {"value": value, "source": preset.sources[name]._asdict()} for name, value in values.items()},
        "indicators": [_indicator(one) for one in preset.indicators],
        "exclusions": _remarks(preset.exclusions),
        "consequences": _remarks(preset.consequences),
    }


def _indicator(one: Indicator) -> dict[str, Any]:
    return one._asdict() | {"source": _source(one.source), "target_source": _source(one.target_source)}


def _source(source: Source | None) -> dict[str, Any] | None:
    return source._asdict() if source else None


def _remarks(remarks: Iterable[Remark]) -> list[dict[str, Any]]:
    return [{"text": one.text, "source": _source(one.source)} for one in remarks]
