"""What was worked out once is read again, whole or not at all."""

from pathlib import Path

import pytest

from livecs.lint.library import is_cold, load
from tests.lint.build import RULE_PACK, texts

PACK = RULE_PACK.replace('["坏话"]', '["坏话", "坏话连篇", "说人坏话连篇", "回话"]')
TEXT = "坏话，坏话连篇，说人坏话连篇，huai话连篇"
FOUND = ["坏话", "坏话连篇", "说人坏话连篇", "huai话连篇"]


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "mine.toml").write_text(PACK, encoding="utf8")
    return [tmp_path / "rules"]


def test_a_second_start_finds_the_same(tmp_path: Path, folders: list[Path]) -> None:
    cache = tmp_path / "cache"
    assert is_cold(folders, cache)
    assert texts(load(folders, cache).linter.check(TEXT)) == FOUND
    assert not is_cold(folders, cache)
    assert texts(load(folders, cache).linter.check(TEXT)) == FOUND


@pytest.mark.parametrize("left", [0, 1, 200, -3, -1])
def test_a_file_cut_short_is_worked_out_anew(tmp_path: Path, folders: list[Path], left: int) -> None:
    cache = tmp_path / "cache"
    load(folders, cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:left])
    assert texts(load(folders, cache).linter.check(TEXT)) == FOUND
    assert file.read_bytes() == whole
