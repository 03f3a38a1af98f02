"""考核规则 as a shop edits it: each value in words with its source, and typed words back into a value."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

from livecs.errors import UserError
from livecs.response.behind import source_words
from livecs.response.overrides import MOST_LEAST, overridden
from livecs.response.preset_values import DAY_S, VALUES
from livecs.response.words import WEEKDAYS, clock_of
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from livecs.response.preset import Indicator, Preset

RULE_PAGE = Sentence("自己后台的规则页")
NEVER = Sentence("不考核")
_HINTS_OF_ONE = {
    "target": Sentence("不超过 100 的百分数，如 80 %"),
    "at_least": Sentence("0 到 {} 的整数，0 是总要考核", MOST_LEAST),
    "within_s": Sentence("0 到 {} 的整数秒，如 180，0 是有回复就算", DAY_S),
}
_YES, _NO = "是", "否"
_TITLES = {
    "unit": Sentence("考核单位"),
    "window": Sentence("考核时段"),
    "window_by": Sentence("时段看什么"),
    "period": Sentence("统计周期"),
    "assessed_on": Sentence("考核日"),
    "robots": Sentence("机器人接待"),
    "assist": Sentence("辅助机器人算人工回复"),
    "transfer": Sentence("转接以后"),
    "cut_at_midnight": Sentence("零点以后的回复不算"),
    "cap_s": Sentence("封顶时长（秒）"),
    "zone": Sentence("时区"),
}
_CHOICES: dict[str, dict[Any, str]] = {
    "unit": {
        "session": Sentence("会话"),
        "consumer-day": Sentence("消费者每天"),
        "buyer-day": Sentence("买家每天"),
        "round": Sentence("轮"),
    },
    "window_by": {"message": Sentence("每条消息"), "session-start": Sentence("会话开始")},
    "period": {
        "week": Sentence("自然周"),
        "last-30-days": Sentence("近 30 天"),
        "last-7-days": Sentence("近 7 天"),
        "day": Sentence("当天"),
    },
    "robots": {
        "all": Sentence("从第一条消息算"),
        "handed": Sentence("转过人工的从第一条算"),
        "handover": Sentence("转人工以后才算"),
    },
    "transfer": {"restart": Sentence("客服重新计时，店铺不断"), "new-round": Sentence("另算一轮")},
}
_OF_ONE = {"target": Sentence("达标线"), "at_least": Sentence("满多少才考核"), "within_s": Sentence("多少秒内算")}
_BOOLS = ("assist", "cut_at_midnight")
_CLOCKS = re.compile(r"(\d{1,2}:\d{2}(?::\d{2})?)\s*[-–—~至到]\s*(\d{1,2}:\d{2}(?::\d{2})?)")
_PERCENT = re.compile(r"(\d{1,3})(?:\.(\d{1,4}))?\s*%?")
_HUNDRED = 100

Typed = dict[str, dict[str, Any]]
"""A shop's own values of one preset, by key: each ``value`` as a preset file writes it, and ``on``, the ISO day."""


class ValueLine(NamedTuple):
    """One value as it is shown: its words, where it comes from, what may be typed, and whether a shop typed it."""

    key: str
    title: str
    text: str
    source: str
    hint: str
    is_typed: bool


def with_typed(preset: Preset, typed: Typed) -> Preset:
    """A preset with a shop's own values; one that no longer fits the preset is left out."""
    for key, one in typed.items():
        try:
            changed, problems = overridden(preset, {key: one["value"]}, str(one["on"]), RULE_PAGE)
        except (KeyError, TypeError, AttributeError):  # a file that somebody wrote into
            continue
        if not problems:
            preset = changed
    return preset


def value_lines(preset: Preset, typed: Typed) -> tuple[ValueLine, ...]:
    """All that may be changed; ``preset`` has the typed values in it."""
    keys = ["judged"]
    for one in _lined(preset):
        keys += [f"target.{one.id}", f"at_least.{one.id}", *([f"within_s.{one.id}"] if one.is_rate else [])]
    keys += [key for key in _TITLES if key in VALUES]
    return tuple(_line(preset, key, key in typed) for key in keys)


def value_of(preset: Preset, key: str, text: str) -> Any:  # noqa: ANN401 (what the table of values allows)
    """A typed text as a preset file would write it.

    Raises:
        UserError: it is no such value; the sentence says what may be typed.
    """
    plain = text.strip()
    if key != "judged" and key not in _CHOICES:
        plain = unicodedata.normalize("NFKC", plain)  # ８０％
    try:
        value = _value(preset, key, plain)
    except (KeyError, ValueError):
        value = None
    if value is not None and not overridden(preset, {key: value}, "")[1]:
        return value
    raise UserError(
        "response.value", Sentence("「{}」不能作为{}；可填：{}", plain[:20], title_of(preset, key), _hint(preset, key))
    )


