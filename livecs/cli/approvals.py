"""``livecs phrases propose|drafts|review|approve|return|withdraw|retire``: approval without a window."""

import argparse
import getpass
import json
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.cli import db
from livecs.cli.key_source import read_fd
from livecs.cli.keys import KeysOf, keys_of
from livecs.cli.put_json import put_json
from livecs.clock import moment_of, today_on
from livecs.errors import UserError
from livecs.parts import Parts
from livecs.platforms import PLATFORM_IDS, PLATFORMS
from livecs.vault.secret import Secret
from livecs.vault.shop_key import ShopKeyState
from livecs.vault.states import KeyState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from livecs.jobs.approve_phrase import Approved, ApprovePhrase, Blocked, Clash
    from livecs.lint.model import Finding
    from livecs.phrases.model import Pack
    from livecs.phrases.review import Proposal
    from livecs.store.database import Database

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)
    Do = Callable[[argparse.Namespace, Parts, Database], int]

_TITLES = {platform.id: platform.title for platform in PLATFORMS}


def add_to(verbs: "Nouns", keys: KeysOf = keys_of) -> None:
    """Add the verbs.

    Args:
        verbs: of ``livecs phrases``.
        keys: gives the keys of a profile.
    """
    propose = _verb(verbs, keys, "propose", "把文件里的话术提交审核", _propose)
    propose.add_argument("file", type=Path, metavar="FILE", help="TOML：一个话术包，或只有 [[phrase]]（再加 --pack）")
    propose.add_argument("--pack", metavar="P", help="放进哪个话术包")
    _verb(verbs, keys, "drafts", "没有审完的：草稿和待审", _drafts)
    _verb(verbs, keys, "review", "等待审核的", _review)
    approve = _verb(verbs, keys, "approve", "审核通过一条提议，写进话术包并签名", _approve)
    approve.add_argument("id", nargs="?", metavar="ID", help="提议的编号，写末尾几位即可")
    approve.add_argument("--pack", metavar="P", help="不写编号：把手写的话术包整个签名")
    approve.add_argument("--platforms", type=_platforms, metavar="P,P", help="只用于这些平台")
    approve.add_argument("--title", default="", metavar="TEXT", help="新话术包的标题，例如 我的店；已有的包不变")
    approve.add_argument("--until", type=_day, metavar="DATE", help="有效期到哪天（含），例如 2027-02-01")
    approve.add_argument("--new-key", action="store_true", help="PIN 丢了：另建签名密钥，以前的签名全部作废")
    _takes_pin(approve)
    returned = _verb(verbs, keys, "return", "退回一条提议", _return)
    returned.add_argument("id", metavar="ID")
    returned.add_argument("--note", required=True, metavar="TEXT", help="为什么退回")
    withdraw = _verb(verbs, keys, "withdraw", "撤回一条提议", _withdraw)
    withdraw.add_argument("id", metavar="ID")
    retire = _verb(verbs, keys, "retire", "停用话术包里的话术，只问一次 PIN", _retire)
    retire.add_argument("phrases", nargs="+", metavar="PACK/ID", help="可写多个")
    _takes_pin(retire)


def _verb(verbs: "Nouns", keys: KeysOf, name: str, words: str, do: "Do") -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=words)
    verb.add_argument("--json", action="store_true", help="输出 JSON")
    verb.set_defaults(run=partial(_with_database, keys, do))
    return verb


def _begins(chosen: argparse.Namespace) -> bool:
    """Whether a command may be the first that keeps anything in a profile."""
    return bool(getattr(chosen, "file", None) or getattr(chosen, "pack", None) or getattr(chosen, "phrases", None))


