"""What the panel does on a desktop, without the panel: at the hotkey a reply goes into the window in front.

Started as a process of its own by the tests of real windows. With ``window`` the hotkey first calls a field of our
own, and Enter there sends the reply, as in the panel.
"""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit

from livecs.desktop.clipboard import SystemClipboard
from livecs.desktop.into_chat import IntoChat
from livecs.desktop.paste_target import Pasted
from livecs.desktop.system import System, system_of

if TYPE_CHECKING:
    from livecs.desktop.foreground import Front


class Neighbour:
    """The reply, the way into the chat, and a field that takes the keyboard."""

    def __init__(self, system: System, told: dict[str, str]) -> None:
        self._system = system
        self._told = told
        self._front: Front | None = None
        self._into_chat = IntoChat(system.clipboard, system.paste_target)
        self._field = QLineEdit()
        self._field.setWindowTitle("neighbour")
        self._field.returnPressed.connect(self._send)
        system.hotkey.listen(self._on_hotkey)

    def _on_hotkey(self) -> None:
        if self._front and self._told["mode"] == "personal":
            QApplication.quit()  # the second press
            return
        self._front = self._system.foreground.front()
        if self._told["mode"] == "window":
            self._field.show()
            self._field.activateWindow()
        else:
            self._send()

    def _send(self) -> None:
        if self._front:
            is_restoring, is_personal = self._told["mode"] != "personal", self._told["mode"] == "personal"
            self._into_chat.put(
                self._told["reply"], self._front, self._on_pasted, restore=is_restoring, is_personal=is_personal
            )

    def _on_pasted(self, pasted: Pasted) -> None:
        Path(self._told["said"]).write_text(pasted.value, encoding="utf-8")


def main() -> None:
    """Wait for the hotkey; what to do is told as JSON in a file."""
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    app = QApplication(["neighbour"])
    app.setQuitOnLastWindowClosed(False)
    system = system_of(sys.platform, os.environ, SystemClipboard())
    neighbour = Neighbour(system, told)
    taken = system.hotkey.take("Ctrl+Alt+K")
    Path(told["said"]).write_text("ready" if taken.ok else taken.sentence, encoding="utf-8")
    app.exec()
    del neighbour


if __name__ == "__main__":
    main()
