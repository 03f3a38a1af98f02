from typing import Any

import pytest

from livecs.phrases.model import Followup, Phrase, Stance, Status, Variant
from livecs.phrases.revision import revision
from tests.phrases.build import phrase

ANOTHER: dict[str, Any] = {
    "id": "other",
    "title": "另一个",
    "text": "好",
    "scene": ("物流",),
    "stance": Stance.AGREE,
    "case": "late",
    "abbr": "hd",
    "keywords": ("好",),
    "platforms": ("pdd",),
    "image": "size.png",
    "promise": True,
    "valid_until": "2027-01-01",
    "unfilled": "好的呢",
    "big_sale": "好的，大促期间",
    "variants": (Variant(("pdd",), "好"),),
    "followups": (Followup("还有"),),
}
DECIDED: dict[str, Any] = {"status": Status.REVIEW, "approved_by": "主管", "approved_on": "2026-11-21"}


@pytest.mark.parametrize("field", ANOTHER)
def test_what_says_what_is_sent_makes_another_revision(field: str) -> None:
    assert revision(phrase("one")._replace(**{field: ANOTHER[field]})) != revision(phrase("one"))


@pytest.mark.parametrize("field", DECIDED)
def test_the_decision_itself_does_not(field: str) -> None:
    assert revision(phrase("one")._replace(**{field: DECIDED[field]})) == revision(phrase("one"))


def test_every_field_is_one_or_the_other() -> None:
    assert {*ANOTHER, *DECIDED} == {*Phrase._fields}


def test_a_revision_is_the_same_for_ever() -> None:
    assert revision(Phrase("a", "标题", "好的", ("称呼",))) == "4cece4ed27e9b994"
