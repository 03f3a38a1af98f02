"""A phrase as cells and back: nothing is lost, and what a person types is understood or refused in words."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases.model import Followup, Pack, Phrase, Stance, Status, Variant
from livecs.phrases.packs import parse_pack
from livecs.phrases.sheet_columns import Place, joined, parted, place_of, read_phrase, table
from livecs.platforms import PLATFORM_IDS
from livecs.sheets.read import opened
from livecs.sheets.write import write_csv, write_xlsx
from tests.phrases.build import phrase

# What TOML can hold. \r becomes \n when it is read, as everywhere; a text of NULs is in no pack.
_CHARS = st.characters(exclude_categories=["Cs"], exclude_characters="\r\0{}｛｝")
_WORDS = st.text(_CHARS, max_size=12).map(str.strip) | st.sampled_from(
    ["=1+1", "'a", "a/b", "a、b，c", "\\", "007", "是", "pdd", "拼多多", "停用", "approved"]
)
_TEXT = _WORDS.filter(bool)
_SOME = st.lists(st.sampled_from(PLATFORM_IDS), unique=True, min_size=1, max_size=3).map(tuple)
_DAY = st.dates().map(str) | st.just("")
PHRASES = st.builds(
    Phrase,
    id=_TEXT,
    title=_TEXT,
    text=_TEXT | st.just("亲，{活动价}元\n二"),
    scene=st.lists(_TEXT, min_size=1, max_size=3).map(tuple),
    stance=st.sampled_from(["", *map(str, Stance)]),
    case=_WORDS,
    abbr=_WORDS,
    keywords=st.lists(_TEXT, max_size=3).map(tuple),
    platforms=_SOME | st.just(()),
    image=_WORDS,
    promise=st.booleans(),
    status=st.sampled_from([*map(str, Status)]),
    approved_by=_WORDS,
    approved_on=_DAY,
    valid_until=_DAY,
    unfilled=_WORDS,
    big_sale=_WORDS,
    variants=st.lists(st.builds(Variant, _SOME, _TEXT), max_size=3).map(tuple),
    followups=st.lists(st.builds(Followup, _TEXT), max_size=3).map(tuple),
)
PACKS = st.lists(PHRASES, max_size=2, unique_by=lambda one: one.id).map(
    lambda found: Pack("pack", "包", phrases=tuple(found))
)


def toml(pack: Pack) -> str:
    """A pack as a file, written by nobody's writer: JSON's texts and lists are TOML's too."""
    lines = ["schema = 1", f"pack = {json.dumps(pack.id)}", f"title = {json.dumps(pack.title)}"]
    for one in pack.phrases:
        lines.append("[[phrase]]")
        for key, value in one._asdict().items():
            if value and key in {"approved_on", "valid_until"}:
                lines.append(f"{key} = {value}")
            elif value and key not in {"variants", "followups"}:
                lines.append(f"{key} = {_json(value)}")
        for sub in one.variants:
            lines += ["[[phrase.variant]]", f"platforms = {_json(sub.platforms)}", f"text = {_json(sub.text)}"]
        for after in one.followups:
            lines += ["[[phrase.followup]]", f"text = {_json(after.text)}"]
    return "\n".join(lines)


def _json(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("\x7f", "\\u007f")


def read_back(path: Path) -> list[Phrase]:
    with opened(path) as sheet:
        head, *rows = sheet.rows
    places = [place_of(one) for one in head.cells]
    assert None not in places
    found = []
    for row in rows:
        assert not row.formulas
        read = read_phrase({place: row.cell(n) for n, place in enumerate(places) if place}, None)
        assert read.problems == ()
        found.append(read.phrase)
    return found


@pytest.mark.parametrize("ending", ["xlsx", "utf-8-sig", "gb18030"])
@given(pack=PACKS)
def test_toml_to_a_sheet_to_toml_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, ending: str, pack: Pack
) -> None:
    path = tmp_path_factory.getbasetemp() / f"sheet.{ending}"
    read, faults = parse_pack(toml(pack), "made")
    assert read, faults
    assert read.phrases == pack.phrases
    if ending == "xlsx":
        write_xlsx(path, table([read]), replaces=True)
    else:
        write_csv(path, table([read]), encoding=ending, replaces=True)
    back = read_back(path)
    again, faults = parse_pack(toml(read._replace(phrases=tuple(back))), "made")
    assert again == read, faults


