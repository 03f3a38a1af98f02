"""An invented person goes through every feature and is seen nowhere outside the encrypted file; erased, nowhere."""

import base64
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from livecs.store.key_answer import DEMO_KEY
from tests.scanner import hidden_in, scan
from tests.store.raw_pages import plain_pages

ROOT = Path(__file__).parents[2]
NAME, PHONE, ADDRESS, NICK = "司徒样本", "19912345678", "乌有州子虚街九十九号", "只在测试里的昵称"
ORDER = "690123456789012345"
CANARIES = (NAME, PHONE, ADDRESS, NICK, ORDER)
PICTURES = ("evidence", "backups/evidence")

PRELUDE = """
import json, os, secrets, sys
from contextlib import closing
from pathlib import Path
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile
from livecs.ids import Ids
from livecs.log import Log, catch_bugs, note_crashes
from livecs.parts import Parts
from livecs.returns.model import Item, NewCase
from livecs.store.cases import CaseStore
from livecs.store.customer import customer
from livecs.store.evidence import EvidenceStore
from livecs.store.keys import Keys
from livecs.store.profile_store import ProfileStore
from livecs.store.usage import Deed, Use, UsageStore
name, phone, address, nick, order = sys.argv[2:7]
profile = Profile(Path(sys.argv[1]))
log = Log(profile.log, system_now_ms)
catch_bugs(log)
note_crashes(profile.logs)
parts = Parts(profile, system_now_ms, log=log.event)
keys = Keys(profile.store, tuple, os.urandom, is_demo=True)
if not profile.database.exists():
    keys.make()
store = ProfileStore(profile.store, keys, keys.open, system_now_ms, parts.privacy().after_restore, log.event)
database = store.open()
new_id = Ids(system_now_ms, secrets.randbits)
cases = CaseStore(database, new_id, system_now_ms)
reason = database.rows("SELECT id FROM reason WHERE parent_id IS NOT NULL")[0][0]
case = NewCase("taobao", order, reason, customer_name=name, customer_phone=phone, customer_address=address,
    customer_nick=nick, note=f"{name} {phone}", reply=f"{name}您好", aftersale_no=f"SH{order}",
    items=(Item("杯子", f"刻字{name}"),))
"""
USE = """
pictures = EvidenceStore(database, profile.evidence, new_id, system_now_ms, os.urandom)
picture = pictures.add(cases.add(case), "".join(sys.argv[2:7]).encode())
assert name in pictures.reveal(picture.id).decode()
cases.keep_draft(json.dumps({"name": name, "phone": phone, "order_no": order, "note": address}, ensure_ascii=False))
assert cases.of_order(order)
assert name in str(parts.privacy().export(database, customer(phone=phone)))
UsageStore(database).add({Use("agree-freight-03", 5): 1, Deed("fixed", "contact.phone", 5): 1})
print(store.back_up(database).path.name)
"""
DUPLICATE = "cases.add(case)"  # refused with a sentence
FIELD = "parts.returns(database).register(case._replace(order_no='', refund_fen=-1))"
BROKEN = """
with database.transaction() as connection:
    connection.execute("INSERT INTO return_case (id, platform, kind, status, order_no, customer_name, customer_phone,"
        " customer_address, created_at_ms, updated_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1)",
        (new_id(), "taobao", "return", "new", order, name, phone, address))
"""  # breaks a rule with all values in hand
WRONG = """
with database.transaction() as connection:
    connection.execute("UPDATE return_case SET note = ? WHERE nothing = ?", (f"{name} {phone} {address}", nick))
"""
BUG = "raise ValueError(f'{name} {phone} {address} {nick} {order}')"
ABORT = """
with database.transaction() as connection:
    for number in range(500):
        connection.execute("INSERT INTO draft VALUES (?, (SELECT id FROM shop), (SELECT id FROM agent), ?, 5)",
            (new_id(), json.dumps({"name": name * 50, "phone": phone, "note": address + nick}, ensure_ascii=False)))
    os.abort()
"""


