"""A program that approves a proposal and is killed at one of its writes: ``python -m tests.crash.approving DIR N``."""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from livecs.store import durable
from livecs.store.database import Database
from livecs.store.gate import WriteGate
from tests.approval import PIN, Shop
from tests.store.build import KEY

WHOLE = 6
STEPS = (0, 1, 3, 5, WHOLE)
"""Before the first of three writes (signatures, pack, signatures), after each, and not at all."""


def killed_at(step: int) -> Callable[[Path, bytes], None]:
    """What puts files, and kills this process before (even) or after (odd) the write of a step."""
    places = iter(range(0, WHOLE, 2))

    def write(path: Path, data: bytes) -> None:
        place = next(places)
        if place == step:
            os.kill(os.getpid(), signal.SIGKILL)
        durable.put(path, data)
        if place + 1 == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return write


def main(folder: Path, step: int) -> None:
    """Approve what waits for review."""
    with closing(Database(folder / "store/livecs.db", KEY, WriteGate())) as database:
        shop = Shop(folder, database, killed_at(step))
        shop.clock.ms += 100_000
        shop.key.unlock(PIN, database)
        (proposal,) = shop.desk.queue()
        shop.job.approve(proposal)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
