"""One writer at a time, and the window's before the bulk ones."""

import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from livecs.store.gate import GateBusyError, WriteGate, brief_turns

SOON_S = 20


def wait_until_waiting(gate: WriteGate, writers: list[threading.Thread]) -> None:
    """Until all of them stand before the gate."""
    deadline = time.monotonic() + SOON_S
    while len(gate._changed._waiters) < len(writers):  # type: ignore[attr-defined]
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_the_window_goes_first_however_long_others_wait() -> None:
    gate, order = WriteGate(), []

    def write(name: str, *, bulk: bool) -> None:
        with gate.passing(bulk=bulk):
            order.append(name)

    with gate.passing(bulk=True):
        writers: list[threading.Thread] = []
        for name, bulk in (("import", True), ("export", True), ("save", False), ("count", False)):
            writers.append(threading.Thread(target=write, args=(name,), kwargs={"bulk": bulk}))
            writers[-1].start()
            wait_until_waiting(gate, writers)
    for writer in writers:
        writer.join(SOON_S)
    assert set(order[:2]) == {"save", "count"}
    assert set(order[2:]) == {"import", "export"}


def test_one_writes_at_a_time() -> None:
    gate, inside, most = WriteGate(), [0], [0]

    def write(bulk: bool) -> None:
        for _ in range(200):
            with gate.passing(bulk=bulk):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                inside[0] -= 1

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, [True, False, True, False]))
    assert (inside, most) == ([0], [1])


def test_a_writer_that_never_ends_is_not_waited_for_for_ever() -> None:
    gate = WriteGate(wait_s=0.01)
    with gate.passing(bulk=False), ThreadPoolExecutor(1) as pool:
        with pytest.raises(GateBusyError, match="没有存下"):
            pool.submit(lambda: gate.passing(bulk=False).__enter__()).result()
        with pytest.raises(GateBusyError):
            pool.submit(lambda: gate.passing(bulk=True).__enter__()).result()
    with gate.passing(bulk=True):  # who gave up waits no more
        pass


def pass_and_fail(gate: WriteGate) -> None:
    with gate.passing(bulk=False):
        raise KeyError


def test_a_failure_opens_the_gate_again() -> None:
    gate = WriteGate()
    with pytest.raises(KeyError):
        pass_and_fail(gate)
    with gate.passing(bulk=True):
        pass


def test_a_transaction_inside_a_transaction_is_a_bug_and_no_deadlock() -> None:
    gate = WriteGate()
    with gate.passing(bulk=False), pytest.raises(RuntimeError, match="inside"):
        pass_and_fail(gate)


def test_turns_are_brief_only_while_long_work_goes_on() -> None:
    before = sys.getswitchinterval()
    with brief_turns():
        assert sys.getswitchinterval() <= before / 5
    assert sys.getswitchinterval() == before
