"""Approval without a window: proposed, reviewed, approved, retired, as a shell and its scripts see it."""

import argparse
import json
import os
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from livecs.cli import approvals, main
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile
from livecs.parts import Parts
from livecs.store.keyrings import BackendKeyring
from livecs.store.keys import Keys
from livecs.store.shop_key import ShopKey
from tests.fakes import FakeBackend, FakeRandom
from tests.store.case_rows import ids

PHRASE = """
[[phrase]]
id = "my-01"
title = "会员日"
scene = ["优惠"]
status = "review"
text = '''会员日是周五。'''
"""
PACK = 'schema = 1\npack = "my-shop"\ntitle = "我的店"\n'
BAD = PHRASE.replace("会员日是周五", "全网最低价")


class Cli(NamedTuple):
    """One made-up profile, and what its commands print."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str, pin: str = "") -> tuple[int, str, str]:
        if pin:
            end, begin = os.pipe()
            os.write(begin, f"{pin}\n".encode())
            os.close(begin)
            words = (*words, "--pin-fd", str(end))
        code = main(["--profile", str(self.folder), "--demo", "phrases", *words], quick_parts)
        return code, *self.capsys.readouterr()

    def json(self, *words: str, pin: str = "") -> Any:  # noqa: ANN401 (what JSON holds)
        return json.loads(self(*words, "--json", pin=pin)[1])

    def file(self, text: str) -> str:
        path = self.folder / "new.toml"
        path.write_text(text, encoding="utf8")
        return str(path)


def quick_parts(profile: Profile, *given: Any) -> Parts:  # noqa: ANN401 (what parts take)
    """A signing key that opens fast."""
    parts = Parts(profile, *given)
    parts._shop_key = ShopKey(profile.store, os.urandom, ids(system_now_ms), system_now_ms, lanes=1)
    return parts


@pytest.fixture
def cli(tmp_path: Path, warm_cache: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    shutil.copytree(warm_cache, Profile(tmp_path).cache)
    return Cli(tmp_path, capsys)


def test_a_phrase_goes_the_whole_way(cli: Cli) -> None:
    (row,) = cli.json("propose", cli.file(PACK + PHRASE))
    assert (row["state"], row["pack"], row["phrase"]["id"], row["version"]) == ("review", "my-shop", "my-01", 2)
    id_ = row["id"][-8:]
    code, out, _ = cli("review")
    assert code == 0
    assert out.startswith(f"{id_}  待审  my-shop/my-01  会员日")
    code, out, err = cli("approve", id_, "--until", "2099-12-31", pin="246810")
    assert (code, out, err.count("演示")) == (0, "已通过「会员日」，写进 my-shop.toml\n", 1)
    assert (cli.folder / "phrasebanks/my-shop.sig").exists()
    found = cli.json("search", "会员日是周五")
    assert [(one["id"], one["standing"]) for one in found] == [("my-01", "signed")]
    path = cli.folder / "phrasebanks/my-shop.toml"
    approved = path.read_bytes()
    path.write_bytes(approved.replace("周五".encode(), "周日".encode()))
    assert "会员日  [优惠]  〔签名对不上，不能用〕" in cli("search", "会员日是周日")[1]
    path.write_bytes(approved)
    code, out, _ = cli("retire", "my-shop/my-01", pin="246810")
    assert (code, out) == (0, "已停用「会员日」，写进 my-shop.toml\n")
    assert cli("search", "会员日是周五")[0] == 1
    assert cli("review")[2].endswith("没有等待审核的\n")


def test_several_are_retired_with_one_pin_and_a_wrong_name_among_them_retires_none(cli: Cli) -> None:
    rows = cli.json("propose", cli.file(PACK + PHRASE + PHRASE.replace("my-01", "my-02").replace("周五", "周六")))
    for row in rows:
        assert cli("approve", row["id"], pin="246810")[0] == 0
    code, out, err = cli("retire", "my-shop/my-01", "my-shop/no", pin="246810")
    assert (code, out, "没有「no」" in err) == (1, "", True)
    assert cli("search", "会员日是周五")[0] == 0
    code, out, _ = cli("retire", "my-shop/my-01", "my-shop/my-02", "my-shop/my-01", pin="246810")
    assert (code, out.count("已停用")) == (0, 2)
    assert [cli("search", f"会员日是{day}")[0] for day in ("周五", "周六")] == [1, 1]


def test_a_proposal_needs_no_status_and_has_that_of_a_proposal(cli: Cli) -> None:
    for text in (PHRASE.replace('status = "review"\n', ""), PHRASE.replace('"review"', '"approved"')):
        (row,) = cli.json("propose", cli.file(PACK + text))
        assert (row["state"], row["phrase"]["status"]) == ("review", "review")


def test_a_search_asks_the_database_which_key_counts(cli: Cli) -> None:
    (row,) = cli.json("propose", cli.file(PACK + PHRASE))
    cli("approve", row["id"], pin="246810")
    (cli.folder / "store/shop-key.json").unlink()
    words = ("search", "会员日是周五")
    assert [one["standing"] for one in cli.json(*words)] == ["signed"]  # by the pinned key
    path = cli.folder / "phrasebanks/my-shop.toml"
    path.write_bytes(path.read_bytes().replace("周五".encode(), "周日".encode()))
    assert "〔签名对不上，不能用〕" in cli("search", "会员日是周日")[1]


def test_what_a_shut_database_would_know_is_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli = Cli(tmp_path, capsys)
    (row,) = cli.json("propose", cli.file(PACK + PHRASE))
    cli("approve", row["id"], pin="246810")
    assert main(["--profile", str(tmp_path), "phrases", "search", "会员日是周五"]) == 0  # no demo: another key
    assert "会员日  [优惠]  〔未核对〕" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("--pack", "../x"), ("--pack", "a.b")])
def test_a_pack_that_no_file_could_be_named_after_is_refused(cli: Cli, words: tuple[str, ...]) -> None:
    for verb in ("propose", "import"):
        code, _, err = cli(verb, cli.file(PHRASE), *words)
        assert (code, "只用汉字、字母、数字" in err) == (1, True)


def test_a_phrase_that_has_ended_is_signed_and_said_to_have_ended(cli: Cli) -> None:
    (cli.folder / "phrasebanks").mkdir()
    ended = PHRASE.replace('"review"', '"approved"\nvalid_until = 2020-01-01')
    (cli.folder / "phrasebanks/my-shop.toml").write_text(PACK + ended, encoding="utf8")
    _, out, _ = cli("approve", "--pack", "my-shop", pin="246810")
    assert "my-01：已签名，但有效期 2020-01-01 已经过去" in out


def test_one_that_was_returned_is_a_draft_with_a_note(cli: Cli) -> None:
    (row,) = cli.json("propose", cli.file(PHRASE), "--pack", "my-shop")
    code, out, _ = cli("return", row["id"], "--note", "再软一点")
    assert (code, out.strip().endswith("退回：再软一点")) == (0, True)
    assert [one["note"] for one in cli.json("drafts")] == ["再软一点"]
    assert cli.json("review") == []
    assert [one["state"] for one in cli.json("withdraw", row["id"])] == ["withdrawn"]
    code, _, err = cli("withdraw", row["id"])
    assert (code, "已撤回" in err) == (1, True)


def test_what_breaks_a_rule_is_not_approved_and_the_platforms_are_named(cli: Cli) -> None:
    (row,) = cli.json("propose", cli.file(PACK + BAD))
    code, _, err = cli("approve", row["id"])
    assert code == 1
    assert "没有通过，这些平台有违禁提示" in err
    assert cli.json("approve", row["id"])["state"] == "blocked"
    assert not (cli.folder / "phrasebanks").exists()


def test_a_wrong_pin_and_none_at_all(cli: Cli) -> None:
    (row,) = cli.json("propose", cli.file(PACK + PHRASE))
    code, _, err = cli("approve", row["id"])
    assert (code, "--pin-fd" in err) == (1, True)
    assert "至少 6 位" in cli("approve", row["id"], pin="12")[2]
    assert cli("approve", row["id"], pin="246810")[0] == 0
    assert "PIN 不对" in cli("retire", "my-shop/my-01", pin="000000")[2]


def test_a_lost_pin_is_replaced_together_with_the_key(cli: Cli) -> None:
    (row,) = cli.json("propose", cli.file(PACK + PHRASE))
    assert cli("approve", row["id"], pin="246810")[0] == 0
    (row,) = cli.json("propose", cli.file(PACK + PHRASE.replace("周五", "周六")))
    assert cli("approve", row["id"], "--new-key", pin="135791")[0] == 0
    assert cli("retire", "my-shop/my-01", pin="135791")[0] == 0


def test_a_pack_written_by_hand_is_signed_whole(cli: Cli) -> None:
    packs = cli.folder / "phrasebanks"
    packs.mkdir()
    approved = PHRASE.replace('"review"', '"approved"')
    (packs / "my-shop.toml").write_text(PACK + approved + BAD.replace("my-01", "my-02"), encoding="utf8")
    code, out, _ = cli("approve", "--pack", "my-shop", pin="246810")
    assert (code, out) == (1, "已签名 1 条，1 条没有签：\n  my-02：状态还是待审\n")


def test_a_pack_changed_by_hand_shows_both_texts(cli: Cli) -> None:
    packs = cli.folder / "phrasebanks"
    packs.mkdir()
    (packs / "my-shop.toml").write_text(PACK + PHRASE, encoding="utf8")
    (row,) = cli.json("propose", cli.file(PACK + PHRASE.replace("周五", "周六")))
    (packs / "my-shop.toml").write_text(PACK + PHRASE.replace("周五", "周日"), encoding="utf8")
    code, _, err = cli("approve", row["id"])
    assert code == 1
    assert "现在的：会员日是周日。" in err
    assert "提议的：会员日是周六。" in err
    assert cli.json("approve", row["id"])["theirs"] == "会员日是周日。"


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        (PHRASE, (), "--pack"),
        (PACK + PHRASE.replace("scene", "scenes"), (), "缺少「分类」（scene）"),
        (PACK + "[[phrase", (), "TOML 写法有误"),
    ],
)
def test_a_file_that_cannot_be_proposed_is_said(cli: Cli, text: str, words: tuple[str, ...], said: str) -> None:
    code, _, err = cli("propose", cli.file(text), *words)
    assert (code, said in err) == (1, True), err


def test_looking_makes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--profile", str(tmp_path), "phrases", "review"]) == 0
    assert "没有" in capsys.readouterr().err
    assert not (tmp_path / "store").exists()


def test_the_first_proposal_makes_the_database_and_its_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backend, chance = FakeBackend(), FakeRandom()

    def keys(_chosen: argparse.Namespace, parts: Parts) -> Keys:
        return Keys(parts.profile.store, lambda: [BackendKeyring("fake", backend)], chance)

    parser = argparse.ArgumentParser()
    approvals.add_to(parser.add_subparsers(), keys)
    parts = Parts(Profile(tmp_path), system_now_ms)
    for number in range(2):
        path = tmp_path / f"{number}.toml"
        path.write_text(PACK + PHRASE.replace("my-01", f"my-0{number}"), encoding="utf8")
        chosen = parser.parse_args(["propose", str(path)])
        chosen.demo, chosen.key_fd = False, None
        assert chosen.run(chosen, parts) == 0
    assert capsys.readouterr().out.count("待审") == 2
    assert len(backend.values) == 1
    chosen = parser.parse_args(["review", "--json"])
    chosen.demo, chosen.key_fd = False, None
    assert chosen.run(chosen, parts) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_what_was_changed_since_its_approval_is_not_exported_for_qianniu(cli: Cli) -> None:
    for row in cli.json("propose", cli.file(PACK + PHRASE + PHRASE.replace("my-01", "my-02").replace("周五", "周六"))):
        assert cli("approve", row["id"], pin="246810")[0] == 0
    pack, out = cli.folder / "phrasebanks/my-shop.toml", cli.folder / "q.csv"
    pack.write_text(pack.read_text(encoding="utf8").replace("周六", "周日"), encoding="utf8")
    code, _, err = cli("export", str(out), "--format", "qianniu", "--pack", "my-shop")
    assert (code, "没有导出「会员日」：签名对不上" in err) == (0, True)
    assert "周五" in out.read_text("gb18030")
    assert "周日" not in out.read_text("gb18030")


def test_a_new_pack_gets_its_title_and_an_old_proposal_says_what_became_of_it(cli: Cli) -> None:
    (first,) = cli.json("propose", cli.file(PACK + PHRASE))
    assert cli("approve", first["id"], "--title", "我的店", pin="246810")[0] == 0
    assert 'title = "我的店"' in (cli.folder / "phrasebanks/my-shop.toml").read_text(encoding="utf8")
    (newer,) = cli.json("propose", cli.file(PACK + PHRASE.replace("周五", "周六")))
    assert cli("approve", newer["id"], "--title", "别的", pin="246810")[0] == 0
    assert 'title = "我的店"' in (cli.folder / "phrasebanks/my-shop.toml").read_text(encoding="utf8")
    assert "已被新的提议取代" in cli("withdraw", first["id"])[2]
