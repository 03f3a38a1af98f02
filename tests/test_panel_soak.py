"""A few rounds of the long soak of tests/bench/soak.py: every deed is done, and Qt has nothing to say."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.soak import COPIES, EVENTS, FLOOR, LINTS, lines, soak

pytestmark = [pytest.mark.qt, pytest.mark.panel]


def test_a_minute_at_the_panel(qapp: QApplication, tmp_path: Path) -> None:
    outcome = soak(qapp, tmp_path, 4)
    counts = {deed: len(ms) for deed, ms in outcome.ms.items()}
    assert counts == {FLOOR: 4, "copy": 4 * COPIES, "lint": 4 * LINTS, "case": 4, "event": 4 * EVENTS}
    assert outcome.warnings == []
    assert len(list(lines(outcome, 4))) == len(counts) + 2
