"""The headless face: one file a noun, the same desks as the window."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from livecs import __version__
from livecs.cli import doctor, lint, phrases
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile, default_profile
from livecs.errors import UserError, os_reason
from livecs.parts import Parts


def main(arguments: Sequence[str]) -> int:
    """Do one job; returns the exit code: 0 done, 1 found something wrong, 2 asked wrongly."""
    parser = argparse.ArgumentParser(prog="livecs", description="直播间客服侧边面板；不带命令时打开面板")
    parser.add_argument("--version", action="version", version=f"livecs {__version__}")
    parser.add_argument("--profile", type=_folder, metavar="DIR", help="数据放在这个文件夹")
    nouns = parser.add_subparsers(dest="noun", required=True, metavar="COMMAND")
    phrases.add_to(nouns)
    lint.add_to(nouns)
    doctor.add_to(nouns)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Chinese stops no job
    chosen = parser.parse_args(arguments)
    profile = Profile((chosen.profile or default_profile()).absolute())
    try:
        code = int(chosen.run(chosen, Parts(profile, system_now_ms)))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except UserError as error:
        sys.stderr.write(f"{error.message}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{error.filename or ''}：{os_reason(error)}\n")
        return 1
    return code


def _folder(text: str) -> Path:
    if not text.strip() or text.startswith("-"):
        raise argparse.ArgumentTypeError("要一个文件夹")
    return Path(text)
