"""Numbers and measures are what a shop says all day; some of them sound like something else."""

import pytest

from livecs.desktop.paths import shipped
from livecs.lint.library import load
from livecs.lint.linter import Linter
from livecs.lint.model import Severity

UNITS = ["号", "号链接", *"件元块码天斤克双盒瓶点折米岁个只单月日寸款套包颗片支次", "cm", "分钟", "小时"]


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    return load((shipped("resources") / "rules",), tmp_path_factory.mktemp("cache")).linter


@pytest.mark.parametrize("platform", ["douyin", "pdd"])
def test_no_number_with_its_measure_is_flagged(linter: Linter, platform: str) -> None:
    numbers = [*map(str, range(400)), *(f"{number} " for number in range(30))]
    texts = [f"{number}{unit}" for number in numbers for unit in UNITS]
    found = [
        (text, one.rule) for text in texts for one in linter.check(text, platform) if one.severity != Severity.HINT
    ]
    assert found == []
