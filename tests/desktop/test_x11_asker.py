"""Requests for the clipboard as an X server sent them (recorded from Xvfb: a Qt program, then xclip)."""

import pytest

from livecs.desktop.foreground import Front
from livecs.desktop.x11.asker import X11Asker

ASKS_WHAT = 0x167  # TARGETS
QT_ASKS_WHAT = "1e0089010818be02050060001500800063010000670100006c01000000000000"
QT_READS = "1e008d010818be02050060001500800063010000f00000006c01000000000000"
XCLIP_READS = "1e00910100000000050060000100400063010000f0000000bc01000000000000"
POINTER_MOVES = "0600910100000000050060000100400015008000f0000000bc01000000000000"
CHAT = Front(0x800007, "chat", "")


@pytest.mark.parametrize(
    ("events", "is_chat"),
    [
        ([QT_READS], True),
        ([QT_ASKS_WHAT, QT_READS], True),
        ([QT_ASKS_WHAT], False),  # not the text
        ([XCLIP_READS], False),
        ([QT_READS, XCLIP_READS], False),
        ([XCLIP_READS, QT_READS], True),
        ([QT_READS, POINTER_MOVES], False),  # answered long ago
        ([], False),  # a read of our own
    ],
)
def test_the_program_that_reads_is_told_by_its_windows(events: list[str], is_chat: bool) -> None:
    asker = X11Asker(0x1FFFFF, frozenset({ASKS_WHAT}))
    for event in events:
        asker.see(bytes.fromhex(event))
    assert asker.is_of(CHAT) is is_chat
    assert not asker.is_of(CHAT)  # one request is one read
