"""One customer is handed over or erased from the command line, and nothing repeats the number."""

import json
import os
import sys
from pathlib import Path

import pytest

from livecs.phrases.promises import PromisesDesk
from livecs.store.key_answer import DEMO_KEY
from livecs.store.promises import Promises
from tests.cli.shell import Answer, livecs
from tests.cli.terminal import Terminal
from tests.store.build import bare
from tests.store.case_rows import Moments, ids

PHONE, ORDER = "10000000007", "DEMO-000007"
NAME = "演示买家07"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A demo profile with its sixty cases."""
    assert livecs(tmp_path, "--demo", "db", "check").code == 0
    return tmp_path


def privacy(profile: Path, *words: str, typed: str | None = None) -> Answer:
    return livecs(profile, "--demo", "privacy", *words, typed=typed)


def test_export_tells_all_and_leaves_an_access_row(profile: Path) -> None:
    for words in (("--phone", PHONE), ("--order-no", "demo 000007")):
        answer = privacy(profile, "export", *words)
        (case,) = json.loads(answer.out)["cases"]
        assert (answer.code, case["customer_name"], case["items"][0]["quantity"]) == (0, NAME, 1)
    answer = privacy(profile, "export", "--phone", "-", typed=f"{PHONE}\n")
    assert NAME in answer.out
    assert PHONE not in answer.err


def test_who_looked_is_written_down_without_what_they_saw(profile: Path) -> None:
    for number in (PHONE, "19999999999"):
        privacy(profile, "export", "--phone", number)
    with bare(profile / "store/livecs.db", DEMO_KEY.reveal()) as database:
        looks = database.rows("SELECT deed, subject_kind, length(subject_id) FROM access ORDER BY at_ms, id")
        (whole,) = database.rows("SELECT group_concat(concat_ws(' ', id, deed, subject_kind, subject_id)) FROM access")
    assert looks == [("export", "case", 36), ("search", "case", 0)]
    assert not {PHONE, "19999999999"} & set(str(whole).split())


def test_what_was_promised_to_them_is_told_and_erased(profile: Path) -> None:
    phone = "19900000001"
    with bare(profile / "store/livecs.db", DEMO_KEY.reveal()) as database:
        now = Moments()
        PromisesDesk(Promises(database, ids(now), now), ids(now), now).note("回电", now(), customer=f"小鹿 {phone}")
    (promise,) = json.loads(privacy(profile, "export", "--phone", phone).out)["promises"]
    assert (promise["what"], promise["customer"]) == ("回电", f"小鹿 {phone}")
    with bare(profile / "store/livecs.db", DEMO_KEY.reveal()) as database:
        assert database.rows("SELECT deed, subject_kind, subject_id FROM access") == [
            ("export", "promise", promise["id"])
        ]
    erased = privacy(profile, "erase", "--phone", phone, "--yes")
    assert "1 条记一笔的内容" in erased.out
    assert "没有找到" in privacy(profile, "export", "--phone", phone).err
    assert "promise_personal" in privacy(profile, "kept", "--json").out


def test_export_to_a_file_is_for_its_owner_and_replaces_none(profile: Path) -> None:
    target = profile / "out.json"
    for code in (0, 1):
        answer = privacy(profile, "export", "--phone", PHONE, str(target))
        assert (answer.code, answer.out) == (code, "")
    assert "同名文件" in answer.err
    assert NAME in target.read_text("utf8")
    assert target.stat().st_mode & 0o077 == 0


def test_erase_asks_and_then_leaves_nothing_to_find(profile: Path) -> None:
    refused = privacy(profile, "erase", "--phone", PHONE)
    assert (refused.code, refused.out) == (2, "")
    assert "--yes" in refused.err
    assert NAME in privacy(profile, "export", "--order-no", ORDER).out
    erased = privacy(profile, "erase", "--phone", PHONE, "--yes", "--json")
    assert (erased.code, json.loads(erased.out)) == (
        0,
        {"cases": 1, "drafts": 0, "pictures": 0, "promises": 0, "owed": 0},
    )
    for words in (("--phone", PHONE), ("--order-no", ORDER)):
        gone = privacy(profile, "export", *words)
        assert (gone.code, gone.out) == (1, "")
        assert "没有找到" in gone.err
        assert PHONE not in gone.err
    assert len(list((profile / "store/backups").glob("*.db"))) == 1


@pytest.mark.parametrize(("word", "code"), [("yes", 0), ("no", 2), ("", 2)])
def test_erase_on_a_terminal_waits_for_the_word(profile: Path, word: str, code: int) -> None:
    command = [sys.executable, "-m", "livecs", "--profile", str(profile), "--demo", "privacy", "erase", "--phone", "-"]
    terminal = Terminal(command, os.environ | {"PYTHONUTF8": "1"})
    terminal.type(PHONE)
    terminal.wait_for("确定请输入")
    terminal.type(word)
    ended, said = terminal.end()
    assert (ended, ("已清除 1 条" in said)) == (code, code == 0)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("export --phone 100****0007", 1, "完整的订单编号或手机号"),
        ("export --phone 19999999999", 1, "没有找到"),
        ("erase --phone 19999999999 --yes", 1, "没有找到"),
        ("erase --yes", 2, "--order-no --phone"),
        ("erase --phone 1 --order-no 2", 2, "not allowed"),
    ],
)
def test_what_is_not_found_or_asked_wrongly_has_its_code(profile: Path, words: str, code: int, said: str) -> None:
    answer = privacy(profile, *words.split())
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_a_profile_without_data_says_so(tmp_path: Path) -> None:
    answer = livecs(tmp_path, "privacy", "export", "--phone", PHONE)
    assert (answer.code, answer.out) == (1, "")
    assert "还没有数据" in answer.err
    assert not (tmp_path / "store").exists()


def test_a_purge_erases_what_is_due_and_says_how_much(profile: Path) -> None:
    assert privacy(profile, "purge").out == "没有到期的内容\n"
    (profile / "settings.json").write_text('{"case_days_at_most": 7}')
    answer = privacy(profile, "purge", "--json")
    assert answer.code == 0
    assert 28 <= json.loads(answer.out)["cases"] <= 31
    assert "自登记起满 7 天" in privacy(profile, "kept").out
    assert {row["kind"] for row in json.loads(privacy(profile, "kept", "--json").out)} > {"case_personal", "backup"}
