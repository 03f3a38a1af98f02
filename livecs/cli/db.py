"""``livecs db``: is the data whole, make a backup, go back to one, read out a damaged file."""

import argparse
import json
import sys
from collections.abc import Callable
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.cli.key_source import first_key, key_answer
from livecs.cli.keys import KeysOf, keys_of
from livecs.cli.put_json import put_json
from livecs.clock import SHOP_ZONE
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.store.key_answer import KeyAnswer
from livecs.store.keys import Keys
from livecs.vault.states import KeyState, KeyStateError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from livecs.store.database import Database
    from livecs.store.key_rotation import Rekey
    from livecs.store.profile_store import ProfileStore
    from livecs.store.salvage import Salvaged
    from livecs.vault.secret import Secret

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

NOTHING_YET = "还没有数据：这个资料文件夹里还没有保存过登记数据，第一次保存时会建立"
_NEW = "new"


def add_to(nouns: "Nouns", keys: KeysOf = keys_of) -> None:
    """Add the noun.

    Args:
        nouns: of the command line.
        keys: gives the keys of a profile.
    """
    verbs = nouns.add_parser("db", help="登记数据：检查、备份、恢复、抢救").add_subparsers(
        required=True, metavar="VERB"
    )
    check = verbs.add_parser("check", help="检查数据是否完好；有损坏时退出码为 1")
    check.add_argument("--json", action="store_true", help="输出 JSON")
    check.set_defaults(run=partial(_check, keys))
    verbs.add_parser("backup", help="现在备份一次").set_defaults(run=partial(_backup, keys))
    restore = verbs.add_parser("restore", help="列出备份；加上名字就恢复到那一份")
    restore.add_argument("name", nargs="?", metavar="NAME", help="备份的名字；new 从空的开始")
    restore.set_defaults(run=partial(_restore, keys))
    salvage = verbs.add_parser("salvage", help="从损坏或移开的文件里读出现在没有的记录")
    salvage.add_argument("file", type=Path, metavar="FILE", help="例如 store/livecs.db.aside-1")
    salvage.set_defaults(run=partial(_salvage, keys))


def store_of(chosen: argparse.Namespace, parts: Parts, keys: KeysOf = keys_of) -> "ProfileStore":
    """The store of the profile that was chosen; the key is asked for when it is opened, once."""
    from livecs.store.profile_store import ProfileStore

    ours = keys(chosen, parts)
    erase_again = parts.privacy().after_restore
    return ProfileStore(parts.profile.store, ours, _once(ours, chosen), parts.now_ms, erase_again, parts.log)


@contextmanager
def opened_for_saving(chosen: argparse.Namespace, parts: Parts, keys: KeysOf = keys_of) -> "Iterator[Database]":
    """The database, for something worth keeping: made with its key if it is the first.

    Raises:
        UserError: the key cannot be had or made, or the disk refused.
    """
    from livecs.store.profile_store import ProfileStore

    ours = keys(chosen, parts)
    if ours.open().state == KeyState.NEW and not chosen.demo:
        made = KeyAnswer(KeyState.READY, (first_key(ours),))
        store = ProfileStore(parts.profile.store, ours, lambda: made, parts.now_ms, log=parts.log)
    else:
        store = store_of(chosen, parts, keys)
    with _opened(store) as database:
        if database is None:
            raise KeyStateError(KeyState.CORRUPT)  # the key file went as soon as it was written
        yield database


def fill_demo(chosen: argparse.Namespace, parts: Parts, database: "Database") -> None:
    """Give a demo that holds nothing its made-up data, for a command that looks at them."""
    if chosen.demo:
        from livecs.store import demo

        demo.fill(database, parts.now_ms())


def asks_nobody(chosen: argparse.Namespace, parts: Parts, keys: KeysOf = keys_of) -> bool:
    """Whether the database that is there opens without a question."""
    ours = keys(chosen, parts)
    try:
        return chosen.key_fd is not None or (ours.asks_nobody() and ours.open().state == KeyState.READY)
    except UserError:
        return False


def rekey_of(
    chosen: argparse.Namespace, parts: Parts, answer: KeyAnswer, keys: KeysOf = keys_of
) -> "tuple[Secret[bytes], Rekey]":
    """Open the store for a change of its key; see :data:`livecs.cli.keys.RekeyOf`."""
    from livecs.store.profile_store import ProfileStore

    erase_again = parts.privacy().after_restore
    ours = keys(chosen, parts)
    store = ProfileStore(parts.profile.store, ours, lambda: answer, parts.now_ms, erase_again, parts.log)
    with _opened(store):
        return store.key, store.rekey  # taken while it is open


def _once(keys: Keys, chosen: argparse.Namespace) -> Callable[[], KeyAnswer]:
    """Ask for the key when it is needed first; what a file descriptor gave is not given again."""
    answers: list[KeyAnswer] = []

    def ask() -> KeyAnswer:
        if not answers:
            answers.append(_answer(keys, chosen))
        return answers[0]

    return ask


