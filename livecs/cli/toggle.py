"""``livecs toggle``: calls the open panel, or hides it; for a key that is bound in the system's settings."""

import argparse
import subprocess
import sys
from typing import TYPE_CHECKING

from livecs.desktop.door import TOGGLE, knock
from livecs.desktop.own_command import own_command
from livecs.desktop.paths import Profile, default_profile
from livecs.parts import Parts

if TYPE_CHECKING:
    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)


def add_to(nouns: "Nouns") -> None:
    """Add the noun."""
    said = "把面板调到前面，再来一次收起；没开就打开。可以绑到系统快捷键上"
    nouns.add_parser("toggle", help=said, description=said).set_defaults(run=_toggle)


def _toggle(chosen: argparse.Namespace, parts: Parts) -> int:
    if knock(parts.profile.lock, TOGGLE):
        return 0
    profile = parts.profile if chosen.profile or not chosen.demo else Profile(default_profile().absolute())
    demo = ("--demo",) if chosen.demo else ()
    nowhere = subprocess.DEVNULL
    subprocess.Popen(  # noqa: S603 (our own interpreter and arguments)
        [*own_command(profile), *demo], stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
    )
    sys.stdout.write("面板没有开着，正在打开\n")
    return 0
