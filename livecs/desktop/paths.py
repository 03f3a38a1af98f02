"""Where things lie: what is shipped, and what belongs to this profile."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def shipped(name: str) -> Path:
    """A shipped folder: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def default_profile() -> Path:
    """The profile folder of this user on this system."""
    from platformdirs import user_data_path  # a given profile does not need it

    return user_data_path("livecs", appauthor=False)


@contextmanager
def profile_root(given: Path | None, *, is_demo: bool) -> Iterator[Path]:
    """The profile folder: as given, this user's own, or for a demo one that is thrown away."""
    if is_demo:
        sys.stderr.write("演示数据：密钥是公开的，不保护任何内容，请勿录入真实信息\n")
    if is_demo and not given:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="livecs-demo-") as folder:
            yield Path(folder)
    else:
        yield given or default_profile()


class Profile:
    """The files of one profile; nothing is made by naming it."""

    def __init__(self, root: Path) -> None:
        """Name the files below a folder."""
        self.root = root
        self.settings = root / "settings.json"
        self.order = root / "order.json"
        self.card = root / "card.json"
        self.usage = root / "usage.db"  # of versions before the encrypted database
        self.store = root / "store"
        self.database = self.store / "livecs.db"
        self.store_lock = self.store / "lock"
        self.erased = self.store / "erased.json"
        self.evidence = self.store / "evidence"
        self.logs = root / "logs"
        self.log = self.logs / "livecs.log"
        self.phrasebanks = root / "phrasebanks"
        self.rules = root / "rules"
        self.cache = root / "cache"
        self.rule_cache = self.cache / "rules"
        self.lock = root / "panel.lock"
