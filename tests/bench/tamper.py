"""The long form of the tampering test: 20,000 times, and what verifying 10,000 signatures costs."""

import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from livecs.phrases.model import Pack
from livecs.phrases.signing import approval, line_of, standings
from tests.approval import open_shop
from tests.phrases.build import phrase
from tests.tampering import Target

TIMES = 20_000
SIGNATURES = 10_000


def report() -> Iterator[str]:
    """Rows of the report.

    Raises:
        RuntimeError: something tampered with was believed.
    """
    with tempfile.TemporaryDirectory(prefix="livecs-tamper-") as name:
        folder = Path(name, "shop")
        folder.mkdir()
        with open_shop(folder) as shop:
            target = Target(shop, Path(name, "work"), random.Random(20261122))  # noqa: S311 (not for secrets)
            phrases = tuple(phrase(f"p-{number}", text=f"亲，第{number}条。") for number in range(SIGNATURES))
            shop.wait()
            lines = [line_of(approval("big", one, 1), shop.key.signer()) for one in phrases]
        began_s = time.perf_counter()
        found = standings(Pack("big", "大", phrases=phrases), lines, target.verifier, {})
        yield f"verify {len(found):,} signatures: {time.perf_counter() - began_s:.2f} s"
        done: Counter[str] = Counter()
        noticed = 0
        for _ in range(TIMES):
            one = target.once()
            done.update(one.deeds)
            noticed += one.untrusted > 0
            if one.accepted:
                message = f"believed after {one.deeds}: {one.accepted}"
                raise RuntimeError(message)
        yield f"{TIMES:,} tamperings ({len(done)} kinds, {noticed:,} changed something): none believed"
