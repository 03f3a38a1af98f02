"""``livecs lint`` and ``livecs rules`` as a program."""

import json
from argparse import Namespace
from pathlib import Path

import pytest

from livecs.cli.lint import _counts
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from livecs.store.usage import Deed
from tests.cli.shell import livecs
from tests.lint.build import RULE_PACK
from tests.store.build import KEY
from tests.store.counts import opened

ABSOLUTE, CLEAN = "这款是国家级品质", "好的，马上为您查看"


@pytest.mark.parametrize(("text", "code"), [(ABSOLUTE, 1), (CLEAN, 0), ("", 0)])
def test_an_error_makes_the_exit_code(tmp_path: Path, text: str, code: int) -> None:
    assert livecs(tmp_path, "lint", "--platform", "douyin", typed=text).code == code


def test_text_names_place_reason_and_way_out(tmp_path: Path) -> None:
    said = livecs(tmp_path, "lint", typed=f"{CLEAN}\n{ABSOLUTE}\n").out
    assert said.startswith("-:2:4: error ")
    assert "国家级" in said
    assert "广告法" in said


def test_jsonl_answers_line_by_line(tmp_path: Path) -> None:
    done = livecs(tmp_path, "lint", "-", "--platform", "pdd", "--format", "jsonl", typed=f"{ABSOLUTE}\n\n{CLEAN}\n")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["line"] for row in rows] == [1, 2, 3]
    assert [len(row["findings"]) for row in rows] == [1, 0, 0]
    (finding,) = rows[0]["findings"]
    assert set(finding) >= {"rule", "category", "severity", "start", "end", "text", "message", "fixes"}
    assert ABSOLUTE[finding["start"] : finding["end"]] == finding["text"]
    assert done.code == 1


def test_json_and_sarif_are_what_they_say(tmp_path: Path) -> None:
    file = tmp_path / "reply.txt"
    file.write_text(ABSOLUTE, encoding="utf8")
    plain = json.loads(livecs(tmp_path, "lint", str(file), "--format", "json").out)
    sarif = json.loads(livecs(tmp_path, "lint", str(file), "--format", "sarif").out)
    (result,) = sarif["runs"][0]["results"]
    assert plain["findings"][0]["rule"] == result["ruleId"]
    assert result["level"] == "error"


@pytest.mark.parametrize("harm", ["missing", "folder", "bytes"])
def test_what_cannot_be_read_is_said(tmp_path: Path, harm: str) -> None:
    file = tmp_path / "reply.txt"
    if harm == "folder":
        file.mkdir()
    elif harm == "bytes":
        file.write_bytes(b"\xff\xfe")
    done = livecs(tmp_path, "lint", str(file))
    assert (done.code, done.out) == (2, "")
    assert "reply.txt" in done.err
    assert "Traceback" not in done.err


def test_rules_are_listed_explained_checked_and_counted(tmp_path: Path) -> None:
    listed = livecs(tmp_path, "rules", "list").out.splitlines()
    first = listed[0].split()[0]
    explained = livecs(tmp_path, "rules", "explain", first)
    assert len(listed) > 40
    assert first in explained.out
    assert "出处" in explained.out
    assert livecs(tmp_path, "rules", "explain", "no.such").code == 2
    assert livecs(tmp_path, "rules", "counts").out == "还没有记录\n"


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("schema = 1", "schema = 2"), 1, "schema"),
        (('category = "abuse"', 'category = "mood"'), 6, "category"),
        (('terms = ["坏话"]', 'terms = [""]'), 11, "terms 应为文字列表"),
        (('terms = ["坏话"]', 'terms = ["坏"]'), 11, "单个字"),
        (('terms = ["坏话"]', 'terms = ["{坏|差话"]'), 11, "花括号"),
        (('flagged = ["坏话一句"]', 'flagged = ["好话"]'), 12, "没有被找到"),
        (('passes = ["好话"]', 'passes = ["坏话"]'), 13, "误判"),
        (('confidence = "B"', 'confidence = "D"'), 10, "confidence"),
        (('kind = "terms"', 'kind = "detector"'), 4, "detector"),
        (('severity = { any = "error" }', 'severity = { mars = "error" }'), 8, "mars"),
        (('message = "不说"', "colour = 1"), 9, "colour"),
    ],
)
def test_a_broken_pack_is_refused_with_file_and_line(
    tmp_path: Path, change: tuple[str, str], line: int, said: str
) -> None:
    pack = tmp_path / "mine.toml"
    pack.write_text(RULE_PACK.replace(*change), encoding="utf8")
    done = livecs(tmp_path, "rules", "check", str(pack))
    assert done.code == 1
    assert any(f"mine.toml:{line}: " in row and said in row for row in done.out.splitlines()), done.out


def test_a_good_pack_passes_and_a_large_one_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "mine.toml"
    pack.write_text(RULE_PACK, encoding="utf8")
    assert livecs(tmp_path, "rules", "check", str(pack)).code == 0
    with pack.open("r+b") as file:
        file.truncate(20 * 1024 * 1024)
    done = livecs(tmp_path, "rules", "check", str(pack))
    assert "20 MB" in done.out


def test_counts_of_the_week_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    now_ms = 1_795_233_600_000
    with opened(tmp_path / "livecs.db") as store:
        store.add({Deed("stopped", "a.b", now_ms): 2, Deed("fixed", "a.b", now_ms): 1})
        store.add({Deed("stopped", "c.d", now_ms - 30 * 86_400_000): 5})
    database = Database(tmp_path / "livecs.db", KEY, WriteGate())
    assert _counts(Namespace(key_fd=3), Parts(Profile(tmp_path), lambda: now_ms, lambda: database)) == 0
    assert capsys.readouterr().out == "拦下 2（a.b 2）\n按建议改好 1（a.b 1）\n仍然发送 0\n"


def test_counts_without_a_database_make_none(tmp_path: Path) -> None:
    assert livecs(tmp_path, "rules", "counts").out == "还没有记录\n"
    assert list(tmp_path.rglob("*.db")) == []
