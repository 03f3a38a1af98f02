"""The labelled lines are sound, and the scorer counts them as its README says."""

import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from livecs.lint.model import Category
from livecs.platforms import PLATFORM_IDS
from tests.bench.lint_score import LABELLED, Line, misses, read_lines, score, summary

VIOLATIONS, HARD, ORDINARY = FILES = ("violations.jsonl", "hard.jsonl", "ordinary.jsonl")
KINDS = {VIOLATIONS: {"plain", "disguised"}, HARD: {"hard"}, ORDINARY: {"ordinary"}}
MINIMUM = {VIOLATIONS: 330, HARD: 330, ORDINARY: 600}


def lines(name: str) -> list[Line]:
    return read_lines(LABELLED / name)


def bare(text: str) -> str:
    """What is left of a text when only its letters and digits count."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def test_the_folder_holds_these_files() -> None:
    assert {path.name for path in LABELLED.iterdir()} == {*FILES, "README.md"}


@pytest.mark.parametrize("name", FILES)
def test_every_line_has_the_keys_and_known_values(name: str) -> None:
    for raw in filter(None, (LABELLED / name).read_text(encoding="utf8").split("\n")):
        assert set(json.loads(raw)) == {"text", "platform", "expect", "kind"}, raw
    for line in lines(name):
        assert line.platform in PLATFORM_IDS, line
        assert line.kind in KINDS[name], line
        assert 10 <= len(line.text) <= 60, line
        assert {expected.category for expected in line.expect} <= set(Category), line


@pytest.mark.parametrize("name", FILES)
def test_lines_enough_on_every_platform(name: str) -> None:
    assert len(lines(name)) >= MINIMUM[name]
    shares = Counter(line.platform for line in lines(name))
    assert min(shares[platform] for platform in PLATFORM_IDS) >= len(lines(name)) / 10


def test_expected_words_occur_once_and_clean_lines_expect_nothing() -> None:
    for line in lines(VIOLATIONS):
        assert line.expect, line
        assert all(expected.text and line.text.count(expected.text) == 1 for expected in line.expect), line
    assert not [line for name in (HARD, ORDINARY) for line in lines(name) if line.expect]


def test_every_category_is_there_and_disguises_are() -> None:
    categories = Counter(expected.category for line in lines(VIOLATIONS) for expected in line.expect)
    assert set(categories) == set(Category)
    assert min(categories.values()) >= 15
    assert sum(line.kind == "disguised" for line in lines(VIOLATIONS)) >= 120


def test_no_line_stands_twice() -> None:
    texts = Counter(bare(line.text) for name in FILES for line in lines(name))
    assert [text for text, count in texts.items() if count > 1] == []


class Seen(NamedTuple):
    """A finding as far as the scorer looks."""

    start: int
    end: int
    category: str
    severity: str


def flag_bar(text: str, _platform: str) -> list[Seen]:
    """A checker with one rule, for 棒, a hint where it is 棒棒."""
    at = text.find("棒")
    return [Seen(at, at + 1, "absolute_term", "hint" if "棒棒" in text else "error")] if at >= 0 else []


def write(folder: Path, *rows: tuple[str, str, str, str]) -> None:
    items = (
        {
            "text": text,
            "platform": "douyin",
            "expect": [{"category": category, "text": expected}] if expected else [],
            "kind": kind,
        }
        for text, category, expected, kind in rows
    )
    (folder / "some.jsonl").write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf8")


def test_scoring(tmp_path: Path) -> None:
    write(
        tmp_path,
        ("这个最棒了", "absolute_term", "最棒", "plain"),
        ("一级棒棒", "absolute_term", "棒棒", "disguised"),
        ("别处说棒，这里骂人", "abuse", "骂人", "plain"),
        ("棒，最好", "absolute_term", "最好", "disguised"),
        ("棒棒糖", "", "", "hard"),
        ("球棒两根", "", "", "hard"),
        ("您好", "", "", "ordinary"),
    )
    report = score(flag_bar, tmp_path)
    assert report.recall() == (2, 4)
    assert report.recall(kind="disguised") == (1, 2)
    assert report.recall("abuse") == (0, 1)
    assert report.precision() == (3, 4)
    assert report.flagged("hard") == report.hinted("hard") == (1, 2)
    assert report.flagged("ordinary") == (0, 1)
    assert [row.split()[0] for row in misses(report)] == ["MISS", "MISS", "ALARM"]
    assert any(row.startswith("absolute_term") and row.endswith(" 1") for row in summary(report))
