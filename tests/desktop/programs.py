"""The other programs that tests of real windows start on a screen in memory."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Self

from tests.e2e.screen import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.screen import VirtualScreen


class Program:
    """Another process on the screen, for as long as the ``with`` block lasts."""

    def __init__(self, screen: VirtualScreen, module: str, *arguments: object) -> None:
        self.process = screen.start([sys.executable, "-m", f"tests.desktop.{module}", *map(str, arguments)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait()


class Chat(Program):
    """The other program's window."""

    def __init__(self, screen: VirtualScreen, folder: Path, lag_ms: int = 0) -> None:
        self._file = folder / "chat.txt"
        wait_until(lambda: not screen.windows("chat"), "the last chat is gone", screen.output)
        super().__init__(screen, "chat_window", self._file, lag_ms)
        self.window = screen.wait_window("chat")

    def text(self) -> str:
        return self._file.read_text(encoding="utf-8") if self._file.exists() else ""


class Neighbour(Program):
    """The panel's part of a desktop, in a process of its own."""

    def __init__(self, screen: VirtualScreen, folder: Path, mode: str, reply: str) -> None:
        self._said = folder / "said.txt"
        told = folder / "told.json"
        told.write_text(json.dumps({"mode": mode, "reply": reply, "said": str(self._said)}), encoding="utf-8")
        super().__init__(screen, "neighbour", told)
        wait_until(lambda: self.said() == "ready", "the hotkey is taken", screen.output)

    def said(self) -> str:
        return self._said.read_text(encoding="utf-8") if self._said.exists() else ""
