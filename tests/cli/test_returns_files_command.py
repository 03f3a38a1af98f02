"""Files of returns as a shell sees them."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from livecs.cli import main
from tests.returns.exported import DOUYIN, TAOBAO, write, write_table
from tests.sheets.files import ENCRYPTED

DEMO = "演示数据：密钥是公开的，不保护任何内容，请勿录入真实信息\n"
TITLE = "抖音售后单"


class Cli(NamedTuple):
    """One made-up profile, and what its commands print."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path) -> tuple[int, str, str]:
        code = main(["--profile", str(self.folder / "profile"), "--demo", "returns", *map(str, words)])
        out, err = self.capsys.readouterr()
        return code, out, err.removeprefix(DEMO)

    def json(self, *words: str | Path) -> Any:  # noqa: ANN401 (what JSON holds)
        return json.loads(self(*words, "--json")[1])


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(tmp_path, capsys)


def test_a_dry_run_makes_nothing(cli: Cli) -> None:
    path = write(cli.folder / "a.csv", TITLE, [DOUYIN, DOUYIN | {"售后单号": "9", "售后状态": "飞到月球"}])
    code, out, err = cli("import", path, "--dry-run")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0].startswith("这是抖音售后表，读了 ")
    assert lines[1] == "第 2 行 新增 订单尾号 000001（新登记）"
    assert lines[2] == "第 3 行 不收：还不认识售后状态「飞到月球」"
    assert lines[3] == "新增 1，更新 0，没变 0，没登记过 0，不收 1；这是预演，什么都没有改"
    assert not (cli.folder / "profile/store/livecs.db").exists()


def test_what_keeps_nothing_makes_no_database(cli: Cli) -> None:
    path = write(cli.folder / "a.csv", TITLE, [DOUYIN | {"售后状态": "飞到月球"}])
    assert cli.json("import", path)["counts"]["refused"] == 1
    assert not (cli.folder / "profile/store/livecs.db").exists()


def test_in_again_and_out(cli: Cli) -> None:
    path = write(cli.folder / "a.xlsx", TITLE, [DOUYIN])
    first = cli.json("import", path)
    assert (first["platform"], first["kind"], first["written"]) == ("douyin", "aftersale", 1)
    again = cli.json("import", path)
    assert (again["counts"]["unchanged"], again["written"]) == (1, 0)
    dry = write(cli.folder / "b.csv", TITLE, [DOUYIN | {"售后状态": "售后关闭"}])
    assert cli.json("import", dry, "--dry-run")["counts"]["changed"] == 1
    out = cli.folder / "out.csv"
    found = cli.json("export", out, "--search", DOUYIN["订单号"], "--status", "new", "--from", "2026-11-20")
    assert found == {"file": "out.csv", "cases": 1, "masked": True}
    code, _, err = cli("export", out)
    assert (code, "已经有了" in err) == (1, True)
    code, said, _ = cli("export", out, "--force", "--full", "--to", "2000-01-01")
    assert (code, said) == (0, "已导出 0 条到 out.csv；里面是买家的个人信息，用完请删除\n")
    code, _, err = cli("export", cli.folder / "b.csv", "--from", "2026-12-01", "--to", "2026-11-01")
    assert (code, "请把先后换过来" in err) == (1, True)


@pytest.mark.parametrize(
    ("headers", "platform", "word"),
    [
        (["订单号", "售后单号", "售后状态", "退款金额"], "", "看不出是哪个平台的"),
        (["订单号", "售后单号", "售后状态", "退款金额"], "pdd", ""),
        (["标题", "话术"], "", "没有认出售后表或订单表"),
    ],
)
def test_whose_a_file_is_can_be_said(cli: Cli, headers: list[str], platform: str, word: str) -> None:
    row = ["261121-000000000000001", "30000000001", "退款成功", "89"]
    path = write_table(cli.folder / "a.csv", [headers, row[: len(headers)]])
    code, out, err = cli("import", path, "--dry-run", *(["--platform", platform] if platform else []))
    assert (code, word in err) == (bool(word), True)
    assert ("新增 1" in out) is not bool(word)


def test_a_file_with_a_password_is_refused_in_words(cli: Cli) -> None:
    path = cli.folder / "a.xlsx"
    path.write_bytes(ENCRYPTED)
    code, _, err = cli("import", path)
    assert (code, "有打开密码" in err) == (1, True)
    assert not (cli.folder / "profile/store").exists()


def test_nothing_is_exported_where_nothing_was_kept(cli: Cli) -> None:
    code, _, err = cli("export", cli.folder / "a.csv")
    assert (code, "还没有数据" in err) == (1, True)


def test_no_word_of_a_buyer_is_printed(cli: Cli) -> None:
    path = write(cli.folder / "a.csv", "淘宝退款表", [TAOBAO | {"买家退款说明": "住在无名省"}])
    said = "".join(map(str, cli("import", path)))
    assert "试验买家" not in said
    assert "无名省" not in said
    assert "3500000000000000001" not in said
