"""A reply into the chat: lent to the clipboard, pasted by its key, and the old content put back if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.desktop.paste_target import Pasted

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.desktop.clipboard import SystemClipboard
    from livecs.desktop.foreground import Front
    from livecs.desktop.lending import Loan
    from livecs.desktop.paste_target import PasteTarget


class IntoChat:
    """The way from the panel into a chat window."""

    def __init__(self, clipboard: SystemClipboard, paste_target: PasteTarget) -> None:
        """Take the parts."""
        self._clipboard = clipboard
        self._paste_target = paste_target

    def put(
        self,
        text: str,
        front: Front,
        done: Callable[[Pasted], None],
        *,
        restore: bool = False,
        is_personal: bool = False,
    ) -> None:
        """Put a text where the caret of a window is.

        Args:
            text: the reply.
            front: the window that was in front when the panel was called.
            done: called once with what became of it; unless it was done or taken the reply is left on the clipboard.
            restore: put the old content of the clipboard back when the window's program has read the reply.
            is_personal: see ``SystemClipboard.lend``.
        """
        self._paste(self._clipboard.lend(text, restore=restore, is_personal=is_personal), front, done)

    def put_image(self, path: str, front: Front, done: Callable[[Pasted], None], *, restore: bool) -> None:
        """Put a picture where the caret of a window is; see :meth:`put`.

        Raises:
            UserError: the picture cannot be read; nothing was changed.
        """
        self._paste(self._clipboard.lend_image(path, restore=restore), front, done)

    def _paste(self, loan: Loan, front: Front, done: Callable[[Pasted], None]) -> None:
        def on_pasted(pasted: Pasted) -> None:
            if pasted is Pasted.DONE:
                loan.pasted_into(front)
            done(pasted)

        self._paste_target.paste(front, on_pasted, loan.is_here)
