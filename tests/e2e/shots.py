"""Takes the pictures of all pages again: ``python -m tests.e2e.shots [NAME ...]``. Look at each."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from livecs.clock import SHOP_ZONE
from livecs.desktop.paths import Profile, shipped
from livecs.phrases.library import index
from tests.e2e.screen import ROOT, VirtualScreen

FOLDER = ROOT / "resources" / "screenshots"
PANEL = "livecs 演示：不保护任何内容"
STRIP = "livecs 窄条"
SIZE = (1620, 860)  # on a narrower screen the panel begins as a strip
SCALES = (100, 150)
MOST_COLOURS = 256
RARE_COLOURS = 48
PICTURES = 8
WITHOUT_FRAMES = """\
<openbox_config xmlns="http://openbox.org/3.4/rc">
<theme><keepBorder>no</keepBorder></theme>
<applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
"""


class Shot(NamedTuple):
    """A picture of a window: its name, the keys pressed before it is taken, and those that lead back after it."""

    name: str
    keys: Sequence[str]
    back: Sequence[str] = ()
    window: str = PANEL


PROMISE = ("ctrl+k", "type:wlmgx", "Return", "type:24", "Return", "ctrl+m", "Return")
OWED = ("hold:小鹿", "hold:晴天", *PROMISE)
SHOTS = (
    Shot("scenes", (*["alt+Right"] * 14, "F3"), ("F3", *["alt+Left"] * 14)),
    Shot("fill", ("type:hdj", "Return", "Tab", "Tab", "type:89"), ("Escape", "Escape", "Escape")),
    Shot("panel", ("ctrl+k", "type:thyf", "shift+Return", "ctrl+k", "type:thyf", "Return"), ("Escape", "Escape")),
    Shot("keys", ("ctrl+slash",), ("Escape",)),
    Shot("returns", ("ctrl+2",)),
    Shot("week", ("ctrl+3",)),
    Shot("manage", ("ctrl+4",)),
    Shot("cases", ("ctrl+l",), ("Escape",), "售后登记"),
    Shot("statistics", ("ctrl+l", "ctrl+3"), ("Escape",), "售后登记"),
    Shot("rounds", ("ctrl+1", "ctrl+3", "ctrl+r"), ("Escape",), "回复率 · 明细与考核规则"),
    Shot("editor", ("ctrl+1", "ctrl+k", "type:thyf", "F4"), ("Escape",), "编辑话术"),
    Shot("card", ("ctrl+shift+b",), ("Escape",), "本场信息"),
    Shot("settings", ("ctrl+comma",), ("Escape",), "设置"),
    # last: while somebody waits, the panel counts the seconds
    Shot("owed", ("ctrl+1", *OWED)),
    Shot("handover", ("ctrl+5",)),
    Shot("strip", ("ctrl+1", "ctrl+shift+k"), window=STRIP),
)


def profile_with_work(root: Path) -> Profile:
    """A demo profile that has chats of a week, and its phrases indexed: pictures are of a warm start."""
    profile = Profile(root)
    index([shipped("phrasebanks")], profile.cache)
    chats = root / "chats.csv"
    chats.write_text("会话,时间,角色\n" + "".join(chat_lines()), encoding="utf8")
    livecs = [sys.executable, "-m", "livecs", "--demo", "--profile", str(root)]
    for words in (["returns", "list"], ["response", "import", chats]):  # the first makes the cases
        subprocess.run([*livecs, *words], cwd=ROOT, check=True, capture_output=True)
    return profile


def chat_lines() -> Iterator[str]:
    """Lines of a made-up table: four chats an hour of every evening of a week, one in nine of them answered late."""
    now = datetime.now(SHOP_ZONE).replace(minute=0, second=0, microsecond=0)
    for number, (days, hour, quarter) in enumerate(product(range(7), range(14, 24), range(4))):
        asked = (now - timedelta(days=days)).replace(hour=hour, minute=13 * quarter)
        if asked < now:
            answered = asked + timedelta(seconds=400 if number % 9 == 0 else 25 + number % 60)
            yield f"c{number},{asked:%Y-%m-%d %H:%M:%S},买家\nc{number},{answered:%Y-%m-%d %H:%M:%S},客服\n"


def take(profile: Path, look: str, scale: int, shots: Sequence[Shot]) -> Iterator[Path]:
    """Open the panel once, walk from page to page, and save the window that is in front."""
    (profile / "settings.json").write_text(
        json.dumps({"theme": look, "offers_off": ["platform", "shop", "hotkey"]}), encoding="utf8"
    )
    size = (SIZE[0] * scale // 100, SIZE[1] * scale // 100)
    bare = profile / "openbox" / "rc.xml"
    bare.parent.mkdir()
    bare.write_text(WITHOUT_FRAMES, encoding="utf8")
    with VirtualScreen(size, {"QT_SCALE_FACTOR": str(scale / 100), "XDG_CONFIG_HOME": str(profile)}) as screen:
        screen.start([sys.executable, "-m", "livecs", "--demo", "--profile", profile])
        screen.wait_window(PANEL)
        picture(screen, screen.folder / "screen.png")  # by then it hears all keys
        for shot in shots:
            screen.wait_window(PANEL)
            press(screen, shot.keys)
            window = screen.wait_window(shot.window, focused=shot.window != STRIP)
            whole = picture(screen, screen.folder / "screen.png")
            path = FOLDER / f"{shot.name}-{look}{'' if scale == 100 else f'-{scale}'}.png"
            save_small(QImage(str(whole)).copy(place_of(screen, window)), path)
            press(screen, shot.back)
            yield path


def press(screen: VirtualScreen, keys: Sequence[str]) -> None:
    """Press keys, type what follows ``type:``, or have wait whom ``hold:`` names."""
    for key in keys:
        kind, _, text = key.partition(":")
        if kind == "type":
            screen.type_text(text)
        elif kind == "hold":
            hold(screen, text)
        else:
            screen.key(key)


def picture(screen: VirtualScreen, path: Path) -> Path:
    """Save the screen when nothing is being painted any more, or as it is then: while somebody waits, seconds count."""
    before = b""
    for _ in range(PICTURES):
        now = screen.picture(path).read_bytes()
        if now == before:
            break
        before = now
    return path


def hold(screen: VirtualScreen, name: str) -> None:
    """Ask a customer to wait, whose name another program has copied."""
    screen.copy(name)
    screen.key("ctrl+j")
    screen.wait_clipboard(lambda copied: copied not in {"", name})


def place_of(screen: VirtualScreen, window: int) -> QRect:
    """Where a window stands on its screen, without its frame."""
    command = ["xdotool", "getwindowgeometry", "--shell", str(window)]
    said = subprocess.run(command, env=screen.env, check=True, capture_output=True, text=True).stdout
    found = dict(re.findall(r"(\w+)=(\d+)", said))
    return QRect(*(int(found[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))


def save_small(image: QImage, path: Path) -> None:
    """Save with few colours, each other one as the nearest of them: the commonest, and those unlike all of these.

    A small red sign is rare, and still no black one.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = array("I", bytes(image.constBits()))
    counted = [colour for colour, _ in Counter(pixels).most_common()]
    kept = counted[: MOST_COLOURS - RARE_COLOURS]
    unlike = {colour: min(distance(one, colour) for one in kept) for colour in counted[len(kept) :]}
    while unlike and len(kept) < MOST_COLOURS:
        kept.append(max(unlike, key=lambda colour: unlike[colour]))
        del unlike[kept[-1]]
        unlike = {colour: min(far, distance(kept[-1], colour)) for colour, far in unlike.items()}
    places = {colour: place for place, colour in enumerate(kept)}
    for colour in unlike:
        places[colour] = min(range(len(kept)), key=lambda place: distance(kept[place], colour))
    width = image.width()
    rows = bytes(map(places.__getitem__, pixels))
    small = QImage(rows, width, image.height(), width, QImage.Format.Format_Indexed8)
    small.setColorTable(kept)
    small.save(str(path), None, 0)


def distance(one: int, other: int) -> int:
    """How far two colours are apart."""
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))


def main(names: Sequence[str]) -> int:
    """Take all pictures, or those named, and print where they are."""
    shots = [shot for shot in SHOTS if not names or shot.name in names]
    with tempfile.TemporaryDirectory(prefix="livecs-shots-") as root:
        worked = profile_with_work(Path(root, "worked")).root
        for look, scale in product(("light", "dark"), SCALES):
            profile = Path(root, f"{look}-{scale}")
            shutil.copytree(worked, profile)
            for path in take(profile, look, scale, shots):
                sys.stdout.write(f"{path.relative_to(ROOT)} {path.stat().st_size // 1000} kB\n")
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
