"""``python -m livecs.desktop.fonts``: names Chinese fonts, in a process that Qt may end."""

import sys


def main() -> int:
    """Print up to three families."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    app = QGuiApplication([])
    sys.stdout.write("、".join(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)[:3]))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
