"""欠回复 behind the open panel: its hold lines, the clipboard, and how it reaches the store. After the first paint."""

from __future__ import annotations

import secrets
from contextlib import closing
from functools import cached_property
from typing import TYPE_CHECKING

from livecs.clock import today_on
from livecs.desktop.paths import shipped
from livecs.ids import Ids
from livecs.jobs.hold_line import HoldLines
from livecs.phrases.model import Standing
from livecs.phrases.pack_cards import without
from livecs.response.owed import WITHIN_S, OwedWriter, patience_of
from livecs.store.owed import OwedReplies
from livecs.ui.owed.session import OwedSession, Ways
from livecs.ui.suggest.message import clipboard_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from livecs.jobs.copy_reply import CopyReply
    from livecs.panel_vault import PanelVault
    from livecs.parts import Parts
    from livecs.phrases.desk import PhrasesDesk
    from livecs.phrases.model import Phrase
    from livecs.response.owed import Change
    from livecs.response.preset import Preset
    from livecs.ui.theme import Theme
    from livecs.ui.window import PanelWindow

_NOT_TRUSTED = frozenset({Standing.UNTRUSTED, Standing.DRAFT})


class _Reach:
    """The owed replies of a profile, and what a platform says of waiting."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._vault = parts.vault()
        self._writer = OwedWriter()

    def write(self, changes: tuple[Change, ...]) -> object:
        """Write and read what is open; nobody is asked for a key while a customer waits."""
        database = self._vault.open_quietly()
        if database is None:
            return None
        with closing(database):
            return self._writer.write(OwedReplies(database), changes)

    def within_s(self, platform: str) -> int:
        """How long a customer waits, by the platform's rules with the shop's own values."""
        from livecs.response.shop_values import with_typed

        preset = self._presets.get(platform)
        typed = self._parts.settings["response_values"].get(platform, {})
        return patience_of(with_typed(preset, typed)) if preset else WITHIN_S

    @cached_property
    def _presets(self) -> Mapping[str, Preset]:
        from livecs.response.presets import presets_in

        return presets_in([shipped("resources") / "presets", self._parts.profile.root / "presets"]).by_id


class _Lines:
    """The hold lines that may be sent, in turn."""

    def __init__(self, parts: Parts, desk: PhrasesDesk, copy: CopyReply) -> None:
        self._parts, self._desk, self._copy = parts, desk, copy
        self._lines = HoldLines(copy.has_error)

    def copy_next(self, platform: str) -> bool:
        line = self._lines.next(self._phrases(), platform, today_on(self._parts.now_ms()).isoformat())
        if line:
            self._copy(line.text, line.phrase_id)
        return line is not None

    def copied(self) -> str:
        """What a person copied: our own replies name nobody."""
        text = clipboard_text()
        return "" if text == self._copy.copied else text

    def _phrases(self) -> Iterator[Phrase]:
        library = without(self._desk.library, self._desk.packs_off)
        return (entry.phrase for entry in library.entries if entry.standing not in _NOT_TRUSTED)


def add_owed(
    parts: Parts, theme: Theme, window: PanelWindow, vault: PanelVault, desk: PhrasesDesk, copy: CopyReply
) -> OwedSession:
    """Put 欠回复 into a panel."""
    reach, lines = _Reach(parts), _Lines(parts, desk, copy)
    new_id = Ids(parts.now_ms, secrets.randbits)
    ways = Ways(vault.run, reach.write, lines.copy_next, lines.copied, reach.within_s, new_id, parts.now_ms)
    session = OwedSession(ways, theme, window)
    copy.replied = session.replied
    return session
