"""The packs as the panel would trust them, for commands that show or hand out phrases."""

import argparse

from livecs.cli import db
from livecs.parts import Parts
from livecs.phrases.library import Library, load
from livecs.phrases.signing import Trust


def known_library(chosen: argparse.Namespace, parts: Parts) -> tuple[Library, Trust, bool]:
    """All packs, what judged them, and whether the database was asked which approvals hold."""
    trust, is_known = parts.known_trust(may_open=db.asks_nobody(chosen, parts))
    return load(parts.folders, parts.profile.cache, parse_cold=True, trust=trust), trust, is_known
