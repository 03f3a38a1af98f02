"""Takes the pictures of README again: ``python -m tests.e2e.shots``. Look at them before you commit them."""

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from livecs.desktop.paths import Profile, shipped
from livecs.phrases.library import index
from tests.e2e.screen import ROOT, VirtualScreen

FOLDER = ROOT / "resources" / "screenshots"
SIZE = (400, 860)


class Shot(NamedTuple):
    """A picture: its name, what the panel wears, and the keys pressed before it is taken."""

    name: str
    look: str
    keys: Sequence[str]


SHOTS = (
    Shot("panel-light", "light", ("type:thyf", "shift+Return", "ctrl+k", "type:thyf", "Return")),
    Shot("panel-dark", "dark", ("type:hdj", "Return", "Tab", "Tab", "type:89")),
    Shot("scenes-light", "light", (*["alt+Right"] * 14, "F3")),
    Shot("keys-dark", "dark", ("ctrl+slash",)),
    Shot("manage-light", "light", ("ctrl+4",)),
)


def take(shot: Shot, root: Path) -> Path:
    """Open the panel on a screen of its own size, press the keys, and save the screen."""
    profile = Profile(root / shot.name)
    profile.root.mkdir()
    profile.settings.write_text(json.dumps({"theme": shot.look}), encoding="utf8")
    index([shipped("phrasebanks")], profile.cache)  # a picture of a warm start
    with VirtualScreen(SIZE) as screen:
        screen.start([sys.executable, "-m", "livecs", "--profile", profile.root])
        screen.wait_window("livecs")
        for key in shot.keys:
            kind, _, text = key.partition(":")
            if kind == "type":
                screen.type_text(text)
            else:
                screen.key(key)
        return screen.settled_picture(FOLDER / f"{shot.name}.png")


def main() -> int:
    """Take all pictures and print where they are."""
    with tempfile.TemporaryDirectory(prefix="livecs-shots-") as root:
        for shot in SHOTS:
            sys.stdout.write(f"{take(shot, Path(root)).relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
