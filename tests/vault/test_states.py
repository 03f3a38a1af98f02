"""Each state of the key has words of its own."""

import pickle

import pytest

from livecs.vault.keyring import KeyringFailedError, KeyringLockedError
from livecs.vault.secret import Secret
from livecs.vault.states import SAID, KeyState, KeyStateError, in_panel


def test_each_state_says_something_of_its_own() -> None:
    assert set(SAID) == set(KeyState)
    for face in zip(*SAID.values(), strict=True):
        assert len(set(face)) == len(KeyState)


@pytest.mark.parametrize("state", [state for state in KeyState if state not in {KeyState.READY, KeyState.NEW}])
def test_what_stops_the_work_says_where_and_what_next(state: KeyState) -> None:
    for said in SAID[state]:
        assert "；" in said
        assert "请" in said
        assert not {"!", "！"} & set(said)
    assert ("key.json" if state == KeyState.CORRUPT else "钥匙串") in SAID[state].screen


@pytest.mark.parametrize("state", KeyState)
def test_an_error_carries_its_state(state: KeyState) -> None:
    error = KeyStateError(state)
    assert (error.state, error.code, error.message) == (state, f"key.{state}", SAID[state].cli)


@pytest.mark.parametrize("state", [state for state in KeyState if state not in {KeyState.READY, KeyState.NEW}])
def test_in_the_panel_the_way_is_its_menu(state: KeyState) -> None:
    said = in_panel(KeyStateError(state)).message
    assert "菜单 → 数据与密钥" in said
    assert not any(word in said for word in ("--key-fd", "再运行", "livecs keys"))


def test_a_keyring_that_fails_is_told_from_a_locked_one() -> None:
    assert KeyringLockedError().state == KeyState.LOCKED
    failed = KeyringFailedError("a.B", "InitError")
    assert failed.code == "key.keyring"
    assert "a.B" in failed.message
    assert "InitError" in failed.message


def test_a_secret_shows_only_that_it_is_there() -> None:
    secret = Secret("canary")
    assert "canary" not in f"{secret} {secret!r} {[secret]} {vars(Secret)}"
    assert secret == Secret("canary") != Secret("other")
    assert secret != Secret(b"canary2")
    assert len({secret, Secret("canary")}) == 1
    assert secret.reveal() == "canary"
    with pytest.raises(TypeError, match="pickle"):
        pickle.dumps(secret)