def _answer(keys: Keys, chosen: argparse.Namespace) -> KeyAnswer:
    try:
        return key_answer(keys, chosen.key_fd)
    except KeyStateError as error:
        if error.state != KeyState.NEW:
            raise
    if not chosen.demo:
        return KeyAnswer(KeyState.NEW)
    first_key(keys)
    return keys.open()


@contextmanager
def _opened(store: "ProfileStore", *, closes: bool = True) -> "Iterator[Database | None]":
    """The database, and on stderr what came back where it was damaged; None while there is none."""
    try:
        database = store.open()
        if store.report:
            sys.stderr.write(f"{store.report.said}\n")
        if database:
            with closing(database):
                yield database
        else:
            sys.stdout.write(f"{NOTHING_YET}\n")
            yield None
    finally:
        if closes:
            store.close()


def _check(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    store = store_of(chosen, parts, keys)
    if chosen.json and not _has_data(keys, chosen, parts):
        put_json({"state": "new", "message": NOTHING_YET})
        return 0
    with _opened(store) as database:
        if database is None:
            return 0
        fill_demo(chosen, parts, database)
        found = _findings(store, database)
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n" if chosen.json else _as_text(found))
    return 0 if found["state"] == "whole" else 1


def _has_data(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> bool:
    return bool(chosen.demo) or keys(chosen, parts).open().state != KeyState.NEW


def _findings(store: "ProfileStore", database: "Database") -> dict[str, object]:
    from livecs.store import checking, driver, migrations

    faults = checking.faults(database)
    if faults:
        store.suspect()
    newest = next(iter(store.backups.all()), None)
    versions = driver.versions()
    return {
        "state": "damaged" if faults else "whole",
        "faults": list(faults),
        "sqlite": versions.sqlite,
        "cipher": versions.cipher,
        "schema": migrations.version(database),
        "bytes": store.path.stat().st_size,
        "rows": {} if faults else checking.rows_by_table(database),
        "newest_backup": newest and newest.at.isoformat(),
        "recovered": store.report and store.report.said,
    }


def _as_text(found: dict[str, object]) -> str:
    is_whole = found["state"] == "whole"
    lines = [
        "数据完好" if is_whole else "数据有损坏；请关闭面板后重新打开，打开时会自动恢复",
        f"版本：SQLite {found['sqlite']}，SQLCipher {found['cipher']}，数据结构 {found['schema']}",
        f"大小：{int(str(found['bytes'])) / 1024:.0f} KB",
    ]
    rows = found["rows"]
    if isinstance(rows, dict):
        lines += [f"{table}：{count} 行" for table, count in rows.items()]
    newest = found["newest_backup"]
    when = f"{datetime.fromisoformat(str(newest)).astimezone(SHOP_ZONE):%Y-%m-%d %H:%M}" if newest else "还没有"
    return "\n".join([*lines, f"最近的备份：{when}", ""])


def _backup(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    store = store_of(chosen, parts, keys)
    with _opened(store) as database:
        if database:
            sys.stdout.write(f"已备份：{store.back_up(database).name}\n")
    return 0


def _restore(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    store = store_of(chosen, parts, keys)
    backups = store.backups.all()
    if not chosen.name:
        lines = [f"{one.name}  {one.path.stat().st_size / 1024:.0f} KB" for one in backups]
        sys.stdout.write("\n".join([*lines, ""]) if lines else "还没有备份\n")
        return 0
    backup = next((one for one in backups if one.name == chosen.name.removesuffix(".db")), None)
    if backup is None and chosen.name != _NEW:
        raise UserError("backup.unknown", f"没有名为 {chosen.name} 的备份；运行 livecs db restore 看有哪些")
    aside = store.restore(backup)
    done = f"已恢复到 {backup.said} 的备份" if backup else "已从空的数据开始"
    kept = f"；原来的文件没有删除，在 store/{aside.name}" if aside.exists() else ""
    sys.stdout.write(f"{done}{kept}\n")
    return 0


def _salvage(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    if not chosen.file.is_file():
        raise UserError("store.salvage", f"没有这个文件：{chosen.file.name}；请检查路径")
    store = store_of(chosen, parts, keys)
    try:
        with _opened(store, closes=False) as database:
            if database is None:
                return 0
            store.back_up(database)
        sys.stdout.write(_salvaged(store.salvage(chosen.file)))
    finally:
        store.close()
    return 0


def _salvaged(came: "Salvaged") -> str:
    rest = "" if came.is_complete else "；文件里还有读不出来的部分"
    refused = f"；{came.refused} 行不合规则，没有写入" if came.refused else ""
    return f"补回 {came.rows} 行现在没有的记录{refused}{rest}；之前的数据已先备份\n"
