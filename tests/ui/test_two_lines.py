import pytest
from PySide6.QtGui import QFont, QFontMetrics

from livecs.ui.two_lines import fitting

pytestmark = [pytest.mark.qt, pytest.mark.usefixtures("qapp")]
ORDER, WHOLE = "尾号 0001", "尾号 0001  演示昵称01"


@pytest.mark.parametrize(("like", "shown"), [(WHOLE, WHOLE), (f"{ORDER}  演示…", WHOLE), (f"{ORDER}  ", ORDER)])
def test_a_name_goes_before_the_tail_of_a_number_is_cut(like: str, shown: str) -> None:
    metrics = QFontMetrics(QFont())
    assert fitting(WHOLE, metrics.horizontalAdvance(like), metrics) == shown
