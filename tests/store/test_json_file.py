"""A file is replaced whole or stays as it was."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.errors import UserError
from livecs.store import json_file

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["\ud800", "\0", "退货"]),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(), below, max_size=3),
    max_leaves=10,
)


@given(content=st.dictionaries(st.text(), VALUES))
def test_what_was_written_is_read(tmp_path_factory: pytest.TempPathFactory, content: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("json") / "a.json"
    json_file.write(path, content)
    assert json_file.read(path) == content
    assert [one.name for one in path.parent.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    ("make", "content"),
    [
        (Path.exists, {}),
        (lambda path: path.write_text('{"a": 1}'), {"a": 1}),
        (lambda path: path.write_text('{"a": "亲"}', encoding="utf-8-sig"), {"a": "亲"}),
        (lambda path: path.write_text("[1]"), None),
        (lambda path: path.write_text('{"a": '), None),
        (lambda path: path.write_text(""), None),
        (lambda path: path.write_bytes(b"\xff\xfe\xfd"), None),
        (lambda path: path.write_text("[" * 100_000), None),
        (lambda path: path.mkdir(), None),
    ],
)
def test_a_file_that_is_not_usable_is_told_from_none_at_all(
    tmp_path: Path, make: Callable[[Path], object], content: dict[str, object] | None
) -> None:
    path = tmp_path / "a.json"
    make(path)
    assert json_file.read(path) == content


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    json_file.write(tmp_path / "a/b/c.json", {"c": 1})
    assert json_file.read(tmp_path / "a/b/c.json") == {"c": 1}


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.mkdir(), "这是文件夹"),
        (lambda path: (path.rmdir(), path.parent.rmdir(), path.parent.touch()), "同名文件"),
    ],
)
def test_a_place_that_cannot_be_written_says_why(tmp_path: Path, make: Callable[[Path], object], said: str) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    path = folder / "a.json"
    if "文件夹" not in said:
        path.mkdir()
    make(path)
    with pytest.raises(UserError, match=said) as raised:
        json_file.write(path, {"a": 1})
    assert raised.value.code == "file.write"
    assert raised.value.message.startswith("a.json")
    assert list(tmp_path.rglob("*.tmp")) == []


def test_an_unusable_file_is_set_aside_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("by hand {")
    json_file.set_aside(path)
    assert json_file.read(path) == {}
    assert (tmp_path / "a.json.unreadable").read_text() == "by hand {"


def test_a_file_that_cannot_be_set_aside_says_why(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="不存在") as raised:
        json_file.set_aside(tmp_path / "a.json")
    assert raised.value.code == "file.aside"


WRITE_ON_A_FULL_DISK = """
import sys, resource, signal
from pathlib import Path
from livecs.errors import UserError
from livecs.store import json_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    json_file.write(Path(sys.argv[1]), {"a": "x" * 1000})
except UserError as error:
    sys.stdout.buffer.write(error.message.encode())
"""


def test_a_full_disk_leaves_the_file_as_it_was_and_no_rest(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    json_file.write(path, {"a": 1})
    asked = subprocess.run([sys.executable, "-c", WRITE_ON_A_FULL_DISK, path], capture_output=True, check=True)
    assert asked.stdout.decode() == "a.json 存不下：超出了允许的大小；原来的内容还在"
    assert json.loads(path.read_text()) == {"a": 1}
    assert list(tmp_path.iterdir()) == [path]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 100  # the limit was the child's alone
