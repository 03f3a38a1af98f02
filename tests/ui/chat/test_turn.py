"""Where a reply goes: every case of who has the keyboard and what is in front."""

import pytest

from livecs.desktop.foreground import Front
from livecs.ui.chat.turn import Known, Turn, Way, turn

CHAT, OTHER = Front(7, "chat", ""), Front(8, "editor", "")


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        # is_wanted, has_keyboard, front, before, is_chat
        (Known(True, False, CHAT, None, True), Turn(Way.PUT, CHAT)),  # a click
        (Known(True, False, CHAT, OTHER, True), Turn(Way.PUT, CHAT)),  # the last call was from elsewhere
        (Known(True, False, OTHER, CHAT, False), Turn(Way.COPY, OTHER)),  # whoever clicked is told why
        (Known(False, False, CHAT, None, True), Turn(Way.COPY, CHAT)),
        (Known(True, False, None, CHAT, False), Turn(Way.COPY)),  # a wide window of ours has the keyboard
        (Known(True, True, None, CHAT, True), Turn(Way.PUT, CHAT)),  # the hotkey, then Enter
        (Known(True, True, None, OTHER, False), Turn(Way.COPY_BACK, OTHER)),
        (Known(False, True, None, CHAT, True), Turn(Way.COPY_BACK, CHAT)),
        (Known(True, True, None, None, False), Turn(Way.COPY)),  # opened from nowhere
        (Known(True, True, CHAT, CHAT, True), Turn(Way.COPY)),  # the person has gone on; Qt has not heard of it yet
    ],
)
def test_where_a_reply_goes(known: Known, expected: Turn) -> None:
    assert turn(known) == expected
