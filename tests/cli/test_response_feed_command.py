"""``livecs response feed`` and ``import`` as programs: killed on either side, nothing is lost and nothing doubled."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from livecs.response.desk import Channel
from livecs.store.key_answer import DEMO_KEY
from livecs.store.responses import Responses
from tests.response.test_feed import AT_MS, HELLO, event, lines
from tests.store.build import bare

COUNT = 900
SENDER = """
import json, socket, sys
path, token, count = sys.argv[1], open(sys.argv[2]).read(), int(sys.argv[3])
with socket.socket(socket.AF_UNIX) as wire:
    wire.connect(path)
    answers = wire.makefile("r")
    wire.sendall(json.dumps({"sender": "window", "platform": "douyin", "token": token}).encode() + b"\\n")
    ready = json.loads(answers.readline())["ready"]
    print("ready", ready, flush=True)
    acked = ready
    for seq in range(ready + 1, count + 1):
        line = {"seq": seq, "conversation": f"k{seq % 50}", "at_ms": 1795233600000 + seq, "role": "customer"}
        wire.sendall(json.dumps(line).encode() + b"\\n")
        while acked < seq and (seq % 30 == 0 or seq == count):
            acked = json.loads(answers.readline())["ack"]
            print("ack", acked, flush=True)
    print("done", acked, flush=True)
"""


def command(profile: Path, *arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "livecs", "--demo", "--profile", str(profile), "response", *map(str, arguments)]


@contextmanager
def serving(profile: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(command(profile, "feed", "--socket"), stderr=subprocess.PIPE, encoding="utf8") as server:
        assert server.stderr
        while "feed.sock" not in server.stderr.readline():
            assert server.poll() is None
        try:
            yield server
        finally:
            server.kill()


def sender(profile: Path, count: int = COUNT) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-c", SENDER, str(profile / "feed.sock"), str(profile / "feed.token"), str(count)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf8")


def said(child: "subprocess.Popen[str]") -> tuple[str, int]:
    """What a sender said last."""
    assert child.stdout
    *_, last = child.stdout
    word, _, number = last.partition(" ")
    return word, int(number)


def kept(profile: Path, platform: str = "douyin", source: str = "feed") -> int:
    with bare(profile / "store" / "livecs.db", DEMO_KEY.reveal()) as database:
        found = Responses(database, lambda: AT_MS).events(Channel(platform, source), 0, 1 << 60)
        return sum(len(events) for _, events in found)


def test_lines_on_standard_input_are_kept_and_answered(tmp_path: Path) -> None:
    text = lines(HELLO, event(1), event(2)) + b"not json\n"
    done = subprocess.run(command(tmp_path, "feed"), input=text, capture_output=True, check=False)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers[0] == {"ready": 0}
    assert {"ack": 2} in answers
    assert {"error": {"line": 4, "reason": "不是一行 JSON"}} in answers
    assert (done.returncode, kept(tmp_path)) == (1, 2)
    again = subprocess.run(command(tmp_path, "feed"), input=text, capture_output=True, check=False)
    assert (json.loads(again.stdout.splitlines()[0]), kept(tmp_path)) == ({"ready": 2}, 2)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such sockets for Python")
def test_the_socket_and_its_token_are_for_this_user_alone(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("feed.sock", "feed.token")] == [0o600, 0o600]
        second = subprocess.run(
            command(tmp_path, "feed", "--socket"), capture_output=True, encoding="utf8", check=False
        )
        assert (second.returncode, "已经有一个" in second.stderr) == (1, True)
        with socket.socket(socket.AF_UNIX) as wire:
            wire.connect(str(tmp_path / "feed.sock"))
            wire.sendall(lines(HELLO | {"token": "wrong"}, event(1)))
            assert "口令不对" in wire.makefile("r", encoding="utf8").read()  # to its end: it was let go
        server.send_signal(signal.SIGTERM)
        assert server.wait(10) == 0
    assert not (tmp_path / "feed.sock").exists()
    assert kept(tmp_path) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such sockets for Python")
def test_a_killed_receiver_and_a_killed_sender_lose_and_double_nothing(tmp_path: Path) -> None:
    acked = 0
    for victim in ("receiver", "sender", "receiver"):
        before = kept(tmp_path) if acked else 0
        with serving(tmp_path) as server, sender(tmp_path, 10**9) as child:
            assert child.stdout
            assert child.stdout.readline() == f"ready {before}\n"
            acked = int(child.stdout.readline().split()[1])
            (server if victim == "receiver" else child).kill()
            if victim == "sender":
                child.wait()
                os.kill(server.pid, signal.SIGTERM)
            (child if victim == "receiver" else server).wait(10)
        assert kept(tmp_path) >= acked > 0
    sofar = kept(tmp_path)
    with serving(tmp_path), sender(tmp_path, sofar + COUNT) as child:
        assert said(child) == ("done", sofar + COUNT)
    assert kept(tmp_path) == sofar + COUNT


def imported(profile: Path, text: str, *arguments: str) -> tuple[int, dict[str, Any], str]:
    file = profile.with_suffix(".csv")
    file.write_text(text, encoding="utf8")
    done = subprocess.run(
        command(profile, "import", file, "--json", *arguments), capture_output=True, encoding="utf8", check=False
    )
    return done.returncode, json.loads(done.stdout or "{}"), done.stderr


TABLE = """单号,时间,角色,内容
k1,2026-11-16 10:00:00,买家,你好
k1,2026-11-16 10:00:20,客服,在的
k1,2026-11-16 10:00:20,谁,在的
"""


def test_a_file_is_imported_once_and_its_columns_are_remembered(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    code, _, said_why = imported(profile, TABLE, "--dry-run")
    assert (code, "会话" in said_why) == (1, True)
    code, found, _ = imported(profile, TABLE, "--dry-run", "--map", "单号=会话")
    assert (code, found["events"], found["refused"], (profile / "store" / "livecs.db").exists()) == (1, 2, 1, False)
    assert found["faults"] == [{"row": 4, "why": "角色认不出来：谁"}]
    code, found, _ = imported(profile, TABLE, "--map", "单号=会话", "--platform", "pdd")
    assert (code, found["new"], found["columns"]["单号"]) == (1, 2, "会话")
    code, found, _ = imported(profile, TABLE, "--platform", "pdd")
    assert (found["events"], found["new"], kept(profile, "pdd", "import")) == (2, 0, 2)
    assert "在的".encode() not in b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())


def test_dates_that_do_not_tell_are_asked_about(tmp_path: Path) -> None:
    text = "会话,时间,角色\nk1,01/02/2026 10:00:00,买家\n"
    code, _, said_why = imported(tmp_path / "p", text)
    assert (code, "--date-order" in said_why) == (1, True)
    code, found, _ = imported(tmp_path / "p", text, "--date-order", "dmy")
    assert (code, found["new"], found["order"]) == (0, 1, "dmy")
