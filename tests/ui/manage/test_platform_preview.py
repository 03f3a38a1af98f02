"""What customers read stands beside the fields, from the top to the bottom."""

import pytest
from pytestqt.qtbot import QtBot

from livecs.phrases.model import Phrase
from livecs.ui.manage.platform_preview import PlatformPreview
from livecs.ui.theme import Theme

pytestmark = pytest.mark.qt


def test_the_text_has_all_the_room_below_its_title(qtbot: QtBot, theme: Theme) -> None:
    preview = PlatformPreview(theme)
    qtbot.addWidget(preview)
    preview.show_phrase(Phrase("ship", "什么时候发货", "付款后尽快发出", ("发货",)), [])
    preview.resize(360, 500)
    preview.show()
    assert preview.chips.y() <= 40
    assert preview.text.geometry().bottom() == preview.height() - 1
