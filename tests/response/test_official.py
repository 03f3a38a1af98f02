"""The back office's figures: a rounded rate is an interval, the last one counts, what was taken back does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.response.counters import Share
from livecs.response.official import (
    Coverage,
    Official,
    Rounded,
    count_of,
    kept_at,
    newest,
    pooled,
    standing,
    taken_back,
)
from livecs.response.words import chip, difference

TODAY = date(2026, 11, 22)


@given(st.integers(1, 400), st.data())
def test_the_worst_that_a_rounded_rate_can_be(total: int, data: st.DataObject) -> None:
    """Against every whole number that would be shown like this."""
    good = data.draw(st.integers(0, total))
    scale = data.draw(st.sampled_from([100, 1000, 10000]))
    shown = (good * scale * 2 + total) // (2 * total)  # rounded half up
    same = [k for k in range(total + 1) if (k * scale * 2 + total) // (2 * total) == shown]
    rate = Rounded(shown, scale)
    assert rate.worst_of(total) == same[0]
    assert rate.worst_of(total, is_more_better=False) == same[-1]


def test_a_rate_that_no_whole_number_makes_is_taken_at_its_worst() -> None:
    assert Rounded(921, 1000).worst_of(7) == 6
    assert Rounded(5, 1000).worst_of(7) == 0


def test_the_figure_that_was_taken_last_counts() -> None:
    figures = [
        Official("2026-11-20", "reply_3min", Rounded(90, 100), 2),
        Official("2026-11-20", "reply_3min", Rounded(80, 100), 1),
        Official("2026-11-20", "reply_3min", Rounded(10, 100), 3, agent="小甲"),
        Official("2026-11-20", "reply_3min", Rounded(20, 100), 3, days=7),
        Official("2026-11-20", "consults", Rounded(100, 1), 1),
        Official("2026-11-20", "human_consults", Rounded(50, 1), 1),
        Official("2026-11-21", "reply_3min", Rounded(20, 100), 3),
    ]
    known = newest(figures)
    assert count_of(known, "2026-11-20") == 50
    # of the 21st no consults are known
    assert pooled(known, "reply_3min", ["2026-11-20", "2026-11-21"]) == (Share(45, 50), 1)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2026-11-22", "官方·今日 92.1 %"),
        ("2026-11-21", "官方·昨日 92.1 %"),
        ("2026-11-20", "官方·前日 92.1 %"),
        ("2026-11-02", "官方·11-02 92.1 %"),
    ],
)
def test_the_chip_says_the_newest_figure(on: str, said: str) -> None:
    older = Official("2026-11-01", "reply_3min", Rounded(1, 100), 9)
    figures = [Official(on, "reply_3min", Rounded(921, 1000), 1), older]
    assert chip(figures, "reply_3min", TODAY) == said
    assert not chip(figures, "reply_30s", TODAY)


@pytest.mark.parametrize(
    ("own", "rate", "covered", "said"),
    [
        (Share(9, 10), Rounded(90, 100), None, "和官方的 90 % 一致"),
        (Share(), Rounded(90, 100), None, ""),
        (
            Share(88, 100),
            Rounded(921, 1000),
            Coverage(100, 120, 100),
            "低 4.1 个百分点；可能的原因：我们只看到 100 / 120",
        ),
        (
            Share(95, 100, 2),
            Rounded(921, 1000),
            Coverage(100, 90, 90),
            "高 2.9 个百分点；可能的原因：官方剔除了一部分咨询",
        ),
        (Share(95, 100), Rounded(92, 100), None, "官方按自己的规则"),
    ],
)
def test_the_difference_is_said_with_its_reasons(
    own: Share, rate: Rounded, covered: Coverage | None, said: str
) -> None:
    assert said in difference(own, rate, covered)


FIRST = Official("2026-11-20", "reply_3min", Rounded(90, 100), 5)
AGAIN = FIRST._replace(number=Rounded(80, 100), taken_at_ms=9)
LAST = AGAIN._replace(taken_at_ms=13)


@pytest.mark.parametrize(
    ("kept", "wanted"),
    [
        ([FIRST, AGAIN], [FIRST, AGAIN]),
        ([FIRST, AGAIN, *taken_back([AGAIN], 12)], [FIRST]),
        ([FIRST, AGAIN, *taken_back([AGAIN], 3)], [FIRST]),  # the clock was set back
        ([FIRST, AGAIN, *taken_back([FIRST, AGAIN], 12)], []),
        ([FIRST, *taken_back([FIRST._replace(agent="小甲"), FIRST._replace(days=7)], 12)], [FIRST]),
        (
            [FIRST, AGAIN, *taken_back([AGAIN], 12), AGAIN._replace(taken_at_ms=13)],
            [FIRST, AGAIN._replace(taken_at_ms=13)],
        ),
    ],
)
def test_what_was_taken_back_counts_no_more(kept: list[Official], wanted: list[Official]) -> None:
    assert standing(kept) == wanted
    assert standing(reversed(kept)) == wanted[::-1]


def test_a_later_figure_counts_also_where_the_clock_was_set_back() -> None:
    known = [*kept_at([FIRST], [], 100)]
    known += kept_at([AGAIN], known, 40)
    assert [one.taken_at_ms for one in known] == [100, 101]
    assert newest(known) == {("2026-11-20", "reply_3min"): AGAIN.number}


def test_a_day_without_consults_has_no_rate() -> None:
    """A back office shows a day off as 0 of 0 and 0 %: no data, and no failure."""
    told = [
        Official("2026-11-20", "reply_3min", Rounded(921, 1000), 1),
        Official("2026-11-20", "consults", Rounded(1240, 1), 1),
        Official("2026-11-21", "reply_3min", Rounded(0, 100), 1),
        Official("2026-11-21", "complaint", Rounded(1, 100), 1),
        Official("2026-11-21", "consults", Rounded(0, 1), 1),
    ]
    assert ("2026-11-21", "reply_3min") not in newest(told)
    assert ("2026-11-21", "complaint") in newest(told)
    assert chip(told, "reply_3min", TODAY) == "官方·前日 92.1 %"
