import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from livecs.ui.phrases.search_box import SearchBox
from tests.fakes import FakeClock

pytestmark = pytest.mark.qt
KEY, MOD = Qt.Key, Qt.KeyboardModifier


def compose(box: SearchBox, letters: str, commit: str = "") -> None:
    event = QInputMethodEvent(letters, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(box, event)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def box(qtbot: QtBot, clock: FakeClock) -> SearchBox:
    box = SearchBox(monotonic=clock)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    return box


@pytest.fixture
def heard(box: SearchBox) -> list[str]:
    heard: list[str] = []
    box.query_changed.connect(heard.append)
    box.moved.connect(lambda by: heard.append(f"move {by}"))
    box.chosen.connect(lambda: heard.append("chosen"))
    box.edit_asked.connect(lambda: heard.append("edit"))
    box.stepped_back.connect(lambda: heard.append("back"))
    return heard


@pytest.mark.parametrize(
    ("key", "modifier", "said"),
    [
        (KEY.Key_Return, MOD.NoModifier, ["chosen"]),
        (KEY.Key_Enter, MOD.KeypadModifier, ["chosen"]),
        (KEY.Key_Return, MOD.ShiftModifier, ["edit"]),
        (KEY.Key_Return, MOD.ControlModifier, []),
        (KEY.Key_Down, MOD.NoModifier, ["move 1"]),
        (KEY.Key_Up, MOD.NoModifier, ["move -1"]),
        (KEY.Key_PageDown, MOD.NoModifier, ["move 6"]),
        (KEY.Key_Up, MOD.AltModifier, []),
        (KEY.Key_Escape, MOD.NoModifier, ["back"]),
    ],
)
def test_keys_that_are_not_text_are_told(
    qtbot: QtBot,
    box: SearchBox,
    heard: list[str],
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    said: list[str],
) -> None:
    qtbot.keyClick(box, key, modifier)
    assert heard == said


def test_letters_being_composed_search_at_the_cursor(box: SearchBox, heard: list[str]) -> None:
    box.setText("退费")
    box.setCursorPosition(1)
    compose(box, "huo")
    compose(box, "", "货运")
    assert heard == ["退费", "退huo费", "退货运费"]


def test_a_composition_that_is_given_up_is_forgotten(box: SearchBox, heard: list[str]) -> None:
    compose(box, "tui'huo")
    compose(box, "")
    assert heard == ["tui'huo", ""]


def test_enter_while_composing_belongs_to_the_input_method(qtbot: QtBot, box: SearchBox, heard: list[str]) -> None:
    compose(box, "tui")
    qtbot.keyClick(box, KEY.Key_Return)
    assert "chosen" not in heard


@pytest.mark.parametrize(("after_s", "chooses"), [(0.0, False), (0.04, False), (0.06, True), (0.3, True)])
def test_the_enter_that_committed_is_not_an_enter_of_ours(
    qtbot: QtBot, box: SearchBox, clock: FakeClock, heard: list[str], after_s: float, chooses: bool
) -> None:
    compose(box, "tui")
    compose(box, "", "退")
    clock.s += after_s
    qtbot.keyClick(box, KEY.Key_Return)
    assert ("chosen" in heard) is chooses


def test_the_same_query_is_told_once(box: SearchBox, heard: list[str]) -> None:
    box.setText("退货")
    box.setText("退货 ")
    assert heard == ["退货"]
