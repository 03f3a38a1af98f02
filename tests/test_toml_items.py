"""The line of an item and of a key, whatever its strings hold; files that are no packs."""

import random
import re
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.toml_items import MAX_BYTES, TomlError, decode, head_lines, item_lines, parse, read_text


@pytest.mark.parametrize(
    ("text", "lines", "keys"),
    [
        ("", [], []),
        ("a = 1\n[[other]]\nb = 1", [], []),
        ("[[phrase]]\nid = 1", [1], [{"id": 2}]),
        ("\n# [[phrase]]\n  [[ phrase ]]  # one\n\tid=1", [3], [{"id": 4}]),
        ('[["phrase"]]\n"id" = 1\n\'title\' = 2', [1], [{"id": 2, "title": 3}]),
        ("[[phrase]]\nid = 1\n[other]\ntitle = 1\n[[phrase]]\nid = 2", [1, 5], [{"id": 2}, {"id": 6}]),
        ("[[phrase]]\na.b = 1\na.c = 2", [1], [{"a": 2}]),
        ("[[phrase]]\ntext = '''\n[[phrase]]\nid = 1\n'''\nid = 2", [1], [{"text": 2, "id": 6}]),
        ('[[phrase]]\ntext = """\n[[phrase]]\\"""\nid = 1"""\nid = 2', [1], [{"text": 2, "id": 5}]),
        ("[[phrase]]\nt = ['''\n''', '''\nid = 1''']\nid = 2", [1], [{"t": 2, "id": 5}]),
        ("[[phrase]]\nt = '''a''''  # it's '''\nid = 2\nu = '''b'''", [1], [{"t": 2, "id": 3, "u": 4}]),
        ('[[phrase]]\nt = """a""""  # "x"""\nid = 2\nu = """b"""', [1], [{"t": 2, "id": 3, "u": 4}]),
        ("[[phrase]]\nt = \"'''\"  # '''\nid = 2", [1], [{"t": 2, "id": 3}]),
        ("[[phrase]]\nt = '\"\"\"'  # it's\nid = 2", [1], [{"t": 2, "id": 3}]),
        ('[[phrase]]\nt = [\n  "[[phrase]]",\n  "id = 1",\n]\nid = 2', [1], [{"t": 2, "id": 6}]),
    ],
)
def test_items_and_keys_have_their_lines(text: str, lines: list[int], keys: list[dict[str, int]]) -> None:
    tomllib.loads(text)
    found = item_lines(text, "phrase")
    assert [item.line for item in found] == lines
    assert [item.keys for item in found] == keys


VARIANTS = """[[phrase]]
text = 'a'
  [[phrase.variant]]
  text = 'b'
  [[phrase.variant]]
  platforms = []
[phrase.image]
size = 1
[[phrase]]
[[phrase.variant]]
text = 'c'
"""


@pytest.mark.parametrize(
    ("item", "key", "line"),
    [
        (0, "text", 2),
        (0, "variant", 3),
        (0, "variant.0.text", 4),
        (0, "variant.1.platforms", 6),
        (0, "variant.1.text", 5),  # missing: where its table begins
        (0, "image", 7),
        (0, "image.0.size", 8),
        (0, "title", 1),
        (1, "variant.0.text", 11),
        (1, "text", 9),
    ],
)
def test_a_key_of_a_sub_table_is_not_taken_for_the_items_own(item: int, key: str, line: int) -> None:
    assert item_lines(VARIANTS, "phrase")[item].line_of(key) == line


def test_head_lines_end_where_tables_begin() -> None:
    text = "# x\nschema = 1\nnote = '''\npack = 1'''\n[a.b]\npack = 2\n[[phrase]]\ntitle = 1\n[[phrase]]\n"
    assert head_lines(text) == {"schema": 2, "note": 3, "a": 5, "phrase": 7}


NASTY = st.lists(
    st.sampled_from(
        ["[[phrase]]", "[phrase.x]", "key = 1", "n = 7", "#", "'", '"', "''", '""', '\\"', "\\\\", "\n", " ", "亲{券}"]
    ),
    max_size=12,
).map("".join)


def quoted(value: str, style: str) -> str:
    """A string of TOML that may hold the value, or holds a tamer one."""
    if style == "'''":
        tame = re.sub("'{3,}", "''", value)
        return f"'''\n{tame} '''"
    if style == '"""':
        return '"""' + value.replace("\\", "\\\\").replace('"""', '""\\"') + ' """'
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


