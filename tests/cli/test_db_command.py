"""``livecs db``: what a person sees and gets of whole and damaged data."""

import argparse
import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from livecs.cli import db
from livecs.cli import keys as keys_noun
from livecs.desktop.paths import Profile as Files
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.store.keys import Keys
from livecs.store.lock import StoreBusyError, StoreLock
from livecs.store.migrations import STEPS
from livecs.vault.secret import Secret
from livecs.vault.states import KeyStateError
from tests.store.profile import Profile, spoil_page, truth, without, worked_with

ROOT = Path(__file__).parents[2]


def livecs(profile: Profile, *arguments: str, demo: bool = False) -> int:
    """Run a command in this process, with the profile's own keyring."""
    parser = argparse.ArgumentParser()
    parser.set_defaults(demo=demo, key_fd=None)
    nouns = parser.add_subparsers()

    def keys(_chosen: argparse.Namespace, _parts: Parts) -> Keys:
        return profile.world.keys(is_demo=demo)

    db.add_to(nouns, keys)
    keys_noun.add_to(nouns, partial(db.rekey_of, keys=keys), keys)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen, Parts(Files(profile.world.store.parent), profile.clock)))


@pytest.mark.parametrize("arguments", [("check",), ("check", "--json"), ("backup",), ("salvage", __file__)])
def test_where_nothing_was_kept_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert livecs(Profile(tmp_path), "db", *arguments) == 0
    assert db.NOTHING_YET in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_check_says_what_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = worked_with(tmp_path)
    assert livecs(profile, "db", "check") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "数据完好"
    assert "phrase_use：90 行" in said
    assert said[-1] == "最近的备份：2026-11-21 21:00"
    assert livecs(profile, "db", "check", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["state"], found["schema"], found["rows"]["audit"]) == ("whole", len(STEPS), 90)
    assert found["newest_backup"] == "2026-11-21T21:00:00+08:00"


def test_check_of_a_damaged_file_says_what_came_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = worked_with(tmp_path)
    spoil_page(profile.path, 1)
    assert livecs(profile, "db", "check") == 0
    said = capsys.readouterr()
    assert "已恢复到 2026-11-21 21:00 的备份" in said.err
    assert "store/livecs.db.aside-1" in said.err
    assert said.out.startswith("数据完好")


def test_check_of_what_cannot_be_read_fails(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    without(profile.world.store / "backups")
    spoil_page(profile.path, 1)
    with pytest.raises(UserError, match="文件没有动过"):
        livecs(profile, "db", "check")


def test_a_backup_is_made_listed_and_restored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = worked_with(tmp_path)
    assert livecs(profile, "db", "backup") == 0
    assert capsys.readouterr().out == "已备份：20261121-220000\n"
    profile.put(range(90, 95))
    assert livecs(profile, "db", "restore") == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == ["20261121-220000", "20261121-210000"]
    assert livecs(profile, "db", "restore", listed[1]) == 0
    assert capsys.readouterr().out == (
        "已恢复到 2026-11-21 21:00 的备份；原来的文件没有删除，在 store/livecs.db.aside-1\n"
    )
    assert profile.rows() == truth(range(60))
    aside = profile.world.store / "livecs.db.aside-1"
    assert livecs(profile, "db", "salvage", str(aside)) == 0
    assert capsys.readouterr().out == "补回 70 行现在没有的记录；之前的数据已先备份\n"
    assert profile.rows() == truth(range(95))
    assert livecs(profile, "db", "salvage", str(aside)) == 0
    assert "补回 0 行" in capsys.readouterr().out


def test_restore_new_starts_empty_and_keeps_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = worked_with(tmp_path)
    without(profile.world.store / "backups")
    spoil_page(profile.path, 1)
    damaged = profile.path.read_bytes()
    assert livecs(profile, "db", "restore", "new") == 0
    assert capsys.readouterr().out == "已从空的数据开始；原来的文件没有删除，在 store/livecs.db.aside-1\n"
    assert profile.rows() == set()
    assert (profile.world.store / "livecs.db.aside-1").read_bytes() == damaged


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("restore", "20200101-000000"), "没有名为 20200101-000000 的备份"),
        (("salvage", "nowhere.db"), "没有这个文件：nowhere.db"),
        (("salvage", __file__), "没有这份数据的密钥能读的内容"),
    ],
)
def test_what_is_not_there_is_said_and_changes_nothing(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    profile = worked_with(tmp_path)
    with pytest.raises(UserError, match=said):
        livecs(profile, "db", *arguments)
    assert profile.rows() == truth(range(90))


def test_a_damaged_backup_is_not_restored(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    (backup,) = profile.store().backups.all()
    spoil_page(backup.path, 3)
    with pytest.raises(UserError, match="请换一个备份"):
        livecs(profile, "db", "restore", backup.name)
    assert profile.rows() == truth(range(90))


def test_restore_needs_the_store_alone(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    (backup,) = profile.store().backups.all()
    with StoreLock(profile.world.store / "lock") as panel:
        panel.share()
        with pytest.raises(StoreBusyError, match="关闭面板"):
            livecs(profile, "db", "restore", backup.name)
        assert livecs(profile, "db", "backup") == 0  # beside the panel


def test_rotate_gives_another_key_to_data_and_backups(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = worked_with(tmp_path)
    (old,) = profile.world.keys().open().keys
    assert livecs(profile, "keys", "rotate") == 0
    said = capsys.readouterr()
    code = said.err.splitlines()[0].removeprefix("恢复码：")
    (new,) = profile.world.keys().unlock(Secret(code)).keys
    assert new != old
    assert profile.rows() == truth(range(90))
    assert len(profile.store().backups.all()) == 1


def test_without_its_key_nothing_is_touched(tmp_path: Path) -> None:
    profile = worked_with(tmp_path)
    profile.world.backends[0].values.clear()
    before = profile.names()
    with pytest.raises(KeyStateError):
        livecs(profile, "db", "check")
    assert profile.names() == before


def test_a_demo_is_made_and_checked_between_calls(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "livecs", "--profile", str(tmp_path / "demo"), "--demo", "db", "check", "--json"]
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, encoding="utf8")
        assert (done.returncode, "不保护任何内容" in done.stderr) == (0, True)
        found = json.loads(done.stdout)
        assert found["state"] == "whole"
        filled = {name for name, rows in found["rows"].items() if rows}
        assert {"audit", "phrase_use", "lint_deed", "return_case"} <= filled
    refused = subprocess.run([*command[:5], "db", "check"], capture_output=True, check=False, cwd=ROOT, encoding="utf8")
    assert (refused.returncode, "演示数据" in refused.stderr) == (1, True)
