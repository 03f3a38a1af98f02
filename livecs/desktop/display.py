"""Whether there is a screen to open a window on."""

import sys
from collections.abc import Mapping


def has_display(environ: Mapping[str, str], system: str = sys.platform) -> bool:
    """Whether a window can be asked for: on Linux something must be named that shows it."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return system != "linux" or any(environ.get(name) for name in named)
