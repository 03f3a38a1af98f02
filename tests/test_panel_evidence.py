"""Pictures on their way between a wired panel and its encrypted store."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from livecs.desktop.paths import Profile
from livecs.panel_evidence import picture_ways
from livecs.parts import Parts
from livecs.returns.model import NewCase
from livecs.store.keyrings import BackendKeyring
from livecs.ui.returns.pictures import from_image
from tests.fakes import FakeBackend
from tests.finding import take_down
from tests.ui.returns.images import painted

pytestmark = [pytest.mark.qt, pytest.mark.panel]
NOW_MS = 1_795_233_600_000


@pytest.mark.usefixtures("qapp")
def test_a_picture_goes_into_the_store_and_comes_out_again(tmp_path: Path) -> None:
    ours = [BackendKeyring("tests.fakes.FakeBackend", FakeBackend(), lambda: True)]
    parts = Parts(Profile(tmp_path), lambda: NOW_MS, keyrings=lambda: ours)
    owner = QWidget()

    def run(work: Callable[[], object], done: Callable[[object], None]) -> None:
        done(work())

    ways = picture_ways(parts, run, owner)
    with closing(parts.vault().open_for_saving()) as database:
        desk = parts.returns(database)
        case = desk.register(NewCase("pdd", "1", desk.reasons()[1].id)).case_id
        picture = ways.add(case, from_image(painted(40, 20)))
        assert desk.look(case).pictures == (picture,)
        assert ways.read(picture.name) == ways.reveal(picture.id) == from_image(painted(40, 20))
        assert [path.name for path in Profile(tmp_path).evidence.iterdir()] == [picture.name]
        near = desk.near(NewCase("pdd"), pictures=ways.names((from_image(painted(40, 20)), b"another")))
        assert [(one.row.id, one.why) for one in near] == [(case, "picture")]
        ways.remove(picture.id)
        assert desk.look(case).pictures == ()
    parts.vault().store.close()
    take_down(owner)
