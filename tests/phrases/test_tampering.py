"""Whoever tampers with packs, signatures, caches or keys gets nothing believed; the long form is in the bench."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from livecs.phrases.manifest import is_shipped
from livecs.phrases.signing import Keyed
from tests.approval import open_shop
from tests.tampering import Target


class Credulous:
    """Believes every signature."""

    def verifies(self, message: bytes, signature: bytes) -> bool:
        return bool(message) and signature is not None


@pytest.fixture
def target(tmp_path: Path) -> Target:
    (tmp_path / "shop").mkdir()
    with open_shop(tmp_path / "shop") as shop:
        return Target(shop, tmp_path / "work", random.Random(5))  # noqa: S311 (not for secrets)


def test_nothing_tampered_with_is_believed(target: Target) -> None:
    results = [target.once() for _ in range(500)]
    assert [one for one in results if one.accepted] == []
    assert len(Counter(deed for one in results for deed in one.deeds)) == 17
    assert sum(one.untrusted > 0 for one in results) > 300  # most of it did change something


@pytest.mark.parametrize(
    "weaker",
    [
        lambda target: Keyed(is_shipped, Credulous(), target.newest),
        lambda target: Keyed(is_shipped, target.verifier, {}),
        lambda target: Keyed(lambda pack: pack.id == "address", target.verifier, target.newest),
    ],
)
def test_a_weaker_trust_would_be_found_out(target: Target, weaker: Callable[[Target], Keyed]) -> None:
    target.trust = weaker(target)
    assert any(target.once().accepted for _ in range(300))