class Place:
    """A profile and everything around it that a process could write to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.profile = folder / "profile"
        self.told = b""
        for name in ("home", "tmp", "work", "config", "cache"):
            (folder / name).mkdir()
        watched = {"HOME": "home", "TMPDIR": "tmp", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}
        names = {name: str(folder / below) for name, below in watched.items()}
        self._environment = os.environ | names | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}

    def run(self, script: str) -> subprocess.CompletedProcess[bytes]:
        return self._told([sys.executable, "-c", PRELUDE + script, str(self.profile), *CANARIES])

    def livecs(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "livecs", "--profile", str(self.profile), "--demo", *words]
        return self._told(command, typed)

    def _told(self, command: list[str], typed: str = "") -> subprocess.CompletedProcess[bytes]:
        done = subprocess.run(
            command,
            input=typed.encode(),
            capture_output=True,
            check=False,
            timeout=60,
            cwd=self.folder / "work",
            env=self._environment,
        )
        self.told += done.stderr
        return done

    def databases(self) -> Iterator[Path]:
        yield self.profile / "store/livecs.db"
        yield from (self.profile / "store/backups").glob("*.db")


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """What a day leaves behind, with phrases and rules read."""
    place = Place(tmp_path_factory.mktemp("used"))
    done = place.run(USE)
    assert done.returncode == 0, done.stderr.decode()
    place.livecs("phrases", "search", NAME)
    place.livecs("lint", "-")
    return place


@pytest.fixture
def place(used: Place, tmp_path: Path) -> Place:
    place = Place(tmp_path)
    shutil.copytree(used.folder, place.folder, dirs_exist_ok=True)
    place.told = used.told
    return place


@pytest.mark.parametrize(
    ("script", "code", "said"),
    [
        (DUPLICATE, 1, "livecs.returns.refusals.CaseDuplicateError case.duplicate at livecs/store/cases.py"),
        (FIELD, 1, "CaseFieldError case.field at livecs/returns/desk.py"),
        (BROKEN, 1, "IntegrityError"),
        (WRONG, 1, "OperationalError"),
        (BUG, 1, "builtins.ValueError at ?"),
        (ABORT, -6, ""),
        (f"import threading\ndef fail():\n    {BUG}\nthreading.Thread(target=fail).start()", 0, "builtins.ValueError"),
    ],
)
def test_nothing_is_seen_outside_the_encrypted_file(place: Place, script: str, code: int, said: str) -> None:
    done = place.run(script)
    assert done.returncode == code, done.stderr.decode()
    assert said in done.stderr.decode()
    logs = b"".join(path.read_bytes() for path in (place.profile / "logs").iterdir())
    assert said.encode() in logs
    place.livecs("phrases", "search", NAME)
    assert "shapes.mobile" in place.livecs("lint", "-", typed=f"{NAME} {PHONE} {ADDRESS}\n").stdout.decode()
    place.livecs("db", "check")
    place.livecs("privacy", "erase", "--phone", "-", typed=f"{PHONE}\n")  # refused without --yes
    exported = place.livecs("privacy", "export", "--phone", "-", typed=f"{PHONE}\n")
    assert exported.returncode == 0
    assert all(word in exported.stdout.decode() for word in CANARIES)
    assert list(hidden_in(place.told, CANARIES)) == []
    assert scan(place.folder, CANARIES) == []
    assert set(_inside(place.profile / "store/livecs.db")) == set(CANARIES)  # and there it is


def _inside(path: Path) -> list[str]:
    pages = plain_pages(path, DEMO_KEY.reveal())
    return [word for word in CANARIES if word.encode() in pages]


def test_erased_it_is_in_no_database_that_remains_and_comes_back_from_none(place: Place) -> None:
    (old,) = (place.profile / "store/backups").glob("*.db")
    kept = place.folder / "kept"
    shutil.copytree(old.parent, kept)
    assert set(_inside(old)) == set(CANARIES)
    assert [len(list(place.profile.glob(f"store/{folder}/*"))) for folder in PICTURES] == [1, 1]
    erased = place.livecs("privacy", "erase", "--phone", "-", "--yes", typed=f"{PHONE}\n")
    assert (erased.returncode, "1 份草稿" in erased.stdout.decode()) == (0, True), erased.stderr.decode()
    remaining = list(place.databases())
    assert len(remaining) == 2
    assert [_inside(path) for path in remaining] == [[], []]
    assert scan(place.profile, CANARIES) == []
    assert [list(place.profile.glob(f"store/{folder}/*")) for folder in PICTURES] == [[], []]
    for path in kept.glob("*.*"):
        shutil.copy(path, old.parent)
    name = place.livecs("db", "restore").stdout.decode()
    assert old.stem in name
    back = place.livecs("db", "restore", old.stem)
    assert back.returncode == 0, back.stderr.decode()
    assert _inside(place.profile / "store/livecs.db") == []
    count = "print(*database.rows('SELECT count(*), count(erased_at_ms) FROM return_case')[0])"
    assert place.run(count).stdout.decode() == "1 1\n"


@pytest.mark.parametrize("spelling", ["utf8", "utf16", "base64"])
def test_a_plain_file_would_be_seen(tmp_path: Path, spelling: str) -> None:
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection:
        if spelling == "utf16":
            connection.execute("PRAGMA encoding = 'UTF-16'")
        connection.execute("CREATE TABLE t (a TEXT)")
        for number, word in enumerate(CANARIES):
            text = f"{'x' * number}{word}等"
            connection.execute("INSERT INTO t VALUES (?)", (_coded(text) if spelling == "base64" else text,))
        connection.commit()
    assert {f"plain.db: {spelling} {word}" for word in CANARIES} <= set(scan(tmp_path, CANARIES))


def _coded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def test_a_file_name_and_an_escaped_text_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / f"{PHONE}.txt").write_text("")
    (tmp_path / "a.json").write_text('{"name": "\\u53f8\\u5f92\\u6837\\u672c"}')
    assert len(scan(tmp_path, CANARIES)) >= 2
