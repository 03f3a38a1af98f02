"""``livecs keys``: the state of the database key, putting it back, changing it."""

import argparse
import os
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from livecs.cli.key_source import asked, groups_question, key_answer, read_fd, show_code
from livecs.cli.put_json import put_json
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.store.key_answer import KeyAnswer
from livecs.store.key_rotation import Rekey
from livecs.store.keyrings import system_keyrings
from livecs.store.keys import Keys
from livecs.vault.secret import Secret
from livecs.vault.states import SAID, KeyState

if TYPE_CHECKING:
    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

KeysOf = Callable[[argparse.Namespace, Parts], Keys]
RekeyOf = Callable[[argparse.Namespace, Parts, KeyAnswer], tuple[Secret[bytes], Rekey]]
"""Opens the database, which ends a rotation that was cut short; gives the key it has, and what changes it."""


def keys_of(chosen: argparse.Namespace, parts: Parts) -> Keys:
    """The keys of the profile that was chosen."""
    return Keys(parts.profile.root / "store", system_keyrings, os.urandom, is_demo=chosen.demo)


def add_to(nouns: "Nouns", rekey: RekeyOf | None = None, keys: KeysOf = keys_of) -> None:
    """Add the noun.

    Args:
        nouns: of the command line.
        rekey: opens the database and changes its key; without it ``rotate`` refuses.
        keys: gives the keys of a profile.
    """
    verbs = nouns.add_parser("keys", help="数据密钥：状态、用恢复码找回、更换").add_subparsers(
        required=True, metavar="VERB"
    )
    status = verbs.add_parser("status", help="密钥能不能用；不能用时退出码为 1")
    status.add_argument("--json", action="store_true", help="输出 JSON")
    status.set_defaults(run=partial(_status, keys))
    verbs.add_parser("recover", help="输入恢复码，把密钥放回系统钥匙串").set_defaults(run=partial(_recover, keys))
    verbs.add_parser("rotate", help="更换密钥和恢复码").set_defaults(run=partial(_rotate, keys, rekey))


def _status(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    answer = keys(chosen, parts).open()
    if chosen.json:
        put_json(_as_json(answer, is_demo=chosen.demo))
    else:
        sys.stdout.write(f"{SAID[answer.state].cli}\n{_details(answer)}")
    return 0 if answer.state in {KeyState.READY, KeyState.NEW} else 1


def _as_json(answer: KeyAnswer, *, is_demo: bool) -> dict[str, object]:
    return {
        "state": answer.state,
        "message": SAID[answer.state].cli,
        "keyring": answer.keyring or None,
        "confirmed": answer.is_confirmed,
        "demo": is_demo,
        "rotating": bool(answer.record and answer.record.coming),
    }


def _details(answer: KeyAnswer) -> str:
    if answer.record is None:
        return ""
    if answer.record.is_demo:
        return "演示数据：密钥是公开的，不保护任何内容\n"
    confirmed = "已抄写确认" if answer.is_confirmed else "还没有抄写确认；钥匙串丢失时数据找不回来，请尽快抄下"
    keyring = f"钥匙串：{answer.keyring}\n" if answer.keyring else ""
    rotating = "更换密钥没有做完，下次打开数据时会继续\n" if answer.record.coming else ""
    return f"{keyring}恢复码：{confirmed}\n{rotating}"


def _recover(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    ours = keys(chosen, parts)
    ours.must_be_recoverable()
    has_fd = chosen.key_fd is not None
    name = ours.recover(read_fd(chosen.key_fd)) if has_fd else asked(ours.recover, "恢复码：")
    sys.stdout.write(f"密钥已放回系统钥匙串（{name}），数据可以打开了\n")
    return 0


def _rotate(keys: KeysOf, rekey: RekeyOf | None, chosen: argparse.Namespace, parts: Parts) -> int:
    if rekey is None:
        raise UserError("key.rotate", "这个版本还不能更换密钥：数据库还没有接上；密钥和恢复码都没有改动")
    ours = keys(chosen, parts)
    key, change = rekey(chosen, parts, key_answer(ours, chosen.key_fd))
    rotation = ours.rotation(key)
    show_code(rotation.printed)
    try:
        if sys.stdin.isatty():
            asked(partial(rotation.run, change), groups_question(rotation.asked))
        else:
            rotation.run(change)
    except (UserError, KeyboardInterrupt):
        sys.stderr.write("没有更换：上面的恢复码不要用，原来的仍然有效\n")
        raise
    sys.stdout.write("密钥已更换；旧的恢复码作废，请销毁\n")
    return 0
