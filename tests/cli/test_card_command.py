"""The card on the command line, in a profile of its own."""

import json
from pathlib import Path

import pytest

from livecs.clock import system_now_ms
from livecs.phrases.card_times import clock_text
from tests.cli.shell import livecs

TABLE = "链接\t商品\t券后价\t尺码\n3\t云朵毛衣\t¥89\tS-L\n5\t风衣\t129-159\tM\n"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    end = clock_text(system_now_ms() + 12 * 60 * 60_000)  # it runs now, whenever this is tried
    assert livecs(tmp_path, "card", "set", "--host", "阿岚", "--end", end).code == 0
    return tmp_path


def test_a_card_is_set_shown_and_kept(profile: Path) -> None:
    assert livecs(profile, "card", "set", "--terms", "每满200减30", "--big-sale", "--coupon", "10").code == 0
    shown = livecs(profile, "card", "show")
    assert shown.code == 0
    assert "主播：阿岚" in shown.out
    assert "券后价上再减：每满200减30" in shown.out
    card = json.loads(livecs(profile, "card", "show", "--json").out)["card"]
    assert (card["host"], card["coupon_fen"], card["big_sale"]) == ("阿岚", 1000, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "--end", "晚上"), "下播时间「晚上」没读懂"),
        (("set", "--terms", "买二送一"), "「买二送一」没读懂"),
        (("set", "--coupon", "很多"), "没读懂"),
        (("pay", "退货"), "没读懂"),
        (("pay", "3"), "没有这个链接"),
    ],
)
def test_what_cannot_be_read_is_said(profile: Path, words: tuple[str, ...], said: str) -> None:
    before = livecs(profile, "card", "show", "--json").out
    answer = livecs(profile, "card", *words)
    assert answer.code == 1
    assert said in answer.err
    assert livecs(profile, "card", "show", "--json").out == before


def test_without_a_card_there_is_nothing_to_make_longer(tmp_path: Path) -> None:
    assert livecs(tmp_path, "card", "show").out == "未填本场\n"
    assert "没有正在播的场次" in livecs(tmp_path, "card", "longer").err


def test_a_table_is_pasted_and_a_basket_paid(profile: Path) -> None:
    tried = livecs(profile, "card", "paste", "--dry-run", typed=TABLE)
    assert (tried.code, tried.err) == (1, "第 3 行：价格「129-159」要一个数\n")
    assert "没有这个链接" in livecs(profile, "card", "pay", "3").err
    pasted = livecs(profile, "card", "paste", typed=TABLE)
    assert pasted.out == "3 号 · 云朵毛衣 · 89 元 · S-L\n链接表现在有 1 个链接\n"
    assert livecs(profile, "card", "paste", "--merge", typed="5 风衣 129").code == 0
    paid = livecs(profile, "card", "pay", "3×2", "5")
    assert paid.out == "3 号链接 2 件、5 号链接 1 件，一共 307 元，以付款页显示为准。\n"
    assert livecs(profile, "card", "longer").code == 0


def test_a_file_that_is_no_text_is_said(profile: Path) -> None:
    path = profile / "table.txt"
    path.write_bytes("链接\t商品".encode("gbk"))
    answer = livecs(profile, "card", "paste", str(path))
    assert answer.code == 1
    assert "不是 UTF-8" in answer.err


def test_a_damaged_card_is_said_and_set_aside_before_another_is_written(profile: Path) -> None:
    (path,) = profile.rglob("card.json")
    path.write_text("{", encoding="utf8")
    for words in (("show",), ("show", "--json")):
        shown = livecs(profile, "card", *words)
        assert (shown.code, shown.out) == (1, "")
        assert "card.json 读不懂" in shown.err
    answer = livecs(profile, "card", "set", "--end", "23:00")
    assert (answer.code, "card.json.unreadable" in answer.err) == (0, True)
    assert path.with_name("card.json.unreadable").read_text(encoding="utf8") == "{"
    assert livecs(profile, "card", "show").code == 0
    assert any("card.damaged" in log.read_text(encoding="utf8") for log in profile.rglob("*.log"))
