"""How the database came to be as it is: numbered steps, each kept together with its own mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.store.migrations import (
    step_0001_first,
    step_0002_cases,
    step_0003_phrases,
    step_0004_evidence,
    step_0005_promises,
    step_0006_case_desk,
    step_0007_lasting_key,
    step_0008_response,
    step_0009_owed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from livecs.store.database import Database
    from livecs.store.driver import Connection

    Step = Callable[[Connection], None]

# Once released, a step is never changed again: files made by it lie in profiles (and in tests/data/store).
STEPS: Sequence[Step] = (
    step_0001_first.take,
    step_0002_cases.take,
    step_0003_phrases.take,
    step_0004_evidence.take,
    step_0005_promises.take,
    step_0006_case_desk.take,
    step_0007_lasting_key.take,
    step_0008_response.take,
    step_0009_owed.take,
)


class NewerStoreError(UserError):
    """The file was written by a newer livecs; this one must not touch it."""


def newer() -> NewerStoreError:
    """What is said of a file that has taken more steps than we know."""
    return NewerStoreError("store.newer", Sentence("数据是更新版本的 livecs 写的，这个版本不能打开它；请升级后再打开"))


def version(database: Database) -> int:
    """How many steps a file has taken; 0 for a new one."""
    return int(str(database.rows("PRAGMA user_version")[0][0]))


def is_current(database: Database, steps: Sequence[Step] = STEPS) -> bool:
    """Whether a file has taken all steps.

    Raises:
        NewerStoreError: it has taken more than we know.
    """
    found = version(database)
    if found > len(steps):
        raise newer()
    return found == len(steps)


def upgrade(database: Database, before_step: Callable[[], None], steps: Sequence[Step] = STEPS) -> None:
    """Take the steps that a file lacks; the store must be held alone.

    Args:
        database: where to.
        before_step: makes and verifies a backup of a file that holds something; what it raises ends the
            upgrade, and the file is as it was.
        steps: all there are.

    Raises:
        NewerStoreError: the file has taken more than we know; it is left as it is.
    """
    holds_something = version(database) > 0
    while not is_current(database, steps):
        if holds_something:
            before_step()
        done = version(database)
        with database.transaction() as connection:
            steps[done](connection)
            connection.execute(f"PRAGMA user_version={done + 1}")
