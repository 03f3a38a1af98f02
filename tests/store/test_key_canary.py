"""Neither the key nor its code is seen anywhere outside the keyring, and no damage makes a wrong key."""

import base64
import logging
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.store.key_answer import KeyAnswer
from livecs.store.key_file import NAME, SECOND
from livecs.store.keys import Keys
from livecs.vault.secret import Secret
from livecs.vault.states import KeyState
from tests.fakes import FakeBackend
from tests.store.key_world import World, groups


def spellings(key: bytes, printed: str) -> list[bytes]:
    """How the key and the code could stand somewhere, whole or in half."""
    code = printed.replace("-", "")
    texts = [key.hex(), key.hex().upper(), repr(key)[2:-1], base64.b64encode(key).decode(), printed, code, code.lower()]
    texts += [key.hex()[:32], key.hex()[32:], code[:14], code[14:], printed[:14]]
    return [key, key[:16], key[16:], *(text.encode() for text in texts)]


def assert_unseen(where: bytes, seen: list[bytes]) -> None:
    assert [one for one in seen if one in where] == []


def told(call: Callable[[], object]) -> str:
    """All that a failing call tells, the values in its frames included."""
    with pytest.raises(UserError) as caught:
        call()
    error = caught.value
    assert error.__context__ is error.__cause__ is None
    frames = traceback.TracebackException.from_exception(error, capture_locals=True).format()
    return "".join(frames) + repr(error) + str(error) + repr(vars(error))


def test_the_spellings_would_be_seen() -> None:
    key, printed = bytes(range(64, 96)), "-".join(["ABCD"] * 7)
    for text in (f"key {key.hex()}", f"{key!r}", f"<{printed}>", printed.replace("-", "").lower()):
        with pytest.raises(AssertionError):
            assert_unseen(text.encode(), spellings(key, printed))


def test_neither_is_in_files_logs_tracebacks_or_reprs(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    world = World(tmp_path, FakeBackend())
    keys = world.keys()
    key = keys.make()
    pending = keys.new_code(key)
    seen = spellings(key.reveal(), pending.printed)
    wrong = pending.printed.replace("-", "")[:-1] + ("0" if pending.printed[-1] != "0" else "1")
    typed, other, half = Secret(wrong), Secret("0" * 28), Secret(wrong[:14])
    said = [told(lambda: pending.confirm(half)), told(lambda: keys.unlock(typed)), told(lambda: keys.unlock(other))]
    pending.confirm(Secret(groups(pending.printed, pending.asked)))
    answer, opened = keys.open(), keys.unlock(Secret(pending.printed))
    rotation = keys.rotation(key)
    said += [repr(one) for one in (key, pending, answer, opened, rotation, keys, vars(pending), vars(rotation))]
    code = Secret(pending.printed)
    for trouble in ("refusing", "broken", "locked", "dismissed", "forgetting", "mangling"):
        world.backends[0].trouble = trouble
        world.backends[0].values.clear()
        said.append(told(lambda: keys.recover(code)))
    seen += spellings(rotation._new.reveal(), rotation.printed)
    said.append(told(lambda: rotation.run(lambda *_both: None, half)))
    assert_unseen("".join([*said, caplog.text]).encode(), seen)
    assert_unseen(b"".join(world.files().values()), seen)
    assert set(world.files()) == {NAME, SECOND}


class Kept:
    """A profile that stands ready, to be damaged again and again."""

    def __init__(self, folder: Path) -> None:
        self.world = World(folder, FakeBackend())
        self.key = self.world.keys().make()
        pending = self.world.keys().new_code(self.key)
        pending.confirm(Secret(pending.printed))
        self.files = self.world.files()

    def damaged(self, changes: dict[str, bytes]) -> KeyAnswer:
        for path in self.world.store.iterdir():
            path.unlink()
        for name, data in (self.files | changes).items():
            (self.world.store / name).write_bytes(data)
        return Keys(self.world.store, self.world.keyrings, self.world.chance).open()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("kept"))


@given(data=st.data())
def test_one_flipped_bit_is_answered_by_the_other_copy(kept: Kept, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([NAME, SECOND]))
    answer = kept.damaged({name: flipped(kept.files[name], data)})
    assert (answer.state, answer.keys) == (KeyState.READY, (kept.key,))
    assert {NAME: kept.files[NAME], SECOND: kept.files[SECOND]}.items() <= kept.world.files().items()


@given(data=st.data())
def test_a_flipped_bit_in_each_copy_is_corrupt(kept: Kept, data: st.DataObject) -> None:
    answer = kept.damaged({name: flipped(kept.files[name], data) for name in (NAME, SECOND)})
    assert (answer.state, answer.keys) == (KeyState.CORRUPT, ())


@given(data=st.data())
def test_a_flipped_bit_in_the_keyring_is_never_taken_for_the_key(kept: Kept, data: st.DataObject) -> None:
    backend = kept.world.backends[0]
    ((entry, value),) = backend.values.items()
    place = data.draw(st.integers(0, len(value) - 1))
    backend.values[entry] = (
        value[:place] + chr(ord(value[place]) ^ 1 << data.draw(st.integers(0, 6))) + value[place + 1 :]
    )
    answer = kept.damaged({})
    changed = backend.values[entry]
    backend.values[entry] = value
    is_same = changed.lower() == value  # the same digits in capitals are the same key
    assert answer.state == (KeyState.READY if is_same and answer.keys else KeyState.WRONG)
    assert answer.keys in {(), (kept.key,)}


def flipped(whole: bytes, data: st.DataObject) -> bytes:
    changed = bytearray(whole)
    changed[data.draw(st.integers(0, len(whole) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    return bytes(changed)
