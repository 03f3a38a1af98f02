"""The headless face: one file a noun, the same desks as the window."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from livecs import __version__
from livecs.cli import card, db, doctor, keys, lint, phrases, privacy, response, returns, toggle
from livecs.clock import system_now_ms
from livecs.desktop.paths import Profile, profile_root
from livecs.errors import UserError, os_reason
from livecs.log import Log, catch_bugs
from livecs.parts import Parts

if TYPE_CHECKING:
    from livecs.store.database import Database
    from livecs.store.profile_store import ProfileStore


def main(arguments: Sequence[str], parts_of: Callable[..., Parts] = Parts) -> int:
    """Do one job with a profile's parts; returns the exit code: 0 done, 1 found something wrong, 2 asked wrongly."""
    parser = argparse.ArgumentParser(prog="livecs", description="直播间客服侧边面板；不带命令时打开面板")
    parser.add_argument("--version", action="version", version=f"livecs {__version__}")
    parser.add_argument("--profile", type=_folder, metavar="DIR", help="数据放在这个文件夹")
    parser.add_argument("--demo", action="store_true", help="演示数据：密钥是公开的，不保护任何内容")
    parser.add_argument("--key-fd", type=int, metavar="N", help="没有系统钥匙串时，从这个文件描述符读恢复码或密钥")
    nouns = parser.add_subparsers(dest="noun", required=True, metavar="COMMAND")
    phrases.add_to(nouns)
    card.add_to(nouns)
    lint.add_to(nouns)
    returns.add_to(nouns)
    response.add_to(nouns)
    keys.add_to(nouns, db.rekey_of)
    db.add_to(nouns)
    privacy.add_to(nouns)
    toggle.add_to(nouns)
    doctor.add_to(nouns)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Chinese stops no job
    chosen = parser.parse_args(arguments)
    try:
        with profile_root(chosen.profile, is_demo=chosen.demo) as root:
            code = _run(chosen, Profile(root.absolute()), parts_of)
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


def _run(chosen: argparse.Namespace, profile: Profile, parts_of: Callable[..., Parts]) -> int:
    """Do the job; the store is opened, and its key asked for, only where the job asks for the database."""
    stores: list[ProfileStore] = []

    def open_database() -> "Database | None":
        if not stores:
            stores.append(db.store_of(chosen, parts))
        return stores[0].open()

    log = Log(profile.log, system_now_ms)
    catch_bugs(log)
    parts = parts_of(profile, system_now_ms, open_database, log.event)
    try:
        return int(chosen.run(chosen, parts))
    except UserError as error:
        log.event(error.code)
        raise
    finally:
        for store in stores:
            store.close()


def _folder(text: str) -> Path:
    if not text.strip() or text.startswith("-"):
        raise argparse.ArgumentTypeError("要一个文件夹")
    return Path(text)
