"""The shipped packs, indexed once."""

import pytest

from livecs.phrases.library import Library, index
from livecs.phrases.search import Index
from tests.phrases.build import SHIPPED


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return index([SHIPPED], tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shop(shipped: Library) -> Index:
    return Index(shipped.entries)
