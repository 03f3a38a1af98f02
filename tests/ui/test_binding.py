import sys

import pytest
from PySide6.QtWidgets import QLabel

pytestmark = pytest.mark.qt


@pytest.mark.usefixtures("qapp")
def test_void_calls_leave_the_references_of_none_alone() -> None:
    """PySide6 6.12.0 on Python 3.10 and 3.11 loses one per call and aborts after some 5,000 (DESIGN 1)."""
    label = QLabel()
    label.setText("")
    before = sys.getrefcount(None)
    for number in range(1000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 50
