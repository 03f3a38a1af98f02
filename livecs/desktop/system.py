"""The system that livecs runs on: one of each of its abilities, chosen once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from livecs.desktop.abilities import Ability
    from livecs.desktop.capture import Capture
    from livecs.desktop.clipboard import SystemClipboard
    from livecs.desktop.foreground import Foreground
    from livecs.desktop.hotkey import Hotkey
    from livecs.desktop.paste_target import PasteTarget


class System(NamedTuple):
    """What the panel may ask of the desktop; each part is there, if only to say that it cannot."""

    hotkey: Hotkey
    foreground: Foreground
    paste_target: PasteTarget
    clipboard: SystemClipboard
    capture: Capture

    def abilities(self) -> tuple[Ability, ...]:
        """What works here, for people."""
        raise NotImplementedError


def system_of(platform: str, environ: Mapping[str, str], clipboard: SystemClipboard) -> System:
    """Choose by ``sys.platform`` and the environment; call after the first paint, with a QGuiApplication."""
    raise NotImplementedError
