"""The conversations of a week: those of late ready for their next event, all others folded away."""

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence

from livecs.response.model import Event
from livecs.response.reading import Rules
from livecs.response.rounds import Tracker

AWAKE = 256
"""Ten agents' chats at once; a hundred thousand events of a week that are all awake take 70 MB, folded 5."""


class Chats:
    """One tracker a conversation. Those that have been quiet for longest lie as bytes until their next event."""

    def __init__(self, rules: Rules, awake: int = AWAKE) -> None:
        """Begin with none, of which so many will be awake at most."""
        self._rules, self._most = rules, awake
        self._awake: dict[str, Tracker] = {}
        self._folded: dict[str, bytes] = {}

    def get(self, conversation: str) -> Tracker | None:
        """The tracker of a conversation, which is the last to be folded now; None where nothing is known of it."""
        tracker = self._awake.pop(conversation, None)
        if tracker:
            self._awake[conversation] = tracker
            return tracker
        folded = self._folded.pop(conversation, None)
        return self.begin(conversation, _unfolded(folded)) if folded else None

    def begin(self, conversation: str, events: Iterable[Event]) -> Tracker:
        """Track a conversation that is not known yet."""
        tracker = self._awake[conversation] = Tracker(conversation, self._rules, events)
        if len(self._awake) > self._most:
            oldest = next(iter(self._awake))
            self._folded[oldest] = _folded(self._awake.pop(oldest).events)
        return tracker

    def __iter__(self) -> Iterator[Tracker]:
        """All trackers; those that are folded stay folded."""
        yield from self._awake.values()
        for conversation, folded in self._folded.items():
            yield Tracker(conversation, self._rules, _unfolded(folded))


def _folded(events: Sequence[Event]) -> bytes:
    return zlib.compress(pickle.dumps([tuple(event) for event in events]), 1)


def _unfolded(folded: bytes) -> list[Event]:
    return [Event(*one) for one in pickle.loads(zlib.decompress(folded))]  # noqa: S301 (our own bytes of this process)