STRINGS = st.builds(quoted, NASTY, st.sampled_from(["'''", '"""', '"']))
COMMENTS = NASTY.map(lambda nasty: "  # " + nasty.replace("\n", " "))
ITEMS = st.lists(st.lists(st.tuples(STRINGS, st.booleans(), COMMENTS), max_size=3), max_size=4)


@given(ITEMS)
def test_what_the_parser_finds_stands_at_the_line_that_is_told(items: list[list[tuple[str, bool, str]]]) -> None:
    text = "schema = 1\n"
    expected = []
    for number, item in enumerate(items):
        line = text.count("\n") + 1
        text += f"[[phrase]]\nn = {number}\n"
        keys = {"n": line + 1}
        for place, (string, listed, comment) in enumerate(item):
            keys[f"k{place}"] = text.count("\n") + 1
            text += f"k{place} = {f'[{string},' if listed else string}"
            text += f" 1]{comment}\n" if listed else f"{comment}\n"
        expected.append((line, keys))
    parsed = tomllib.loads(text).get("phrase", [])
    found = item_lines(text, "phrase")
    assert [(item.line, item.keys) for item in found] == expected
    assert [set(item.keys) for item in found] == [set(item) for item in parsed]


@given(st.text() | st.lists(st.sampled_from("[]{}='\"\\\n#\0phrase. 1,"), max_size=60).map("".join))
def test_any_text_is_parsed_or_refused_and_has_lines(text: str) -> None:
    try:
        parsed = parse(text)
    except TomlError as error:
        assert 0 <= error.line <= text.count("\n") + 1  # noqa: PT017 (both ways are good)
    else:
        assert parsed == tomllib.loads(text)
    ends = [line for item in item_lines(text, "phrase") for line in (item.line, *item.keys.values())]
    assert all(1 <= line <= text.count("\n") + 1 for line in ends)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a = 1\nb = = 2\n", 2, "TOML 写法有误"),
        ("a = '''\n\n", 3, "TOML 写法有误"),
        ("a = 1\na = 2", 2, "TOML 写法有误"),
        ("a = 'x\0'", 1, "TOML 写法有误"),
        ("a = 2026-02-30", 1, "TOML 写法有误"),
        ("a = " + "[" * 5000, 0, "嵌套太深"),
        ("a = " + "9" * 5000, 0, "数字太长"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(TomlError, match=said) as raised:
        parse(text)
    assert raised.value.line == line
    assert raised.value.advice


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"a\nb", "a\nb"), (b"\xef\xbb\xbfa", "a"), (b"a\r\nb\r\n", "a\nb\n"), ("亲".encode(), "亲")],
)
def test_byte_order_mark_and_windows_line_ends_are_taken(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "line"), [(b"\xff", 1), (b"a\r\nb\n\xe4\xba", 3), ("a\n亲亲".encode("gbk"), 2), ("亲".encode("utf-16"), 1)]
)
def test_what_is_not_utf8_is_refused_at_the_line_of_the_bad_byte(data: bytes, line: int) -> None:
    with pytest.raises(TomlError, match="UTF-8") as raised:
        decode(data)
    assert raised.value.line == line


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except TomlError as error:
        assert 1 <= error.line <= data.count(b"\n") + 1  # noqa: PT017
    else:
        assert text.encode().count(b"\n") == data.count(b"\n")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(TomlError, match="文件夹"):
        read_text(tmp_path)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(TomlError, match="不存在"):
        read_text(tmp_path / "gone.toml")


@pytest.mark.parametrize(("size", "refused"), [(MAX_BYTES, False), (MAX_BYTES + 1, True), (50 << 20, True)])
def test_a_file_above_the_limit_is_refused(tmp_path: Path, size: int, refused: bool) -> None:
    path = tmp_path / "big.toml"
    with path.open("wb") as file:
        file.truncate(size)
    if not refused:
        assert len(read_text(path)) == size
        return
    with pytest.raises(TomlError, match="上限 16 MB"):
        read_text(path)


def test_lines_of_a_large_pack_are_found_in_a_moment() -> None:
    chance = random.Random(1)  # noqa: S311
    item = "[[phrase]]\nid = 'a'\ntext = '''\n{}\n'''\n"
    text = "".join(item.format("[[phrase]]\n" * chance.randint(0, 5)) for _ in range(5000))
    started = time.perf_counter()
    assert len(item_lines(text, "phrase")) == 5000
    assert time.perf_counter() - started < 5  # a wrong pattern takes minutes
