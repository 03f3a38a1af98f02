"""``livecs privacy``: hand over or erase what is held of one customer, and what is kept for how long."""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.cli import db
from livecs.cli.keys import KeysOf, keys_of
from livecs.cli.put_json import put_json
from livecs.errors import UserError, os_reason
from livecs.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.store.customer import Customer
    from livecs.store.database import Database
    from livecs.store.erasing import Erased
    from livecs.store.profile_store import ProfileStore
    from livecs.store.targets import Targets

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_NOTHING = "没有找到：这个编号或号码名下没有任何登记、草稿和记一笔"
_AGREED = "yes"
_WRONGLY = 2


def add_to(nouns: "Nouns", keys: KeysOf = keys_of) -> None:
    """Add the noun.

    Args:
        nouns: of the command line.
        keys: gives the keys of a profile.
    """
    verbs = nouns.add_parser("privacy", help="买家信息：导出、清除、保留期限").add_subparsers(
        required=True, metavar="VERB"
    )
    export = _verb(verbs, "export", "导出一位买家的全部内容（JSON）；会记入查看记录", partial(_export, keys))
    _whose(export)
    export.add_argument("file", nargs="?", type=Path, metavar="FILE", help="写进这个文件；不写就打印出来")
    erase = _verb(verbs, "erase", "清除一位买家的全部内容，旧备份里的也清除；不能撤销", partial(_erase, keys))
    _whose(erase)
    erase.add_argument("--yes", action="store_true", help="不再询问，直接清除")
    erase.add_argument("--json", action="store_true", help="输出 JSON")
    purge = _verb(verbs, "purge", "现在清除到期的买家信息（面板每天自动做一次）", partial(_purge, keys))
    purge.add_argument("--json", action="store_true", help="输出 JSON")
    kept = _verb(verbs, "kept", "每一种内容保留多久", _kept)
    kept.add_argument("--json", action="store_true", help="输出 JSON")


def _verb(
    verbs: "Nouns", name: str, words: str, run: Callable[[argparse.Namespace, Parts], int]
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=words)
    verb.set_defaults(run=run)
    return verb


def _whose(verb: argparse.ArgumentParser) -> None:
    one = verb.add_mutually_exclusive_group(required=True)
    one.add_argument("--order-no", metavar="N", help="订单编号；- 表示从标准输入读一行")
    one.add_argument("--phone", metavar="N", help="手机号；- 表示从标准输入读一行，不留在命令历史里")


def _customer(chosen: argparse.Namespace) -> "Customer":
    from livecs.store.customer import customer

    order_no, phone = (_typed(text) for text in (chosen.order_no, chosen.phone))
    return customer(order_no=order_no, phone=phone)


def _typed(text: str | None) -> str:
    return sys.stdin.readline() if text == "-" else text or ""


@contextmanager
def _opened(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> "Iterator[tuple[ProfileStore, Database]]":
    """The store and its database.

    Raises:
        UserError: there is none yet, or it does not open.
    """
    store = db.store_of(chosen, parts, keys)
    try:
        database = store.open()
        if database is None:
            raise UserError("privacy.new", db.NOTHING_YET)
        if store.report:
            sys.stderr.write(f"{store.report.said}\n")
        with closing(database):
            yield store, database
    finally:
        store.close()


def _export(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    who = _customer(chosen)
    with _opened(keys, chosen, parts) as (_, database):
        found = parts.privacy().export(database, who)
    if not any(found.values()):
        sys.stderr.write(f"{_NOTHING}\n")
        return 1
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    if chosen.file:
        _write(chosen.file, text)
    else:
        sys.stdout.write(text)
    return 0


def _write(path: Path, text: str) -> None:
    from livecs.store import durable

    try:
        durable.put(path.absolute(), text.encode(), only_if_new=True)
    except OSError as error:
        raise UserError("privacy.file", f"{path.name} 没有写成：{os_reason(error)}；请换一个文件名再试") from error
    sys.stderr.write(f"已写进 {path.name}，里面是买家的个人信息；用完请删除\n")


def _erase(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.store.customer import find

    who = _customer(chosen)
    with _opened(keys, chosen, parts) as (store, database):
        targets = find(database, who)
        if targets.is_empty():
            sys.stderr.write(f"{_NOTHING}\n")
            return 1
        if not chosen.yes and not _agreed(targets):
            return _WRONGLY
        _tell(parts.privacy().erase(store, database, who), as_json=chosen.json)
    _warn_of_set_aside(parts)
    return 0


def _agreed(targets: "Targets") -> bool:
    """Whether the person in front of the terminal wants it; without one ``--yes`` has to say so."""
    if not sys.stdin.isatty():
        sys.stderr.write("清除后不能恢复；确定要清除请加上 --yes\n")
        return False
    cases, drafts, promises = (len(ids) for ids in (targets.case_ids, targets.draft_ids, targets.promise_ids))
    what = f"{cases} 条登记里的买家信息、备注和凭证，{promises} 条记一笔的内容"
    sys.stderr.write(f"将清除 {what}，删除 {drafts} 份草稿，清除后不能恢复\n")
    sys.stderr.write(f"确定请输入 {_AGREED}：")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() == _AGREED:
        return True
    sys.stderr.write("没有清除任何内容\n")
    return False


def _purge(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    with _opened(keys, chosen, parts) as (store, database):
        erased = parts.privacy().purge(store, database)
    if erased is None:
        raise UserError(
            "privacy.clock", "电脑时间比上次使用晚了两个月以上，为免误删先不清除；时间无误的话，一天后再运行"
        )
    _tell(erased, as_json=chosen.json)
    return 0


def _tell(erased: "Erased", *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(erased._asdict(), indent=2) + "\n")
        return
    what = f"{erased.cases} 条登记的买家信息和备注、{erased.pictures} 张凭证、{erased.drafts} 份草稿"
    what += f"、{erased.promises} 条记一笔的内容" if erased.promises else ""
    what += f"、{erased.owed} 条欠回复" if erased.owed else ""
    sys.stdout.write(f"已清除 {what}；登记本身和操作记录还在\n" if any(erased) else "没有到期的内容\n")


def _warn_of_set_aside(parts: Parts) -> None:
    """A damaged file is never deleted by us, and may hold the customer still."""
    aside = sorted(path.name for path in parts.profile.store.glob("*.aside-*"))
    if aside:
        names = "、".join(aside)
        sys.stderr.write(f"store 文件夹里有以前移开的文件（{names}），里面可能还有这位买家；确认不需要后请手动删除\n")


def _kept(chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.vault.retention import kept, limits_from

    rows = kept(limits_from(parts.settings))
    if chosen.json:
        put_json([row._asdict() for row in rows])
    else:
        sys.stdout.write("".join(f"{row.sentence}\n" for row in rows))
    return 0
