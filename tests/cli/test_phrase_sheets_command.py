"""Sheets as a shell sees them: out, looked at without a trace, and in."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from livecs.cli import main
from livecs.sheets.read import opened
from livecs.sheets.write import write_csv, write_xlsx
from tests.cli.shell import livecs
from tests.cli.test_phrases_command import PHRASES
from tests.phrases.build import write_pack

DEMO = "演示数据：密钥是公开的，不保护任何内容，请勿录入真实信息\n"


class Cli(NamedTuple):
    """One made-up profile, and what its commands print."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str) -> tuple[int, str, str]:
        code = main(["--profile", str(self.folder / "profile"), "--demo", "phrases", *words])
        out, err = self.capsys.readouterr()
        return code, out, err.removeprefix(DEMO)

    def json(self, *words: str) -> Any:  # noqa: ANN401 (what JSON holds)
        return json.loads(self(*words, "--json")[1])

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def rows(self, name: str) -> list[list[str]]:
        with opened(self.folder / name) as sheet:
            return [[row.cell(column) for column in range(40)] for row in sheet.rows]


@pytest.fixture
def cli(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    write_pack(tmp_path / "profile/phrasebanks", "mine", "mine-1", "mine-2")
    return Cli(tmp_path, capsys)


@pytest.mark.parametrize("words", [["a.xlsx"], ["a.csv"], ["a.xls", "--format", "xlsx"], ["a.txt", "--format", "csv"]])
def test_what_is_exported_comes_back_unchanged(cli: Cli, words: list[str]) -> None:
    path = cli.path(words[0])
    assert cli("export", path, *words[1:]) == (0, f"已导出 {PHRASES + 2} 条到 {path}\n", "")
    code, out, err = cli("import", path, "--dry-run")
    assert (code, err) == (0, "")
    assert out == f"新增 0，修改 0，未停用 0，不收 0，没变 {PHRASES + 2}；这是预演，什么都没有改\n"


def test_a_pack_can_be_chosen(cli: Cli) -> None:
    assert cli("export", cli.path("a.csv"), "--pack", "mine")[:2] == (0, f"已导出 2 条到 {cli.path('a.csv')}\n")
    assert [row[0] for row in cli.rows("a.csv")] == ["编号", "mine-1", "mine-2"]
    code, _, err = cli("export", cli.path("b.csv"), "--pack", "no")
    assert code == 1
    assert err.startswith("没有话术包「no」；有：")
    assert not Path(cli.path("b.csv")).exists()


def test_a_file_is_replaced_only_by_force(cli: Cli) -> None:
    Path(cli.path("a.csv")).write_text("mine", encoding="utf8")
    assert cli("export", cli.path("a.csv")) == (1, "", "「a.csv」已经有了；换个文件名，或确认要覆盖它\n")
    assert Path(cli.path("a.csv")).read_text("utf8") == "mine"
    assert cli("export", cli.path("a.csv"), "--force")[0] == 0


def test_the_export_for_qianniu_names_what_it_leaves_out(cli: Cli) -> None:
    more = '[[phrase]]\nid = "h"\ntitle = "有待填"\nscene = ["a"]\nstatus = "approved"\ntext = "价{活动价}"\n'
    write_pack(cli.folder / "profile/phrasebanks", "mine", "mine-1", more=more)
    code, out, err = cli("export", cli.path("q.csv"), "--format", "qianniu", "--pack", "mine")
    assert (code, out) == (0, f"已导出 1 条到 {cli.path('q.csv')}\n")
    assert err == "没有导出「有待填」：千牛不会填待填，它又没有不用填的写法\n"
    text = Path(cli.path("q.csv")).read_text("gb18030")
    assert text == "快捷短语编码,快捷短语,快捷短语分组\n,亲，在的。,称呼\n"


def changed(cli: Cli) -> str:
    """An export of the own pack: one changed, one retired, one new, one whose revision is old."""
    cli("export", cli.path("a.xlsx"), "--pack", "mine")
    head, one, two, *_ = cli.rows("a.xlsx")
    one[head.index("话术")] = "亲，我在。"
    two[head.index("状态")] = "停用"
    new = ["新的一句" if header in {"标题", "话术", "分类"} else "" for header in head]
    write_xlsx(Path(cli.path("b.xlsx")), [head, one, two, new])
    return cli.path("b.xlsx")


def test_a_dry_run_says_what_would_be_and_leaves_no_trace(cli: Cli) -> None:
    path = changed(cli)
    code, out, err = cli("import", path, "--dry-run", "--pack", "mine")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "第 2 行 修改 标题",
        "第 3 行 未停用 标题",
        "第 4 行 新增 新的一句",
        "要主管停用：livecs phrases retire mine/mine-2",
        "新增 1，修改 1，未停用 1，不收 0，没变 0；这是预演，什么都没有改",
    ]
    assert not (cli.folder / "profile/store").exists()


