"""七天无理由: what the answers lead to, and that nobody is refused whom the law protects."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.returns.law import read_law
from livecs.returns.seven_days import verdict

LAW = read_law(Path(__file__).parents[2] / "resources/consumer-law.toml")
KINDS = [one.id for one in LAW.exempts]


@pytest.mark.parametrize(
    ("kind", "is_confirmed", "signed_on", "today", "may_refuse", "words"),
    [
        ("", 0, "", "2026-11-22", False, "填上签收日期"),
        ("", 0, "2026-11-11", "2026-11-18", False, "到11月18日为止"),
        ("", 0, "2026-11-11", "2026-11-19", True, "11月18日已满"),
        ("", 0, "2026-11-14", "2026-11-22", False, "顺延到11月23日"),  # the 21st is a Saturday
        ("", 0, "2026-11-15", "2026-11-23", False, "顺延到11月23日"),  # the 22nd is a Sunday
        ("", 0, "2026-11-15", "2026-11-24", True, "11月22日已满"),
        ("", 0, "2026-12-28", "2027-01-04", False, "到1月4日为止"),
        ("fresh", 0, "", "2026-11-22", True, "鲜活易腐的商品，不适用七天无理由"),
        ("custom_made", 0, "2026-11-20", "2026-11-22", True, "定作的商品，不适用"),
        ("activated", 1, "2026-11-20", "2026-11-22", True, "单独确认过，不适用"),
        ("activated", 0, "2026-11-18", "2026-11-22", False, "没有单独确认，不能因为"),
        ("activated", 0, "2026-11-10", "2026-11-22", True, "11月17日已满"),
        ("something_newer", 0, "2026-11-18", "2026-11-22", False, "到11月25日为止"),
    ],
)
def test_what_follows(
    kind: str, is_confirmed: int, signed_on: str, today: str, words: str, *, may_refuse: bool
) -> None:
    came = verdict(LAW, kind, is_confirmed, signed_on, date.fromisoformat(today))
    assert came.may_refuse == may_refuse
    assert words in came.sentence
    assert came.sources


@given(
    st.sampled_from(["", *KINDS]), st.integers(0, 1), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 7)
)
def test_within_seven_days_only_the_law_s_own_goods_may_be_refused(
    kind: str, is_confirmed: int, signed: date, after: int
) -> None:
    came = verdict(LAW, kind, is_confirmed, signed.isoformat(), signed + timedelta(days=after))
    exempt = LAW.exempt(kind)
    assert came.may_refuse == (exempt is not None and (bool(is_confirmed) or not exempt.needs_confirmation))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_asks_a_question_and_a_refusal_leaves_quality_open(kind: str) -> None:
    exempt = LAW.exempt(kind)
    assert exempt is not None
    assert exempt.question.endswith("吗？")
    assert "质量问题、发错、破损" in verdict(LAW, kind, 1, "", date(2026, 11, 22)).sentence
