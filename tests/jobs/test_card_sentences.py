"""What 本场信息 gives an agent to copy is free of errors and warnings everywhere."""

import pytest

from livecs.desktop.paths import shipped
from livecs.lint.library import load
from livecs.lint.linter import Linter
from livecs.lint.model import Severity
from livecs.phrases.card_words import answer
from livecs.platforms import PLATFORM_IDS
from tests.phrases.cards import CARD, END, START

ALL_TERMS = CARD._replace(terms="每满200减30，满500减100，券满99减10，会员95折")


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    return load((shipped("resources") / "rules",), tmp_path_factory.mktemp("rules"), lambda: None).linter


@pytest.mark.parametrize(
    ("query", "now_ms"), [("3", START), ("3", END), ("5", START), ("3×2", START), ("3 5", START), ("3×2 5×3", START)]
)
def test_a_sentence_may_be_sent_on_every_platform(linter: Linter, query: str, now_ms: int) -> None:
    came = answer(ALL_TERMS, query, now_ms)
    assert came
    assert came.copyable
    found = [
        (platform, finding.text)
        for platform in PLATFORM_IDS
        for finding in linter.check(came.copyable, platform)
        if finding.severity != Severity.HINT
    ]
    assert found == []