def test_what_is_imported_waits_for_approval_and_is_not_proposed_twice(cli: Cli) -> None:
    path = changed(cli)
    code, out, _ = cli("import", path, "--pack", "mine")
    assert code == 0
    assert out.splitlines()[-1] == "新增 1，修改 1，未停用 1，不收 0，没变 0；2 条已提交待审"
    assert [(row["pack"], row["phrase"]["text"]) for row in cli.json("review")] == [
        ("mine", "亲，我在。"),
        ("mine", "新的一句"),
    ]
    code, out, _ = cli("import", path, "--pack", "mine")
    assert out.splitlines()[-1] == "新增 0，修改 0，未停用 1，不收 0，没变 2；没有要提交的"
    assert cli("import", path, "--dry-run")[1].splitlines()[-1].startswith("新增 0，修改 0，未停用 1")
    assert len(cli.json("review")) == 2


def test_a_clash_shows_both_texts_and_ends_with_one(cli: Cli) -> None:
    path = changed(cli)
    file = write_pack(cli.folder / "profile/phrasebanks", "mine", "mine-1", "mine-2")
    file.write_text(file.read_text("utf8").replace("亲，在的。", "您好，在的。", 1), encoding="utf8")
    code, out, _ = cli("import", path, "--dry-run")
    assert code == 1
    assert out.splitlines()[:3] == [
        "第 2 行 不收 标题：这条话术在导出之后又改过，两边的文字见下；请在最新的导出表里再改",
        "    表里：亲，我在。",
        "    库里：您好，在的。",
    ]
    found = cli.json("import", path, "--dry-run")
    assert found["counts"] == {"added": 1, "changed": 0, "retired": 1, "refused": 1, "unchanged": 0}
    assert (found["rows"][0]["sheet"], found["rows"][0]["bank"]) == ("亲，我在。", "您好，在的。")
    assert found["submitted"] == 0


def test_another_tools_columns_are_guessed_or_told(cli: Cli) -> None:
    rows = [["问题", "标准答案", "备注"], ["发货", "亲，今天发货", "x"]]
    write_csv(Path(cli.path("o.csv")), rows, encoding="gb18030")
    code, _, err = cli("import", cli.path("o.csv"), "--dry-run")
    assert (code, err) == (
        1,
        "「o.csv」里没有认出话术那一列（第一行是：问题、标准答案、备注）；请说明哪一列是话术，例如 --map 问题=话术\n",
    )
    found = cli.json("import", cli.path("o.csv"), "--dry-run", "--map", "标准答案=话术", "--map", "备注=")
    assert [(row["title"], row["deed"], row["pack"]) for row in found["rows"]] == [("发货", "added", "imported")]
    assert found["notes"] == ["没有读的列：备注"]
    code, _, err = cli("import", cli.path("o.csv"), "--map", "标准答案")
    assert (code, err) == (1, "--map 要写成 列=字段，例如 回复=话术；写的是「标准答案」\n")


@pytest.mark.parametrize(
    ("first", "hint"),
    [
        (["schema = 1"], "例如 在第一行写上列名：标题、分类、话术"),
        (["", '"=甲"', "'"], "例如 在第一行写上列名：标题、分类、话术"),
        (["a b", "回复语"], "例如 --map 回复语=话术"),
    ],
)
def test_a_hint_can_be_typed(cli: Cli, first: list[str], hint: str) -> None:
    write_csv(Path(cli.path("o.csv")), [first, ["x"]])
    assert cli("import", cli.path("o.csv"))[2].strip().endswith(hint)
    assert "--map 要写成" in cli("import", cli.path("o.csv"), "--map", "=话术")[2]


def test_a_row_without_a_title_is_named_by_what_it_has(cli: Cli) -> None:
    cli("export", cli.path("a.xlsx"), "--pack", "mine")
    head, *_ = cli.rows("a.xlsx")
    rows = [["x" if header == only else "" for header in head] for only in ("话术", "分类")]
    write_xlsx(Path(cli.path("b.xlsx")), [head, *rows])
    lines = cli("import", cli.path("b.xlsx"), "--dry-run")[1].splitlines()
    assert lines[0].startswith("第 2 行 不收 x：缺少「标题」")
    assert lines[1].startswith("第 3 行 不收：缺少「标题」")


def test_texts_can_be_pasted(tmp_path: Path) -> None:
    answer = livecs(tmp_path, "phrases", "import", "-", "--dry-run", typed="亲，今天就发\n\n您好，这款有现货")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "第 1 段 新增 今天就发",
        "第 2 段 新增 这款有现货",
        "新增 2，修改 0，未停用 0，不收 0，没变 0；这是预演，什么都没有改",
    ]


def test_a_bad_file_is_one_sentence(cli: Cli) -> None:
    Path(cli.path("a.xls")).write_text("<table><tr><td>1", encoding="utf8")
    assert cli("import", cli.path("a.xls")) == (
        1,
        "",
        "「a.xls」其实是网页，只是名字像表格；请在 Excel 或 WPS 里打开它，另存为 .xlsx 再导入\n",
    )
    assert cli("import", cli.path("no.xlsx"))[2] == "「no.xlsx」没有这个文件，或它不是文件；请检查路径\n"
    assert not (cli.folder / "profile/store").exists()
