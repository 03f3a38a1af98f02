"""The desktop around the open panel: an edge for it, the chat beside it, the tray, a start at login.

Imported after the first paint.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from livecs.desktop.autostart import autostart_of
from livecs.desktop.system import system_of
from livecs.panel_chat import PanelChat, why_blind
from livecs.panel_tray import PanelTray

if TYPE_CHECKING:
    from livecs.desktop.clipboard import SystemClipboard
    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_place import PanelPlace
    from livecs.panel_rooms import PanelRooms
    from livecs.parts import Parts
    from livecs.ui.window import PanelWindow


def go_to_desktop(
    parts: Parts,
    window: PanelWindow,
    copy: CopyReply,
    clipboard: SystemClipboard,
    place: PanelPlace,
    rooms: PanelRooms,
) -> PanelTray:
    """Take what the system grants, and give it to the panel's parts; the tray is the caller's to close."""
    system = system_of(sys.platform, os.environ, clipboard)
    place.settle(system.dock)
    chat = PanelChat(parts, window, copy, system, why_blind(sys.platform, os.environ))
    chat.join(rooms.settings, rooms.privacy)
    place.give_back = chat.session.replies.give_back
    tray = PanelTray(parts, window, place, rooms.owed, rooms.week_chip)
    tray.begin(rooms.reminding, rooms.handover, autostart_of(sys.platform, os.environ, parts.profile))
    return tray
