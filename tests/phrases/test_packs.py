"""A broken pack says which line, which phrase, what; a good one is read as it stands."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.faults import Fault, summary
from livecs.phrases.model import Followup, Pack, Phrase, Status, Variant
from livecs.phrases.packs import drop_repeated, parse_pack, read_pack
from tests.phrases.build import HEAD, pack_text, write_pack

FULL = """\
schema = 1
pack = "aftersale-refuse"
title = " 售后 "
order = 3
scope = "team"
owner = "主管"

[[phrase]]
id = "refuse-01"
title = " 不能补差 "
scene = ["售后", "价格"]
stance = "refuse"
case = "price-drop"
abbr = "bcj"
keywords = ["差价", "降价"]
platforms = ["douyin", "pdd"]
image = "size.png"
promise = true
status = "approved"
approved_by = "主管"
approved_on = 2026-11-18
valid_until = 2027-02-01
text = '''
到{活动结束日}为止。
'''
unfilled = '''以页面为准。'''
big_sale = '''大促到{活动结束日}。'''
  [[phrase.variant]]
  platforms = ["pdd"]
  text = ''' 拼单到{活动结束日}。 '''
  [[phrase.followup]]
  text = '''还有吗？'''
"""
READ = Phrase(
    id="refuse-01",
    title="不能补差",
    text="到{活动结束日}为止。",
    scene=("售后", "价格"),
    stance="refuse",
    case="price-drop",
    abbr="bcj",
    keywords=("差价", "降价"),
    platforms=("douyin", "pdd"),
    image="size.png",
    promise=True,
    status=Status.APPROVED,
    approved_by="主管",
    approved_on="2026-11-18",
    valid_until="2027-02-01",
    unfilled="以页面为准。",
    big_sale="大促到{活动结束日}。",
    variants=(Variant(("pdd",), "拼单到{活动结束日}。"),),
    followups=(Followup("还有吗？"),),
)


@pytest.mark.parametrize("dress", [str, lambda text: text.replace("\n", "\r\n"), lambda text: f"\ufeff{text}"])
def test_a_full_pack_is_read_as_it_stands(tmp_path: Path, dress: Callable[[str], str]) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(dress(FULL).encode())
    assert read_pack(path) == (Pack("aftersale-refuse", "售后", "team", "主管", 3, (READ,)), ())


def test_a_pack_needs_no_more_than_its_required_keys() -> None:
    pack, faults = parse_pack(pack_text("p", "a"), "p.toml")
    assert pack == Pack("p", "包", phrases=(Phrase("a", "标题", "亲，在的。", ("称呼",), status="approved"),))
    assert faults == ()


# Each row changes FULL in one place: the line of the fault, whom it names, what it says.
@pytest.mark.parametrize(
    ("old", "new", "line", "named", "said"),
    [
        ('id = "refuse-01"', 'id = "refuse-01', 9, "", "TOML 写法有误"),
        ('case = "price-drop"', 'case = "price\0drop"', 13, "", "TOML 写法有误"),
        ("order = 3", f"order = {'[' * 2000}", 0, "", "嵌套太深"),
        ("schema = 1", "schema = 2", 1, "", "schema 应为 1"),
        ("schema = 1\n", "\n", 1, "", "schema 应为 1"),
        ("schema = 1", "schema = true", 1, "", "schema 应为整数"),
        ('pack = "aftersale-refuse"', 'pack = " "', 2, "", "缺少 pack"),
        ('title = " 售后 "\n', "\n", 1, "", "缺少 title"),
        ("order = 3", 'order = "3"', 4, "", "order 应为整数"),
        ('owner = "主管"', "o = 1", 6, "", "不认识的项目 o"),
        ('owner = "主管"', "owner = '''\nscope = 1'''\ncolour = 1", 8, "", "不认识的项目 colour"),
        ('owner = "主管"', "[extra]\nscope = 1", 6, "", "不认识的项目 extra"),
        ('scope = "team"', 'scope = "world"', 5, "", "scope 不能是「world」"),
        ('id = "refuse-01"', "", 8, "第 1 条", "缺少 id"),
        ('id = "refuse-01"', "id = 1", 9, "第 1 条", "id 应为文字"),
        ('title = " 不能补差 "', 'title = "  "', 10, "refuse-01", "缺少 title"),
        ('scene = ["售后", "价格"]', "scene = []", 11, "refuse-01", "缺少 scene"),
        ('scene = ["售后", "价格"]', 'scene = "售后"', 11, "refuse-01", "scene 应为文字列表"),
        ('stance = "refuse"', 'stance = "maybe"', 12, "refuse-01", "stance 不能是「maybe」"),
        ('keywords = ["差价", "降价"]', 'keywords = ["差价", 1]', 15, "refuse-01", "keywords 应为文字列表"),
        ('platforms = ["douyin", "pdd"]', 'platforms = ["ebay"]', 16, "refuse-01", "不认识的平台「ebay」"),
        ("promise = true", 'promise = "yes"', 18, "refuse-01", "promise 应为true 或 false"),
        ("promise = true", "promise = 1", 18, "refuse-01", "promise 应为true 或 false"),
        ('status = "approved"', 'status = "draft"', 19, "refuse-01", "status 不能是「draft」"),
        ('status = "approved"\n', "\n", 8, "refuse-01", "缺少 status"),
        ("approved_on = 2026-11-18", 'approved_on = "2026-11-18"', 21, "refuse-01", "approved_on 应为日期"),
        ("valid_until = 2027-02-01", "valid_until = 2027-02-01T08:00:00", 22, "refuse-01", "valid_until 应为日期"),
        ("text = '''\n到{活动结束日}为止。\n'''", "texts = '''\n到此'''", 8, "refuse-01", "缺少 text"),
        ("text = '''\n到{活动结束日}为止。\n'''", "texts = '''\n到此'''", 23, "refuse-01", "不认识的项目 texts"),
        ("到{活动结束日}为止。", "到{活动结束日为止。", 23, "refuse-01", "text 里的花括号不成对"),
        ("到{活动结束日}为止。", "到{}为止。", 23, "refuse-01", "text 里的花括号不成对"),
        ("到{活动结束日}为止。", "到{{活动结束日}}为止。", 23, "refuse-01", "text 里的花括号不成对"),
        ("以页面为准。", "以{活动}为准。", 26, "refuse-01", "unfilled 里还有待填"),
        ("大促到{活动结束日}。", "大促到}。", 27, "refuse-01", "big_sale 里的花括号不成对"),
        ('  platforms = ["pdd"]', '  platforms = ["jd"]', 29, "refuse-01", "不认识的平台「jd」"),
        ('  platforms = ["pdd"]\n', "\n", 28, "refuse-01", "缺少 platforms"),
        ("拼单到{活动结束日}。", "拼单到{。", 30, "refuse-01", "text 里的花括号不成对"),
        ("  [[phrase.followup]]", "  title = 1\n  [[phrase.followup]]", 31, "refuse-01", "不认识的项目 title"),
        ("  text = '''还有吗？'''", "", 31, "refuse-01", "缺少 text"),
        ("  [[phrase.variant]]", "  [phrase.variant]", 28, "refuse-01", "variant 应为条目"),
        ("[[phrase]]", "[[phrases]]", 8, "", "不认识的项目 phrases"),
        ("到{活动结束日}为止。", "[[phrase]]\nid = 1\nkey =\n}", 23, "refuse-01", "text 里的花括号不成对"),
        ("到{活动结束日}为止。\n'''", "[[phrase]]\nid = 1\n'''\nkey = 1", 27, "refuse-01", "不认识的项目 key"),
    ],
)
def test_a_broken_pack_says_where_and_what(old: str, new: str, line: int, named: str, said: str) -> None:
    text = FULL.replace("[phrase.", "[phrases.") if new == "[[phrases]]" else FULL
    pack, faults = parse_pack(text.replace(old, new, 1), "p.toml")
    assert pack is None
    assert (line, named) in [(fault.line, fault.item_id) for fault in faults if said in fault.message]
    assert all(fault.advice and fault.path == "p.toml" for fault in faults)


INLINE = "{id = 'a', status = 'review', title = 'b', scene = ['c'], text = 'd'},"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (pack_text("p", "a", "b", "a"), [(17, "a", "id 与第 4 行的重复")]),
        (pack_text("p", "a", " a "), [(11, "a", "id 与第 4 行的重复")]),
        (pack_text("p", "", ""), [(5, "第 1 条", "缺少 id"), (11, "第 2 条", "缺少 id")]),
        (HEAD.format("p") + "phrase = 3", [(1, "", "phrase 不是条目")]),
        (HEAD.format("p") + "[phrase]\nid = 'a'", [(1, "", "phrase 不是条目")]),
        (HEAD.format("p") + "phrase = [" + INLINE.replace(", text = 'd'", "") + "]", [(0, "a", "缺少 text")]),
        (HEAD.format("p") + "phrase = [" + INLINE * 2 + "]", [(0, "a", "id 重复")]),
    ],
)
def test_all_faults_of_a_pack_are_told_and_no_others(text: str, faults: list[tuple[int, str, str]]) -> None:
    assert [fault[1:4] for fault in parse_pack(text, "p.toml")[1]] == faults


@pytest.mark.parametrize(
    ("make", "line", "said"),
    [
        (lambda path: path.mkdir(), 0, "这是文件夹"),
        (lambda path: path.write_bytes("schema = 1\ntitle = '亲'".encode("gbk")), 2, "不是 UTF-8 编码"),
        (lambda path: path.symlink_to("nowhere"), 0, "读不出来：文件或文件夹不存在"),
        (lambda path: path.touch(), 1, "schema 应为 1"),
    ],
)
def test_what_is_no_pack_file_says_what_it_is(
    tmp_path: Path, make: Callable[[Path], object], line: int, said: str
) -> None:
    path = tmp_path / "x.toml"
    make(path)
    pack, faults = read_pack(path)
    assert pack is None
    assert (faults[0].path, faults[0].line) == (str(path), line)
    assert said in faults[0].message


def test_a_file_far_above_the_limit_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "big.toml"
    with path.open("wb") as file:
        file.truncate(50 << 20)
    started = time.perf_counter()
    assert [fault.message for fault in read_pack(path)[1]] == ["文件 50 MB，上限 16 MB"]
    assert time.perf_counter() - started < 2


@given(st.text() | st.lists(st.sampled_from([*"[]{}='\"\n#,.1", "phrase", "id", "text", "schema = 1"])).map("".join))
def test_any_text_gives_a_pack_or_faults(text: str) -> None:
    pack, faults = parse_pack(text, "p.toml")
    assert (pack is None) == bool(faults)
    assert all(0 <= fault.line <= text.count("\n") + 1 for fault in faults)


KEYS = [*READ._fields[:9], "variant", "followup", "unfilled", "promise", "status", "valid_until"]
VALUES = [
    "1",
    "true",
    "'x'",
    "''",
    "[]",
    "['x']",
    "[1]",
    "[[]]",
    "{}",
    "[{}]",
    "2026-01-01",
    "1.5",
    "'{'",
    "[{text=1}]",
]


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES)), max_size=4))
def test_any_types_give_a_pack_or_faults(items: list[dict[str, str]]) -> None:
    text = HEAD.format("p") + "".join(
        "[[phrase]]\n" + "".join(f"{key} = {value}\n" for key, value in item.items()) for item in items
    )
    pack, faults = parse_pack(text, "p.toml")
    assert (pack is None) == bool(faults)


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        (Fault("a.toml", 7, "x-01", "缺少 text", "补上 text"), "a.toml:7: 「x-01」缺少 text。补上 text"),
        (Fault("a.toml", 0, "", "这是文件夹", "移走"), "a.toml: 这是文件夹。移走"),
    ],
)
def test_a_fault_is_one_line(fault: Fault, line: str) -> None:
    assert str(fault) == line


FOUR = [("a", 1), ("b", 1), ("a", 2), ("a", 3)]


def test_a_narrow_panel_gets_a_line_a_file() -> None:
    faults = [Fault(f"/far/away/{name}.toml", line, "", "缺少 text", "补上") for name, line in FOUR]
    assert summary(faults) == ("a.toml:1: 缺少 text。补上（还有 2 处）", "b.toml:1: 缺少 text。补上")


# (folder, pack, ids) of each file; what is kept; (file, line, phrase, part of the message) of the fault.
@pytest.mark.parametrize(
    ("files", "kept", "fault"),
    [
        ([("s", "a", "1"), ("s", "b", "2")], ["s/a", "s/b"], None),
        ([("s", "a", "1"), ("s", "b", "01")], ["s/a"], ("s/b", 11, "1", "「a」里已有这个 id")),
        ([("s", "a", "1"), ("p", "a", "2")], ["p/a"], None),
        ([("s", "a", "1"), ("p", "a", "1")], ["p/a"], None),
        ([("s", "a", "1"), ("s", "b", "2"), ("p", "a", "2")], ["p/a"], ("s/b", 5, "2", "「a」里已有这个 id")),
        ([("s", "a", "1"), ("s", "a/again", "2")], ["s/a"], ("s/a again", 2, "", "与 a.toml 的 pack 同名（a）")),
        ([("p", "b", "1"), ("p", "a", "2")], ["p/a", "p/b"], None),
    ],
)
def test_packs_of_several_folders_are_put_together(
    tmp_path: Path, files: list[tuple[str, str, str]], kept: list[str], fault: tuple[str, int, str, str] | None
) -> None:
    read = []
    for folder, name, ids in files:
        pack = name.partition("/")[0]
        path = write_pack(tmp_path / folder, pack, *ids, name=name.replace("/", " "))
        parsed, _ = read_pack(path)
        assert parsed
        read.append((path, parsed))
    packs, faults = drop_repeated(read)
    assert [path.relative_to(tmp_path).with_suffix("").as_posix() for path, _ in packs] == kept
    told = [(Path(f.path).relative_to(tmp_path).with_suffix("").as_posix(), *f[1:3]) for f in faults]
    assert told == ([fault[:3]] if fault else [])
    assert not fault or fault[3] in faults[0].message


@pytest.mark.parametrize(
    ("files", "vouched", "kept", "told"),
    [
        ({"a": "evil 1", "s": "shop 1 2"}, {"s": "1 2"}, ["s"], "a"),
        ({"a": "evil 1 3", "s": "shop 1 2"}, {"s": "2"}, ["s"], "a"),
        ({"a": "shop 1 2 3", "s": "shop 1 2"}, {"s": "1"}, ["s"], "a"),
        ({"a": "shop 1 2 3", "s": "shop 1 2"}, {"a": "1 2", "s": "1 2"}, ["s"], "a"),
        ({"a": "shop 1 9", "s": "other 9"}, {"a": "1", "s": "9"}, ["s"], "a"),
        ({"a": "evil 1", "s": "shop 1"}, {}, ["a"], "s"),
    ],
)
def test_nobody_takes_an_id_from_a_pack_that_is_vouched_for(
    tmp_path: Path, files: dict[str, str], vouched: dict[str, str], kept: list[str], told: str
) -> None:
    read = []
    for name, ids in files.items():
        path = write_pack(tmp_path, *ids.split(), name=name)
        parsed, _ = read_pack(path)
        assert parsed
        read.append((path, parsed))
    packs, faults = drop_repeated(read, lambda path, _: vouched.get(path.stem, "").split())
    assert [path.stem for path, _ in packs] == kept
    assert {Path(fault.path).stem for fault in faults} == {told}


@pytest.mark.parametrize(
    ("fields", "on", "platform", "offered"),
    [
        ({}, "2026-11-21", "", True),
        ({}, "2026-11-21", "pdd", True),
        ({"status": "review"}, "2026-11-21", "", False),
        ({"status": "retired"}, "2026-11-21", "", False),
        ({"valid_until": "2026-11-21"}, "2026-11-21", "", True),
        ({"valid_until": "2026-11-20"}, "2026-11-21", "", False),
        ({"platforms": ("pdd",)}, "2026-11-21", "pdd", True),
        ({"platforms": ("pdd",)}, "2026-11-21", "douyin", False),
        ({"platforms": ("pdd",)}, "2026-11-21", "", True),
    ],
)
def test_only_what_is_approved_current_and_for_the_platform_is_offered(
    fields: dict[str, object],
    on: str,
    platform: str,
    offered: bool,
) -> None:
    made = READ._replace(valid_until="", platforms=())._replace(**fields)  # type: ignore[arg-type]
    assert made.is_offered(platform, date.fromisoformat(on).isoformat()) is offered