@given(st.lists(_TEXT, max_size=4), st.sampled_from(["/>／＞", "、，,；;"]))
def test_a_list_in_a_cell_is_parted_as_it_was_joined(items: list[str], marks: str) -> None:
    assert parted(joined(items, marks), marks) == tuple(items)


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("差价、降价，买贵了, a；b;c", ("差价", "降价", "买贵了", "a", "b", "c")),
        ("", ()),
        (" 、 ", ()),
        ("a\\b", ("a\\b",)),
        ("a\\、b", ("a、b",)),
    ],
)
def test_people_part_lists_as_they_like(typed: str, items: tuple[str, ...]) -> None:
    assert parted(typed, "、，,；;") == items


UNKNOWN = "不认识的平台「京东」，可用：抖音、拼多多、快手、淘宝、视频号、小红书"
GOOD = {Place("title"): "题", Place("text"): "好的", Place("scene"): "退换/运费"}


@pytest.mark.parametrize(
    ("header", "typed", "field", "value"),
    [
        ("平台", "抖音，pdd", "platforms", ("douyin", "pdd")),
        ("态度", "婉拒", "stance", "refuse"),
        ("态度", "agree", "stance", "agree"),
        ("承诺", "是", "promise", True),
        ("承诺", "TRUE", "promise", True),
        ("承诺", "", "promise", False),
        ("状态", "停用", "status", "retired"),
        ("有效期至", "2027/2/1", "valid_until", "2027-02-01"),
        ("有效期至", "2027年2月1日", "valid_until", "2027-02-01"),
        ("有效期至", "2027-02-01 00:00:00", "valid_until", "2027-02-01"),
        ("有效期至", "20270201", "valid_until", "2027-02-01"),
        ("分类", "售后 > 价格", "scene", ("售后", "价格")),
        ("追加2", " 再见 ", "followups", (Followup("再见"),)),
        ("keywords", "a、b", "keywords", ("a", "b")),
    ],
)
def test_what_is_typed_is_understood(header: str, typed: str, field: str, value: object) -> None:
    place = place_of(header)
    assert place
    read = read_phrase(GOOD | {place: typed}, None)
    assert (getattr(read.phrase, field), read.problems) == (value, ())


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"标题": ""}, "缺少「标题」，补上「标题」"),
        ({"话术": " "}, "缺少「话术」，补上「话术」"),
        ({"分类": "/"}, "缺少「分类」，补上「分类」"),
        ({"平台": "抖音、京东"}, UNKNOWN),
        ({"态度": "行"}, "「态度」不能是「行」，可用：同意、劝留、婉拒"),
        ({"状态": "好"}, "「状态」不能是「好」，可用：待审、已通过、停用"),
        ({"承诺": "也许"}, "「承诺」不能是「也许」，写 是 或留空"),
        ({"有效期至": "2027-02-30"}, "「有效期至」不是日期：2027-02-30，写成 2027-02-01"),
        ({"话术": "价{活动价"}, "「话术」里的花括号不成对，待填写成 {活动价} 的样子"),
        ({"缺信息时": "价{活动价}"}, "「缺信息时」里还有待填，写成不用填也能发的话"),
        ({"变体1平台": "淘宝"}, "变体1：缺少「话术」，补上「话术」"),
        (
            {"变体1平台": "京东", "变体1话术": "a"},
            f"变体1：{UNKNOWN}",
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_said_in_its_own_words(cells: dict[str, str], problem: str) -> None:
    named = {place: text for header, text in cells.items() if (place := place_of(header))}
    assert read_phrase(GOOD | named, None).problems == (problem,)


FULL = phrase(
    "p1",
    keywords=("a",),
    valid_until="2027-02-01",
    variants=(Variant(("pdd",), "一"), Variant(("taobao",), "二")),
    followups=(Followup("三"), Followup("四")),
)


@pytest.mark.parametrize(
    ("cells", "changed"),
    [
        ({}, {}),
        ({"标题": "新"}, {"title": "新"}),
        ({"关键词": ""}, {"keywords": ()}),
        ({"变体1话术": "新"}, {"variants": (Variant(("pdd",), "新"), Variant(("taobao",), "二"))}),
        ({"变体1平台": "", "变体1话术": ""}, {"variants": (Variant(("taobao",), "二"),)}),
        ({"变体3平台": "抖音", "变体3话术": "三"}, {"variants": (*FULL.variants, Variant(("douyin",), "三"))}),
        ({"追加1": "新"}, {"followups": (Followup("新"), Followup("四"))}),
    ],
)
def test_what_has_no_column_stays(cells: dict[str, str], changed: dict[str, object]) -> None:
    named = {place: text for header, text in cells.items() if (place := place_of(header))}
    assert read_phrase(named, FULL) == (FULL._replace(**changed), ())  # type: ignore[arg-type]


@pytest.mark.parametrize("header", ["备注", "变体", "变体0话术", "变体1", "追加", "追加0", "追加1话术", "", "variants"])
def test_other_headers_are_none_of_ours(header: str) -> None:
    assert place_of(header) is None
