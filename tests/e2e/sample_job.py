"""Show the panel at work where there is no screen: ``python -m tests.e2e.sample_job``.

A customer asks who pays the way back; three keys later the vetted reply is on the clipboard. The
same real keys and the same foreign clipboard reader as in the end-to-end tests.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from typing import TYPE_CHECKING

from tests.e2e.screen import ROOT, ScreenError, TooLateError, VirtualScreen, wait_until

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

QUERY = "thyf"
SOON_S = 1.0
PICTURE = ROOT / "build" / "sample-job.png"
HEADLESS = (
    ".venv/bin/livecs phrases search 退货运费",
    ".venv/bin/livecs phrases check",
    ".venv/bin/livecs doctor",
)
STORY = """
这里没有屏幕，面板已在虚拟屏幕上打开，并用真实按键做了一件事：输入 {query}，按回车。
截图：{picture}
复制到剪贴板的话术：{copied}
不用窗口也可以：
{commands}

No screen here: the panel was opened on a virtual one, where real keys typed {query} and Enter.
Picture: {picture}
Copied (read by another process): {copied}
Without a window, try:
{commands}
"""


def do_job(screen: VirtualScreen, panel: Sequence[str | Path], picture: Path) -> str:
    """Search and copy with real keys, and save what the screen shows.

    Args:
        screen: Where to do it.
        panel: The command that opens the panel.
        picture: Where the picture goes.

    Returns:
        What another process then read from the clipboard.
    """
    screen.start(panel)
    try:
        screen.wait_window("livecs")
        screen.type_text(QUERY)
        wait_until(lambda: enter_copies(screen), "Enter copies a phrase", screen.output)
        return screen.clipboard()
    finally:
        screen.picture(picture)


def enter_copies(screen: VirtualScreen) -> bool:
    """Press Enter and see whether that copied: a first start may still be reading the phrases."""
    screen.key("Return")
    try:
        screen.wait_clipboard(patience_s=SOON_S)
    except TooLateError:
        return False
    return True


def tell(copied: str) -> str:
    """Word what happened, Chinese first."""
    commands = "\n".join(f"    {command}" for command in HEADLESS)
    return STORY.format(query=QUERY, picture=PICTURE, copied=copied, commands=commands)


def main(arguments: Sequence[str]) -> int:
    """Do the sample job with a throw-away profile; 1 with what was seen when it fails."""
    with tempfile.TemporaryDirectory(prefix="livecs-sample-") as profile:
        panel = [sys.executable, "-m", "livecs", "--profile", profile, *arguments]
        try:
            with VirtualScreen() as screen:
                copied = do_job(screen, panel, PICTURE)
        except (ScreenError, OSError) as error:
            sys.stderr.write(f"示例没有做成 / the sample job failed: {shlex.join(panel)}\n{error}\n{PICTURE}\n")
            return 1
    sys.stdout.write(tell(copied))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
