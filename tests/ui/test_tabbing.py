"""Tab goes as one reads: line by line, and through one part of a window before the next."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QLineEdit, QMenu, QPushButton, QWidget

from livecs.override import override
from livecs.ui.choice_button import ChoiceButton
from livecs.ui.tabbing import step_focus
from tests.finding import child, take_down

pytestmark = pytest.mark.qt
# Made in this order, which is not the one that is read: what holds others, and fields by where they stand.
PARTS = {"right": QRect(200, 0, 200, 200), "left": QRect(0, 0, 200, 200)}
FIELDS = (
    ("last", "", QRect(0, 220, 80, 24)),
    ("right 1", "right", QRect(0, 0, 80, 24)),
    ("left 3", "left", QRect(0, 40, 80, 24)),
    ("left 2", "left", QRect(100, 0, 80, 30)),
    ("left 1", "left", QRect(0, 4, 80, 20)),
    ("off", "left", QRect(0, 80, 80, 24)),
)
READ = ["left 1", "left 2", "left 3", "right 1", "last"]


class Window(QWidget):
    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return step_focus(self, is_next=next)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Window]:  # noqa: ARG001 (it must be there)
    window = Window()
    window.resize(400, 260)
    parts = {"": window} | {name: QWidget(window) for name in PARTS}
    for name, place in PARTS.items():
        parts[name].setGeometry(place)
    for name, part, place in FIELDS:
        field = QLineEdit(parts[part])
        field.setObjectName(name)
        field.setGeometry(place)
        field.setEnabled(name != "off")
    window.show()
    yield window
    take_down(window)


@pytest.mark.parametrize(("key", "read"), [(Qt.Key.Key_Tab, READ), (Qt.Key.Key_Backtab, READ[::-1])])
def test_tab_goes_as_one_reads_and_round(window: Window, key: Qt.Key, read: list[str]) -> None:
    child(window, QLineEdit, read[0]).setFocus()
    seen = []
    for _ in range(len(read) + 1):
        seen.append(window.focusWidget().objectName())
        QTest.keyClick(window.focusWidget(), key)
    assert seen == [*read, read[0]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_in_a_row_tab_comes_to_what_is_pressed_now(window: Window, key: Qt.Key) -> None:
    group = QButtonGroup(window)
    for place in range(3):
        button = ChoiceButton(window)
        button.setObjectName(f"page {place}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setGeometry(100 + 40 * place, 220, 40, 24)
        button.show()
        group.addButton(button)
    group.buttons()[0].setChecked(True)
    group.buttons()[0].setFocus()  # from now on Qt has Tab pass by the others
    group.buttons()[2].setChecked(True)
    child(window, QLineEdit, "left 1").setFocus()
    seen = list[str]()
    while window.focusWidget().objectName() not in seen:
        seen.append(window.focusWidget().objectName())
        QTest.keyClick(window.focusWidget(), key)
    assert [name for name in seen if name.startswith("page")] == ["page 2"]


def test_alone_a_control_lets_qt_decide(window: Window) -> None:
    for field in window.findChildren(QLineEdit):
        field.setEnabled(field.objectName() == "last")
    child(window, QLineEdit, "last").setFocus()
    assert not step_focus(window, is_next=True)


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
    take_down(window)
