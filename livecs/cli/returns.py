"""``livecs returns``: what was registered, files in and out."""

from typing import TYPE_CHECKING

from livecs.cli import returns_files
from livecs.cli.keys import KeysOf, keys_of

if TYPE_CHECKING:
    import argparse

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)


def add_to(nouns: "Nouns", keys: KeysOf = keys_of) -> None:
    """Add the noun.

    Args:
        nouns: of the command line.
        keys: gives the keys of a profile.
    """
    verbs = nouns.add_parser("returns", help="售后登记：导入平台的表、导出").add_subparsers(
        required=True, metavar="VERB"
    )
    returns_files.add_to(verbs, keys)
