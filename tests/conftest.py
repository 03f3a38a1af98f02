"""One way to run hypothesis: the same examples everywhere, and no clock that judges. And a cache to begin with."""

import gc
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from livecs.desktop.paths import Profile
from livecs.parts import Parts

settings.register_profile("livecs", deadline=None, derandomize=True, database=None)
settings.load_profile("livecs")


def pytest_collection_finish() -> None:
    """What was collected stays to the end: let no collection of garbage go through thousands of tests again."""
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None]:
    """A whole panel goes with its test: one that stayed would be styled again with every later one."""
    yield
    if item.get_closest_marker("panel"):
        from PySide6.QtWidgets import QApplication

        from livecs.ui.window import PanelWindow
        from tests.finding import take_down

        for window in [one for one in QApplication.topLevelWidgets() if isinstance(one, PanelWindow)]:
            take_down(window)


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a first start leaves behind, readings and rules, for panels whose test is about something else."""
    profile = Profile(tmp_path_factory.mktemp("warm"))
    command = [sys.executable, "-m", "livecs", "--profile", str(profile.root), "phrases", "index"]
    subprocess.run(command, check=True)
    Parts(profile, lambda: 0).rules()
    return profile.cache
