"""What comes of work on another thread, so that whoever waits for it always hears something."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable


def outcome(work: Callable[[], object]) -> object:
    """Do it; gives what came, or the UserError; of a bug, which the top logs, one that says what may be lost."""
    try:
        return work()
    except UserError as error:
        return error
    except Exception as error:  # noqa: BLE001 (any bug: nobody may wait for ever)
        sys.excepthook(type(error), error, error.__traceback__)
        said = translate("Outcome", "这一步没有做完，可能没有存下；请再试一次，仍不行请重新打开面板")
        return UserError("panel.work", said)
