"""Gives Python its ``import`` back from PySide6."""

import builtins


def free_import() -> None:
    """Load PySide6 and undo what it does to ``import``.

    It reads the source of each module that is imported after it, to see whether that may want its ``__feature__``
    (other spellings of its methods, which nobody here wants): about 13 ms of a start, and the sources stay in memory.
    """
    import PySide6.QtCore  # noqa: F401 (it takes ``import`` when it is loaded)

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
