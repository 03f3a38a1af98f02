"""What the two programs of the package run: ``livecs`` and ``livecs-panel``, which differ in having a console."""

import os
import sys
from pathlib import Path

_FONTS = ["-m", "livecs.desktop.fonts"]  # the one module that livecs itself runs by name


def main() -> int:
    """Do as ``python -m livecs`` does."""
    _give_streams()
    if sys.argv[1:] == _FONTS:
        from livecs.desktop import fonts

        return fonts.main()
    from livecs.__main__ import main as livecs

    return livecs()


def _give_streams() -> None:
    """Windows gives a program without a console no streams, and what is told there then has to go nowhere."""
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
