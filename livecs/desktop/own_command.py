"""The command that opens the panel of a profile, for whoever starts it later: the login, or `livecs toggle`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.desktop.paths import default_profile

if TYPE_CHECKING:
    from livecs.desktop.paths import Profile


def own_command(profile: Profile) -> tuple[str, ...]:
    """The program and its arguments; the profile is named unless it is this user's own."""
    where = () if profile.root == default_profile().absolute() else ("--profile", str(profile.root))
    if getattr(sys, "frozen", False):
        return (sys.executable, *where)
    python = Path(sys.executable)
    windowed = python.with_name("pythonw.exe")  # opens no console, on Windows
    return (str(windowed if windowed.exists() else python), "-m", "livecs", *where)
