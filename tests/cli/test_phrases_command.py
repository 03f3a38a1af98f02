"""The command line as a shell sees it: words, lines, exit codes."""

import json
from pathlib import Path

import pytest

from livecs import __version__
from tests.cli.shell import Answer, livecs
from tests.phrases.build import ITEM, SHIPPED, pack_text, write_pack

TEXTS = [path.read_text(encoding="utf8") for path in SHIPPED.glob("*.toml")]
PACKS, PHRASES = len(TEXTS), sum(text.count("[[phrase]]") for text in TEXTS)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


# What stands in the first line, of how many phrases.
@pytest.mark.parametrize(
    ("words", "first", "rows"),
    [
        ("thyf", "1. 退货运费怎么算  [退换·运费]", 3),
        ("退货 运费 --limit 2", "1. 质量问题退货，运费谁承担  [退换·运费]", 2),
        ("FaPiao --limit 1", "1. 怎么开发票  [核单]", 1),
        ("小黄车 --platform douyin --limit 1", "1. 小黄车里怎么找  [商品·找款]", 1),
    ],
)
def test_search_prints_title_scene_and_text(profile: Path, words: str, first: str, rows: int) -> None:
    answer = livecs(profile, "phrases", "search", *words.split())
    lines = answer.out.splitlines()
    assert (answer.code, answer.err) == (0, "")
    assert lines[0] == first
    assert lines[1].startswith("   ")
    assert sum(not line.startswith(" ") for line in lines) == rows


def test_search_speaks_json(profile: Path) -> None:
    answer = livecs(profile, "phrases", "search", "什么时候发货", "--json", "--limit", "1", "--platform", "pdd")
    (found,) = json.loads(answer.out)
    assert (answer.code, answer.err) == (0, "")
    fields = {"id", "title", "scene", "stance", "case", "abbr", "keywords", "text", "unfilled", "standing"}
    assert set(found) == fields
    assert found["standing"] == "shipped"
    assert (found["id"], found["scene"]) == ("shipping-when-01", ["发货"])
    assert found["text"].startswith("拼单成功后")  # the wording of the platform


def test_search_leaves_out_what_is_for_other_platforms(profile: Path) -> None:
    answer = livecs(profile, "phrases", "search", "拼单怎么更划算", "--platform", "taobao", "--json")
    assert "offers-group-buy-01" not in answer.out


@pytest.mark.parametrize(("words", "out"), [("qqqq", ""), ("qqqq --json", "[]\n")])
def test_no_hit_is_said_beside_the_answer_and_ends_with_one(profile: Path, words: str, out: str) -> None:
    answer = livecs(profile, "phrases", "search", *words.split())
    assert (answer.code, answer.out) == (1, out)
    assert answer.err.startswith("没有找到")


def test_a_search_finds_the_profiles_own_packs_and_names_broken_ones(tmp_path: Path) -> None:
    write_pack(tmp_path / "phrasebanks", "mine", "mine-1")
    broken = write_pack(tmp_path / "phrasebanks", "zz", "zz-1", more="colour = 1\n")
    answer = livecs(tmp_path, "phrases", "search", "标题", "--limit", "1")
    assert (answer.code, answer.out) == (0, "1. 标题  [称呼]  〔未签名〕\n   亲，在的。\n")
    assert answer.err == f"{broken}:10: 「zz-1」不认识的项目 colour。检查拼写，或删去这一行\n"


def test_a_profile_that_cannot_be_written_loses_no_phrase(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    answer = livecs(tmp_path, "phrases", "search", "开发票", "--limit", "1")
    assert (answer.code, answer.out.splitlines()[0]) == (0, "1. 怎么开发票  [核单]")
    assert answer.err.startswith("拼音索引存不下")


@pytest.mark.parametrize(
    ("content", "code", "lines"),
    [
        (pack_text("p", "a"), 0, ["1 个话术包，1 条话术，0 处问题"]),
        (pack_text("p", "a", "a"), 1, ["{}:11: 「a」id 与第 4 行的重复。换一个没有用过的 id"]),
        (pack_text("p", "a").replace("在的", "{在}的"), 1, ["{}:4: 「a」不认识的待填「在」。可用：买家称呼、主播"]),
        ("schema = ", 1, ["{}:1: TOML 写法有误"]),
    ],
)
@pytest.mark.parametrize("whole", [False, True])
def test_check_prints_a_line_a_fault_and_ends_with_one(
    tmp_path: Path,
    content: str,
    code: int,
    lines: list[str],
    whole: bool,
) -> None:
    path = tmp_path / "packs/p.toml"
    path.parent.mkdir()
    path.write_text(content, encoding="utf8")
    answer = livecs(tmp_path, "phrases", "check", str(path.parent if whole else path))
    told = answer.out.splitlines()
    assert answer.code == code
    assert len(told) == len(lines)
    assert all(line.startswith(start.format(path)) for line, start in zip(told, lines, strict=True))
    assert answer.err == ("" if code == 0 else f"1 个话术包，{1 if '在}' in content else 0} 条话术，1 处问题\n")


def test_check_without_paths_checks_what_is_shipped_and_what_is_own(tmp_path: Path) -> None:
    assert livecs(tmp_path, "phrases", "check").out.startswith(f"{PACKS} 个话术包，{PHRASES} 条话术，0 处问题")
    write_pack(tmp_path / "phrasebanks", "mine", "a", more=ITEM.format("a"))
    answer = livecs(tmp_path, "phrases", "check")
    assert (answer.code, answer.err) == (1, f"{PACKS + 1} 个话术包，{PHRASES} 条话术，1 处问题\n")


def test_index_makes_the_cache_and_says_how_much(tmp_path: Path) -> None:
    answer = livecs(tmp_path, "phrases", "index")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{PHRASES} 条话术的拼音索引已就绪\n"
    assert len(list((tmp_path / "cache").glob("*.json"))) == PACKS


def test_index_says_when_it_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    answer = livecs(tmp_path, "phrases", "index")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("拼音索引存不下：位置已被同名文件占用。")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        "phrase search 退货",
        "phrases",
        "phrases find 退货",
        "phrases search",
        "phrases search 退货 --platform ebay",
        "phrases search 退货 --limit 0",
        "phrases search 退货 --limit many",
        "doctor now",
    ],
)
def test_a_wrong_word_ends_with_two_and_says_how_to_ask(profile: Path, words: str) -> None:
    answer = livecs(profile, *words.split())
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: livecs")
    assert "Traceback" not in answer.err


