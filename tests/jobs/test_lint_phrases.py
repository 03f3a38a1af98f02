"""What is approved must be free of errors and warnings on every platform it is for."""

import pytest

from livecs.desktop.paths import shipped
from livecs.jobs.lint_phrases import lint_phrase, lint_places
from livecs.lint.library import load, packs_of
from livecs.phrases.check import check_files
from livecs.phrases.model import Phrase, Variant
from livecs.toml_items import files_in
from tests.lint.build import linter, rule

JUDGE = linter(rule("顶级", severity={"any": "error", "taobao": "hint", "pdd": "warning"}, fixes=("优质",)))


@pytest.mark.parametrize(
    ("fields", "platforms"),
    [
        ({"text": "顶级面料"}, {"douyin", "pdd", "kuaishou", "wechat_channels", "xiaohongshu"}),
        ({"text": "顶级面料", "platforms": ("pdd", "taobao")}, {"pdd"}),
        ({"text": "顶级面料", "platforms": ("taobao",)}, set()),
        ({"text": "面料", "unfilled": "顶级", "platforms": ("pdd",)}, {"pdd"}),
        ({"text": "面料", "big_sale": "顶级", "platforms": ("pdd",)}, {"pdd"}),
        ({"text": "面料", "variants": (Variant(("douyin",), "顶级"),)}, {"douyin"}),
        ({"text": "顶{商品}级"}, set()),
        ({"text": "{顶级}的"}, set()),
    ],
)
def test_every_wording_is_judged_where_it_is_sent(fields: dict[str, object], platforms: set[str]) -> None:
    phrase = Phrase(id="x", title="t", scene=("s",), **fields)  # type: ignore[arg-type]
    assert {platform for _, on in lint_phrase(phrase, JUDGE) for platform in on} == platforms


def test_a_fault_names_file_line_platforms_and_a_way_out() -> None:
    phrase = Phrase(id="x", title="t", scene=("s",), text="顶级", platforms=("douyin", "pdd"))
    (error, warning) = lint_places([("a.toml", 7, phrase)], JUDGE)
    assert str(error) == "a.toml:7: 「x」error “顶级”不可以（抖音）[test.rule]。可改成：优质"
    assert "warning" in str(warning)
    assert "拼多多" in str(warning)


def test_all_shipped_phrases_are_clean() -> None:
    folder = [shipped("resources") / "rules"]
    rules = load(folder)
    assert rules.faults == ()
    assert len(packs_of(folder)[0]) > 10
    files = files_in([shipped("phrasebanks")])
    faults, count = check_files(files, lambda places: lint_places(places, rules.linter))
    assert [str(fault) for fault in faults] == []
    assert count > 200
