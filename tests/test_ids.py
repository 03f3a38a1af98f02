"""Ids sort by time, also within a millisecond, and are UUIDv7 to everyone else."""

from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.ids import DEFAULT_AGENT_ID, DEFAULT_SHOP_ID, Ids, uuid7

NOW = 0x017F22E279B0


def test_the_example_of_the_standard() -> None:
    """RFC 9562, appendix A.6."""
    random = 0xCC3 << 62 | 0x18C4DC0C0C07398F
    assert uuid7(NOW, random) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"


@given(at_ms=st.integers(0, 2**48 - 1), random=st.integers(0, 2**74 - 1))
def test_every_id_is_a_version_7(at_ms: int, random: int) -> None:
    made = UUID(uuid7(at_ms, random))
    assert (made.version, made.variant, made.int >> 80) == (7, "specified in RFC 4122", at_ms)


@given(st.lists(st.tuples(st.integers(0, 2**47), st.integers(0, 2**74 - 1)), min_size=2))
def test_ids_only_rise_whatever_the_clock_does(moments: list[tuple[int, int]]) -> None:
    clock, random = iter(at for at, _ in moments), iter(bits for _, bits in moments)
    ids = Ids(lambda: next(clock), lambda _bits: next(random))
    made = [ids() for _ in moments]
    assert all(before < after for before, after in pairwise(made))


def test_a_used_up_millisecond_is_left_for_the_next() -> None:
    ids = Ids(lambda: NOW, lambda bits: 2**bits - 1)
    first, second = UUID(ids()), UUID(ids())
    assert (second.int >> 80, second.version) == ((first.int >> 80) + 1, 7)


@pytest.mark.parametrize("id_", [DEFAULT_SHOP_ID, DEFAULT_AGENT_ID])
def test_the_default_ids_are_ids_too(id_: str) -> None:
    assert UUID(id_).version == 7