def title_of(preset: Preset, key: str) -> str:
    """What a value is called."""
    what, _, id_ = key.partition(".")
    if not id_:
        return Sentence("决定达标的指标") if key == "judged" else _TITLES[key]
    title = next(one.title for one in preset.indicators if one.id == id_)
    return Sentence("{} · {}", title, _OF_ONE[what])


def _lined(preset: Preset) -> Iterator[Indicator]:
    """The indicators that a line may be drawn for: shares that are more or less than it."""
    for one in preset.indicators:
        if one.is_rate or one.target:
            yield one


def _line(preset: Preset, key: str, is_typed: bool) -> ValueLine:  # noqa: FBT001 (a column)
    return ValueLine(
        key, title_of(preset, key), text_of(preset, key), _source(preset, key), _hint(preset, key), is_typed
    )


def text_of(preset: Preset, key: str) -> str:
    """A value in words, as it may be typed."""
    what, _, id_ = key.partition(".")
    if key == "judged":
        return preset.judged.title if preset.judged else "–"
    if not id_:
        return _words(key, getattr(preset, key))
    one = next(one for one in preset.indicators if one.id == id_)
    if what in {"at_least", "within_s"}:
        return str(getattr(one, what))
    return f"{one.target[0] * _HUNDRED / one.target[1]:g} %" if one.target else "–"


def _words(key: str, value: Any) -> str:  # noqa: ANN401 (what the table of values allows)
    if key in _CHOICES:
        return _CHOICES[key][value]
    if key == "window":
        return "–".join(clock_of(ms) for ms in value)
    if key == "assessed_on":
        return Sentence("周{}", WEEKDAYS[value - 1]) if value else NEVER
    return (_YES if value else _NO) if key in _BOOLS else str(value)


def _hint(preset: Preset, key: str) -> str:
    what, _, id_ = key.partition(".")
    if id_:
        is_rate_line = what == "target" and id_ in {one.id for one in preset.rates}
        return Sentence("1 到 100 的百分数，如 80 %") if is_rate_line else _HINTS_OF_ONE[what]
    choices: dict[str, list[str]] = {
        "judged": [one.title for one in preset.rates],
        "window": [Sentence("08:00:00–23:00:00，结束的时刻不算在内")],
        "assessed_on": [*(Sentence("周{}", day) for day in WEEKDAYS), NEVER],
        "zone": ["Asia/Shanghai"],
        "cap_s": [Sentence("1 到 {} 的整数秒，如 600", DAY_S)],
        **{name: list(words.values()) for name, words in _CHOICES.items()},
    }
    return strung("、", choices.get(key, [_YES, _NO]))


def _source(preset: Preset, key: str) -> str:
    what, _, id_ = key.partition(".")
    if id_ or key == "judged":
        wanted = id_ or (preset.judged.id if preset.judged else "")
        one = next((one for one in preset.indicators if one.id == wanted), None)
        if one is None or (what == "target" and not one.target):
            return Sentence("没有找到公布的数字，请按{}填写", RULE_PAGE)
        if what == "at_least" and not one.at_least:
            return Sentence("规则里没有写最低数量")
        return source_words((one.target_source if what in {"target", "at_least"} else None) or one.source)
    return source_words(preset.sources[key])


def _value(preset: Preset, key: str, text: str) -> Any:  # noqa: ANN401 (what the table of values allows)
    what, _, id_ = key.partition(".")
    if what == "target" and id_:
        return _fraction(text)
    if key == "judged":
        return {one.title: one.id for one in preset.rates}[text]
    if key in _CHOICES:
        return {_plain(words): value for value, words in _CHOICES[key].items()}[_plain(text)]
    if key in _BOOLS:
        return {_YES: True, _NO: False}[text]
    return text if key == "zone" else _moment_or_number(key, text)


def _moment_or_number(key: str, text: str) -> list[str] | int | None:
    if key == "window":
        found = _CLOCKS.fullmatch(text)
        return [found[1], found[2]] if found else None
    if key == "assessed_on":
        return 0 if text == NEVER else WEEKDAYS.index(text.removeprefix("周").removeprefix("星期")) + 1
    return int(text)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _fraction(text: str) -> list[int] | None:
    """A percentage as a fraction: 80 % is 80 of 100, 92.5 % is 925 of 1,000."""
    found = _PERCENT.fullmatch(text)
    if not found:
        return None
    digits = found[2] or ""
    return [int(found[1] + digits), _HUNDRED * 10 ** len(digits)]


def changed(typed: Mapping[str, Typed], preset: str, key: str, entry: dict[str, Any] | None) -> dict[str, Typed]:
    """A shop's values of all presets with one of them another, or gone."""
    own = {name: value for name, value in typed.get(preset, {}).items() if name != key}
    if entry is not None:
        own[key] = entry
    rest = {name: values for name, values in typed.items() if name != preset}
    return {**rest, preset: own} if own else rest
