"""The headless face: one file a noun, the same desks as the window."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from livecs import __version__
from livecs.cli import doctor, lint, phrases
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile, default_profile
from livecs.errors import UserError
from livecs.parts import Parts


def main(arguments: Sequence[str]) -> int:
    """Do one job; returns the exit code: 0 done, 1 found something wrong, 2 asked wrongly."""
    parser = argparse.ArgumentParser(prog="livecs", description="直播间客服侧边面板；不带命令时打开面板")
    parser.add_argument("--version", action="version", version=f"livecs {__version__}")
    parser.add_argument("--profile", type=Path, metavar="DIR", help="数据放在这个文件夹")
    nouns = parser.add_subparsers(dest="noun", required=True, metavar="COMMAND")
    phrases.add_to(nouns)
    lint.add_to(nouns)
    doctor.add_to(nouns)
    chosen = parser.parse_args(arguments)
    profile = Profile((chosen.profile or default_profile()).absolute())
    try:
        return int(chosen.run(chosen, Parts(profile, system_now_ms)))
    except UserError as error:
        sys.stderr.write(f"{error.message}\n")
        return 1
