"""The presets that a shop works with: the shipped ones, each with the shop's own values over it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from livecs.response.shop_values import changed, value_of, with_typed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from livecs.response.preset import Preset
    from livecs.response.shop_values import Typed

    Keep = Callable[[dict[str, Typed]], object]


class ShopRules:
    """One for a profile; what is kept is replaced whole, so that another thread may read meanwhile."""

    def __init__(self, load: Callable[[], Mapping[str, Preset]], kept: Mapping[str, Typed], keep: Keep) -> None:
        """Begin with what was kept.

        Args:
            load: reads the presets by platform, when one is first wanted.
            kept: the shop's own values by preset.
            keep: takes all of them whenever one has changed; raises UserError where the disk refused.
        """
        self._load = load
        self._kept = dict(kept)
        self._keep = keep

    @cached_property
    def _shipped(self) -> Mapping[str, Preset]:
        return self._load()

    def preset(self, platform: str) -> Preset:
        """The preset of a platform with the shop's own values."""
        return with_typed(self._shipped[platform], self.typed(platform))

    def typed(self, platform: str) -> Typed:
        """The shop's own values of a platform."""
        return self._kept.get(platform, {})

    def change(self, platform: str, key: str, text: str, on: date) -> None:
        """Keep a value as it was typed.

        Raises:
            UserError: it is no such value, or the disk refused.
        """
        value = value_of(self.preset(platform), key, text)
        self._put(changed(self._kept, platform, key, {"value": value, "on": on.isoformat()}))

    def reset(self, platform: str, key: str) -> None:
        """Go back to the shipped value.

        Raises:
            UserError: the disk refused.
        """
        self._put(changed(self._kept, platform, key, None))

    def _put(self, kept: dict[str, Typed]) -> None:
        self._kept = kept
        self._keep(kept)
