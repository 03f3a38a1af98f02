"""``livecs returns add|list|show|move|reasons``: cases without a window; what is shown is masked."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING

from livecs.cli import db, returns_files, returns_stats
from livecs.cli.keys import keys_of
from livecs.cli.put_json import put_json
from livecs.errors import UserError
from livecs.platforms import PLATFORM_IDS
from livecs.returns.model import Attitude, Kind, Remedy, Status

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.returns.desk import ReturnsDesk
    from livecs.returns.model import NewCase, Reason

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)
    Do = Callable[[argparse.Namespace, Parts, ReturnsDesk], int]

_STDIN = "-"
_STATUSES = [str(one) for one in Status]
_ATTITUDES = [str(one) for one in Attitude if one]
_MANY = 100_000
_SHORTEST_ID = 6
_WRONGLY = 2
_MOST_BYTES = 100_000  # more than is looked at of a paste


def add_to(nouns: Nouns, keys: KeysOf = keys_of) -> None:
    """Add the noun.

    Args:
        nouns: of the command line.
        keys: gives the keys of a profile.
    """
    verbs = nouns.add_parser("returns", help="售后登记：登记、查找、改状态").add_subparsers(
        required=True, metavar="VERB"
    )
    add = verbs.add_parser("add", help="登记一条；- 表示从标准输入读，号码不留在命令历史里")
    add.set_defaults(run=partial(_add, keys))
    _takes_case(add)
    listed = verbs.add_parser("list", help="列出登记，最急的在前；姓名和电话打码")
    listed.add_argument(
        "--search", default="", metavar="TEXT", help="订单号、姓名、昵称、电话或货物的任一部分；- 从标准输入读"
    )
    listed.add_argument("--status", action="append", default=[], choices=_STATUSES, metavar="S", help=_titles())
    listed.add_argument("--platform", default="", choices=PLATFORM_IDS, metavar="P", help=" ".join(PLATFORM_IDS))
    listed.add_argument(
        "--due", default="", choices=("today", "overdue", "soon", "open"), help="今天、已超时、24 小时内、没办完"
    )
    listed.add_argument("--limit", type=int, default=200, metavar="N", help="最多列多少条，默认 200")
    show = verbs.add_parser("show", help="看一条；客户信息打码")
    show.add_argument("id", metavar="ID", help="登记的编号，写末尾几位即可")
    move = verbs.add_parser("move", help="改一条的状态")
    move.add_argument("id", metavar="ID", help="登记的编号，写末尾几位即可")
    move.add_argument("status", choices=_STATUSES, metavar="STATUS", help=_titles())
    move.add_argument("--attitude", default="", choices=_ATTITUDES, help="同意、劝留、婉拒、请补充凭证")
    move.add_argument("--note", default="", metavar="TEXT", help="跟进时写一句")
    reasons = verbs.add_parser("reasons", help="店里的退换货原因")
    for verb, do in ((listed, _list), (show, _show), (move, _move), (reasons, _reasons)):
        verb.set_defaults(run=partial(_with_desk, keys, do))
    returns_files.add_to(verbs, keys)
    returns_stats.add_to(verbs, keys)
    for verb in (add, listed, show, move, reasons):
        verb.add_argument("--json", action="store_true", help="输出 JSON")


def _takes_case(add: argparse.ArgumentParser) -> None:
    add.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help=f"不写就用面板的：{' '.join(PLATFORM_IDS)}")
    add.add_argument("--order-no", metavar="N", help="订单编号；- 从标准输入读一行")
    add.add_argument("--product", metavar="T", help="货物名称")
    add.add_argument("--phone", metavar="T", help="手机号；- 从标准输入读一行")
    add.add_argument("--reason", metavar="T", help="原因的名称，见 livecs returns reasons")
    add.add_argument("--attitude", default="", choices=_ATTITUDES, help="同意、劝留、婉拒、请补充凭证")
    add.add_argument("--remedy", default=Remedy.NONE.value, choices=[str(one) for one in Remedy], help="处理方式")
    add.add_argument("--kind", default=Kind.RETURN.value, choices=[str(one) for one in Kind], help="退换、投诉、中差评")
    add.add_argument("--note", metavar="T", help="备注")
    add.add_argument("--paste", choices=[_STDIN], help="从标准输入读订单文本，认出各项；写明的选项优先")


def _titles() -> str:
    from livecs.returns.states import STATUS_TITLES

    return "，".join(f"{code} {title}" for code, title in STATUS_TITLES.items())


@contextmanager
def _opened(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> Iterator[ReturnsDesk]:
    """The desk over the database that is there.

    Raises:
        UserError: there is none yet, or it does not open.
    """
    store = db.store_of(chosen, parts, keys)
    try:
        database = store.open()
        if database is None:
            raise UserError("case.unknown", db.NOTHING_YET)
        if store.report:
            sys.stderr.write(f"{store.report.said}\n")
        with closing(database):
            db.fill_demo(chosen, parts, database)
            yield parts.returns(database)
    finally:
        store.close()


def _with_desk(keys: KeysOf, do: Do, chosen: argparse.Namespace, parts: Parts) -> int:
    with _opened(keys, chosen, parts) as desk:
        return do(chosen, parts, desk)


def _add(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.returns.refusals import CaseDuplicateError, CaseFieldError

    if [chosen.order_no, chosen.phone, chosen.paste].count(_STDIN) > 1:
        sys.stderr.write("标准输入只能给一项：--order-no、--phone 和 --paste 里只有一个可以写 -\n")
        return _WRONGLY
    new = _typed(chosen, parts)
    with db.opened_for_saving(chosen, parts, keys) as database:
        desk = parts.returns(database)
        new = _with_reason(new, chosen.reason, desk.reasons())
        near = desk.near(new)
        try:
            kept = desk.register(new)
        except CaseFieldError as error:
            sys.stderr.write("".join(f"{flag.sentence}\n" for flag in error.flags if flag.is_error))
            return 1
        except CaseDuplicateError as error:
            sys.stderr.write(f"{error.message}：livecs returns show {error.case_id}\n")
            return 1
    if chosen.json:
        flags = [{"field": flag.field, "sentence": flag.sentence} for flag in kept.flags]
        put_json({"id": kept.case_id, "version": kept.version, "flags": flags, "near": [one.row.id for one in near]})
        return 0
    sys.stdout.write(f"已登记 {kept.case_id}\n")
    sys.stderr.write("".join(f"{flag.sentence}\n" for flag in kept.flags))
    if near:
        sys.stderr.write(f"可能是同一位买家的登记有 {len(near)} 条，例如 {near[0].row.id}\n")
    return 0


def _typed(chosen: argparse.Namespace, parts: Parts) -> NewCase:
    """The case as it was asked for: what was pasted, and over it what the options say."""
    from livecs.returns.from_paste import case_of
    from livecs.returns.model import Item
    from livecs.returns.paste import parse

    pasted = parse(_given(_text(sys.stdin.buffer.read(_MOST_BYTES))) if chosen.paste else "")
    if len(pasted.orders()) > 1 and not chosen.order_no:
        raise UserError("case.field", f"这段文本里有 {len(pasted.orders())} 个订单，用 --order-no 说明登记哪一个")
    said = case_of(pasted, chosen.platform or parts.settings["platform"])
    given = {
        "order_no": _line(chosen.order_no),
        "customer_phone": _line(chosen.phone),
        "note": chosen.note,
        "items": (Item(chosen.product),) if chosen.product else None,
    }
    said = said._replace(**{name: value for name, value in given.items() if value})
    return said._replace(attitude=chosen.attitude, remedy=chosen.remedy, kind=chosen.kind)


def _line(typed: str | None) -> str:
    return _given(_text(sys.stdin.buffer.readline()).strip()) if typed == _STDIN else typed or ""


def _given(text: str) -> str:
    if not text.strip():
        raise UserError("case.field", "标准输入里什么都没有，没有往下做；请把要用的内容传进来")
    return text


def _text(raw: bytes) -> str:
    return raw.decode(sys.stdin.encoding, "replace")


def _with_reason(new: NewCase, named: str | None, reasons: Sequence[Reason]) -> NewCase:
    """The case with its reason: as it was named, else as the paste has it, word for word.

    Raises:
        UserError: no reason is called so, or several are.
    """
    name = named or new.reason_note
    found = [one for one in reasons if one.is_offered and name in {one.name, one.id, _path(one, reasons)}]
    if len(found) == 1:
        note = new.reason_note if new.reason_note != name else ""
        return new._replace(reason_id=found[0].id, liable_party=found[0].liable_party, reason_note=note)
    if not named:
        return new
    if found:
        raise UserError("case.field", f"有 {len(found)} 个原因叫「{named}」，写成 {_path(found[0], reasons)}")
    raise UserError("case.field", f"没有「{named}」这个原因，看看 livecs returns reasons")


def _path(reason: Reason, reasons: Sequence[Reason]) -> str:
    above = next((one.name for one in reasons if one.id == reason.parent_id), "")
    return f"{above}/{reason.name}" if above else reason.name


def _list(chosen: argparse.Namespace, parts: Parts, desk: ReturnsDesk) -> int:
    from livecs.cli import returns_text
    from livecs.returns.model import Search

    search = Search(
        _line(chosen.search), tuple(chosen.status), (), chosen.platform, chosen.due, limit=max(1, chosen.limit)
    )
    found = desk.find(search)
    if chosen.json:
        put_json({"total": found.total, "cases": [returns_text.row_json(row) for row in found.rows]})
        return 0
    for row in found.rows:
        sys.stdout.write(f"{returns_text.row_line(row, parts.now_ms())}\n")
    sys.stderr.write(f"共 {found.total} 条\n" if found.rows else "没有符合的登记\n")
    return 0


def _show(chosen: argparse.Namespace, _parts: Parts, desk: ReturnsDesk) -> int:
    from livecs.cli import returns_text

    file = desk.look(_known_id(desk, chosen.id))
    if chosen.json:
        put_json(returns_text.file_json(file))
    else:
        sys.stdout.write(returns_text.file_text(file))
    return 0


def _move(chosen: argparse.Namespace, _parts: Parts, desk: ReturnsDesk) -> int:
    from livecs.cli import returns_text

    case = desk.look(_known_id(desk, chosen.id)).case
    try:
        moved = desk.move(case.id, case.version, chosen.status, attitude=chosen.attitude, note=chosen.note)
    except UserError as error:
        if error.code != "case.move":
            raise
        sys.stderr.write(f"{error.message}。可选：{returns_text.moves(desk.allowed(case))}\n")
        return 1
    if chosen.json:
        put_json(
            {"id": moved.id, "version": moved.version, "status": moved.said.status, "attitude": moved.said.attitude}
        )
    else:
        sys.stdout.write(f"{returns_text.status_title(moved.said.status)}\n")
    return 0


def _reasons(chosen: argparse.Namespace, _parts: Parts, desk: ReturnsDesk) -> int:
    reasons = desk.reasons()
    if chosen.json:
        put_json([reason._asdict() for reason in reasons])
        return 0
    for reason in reasons:
        off = "（已停用）" if not reason.is_offered else ""
        sys.stdout.write(f"{'  ' if reason.parent_id else ''}{reason.name}{off}\n")
    return 0


def _known_id(desk: ReturnsDesk, typed: str) -> str:
    """The id of a case by its end; a whole one stands for itself.

    Raises:
        UserError: none ends so, or several do.
    """
    from livecs.returns.model import Search

    if len(typed) < _SHORTEST_ID:
        raise UserError("case.unknown", f"编号至少写末尾 {_SHORTEST_ID} 位")
    if len(typed) == len("00000000-0000-7000-8000-000000000000"):
        return typed
    found = [row.id for row in desk.find(Search(limit=_MANY)).rows if row.id.endswith(typed)]
    if len(found) != 1:
        raise UserError(
            "case.unknown",
            f"有 {len(found)} 条登记的编号以 {typed} 结尾，请写全" if found else f"没有编号以 {typed} 结尾的登记",
        )
    return found[0]
