"""The key comes out to its own code for its own profile, and to nothing else."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from livecs.store.key_wrap import Wrapped, check_value, unwrap, wrap
from livecs.vault import recovery_code
from livecs.vault.secret import Secret
from tests.fakes import FakeRandom

KEY = Secret(bytes(range(32)))
CODE = recovery_code.make(FakeRandom(1))
OTHER = recovery_code.make(FakeRandom(2))
WRAPPED = wrap(KEY, CODE, "p", FakeRandom(3))
QUICK = wrap(KEY, CODE, "p", FakeRandom(3), lanes=1)


def test_its_code_opens_it() -> None:
    assert unwrap(WRAPPED, CODE, "p") == KEY


@pytest.mark.parametrize(("code", "profile"), [(OTHER, "p"), (CODE, "q")])
def test_another_code_or_profile_does_not(code: Secret[str], profile: str) -> None:
    assert unwrap(WRAPPED, code, profile) is None


@settings(max_examples=8)
@given(data=st.data())
def test_a_changed_part_opens_nothing(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["salt", "nonce", "text"]))
    part = bytearray(getattr(QUICK, name))
    part[data.draw(st.integers(0, len(part) - 1))] ^= data.draw(st.integers(1, 255))
    changed = {"salt": QUICK.salt, "nonce": QUICK.nonce, "text": QUICK.text} | {name: bytes(part)}
    wrapped = QUICK._replace(salt=changed["salt"], nonce=changed["nonce"], text=changed["text"])
    assert unwrap(wrapped, CODE, "p") is None


def test_neither_key_nor_code_is_in_what_is_kept() -> None:
    kept = b"".join(part for part in WRAPPED if isinstance(part, bytes))
    assert KEY.reveal() not in kept
    assert CODE.reveal().encode() not in kept
    assert len(WRAPPED.text) == 48


def test_two_wraps_share_nothing() -> None:
    chance = FakeRandom(4)
    one, two = (wrap(KEY, CODE, "p", chance) for _ in "ab")
    assert {one.salt, one.nonce, one.text}.isdisjoint({two.salt, two.nonce, two.text})


def test_stretching_costs_what_it_should() -> None:
    """A floor on the work, which holds on any machine; 0.26 s was measured (the ceiling is for CI's worst hour)."""
    assert 128 * WRAPPED.cost * WRAPPED.block == 32 << 20
    assert WRAPPED.cost * WRAPPED.lanes >= 3 << 15
    begun = time.process_time()
    unwrap(WRAPPED, CODE, "p")
    assert time.process_time() - begun < 5


def test_the_check_value_tells_keys_and_profiles_apart() -> None:
    values = {check_value(Secret(bytes([n] * 32)), profile) for n in range(50) for profile in "pq"}
    assert len(values) == 100
    assert all(len(value) == 16 for value in values)


@pytest.mark.parametrize(("cost", "is_sane"), [(1 << 15, True), (1 << 16, True), (1 << 17, False), (1000, False)])
def test_parameters_have_limits(cost: int, *, is_sane: bool) -> None:
    assert Wrapped(cost, 8, 1, b"", b"", b"").is_sane() == is_sane