def _takes_pin(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--pin-fd", type=int, metavar="N", help="从这个文件描述符读主管 PIN；不写就在终端里问")


def _platforms(text: str) -> tuple[str, ...]:
    chosen = tuple(one.strip() for one in text.split(",") if one.strip())
    if not chosen or not set(chosen) <= set(PLATFORM_IDS):
        raise argparse.ArgumentTypeError(f"用逗号隔开，可用：{' '.join(PLATFORM_IDS)}")
    return chosen


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError("要一个日期，例如 2027-02-01") from None


def _with_database(keys: KeysOf, do: "Do", chosen: argparse.Namespace, parts: Parts) -> int:
    if not _begins(chosen) and keys(chosen, parts).open().state == KeyState.NEW and not chosen.demo:
        sys.stderr.write("还没有草稿，也没有待审的\n")
        return 1 if getattr(chosen, "id", None) else 0
    with db.opened_for_saving(chosen, parts, keys) as database:
        return do(chosen, parts, database)


def _propose(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    from livecs.phrases.revision import revision

    desk, shelf = parts.review(database), parts.shelf()
    pack = _read(chosen.file, chosen.pack)
    proposals = []
    for phrase in pack.phrases:
        holder = shelf.holder(phrase.id)
        there = holder.phrase(phrase.id) if holder else None
        proposals.append(desk.propose(desk.begin(pack.id, phrase, revision(there) if there else "")))
    return _list(chosen, proposals, "没有话术")


def _read(path: Path, pack_id: str | None) -> "Pack":
    """The phrases of a file, for a pack.

    Raises:
        UserError: it has a fault, or names no pack.
    """
    from livecs import toml_items
    from livecs.phrases.model import Status
    from livecs.phrases.packs import parse_pack
    from livecs.phrases.problem_words import FIELDS, renamed
    from livecs.phrases.review import refuse_bad_pack_id

    try:
        text = toml_items.read_text(path)
        raw = toml_items.parse(text)
    except toml_items.TomlError as error:
        raise UserError("review.file", f"{path.name}：{error.message}。{error.advice}") from None
    if "pack" not in raw:
        if not pack_id:
            raise UserError("review.file", f"{path.name} 里没有写 pack；请加上 --pack 说明放进哪个话术包")
        text = f"schema = 1\npack = {json.dumps(pack_id, ensure_ascii=False)}\ntitle = '-'\n{text}"
    pack, faults = parse_pack(text, path.name, {"status": Status.REVIEW.value})
    if pack is None:
        first, names = faults[0], {key: f"「{title}」（{key}）" for key, title in FIELDS.items()}
        said = first._replace(line=0, message=renamed(first.message, names), advice=renamed(first.advice, names))
        raise UserError("review.file", str(said))
    if pack_id:
        refuse_bad_pack_id(pack_id)
    return pack._replace(id=pack_id) if pack_id else pack


def _drafts(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    return _list(chosen, parts.review(database).drafts(), "没有草稿，也没有待审的")


def _review(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    return _list(chosen, parts.review(database).queue(), "没有等待审核的")


def _approve(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    if bool(chosen.id) == bool(chosen.pack):
        raise UserError("review.unknown", "请写一个提议的编号，或用 --pack 写一个话术包")
    desk = parts.review(database)
    job = parts.approving(desk, parts.rules().linter)
    if chosen.pack:
        _open_key(chosen, parts, database)
        return _adopt(chosen, job, parts)
    proposal = desk.get(chosen.id)
    try:
        came = job.approve(proposal, chosen.platforms, chosen.until, chosen.title)
    except UserError as error:
        if error.code not in {"shop_key.none", "shop_key.locked"}:
            raise
        _open_key(chosen, parts, database)
        came = job.approve(proposal, chosen.platforms, chosen.until, chosen.title)
    return _told(chosen, came)


def _adopt(chosen: argparse.Namespace, job: "ApprovePhrase", parts: Parts) -> int:
    signed, refused = job.adopt(chosen.pack)
    shelved, today = parts.shelf().find(chosen.pack), today_on(parts.now_ms()).isoformat()
    phrases = shelved.pack.phrases if shelved else ()
    ended = {one.id: one.valid_until for one in phrases if "" < one.valid_until < today and one.id not in refused}
    if chosen.json:
        put_json({"signed": signed, "refused": dict(refused), "ended": ended})
    else:
        rest = "".join(f"  {id_}：{why}\n" for id_, why in refused.items())
        sys.stdout.write(f"已签名 {signed} 条" + (f"，{len(refused)} 条没有签：\n{rest}" if refused else "\n"))
        for id_, until in ended.items():
            sys.stdout.write(f"  {id_}：已签名，但有效期 {until} 已经过去，不会推荐给客服\n")
    return 1 if refused else 0


def _told(chosen: argparse.Namespace, came: "Approved | Blocked | Clash") -> int:
    from livecs.jobs.approve_phrase import Approved, Blocked

    if isinstance(came, Approved):
        row: dict[str, object] = {"state": "approved", "id": came.phrase.id, "pack_file": came.path.name}
        row |= {"platforms": came.phrase.platforms, "valid_until": came.phrase.valid_until}
        text = f"已通过「{came.phrase.title}」，写进 {came.path.name}\n"
    elif isinstance(came, Blocked):
        findings = {one: [finding.message for finding in found] for one, found in came.findings.items()}
        row = {"state": "blocked", "findings": findings, "allowed": came.allowed}
        text = _blocked(came.findings, came.allowed)
    else:
        theirs = came.theirs.text if came.theirs else ""
        row = {"state": "clash", "theirs": theirs, "ours": came.ours.text}
        text = (
            f"没有写入：话术包里的这一条在提议之后改过\n现在的：{theirs or '（已经删去）'}\n提议的：{came.ours.text}\n"
        )
    if chosen.json:
        put_json(row)
    else:
        (sys.stdout if isinstance(came, Approved) else sys.stderr).write(text)
    return 0 if isinstance(came, Approved) else 1


def _blocked(findings: "Mapping[str, tuple[Finding, ...]]", allowed: "Sequence[str]") -> str:
    lines = [f"  {_TITLES[one]}：{'；'.join(finding.message for finding in found)}" for one, found in findings.items()]
    way = f"可以只用于没有问题的平台：--platforms {','.join(allowed)}" if allowed else "请先修改这条话术"
    return "\n".join(["没有通过，这些平台有违禁提示：", *lines, way, ""])


def _return(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    desk = parts.review(database)
    return _list(chosen, [desk.return_(desk.get(chosen.id), chosen.note)], "")


def _withdraw(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    desk = parts.review(database)
    return _list(chosen, [desk.withdraw(desk.get(chosen.id))], "")


def _retire(chosen: argparse.Namespace, parts: Parts, database: "Database") -> int:
    job = parts.approving(parts.review(database), parts.rules().linter)
    named = [(pack, id_) for pack, _, id_ in (one.partition("/") for one in dict.fromkeys(chosen.phrases))]
    for one in named:  # a wrong name among them retires none
        job.in_pack(*one)
    _open_key(chosen, parts, database)
    done = []
    for one in named:
        came = job.retire(*one)
        done.append({"state": "retired", "id": came.phrase.id, "pack_file": came.path.name})
        if not chosen.json:
            sys.stdout.write(f"已停用「{came.phrase.title}」，写进 {came.path.name}\n")
    if chosen.json:
        put_json(done)
    return 0


def _open_key(chosen: argparse.Namespace, parts: Parts, database: "Database") -> None:
    """Open the shop's key with its PIN, or make it with a new one.

    Raises:
        UserError: no PIN was given, or not the right one.
    """
    key = parts.shop_key()
    is_new = getattr(chosen, "new_key", False)
    if key.state(database) != ShopKeyState.NONE and not is_new:
        key.unlock(_pin(chosen, "主管 PIN："), database)
        return
    pin = _pin(chosen, "请设一个主管 PIN（至少 6 位），以后凭它审核：")
    if chosen.pin_fd is None and pin != _pin(chosen, "再输一次："):
        raise UserError("shop_key.twice", "两次输入的 PIN 不一样；没有改动，请再运行一次")
    (key.start_over if is_new else key.make)(pin, database)


def _pin(chosen: argparse.Namespace, question: str) -> Secret[str]:
    if chosen.pin_fd is not None:
        return read_fd(chosen.pin_fd, "--pin-fd")
    if not sys.stdin.isatty():
        raise UserError("shop_key.locked", "这里没有终端可以输入 PIN；请在终端里运行，或用 --pin-fd 传入")
    try:
        return Secret(getpass.getpass(question, sys.stderr))
    except EOFError:
        raise UserError("shop_key.locked", "没有输入 PIN，没有改动任何东西") from None


def _list(chosen: argparse.Namespace, proposals: "Sequence[Proposal]", nothing: str) -> int:
    from livecs.phrases.review import TITLES

    if chosen.json:
        put_json([_row(one) for one in proposals])
        return 0
    for one in proposals:
        note = f"  退回：{one.note}" if one.is_returned else ""
        when = moment_of(one.changed_at_ms)[:16].replace("T", " ")
        line = (
            f"{one.id[-8:]}  {TITLES[one.state]}  {one.pack}/{one.phrase.id}  {one.phrase.title}  {one.author} {when}"
        )
        sys.stdout.write(f"{line}{note}\n")
    if not proposals:
        sys.stderr.write(f"{nothing}\n")
    return 0


def _row(one: "Proposal") -> dict[str, object]:
    fields = one._asdict() | {"phrase": {name: value for name, value in one.phrase._asdict().items() if value}}
    return fields | {"revision": one.revision}
