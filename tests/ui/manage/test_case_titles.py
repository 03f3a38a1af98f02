"""Situations are read in Chinese and kept by their ids."""

import tomllib

import pytest

from livecs.desktop.paths import shipped
from livecs.ui.manage.case_titles import TITLES, case_of, case_title


def test_every_shipped_situation_has_words_of_its_own() -> None:
    packs = (tomllib.loads(path.read_text(encoding="utf8")) for path in shipped("phrasebanks").glob("*.toml"))
    cases = {phrase["case"] for pack in packs for phrase in pack["phrase"] if "case" in phrase}
    assert cases == set(TITLES)
    assert len(set(TITLES.values())) == len(TITLES)


@pytest.mark.parametrize(
    ("typed", "known", "case"),
    [
        ("退货运费", ("freight",), "freight"),
        ("退货运费", ("退货运费",), "退货运费"),
        ("试用装", (), "试用装"),
        ("", (), ""),
    ],
)
def test_what_is_typed_means_the_shipped_one_unless_the_shop_has_its_own(
    typed: str, known: tuple[str, ...], case: str
) -> None:
    assert case_of(typed, known) == case


def test_a_title_leads_back_to_its_situation() -> None:
    assert [case_of(case_title(case), ()) for case in TITLES] == list(TITLES)
