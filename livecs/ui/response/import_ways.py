"""What the window of imports gives to its counter and is given: a file or a paste, what a person said of it, a look."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from livecs.response.imports.events import Told as FileTold
from livecs.response.imports.transcripts import Told as ChatTold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from livecs.response.imports.looks import Done, Look
    from livecs.response.imports.running import Progress
    from livecs.response.imports.transcripts import Chats

    GoesOn = Callable[[Progress], bool]


class Given(NamedTuple):
    """A file, or a pasted text."""

    path: Path | None
    text: str = ""


class Asked(NamedTuple):
    """What a person said so far: whose it is, and what was answered of a file or of a paste."""

    platform: str
    file: FileTold = FileTold()
    chat: ChatTold = ChatTold()


class Pasted(NamedTuple):
    """What a paste says, and the shapes it may be said to have, by their ids."""

    chats: Chats
    shapes: tuple[tuple[str, str], ...] = ()


class ImportCounter(Protocol):
    """The counter behind the page; both raise UserError and may take minutes."""

    def look(self, given: Given, asked: Asked) -> Look | Pasted:
        """What it is and how it would be read."""

    def submit(self, given: Given, seen: Look | Pasted, asked: Asked, goes_on: GoesOn) -> Done:
        """Keep it."""