def test_the_version_is_told(profile: Path) -> None:
    assert livecs(profile, "--version") == Answer(0, f"livecs {__version__}\n", "")


def test_doctor_prints_a_line_about_each_thing(tmp_path: Path) -> None:
    profile = tmp_path / "new"
    answer = livecs(profile, "doctor", typed="")
    lines = dict(line.split(maxsplit=1)[1].split("：", 1) for line in answer.out.splitlines())
    abouts = (
        "livecs Python PySide6-Essentials sqlite-utils keyring cryptography pypinyin rapidfuzz 数据文件夹 系统钥匙串"
    )
    assert set(abouts.split()) <= set(lines)
    assert lines["数据文件夹"] == f"{profile}（可写）"
    assert lines["话术"].startswith(f"{PHRASES} 条")
    assert "缺  显示器：没有" in answer.out
    assert lines["呼出键"] == "Ctrl+Alt+K"
    assert lines["全局快捷键"] == "没有显示器；命令行可用"
    assert answer.code == 1
    assert not profile.exists()  # looking makes nothing


MESSAGE = "亲\n东西我不喜欢，退货的话运费谁出啊😭 订单6920000000000012"


@pytest.mark.parametrize(("text", "typed"), [(MESSAGE, ""), ("-", MESSAGE)])
def test_suggest_names_five_phrases_and_why_and_keeps_nothing(profile: Path, text: str, typed: str) -> None:
    answer = livecs(profile, "phrases", "suggest", text, "--platform", "pdd", typed=typed)
    lines = answer.out.splitlines()
    assert (answer.code, answer.err, len(lines)) == (0, "", 10)
    assert lines[0] == "1. 不喜欢/拍错退货，运费谁承担  [退换·运费]  提到 不喜欢 退货 运费谁出"
    kept = [path.read_bytes() for path in profile.rglob("*") if path.is_file()]
    assert not [one for one in kept if b"6920000000000012" in one or "东西我".encode() in one]


def test_suggest_as_json_has_the_words(profile: Path) -> None:
    answer = livecs(profile, "phrases", "suggest", MESSAGE, "--json")
    rows = json.loads(answer.out)
    assert len(rows) == 5
    assert (rows[0]["case"], rows[0]["words"][-1]) == ("freight", "运费谁出")


def test_suggest_says_when_nothing_fits(profile: Path) -> None:
    answer = livecs(profile, "phrases", "suggest", "😭😭")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "没有贴近这条消息的话术；换个说法试试\n"


def test_report_says_what_use_tells(tmp_path: Path) -> None:
    write_pack(tmp_path / "phrasebanks", "own", "own-01", more="valid_until = 2020-01-01\n")
    answer = livecs(tmp_path, "phrases", "report", "--since", "2026-11-01")
    lines = answer.out.splitlines()
    assert (answer.code, answer.err) == (0, "")
    assert lines[:4] == ["2026-11-01 起", "", "用得多（0）", "  还没有使用记录"]
    assert "  2020-01-01  标题  [own-01]" in lines
    assert not (tmp_path / "store").exists()


def test_report_as_json(tmp_path: Path) -> None:
    answer = livecs(tmp_path, "phrases", "report", "--json")
    report = json.loads(answer.out)
    assert set(report) == {"since", "on", "used", "missed", "never", "alike", "expired", "expiring"}
    assert (report["used"], report["never"]) == ([], [])


def test_a_report_since_no_day_is_refused(tmp_path: Path) -> None:
    answer = livecs(tmp_path, "phrases", "report", "--since", "gestern")
    assert answer.code == 2
    assert "要一个日期，如 2026-11-01" in answer.err
