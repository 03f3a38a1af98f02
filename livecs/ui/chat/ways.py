"""What the desktop does for the chat beside the panel; the panel's wiring hands it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.jobs.copy_reply import Clipboard
    from livecs.ui.chat.learned import Seen

    Done = Callable[[str], None]
    """Takes ``done``, ``gone`` (the window is no longer in front), ``taken`` (the clipboard is) or ``refused``."""


class Put(Protocol):
    """The way of a text into a window."""

    def __call__(self, text: str, window: Seen, done: Done, /, *, restore: bool, is_personal: bool) -> None:
        """Put a text where the caret of a window is; unless it is done or taken, the text is left on the clipboard.

        Args:
            text: what is put there.
            window: whose caret.
            done: called once.
            restore: put the old content of the clipboard back afterwards.
            is_personal: keep it out of histories.
        """


class PutImage(Protocol):
    """The way of a picture into a window."""

    def __call__(self, path: str, window: Seen, done: Done, /, *, restore: bool) -> None:
        """Put a picture where the caret of a window is; see ``Put``.

        Raises:
            UserError: it cannot be read.
        """


class Ways(NamedTuple):
    """``front`` tells which window of another program is in front, ``give_back`` gives the keyboard back to one.

    ``put`` lends a text to the clipboard and presses the paste key in one, ``put_image`` a picture; ``clipboard``
    copies.
    ``why_blind`` says why no windows are seen here, or nothing.
    """

    front: Callable[[], Seen | None]
    give_back: Callable[[Seen], bool]
    put: Put
    put_image: PutImage
    clipboard: Clipboard
    why_blind: str = ""
