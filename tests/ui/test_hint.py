import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from livecs.ui.hint import Hint, even_lines
from tests.finding import take_down

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("qapp")]
KEYS = "Ctrl+Z 撤回 · 按住 V 看号码 · Ctrl+Shift+P 打印"


def test_a_screen_reader_reads_it_as_it_was_written() -> None:
    window = QWidget()
    hint = Hint("", window)
    hint.show_hint(KEYS)
    assert hint.accessibleName() == KEYS
    take_down(window)


def test_it_is_as_high_as_its_lines() -> None:
    window = QWidget()
    hint = Hint(KEYS, window)
    window.show()
    line = hint.heightForWidth(10_000)
    for width, lines in ((10_000, 1), (hint.fontMetrics().horizontalAdvance(KEYS) - 1, 2)):
        hint.resize(width, 100)
        assert hint.text().count("\n") == lines - 1
        assert line * lines - 4 <= hint.heightForWidth(width) <= (line + 8) * lines
    take_down(window)


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (40, ["aaaa · bbbb · cc · d"]),
        (19, ["aaaa · bbbb", "cc · d"]),  # no word alone in the last line
        (4, ["aaaa", "bbbb", "cc", "d"]),
        (1, ["aaaa", "bbbb", "cc", "d"]),
    ],
)
def test_lines_are_even_and_no_dot_hangs(width: int, lines: list[str]) -> None:
    assert even_lines(["aaaa", "bbbb", "cc", "d"], width, len) == lines


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=1, max_size=9), st.integers(1, 60))
def test_nothing_is_lost_and_a_line_is_too_wide_only_alone(parts: list[str], width: int) -> None:
    lines = even_lines(parts, width, len)
    assert " · ".join(lines) == " · ".join(parts)
    assert all(len(line) <= width or " · " not in line for line in lines)
