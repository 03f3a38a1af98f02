"""Killed at each step of an approval: the old approved wording is in use or the new one, and it can be ended."""

import subprocess
import sys
from pathlib import Path

import pytest

from livecs.jobs.approve_phrase import Approved
from livecs.phrases.review import State
from livecs.phrases.revision import revision
from tests.approval import again, open_shop
from tests.crash.approving import STEPS, WHOLE


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_one_approved_wording_is_in_use(tmp_path: Path, step: int) -> None:
    with open_shop(tmp_path) as shop:
        old, other = shop.approved(), shop.approved()
        shop.proposed(old._replace(text="新的话。"), base=revision(old))
    command = [sys.executable, "-m", "tests.crash.approving", str(tmp_path), str(step)]
    ended = subprocess.run(command, check=False, timeout=60, capture_output=True)
    assert ended.returncode == (0 if step == WHOLE else -9), ended.stderr.decode()
    with again(shop) as after:
        after.clock.ms += 200_000
        texts = {entry.phrase.id: entry.phrase.text for entry in after.library().entries}
        assert texts[old.id] == (old.text if step < 3 else "新的话。")
        assert (after.standing(old.id), after.standing(other.id)) == ("signed", "signed")
        if step != WHOLE:
            after.wait()
            (waiting,) = after.desk.queue()
            assert isinstance(after.job.approve(waiting), Approved)
        assert [one.phrase.text for one in after.store.all([State.APPROVED])] == [other.text, "新的话。"]
        assert after.standing(old.id) == "signed"
        assert after.desk.queue() == ()
