"""A shop's own values over a shipped preset."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from livecs.faults import Problem, fits
from livecs.response.preset import Indicator, Preset, Source
from livecs.response.preset_values import DAY_S, VALUES, counted, target_problems, value_problems
from livecs.sentence import Sentence, strung

_OF_ONE = ("target", "at_least", "within_s")
_HUNDRED = 100
MOST_LEAST = 1_000_000
"""No shop has so many consults in a period."""


def overridden(preset: Preset, typed: dict[str, Any], on: str, rule_page: str = "") -> tuple[Preset, list[Problem]]:
    """A preset with the shop's own values, each marked 店铺填写; without effect while anything is wrong.

    Args:
        preset: as it is shipped.
        typed: by name; a value's own, ``target.ID``, ``at_least.ID`` and ``within_s.ID`` of an indicator, or
            ``judged`` for its id.
        on: the day they were typed, ISO.
        rule_page: what the shop's own rule page is called, where they come from there.
    """
    source = Source(
        Sentence("店铺填写，依据{}", rule_page) if rule_page else Sentence("店铺填写"), date=on, confidence="shop"
    )
    values = {key: value for key, value in typed.items() if key in VALUES}
    others = {key: value for key, value in typed.items() if key not in VALUES}
    problems = [*chain.from_iterable(value_problems(*pair) for pair in values.items())]
    problems += chain.from_iterable(_other_problems(preset, *pair) for pair in others.items())
    if problems:
        return preset, problems
    indicators = tuple(_typed(one, others, source) for one in preset.indicators)
    sources = preset.sources | dict.fromkeys(values, source)
    meant = {key: counted(key, value) for key, value in values.items()}
    return preset._replace(indicators=indicators, sources=sources, **meant), []


def _other_problems(preset: Preset, key: str, value: Any) -> Iterator[Problem]:  # noqa: ANN401 (typed by a shop)
    what, _, id_ = key.partition(".")
    ids = {one.id for one in preset.rates}
    if what == "judged" and not id_:
        if value not in ids:
            yield Problem(key, Sentence("「{}」不是回复率", value), Sentence("可用：{}", strung("、", sorted(ids))))
    elif what not in _OF_ONE or id_ not in (ids if what == "within_s" else {one.id for one in preset.indicators}):
        yield Problem(key, Sentence("没有「{}」这一项", key), Sentence("检查拼写"))
    elif what == "target":
        problems = [*target_problems(value)]
        yield from problems
        if not problems and id_ in ids and value[0] * _HUNDRED < value[1]:
            yield Problem(key, Sentence("达标线低于 1 %"), Sentence("80 % 写成 [80, 100]"))  # 0.8 was meant to be 80 %
    elif not fits(Sentence("整数"), value) or not isinstance(value, int) or value < 0:
        yield Problem(key, Sentence("最低数量和秒数应为整数"), Sentence("写成 0 或更大的整数"))
    elif what == "within_s" and value > DAY_S:
        yield Problem(key, Sentence("秒数不能超过一天"), Sentence("写成秒数，如 180"))
    elif value > MOST_LEAST:
        yield Problem(key, Sentence("最低数量不能超过 {}", MOST_LEAST), Sentence("写成数量，如 30"))


def _typed(one: Indicator, typed: dict[str, Any], source: Source) -> Indicator:
    own = {key: typed[f"{key}.{one.id}"] for key in _OF_ONE if f"{key}.{one.id}" in typed}
    if "target" in own:
        own["target"] = tuple(own["target"])
    if "judged" in typed:
        own["is_judged"] = typed["judged"] == one.id
    if own.keys() & {"target", "at_least"}:
        own["target_source"] = source
    if "within_s" in own:
        own["formula"] = (
            Sentence("{}；本店按 {} 秒算", one.formula, own["within_s"])
            if own["within_s"]
            else Sentence("{}；本店有回复就算", one.formula)
        )
        own["source"] = source
    return one._replace(**own)
