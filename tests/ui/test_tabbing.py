"""What Tab does to the widgets that it passes: nothing."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from livecs.ui.tabbing import step_focus

pytestmark = pytest.mark.qt


@pytest.mark.parametrize("is_next", [True, False])
def test_a_chip_that_goes_takes_nothing_along(qapp: QApplication, is_next: bool) -> None:
    window = QWidget()
    chips = [QPushButton(str(n), window) for n in range(3)]
    action = QMenu(window).addAction("退出")
    window.show()
    texts = []
    for _ in range(2 * len(chips)):
        assert step_focus(window, is_next=is_next)
        texts.append(next(chip.text() for chip in chips if chip is window.focusWidget()))
    assert sorted(texts) == ["0", "0", "1", "1", "2", "2"]
    chips[-1 if is_next else 0].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert shiboken6.isValid(window)
    assert action.text() == "退出"
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
