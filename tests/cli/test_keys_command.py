"""``livecs keys`` as a program, and the ways a command gets the key."""

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.cli import keys as keys_noun
from livecs.cli.key_source import key_answer, read_fd
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.store.key_answer import KeyAnswer
from livecs.store.key_file import NAME, SECOND
from livecs.store.key_rotation import Rekey
from livecs.vault.secret import Secret
from livecs.vault.states import SAID, KeyState
from tests.cli.terminal import Terminal
from tests.fakes import FakeBackend
from tests.store.key_world import World, confirmed, groups
from tests.store.keyring_session import ROOT, keyring_session, session_environment

CODE = re.compile(r"恢复码：([0-9A-Z-]{34})")
ASKED = re.compile(r"第 (\d)、(\d) 组")


def livecs(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line on a machine without a keyring."""
    return subprocess.run(
        [sys.executable, "-m", "livecs", *arguments],
        env=session_environment(home) | {"TMPDIR": str(home)},
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf8",
        check=False,
    )


def new(world: World) -> None:
    assert not world.store.exists()


def ready(world: World) -> None:
    world.keys().make()


def corrupt(world: World) -> None:
    world.data()


@pytest.mark.parametrize(
    ("situation", "state", "code"),
    [(new, KeyState.NEW, 0), (ready, KeyState.NO_KEYRING, 1), (corrupt, KeyState.CORRUPT, 1)],
)
def test_status_says_the_state(tmp_path: Path, situation: Callable[[World], None], state: KeyState, code: int) -> None:
    world = World(tmp_path / "profile", FakeBackend())
    situation(world)
    files = world.files()
    plain = livecs(tmp_path / "home", "--profile", str(tmp_path / "profile"), "keys", "status")
    told = livecs(tmp_path / "home", "--profile", str(tmp_path / "profile"), "keys", "status", "--json")
    assert (plain.returncode, told.returncode, plain.stderr) == (code, code, "")
    assert plain.stdout.splitlines()[0] == SAID[state].cli
    content = json.loads(told.stdout)
    assert content == {
        "state": state,
        "message": SAID[state].cli,
        "keyring": None,
        "confirmed": False,
        "demo": False,
        "rotating": False,
    }
    assert world.files() == files


@pytest.mark.parametrize(
    ("situation", "state"), [(new, KeyState.NEW), (ready, KeyState.NO_KEYRING), (corrupt, KeyState.CORRUPT)]
)
def test_recover_says_before_it_asks_that_it_cannot_help(
    tmp_path: Path, situation: Callable[[World], None], state: KeyState
) -> None:
    world = World(tmp_path / "profile", FakeBackend())
    situation(world)
    done = livecs(tmp_path / "home", "--profile", str(tmp_path / "profile"), "keys", "recover")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{SAID[state].cli}\n")


def test_rotate_changes_nothing_without_the_key(tmp_path: Path) -> None:
    world = World(tmp_path / "profile", FakeBackend())
    world.keys().make()
    files = world.files()
    done = livecs(tmp_path / "home", "--profile", str(tmp_path / "profile"), "keys", "rotate")
    assert done.returncode == 1
    assert "没有可用的系统钥匙串" in done.stderr
    assert world.files() == files


def test_a_demo_works_without_a_keyring_and_says_what_it_is(tmp_path: Path) -> None:
    world = World(tmp_path / "profile")
    world.keys(is_demo=True).make()
    world.data()
    profile = ("--profile", str(tmp_path / "profile"))
    demo = livecs(tmp_path / "home", *profile, "--demo", "keys", "status", "--json")
    assert (demo.returncode, demo.stderr) == (0, "演示数据：密钥是公开的，不保护任何内容，请勿录入真实信息\n")
    assert json.loads(demo.stdout)["demo"] is True
    assert json.loads(demo.stdout)["state"] == KeyState.READY
    real = livecs(tmp_path / "home", *profile, "keys", "status")
    assert real.returncode == 1
    assert "请加上 --demo" in real.stderr


def test_a_demo_on_a_real_profile_is_refused(tmp_path: Path) -> None:
    World(tmp_path / "profile", FakeBackend()).keys().make()
    done = livecs(tmp_path / "home", "--profile", str(tmp_path / "profile"), "--demo", "keys", "status")
    assert done.returncode == 1
    assert "请去掉 --demo" in done.stderr


def test_a_demo_without_a_profile_is_thrown_away(tmp_path: Path) -> None:
    done = livecs(tmp_path / "home", "--demo", "keys", "status")
    assert (done.returncode, done.stdout) == (0, f"{SAID[KeyState.NEW].cli}\n")
    assert list((tmp_path / "home").iterdir()) == []


def test_status_and_recover_with_a_real_keyring(tmp_path: Path) -> None:
    profile = ("--profile", str(tmp_path / "profile"))
    with keyring_session(tmp_path / "home") as session:
        world = World(tmp_path / "profile")
        _, printed = confirmed(world.keys())
        world.data()
        assert session.livecs(*profile, "keys", "status").startswith(f"1 {SAID[KeyState.MISSING].cli}\n")
        wrong = session.livecs(*profile, "--key-fd", "0", "keys", "recover", given="0" * 28)
        assert wrong.startswith("1 恢复码本身没有输错")
        assert session.livecs(*profile, "--key-fd", "0", "keys", "recover", given=printed).startswith("0 密钥已放回")
        status = session.livecs(*profile, "keys", "status")
        assert status.startswith(f"0 {SAID[KeyState.READY].cli}\n")
        assert "SecretService" in status
        assert "已抄写确认" in status
        session.lock()
        assert session.livecs(*profile, "keys", "status").startswith(f"1 {SAID[KeyState.LOCKED].cli}\n")


# A key on a machine without a keyring, on a terminal.

FIRST = """
import os, sys
from pathlib import Path
from livecs.cli.key_source import first_key, key_answer
from livecs.errors import UserError
from livecs.store.keys import Keys
keys = Keys(Path(sys.argv[1]), list, os.urandom)
try:
    key = first_key(keys) if sys.argv[2] == "first" else key_answer(keys, None).keys[0]
    print("the key ends", key.reveal().hex()[-6:])
except UserError as error:
    sys.exit(error.message)
"""


def on_terminal(tmp_path: Path, what: str) -> Terminal:
    command = [sys.executable, "-c", FIRST, str(tmp_path / "store"), what]
    return Terminal(command, session_environment(tmp_path / "home") | {"PYTHONPATH": str(ROOT)})


def test_on_a_terminal_the_code_is_shown_confirmed_and_asked_for(tmp_path: Path) -> None:
    first = on_terminal(tmp_path, "first")
    shown = first.wait_for("组：")
    code = CODE.search(shown)
    asked = ASKED.search(shown)
    assert code
    assert asked
    first.type("0000 0000")
    assert "组不一样" in first.wait_for("组：")
    typed = groups(code[1], (int(asked[1]), int(asked[2])))
    first.type(typed)
    status, said = first.end()
    assert status == 0
    assert typed not in said
    again = on_terminal(tmp_path, "again")
    assert SAID[KeyState.NO_KEYRING].cli in again.wait_for("恢复码：")
    again.type(code[1].lower())
    assert again.end() == (0, "\r\n" + said.lstrip())
    assert code[1].lower() not in again.shown


def test_three_slips_end_it_and_keep_nothing(tmp_path: Path) -> None:
    first = on_terminal(tmp_path, "first")
    for _ in range(3):
        first.wait_for("组：")
        first.type("oops")
    status, said = first.end()
    assert status == 1
    assert "组不一样" in said
    assert "oops" not in first.shown
    assert not (tmp_path / "store").exists()


def test_without_terminal_and_keyring_the_state_is_said(tmp_path: Path) -> None:
    world = World(tmp_path)
    confirmed(world.keys())
    command = [sys.executable, "-c", FIRST, str(world.store), "again"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf8", check=False, cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (1, f"{SAID[KeyState.NO_KEYRING].cli}\n")


# --key-fd


def piped(data: bytes) -> int:
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    return reading


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nmore\n"])
def test_a_descriptor_gives_the_key_once(tmp_path: Path, ending: str) -> None:
    world = World(tmp_path)
    key, printed = confirmed(world.keys())
    for text in (printed, key.reveal().hex()):
        number = piped(f"{text}{ending}".encode())
        assert key_answer(world.keys(), number).keys == (key,)
        with pytest.raises(OSError, match="Bad file"):
            os.fstat(number)


def test_a_line_is_enough_though_the_other_end_stays_open() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"abc\n")
    assert read_fd(reading) == Secret("abc")
    os.close(writing)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (b"", "key.fd"),
        (b"\n", "key.fd"),
        (b"\xff\xfe", "key.code"),
        (b"0" * 9000, "key.code"),
        (b"0" * 28, "key.other_code"),
    ],
)
def test_what_a_descriptor_cannot_give_is_said(tmp_path: Path, given: bytes, code: str) -> None:
    world = World(tmp_path)
    confirmed(world.keys())
    with pytest.raises(UserError) as caught:
        key_answer(world.keys(), piped(given))
    assert caught.value.code == code


@pytest.mark.parametrize("number", [1, 2, 987, -1])
def test_a_descriptor_that_cannot_be_read_is_said(number: int) -> None:
    with pytest.raises(UserError, match="--key-fd") as caught:
        read_fd(number)
    assert caught.value.code == "key.fd"


def test_a_descriptor_comes_before_the_keyring(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    key = world.keys().make()
    asked = world.backends[0].asked
    assert key_answer(world.keys(), piped(key.reveal().hex().encode())).keys == (key,)
    assert world.backends[0].asked == asked


# rotate, wired


def rotated(world: World, rekey: Rekey, *arguments: str) -> int:
    parser = argparse.ArgumentParser()
    parser.set_defaults(demo=False, key_fd=None)

    def rekey_of(_chosen: argparse.Namespace, _parts: Parts, answer: KeyAnswer) -> tuple[Secret[bytes], Rekey]:
        return answer.keys[0], rekey

    keys_noun.add_to(parser.add_subparsers(), rekey_of, lambda _chosen, _parts: world.keys())
    chosen = parser.parse_args(["keys", *arguments])
    return int(chosen.run(chosen, Parts(Profile(world.store.parent), system_now_ms)))


def test_rotate_changes_the_database_and_prints_the_new_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    world = World(tmp_path, FakeBackend())
    old = world.keys().make()
    used: list[tuple[bytes, bytes]] = []
    assert rotated(world, lambda *both: used.append(both), "rotate") == 0
    ((was, becomes),) = used
    said = capsys.readouterr()
    code = CODE.search(said.err)
    assert code
    assert was == old.reveal()
    assert world.keys().unlock(Secret(code[1])).keys == (Secret(becomes),)
    assert "旧的恢复码作废" in said.out
    assert rotated(world, lambda *both: used.append(both), "status") == 0
    assert "已抄写确认" in capsys.readouterr().out


def test_the_files_are_the_two_copies_alone(tmp_path: Path) -> None:
    world = World(tmp_path, FakeBackend())
    world.keys().make()
    assert rotated(world, lambda _was, _becomes: None, "rotate") == 0
    assert set(world.files()) == {NAME, SECOND}
