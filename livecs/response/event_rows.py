"""Events from rows of a table, any columns that name them: roles and kinds in words, moments in several spellings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from livecs.errors import UserError
from livecs.response.dates import dates_of
from livecs.response.days import HOUR_MS, MINUTE_MS, SECOND_MS, day_of
from livecs.response.model import Event, Kind, Role
from livecs.sentence import Sentence, strung

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from livecs.response.dates import Order
    from livecs.response.days import Zone

_COLUMNS = {
    "conversation": "conversation conv 会话 会话id 会话编号 会话号 chat chat_id",
    "at": "ts at at_ms time timestamp 时间 发送时间 消息时间 发生时间",
    "role": "role 角色 发送方 发送者 发送人类型 发送者角色 身份",
    "kind": "kind type 类型 消息类型 事件",
    "agent": "agent 客服 客服账号 客服昵称 账号",
    "customer": "customer customer_id 买家 用户 客户 消费者 买家id 用户id",
    "source": "source 来源",
    "platform": "platform 平台 所属平台 平台名称",
    "mark": "mark id message_id 消息id 消息编号",
}
_NEEDED = {"conversation": Sentence("会话"), "at": Sentence("时间"), "role": Sentence("角色")}
_ROLES = {
    Role.CUSTOMER: "customer buyer user 买家 用户 客户 消费者 顾客",
    Role.AGENT: "agent seller human 客服 人工 人工客服 商家 卖家",
    Role.ASSIST: "assist 辅助 智能辅助 辅助机器人",
    Role.AUTO: "auto bot robot 机器人 自动 自动回复 智能客服",
    Role.SYSTEM: "system 系统 系统消息 欢迎语 welcome",
    Role.NOTE: "note 备注 内部备注",
}
_KINDS = {
    Kind.MESSAGE: "message msg text 消息 文本 图片 语音 视频 商品 订单",
    Kind.TRANSFER: "transfer 转接 转人工 转出 分配",
    Kind.CLOSE: "close end 结束 关闭 会话结束",
    Kind.RECALL: "recall revoke 撤回",
}
_CLOCK = re.compile(r"(?:[T ]|上午|下午)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?")
_NUMBER = re.compile(r"\d{10}|\d{13}")
_FAULTS = 100


class Columns(NamedTuple):
    """Which column holds what, from 0; -1 where none does."""

    conversation: int
    at: int
    role: int
    kind: int = -1
    agent: int = -1
    customer: int = -1
    source: int = -1
    mark: int = -1
    platform: int = -1


class Read(NamedTuple):
    """The events of a table, and of the first hundred rows that are none the number and why."""

    events: list[Event]
    faults: list[tuple[int, str]]
    refused: int


def columns_of(headers: Sequence[str]) -> Columns:
    """Find the columns by their names.

    Raises:
        UserError: one that is needed is not there; it says which.
    """
    names = {_plain(header): column for column, header in reversed([*enumerate(headers)])}
    found = {
        field: next((names[name] for name in known.split() if name in names), -1) for field, known in _COLUMNS.items()
    }
    lacking = [title for field, title in _NEEDED.items() if found[field] < 0]
    if lacking:
        raise UserError(
            "response.events", Sentence("表里没有「{}」列；请把列名改成 会话、时间、角色 再导入", strung("、", lacking))
        )
    return Columns(**found)


def events_of(
    rows: Sequence[tuple[int, Sequence[str]]], columns: Columns, zone: Zone, today: date, order: Order | None = None
) -> Read:
    """Read events; a file that runs backwards is turned round, and rows of one moment keep its order.

    Args:
        rows: number and cells of each row below the headers.
        columns: which cell is what.
        zone: of moments that name none.
        today: the day of the reading.
        order: of day and month, where a person was asked.

    Raises:
        UserError: the dates do not tell day from month.
    """
    moments = _moments([_cell(cells, columns.at) for _, cells in rows], zone, today, order)
    faults: list[tuple[int, str]] = []
    drafts: list[Event] = []
    for (number, cells), at_ms in zip(rows, moments, strict=True):
        event = _event(cells, columns, at_ms)
        if isinstance(event, Event):
            drafts.append(event)
        else:
            faults.append((number, event))
    if _runs_backwards(drafts):
        drafts.reverse()
    return Read(numbered(drafts), faults[:_FAULTS], len(faults))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).lower()


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column].strip() if 0 <= column < len(cells) else ""


def _words(table: dict[Role, str] | dict[Kind, str]) -> dict[str, str]:
    return {word: str(meaning) for meaning, words in table.items() for word in words.split()}


ROLE_WORDS, _KIND_OF = _words(_ROLES), _words(_KINDS)
"""What the roles are called."""


def _event(cells: Sequence[str], columns: Columns, at_ms: int | None) -> Event | str:
    """The event of a row, or why it is none."""
    conversation, role = _cell(cells, columns.conversation), ROLE_WORDS.get(_plain(_cell(cells, columns.role)))
    kind = _KIND_OF.get(_plain(_cell(cells, columns.kind)) or "message")
    if not conversation:
        return Sentence("没有会话")
    if at_ms is None:
        return Sentence("时间认不出来：{}", _cell(cells, columns.at)[:30])
    if role is None:
        return Sentence("角色认不出来：{}", _cell(cells, columns.role)[:30])
    if kind is None:
        return Sentence("类型认不出来：{}", _cell(cells, columns.kind)[:30])
    agent, customer = _cell(cells, columns.agent), _cell(cells, columns.customer)
    return Event(
        conversation, at_ms, role, kind, agent, _cell(cells, columns.source), customer, _cell(cells, columns.mark)
    )


def _moments(texts: Sequence[str], zone: Zone, today: date, order: Order | None) -> list[int | None]:
    """UTC milliseconds of each text; one with an offset or in numbers of seconds needs no zone."""
    exact = [_exact_ms(text) for text in texts]
    rest = [n for n, at_ms in enumerate(exact) if at_ms is None]
    days = dates_of([texts[n] for n in rest], today, order)
    if days.order is None:
        raise UserError("response.dates", days.doubt)
    for n, day in zip(rest, days.days, strict=True):
        ms = clock_ms(texts[n])
        if day and ms is not None:
            exact[n] = zone.moment_ms(day_of(day), ms)
    return exact


def _exact_ms(text: str) -> int | None:
    if _NUMBER.fullmatch(text):
        return int(text) * (SECOND_MS if len(text) == 10 else 1)  # noqa: PLR2004 (digits of seconds since 1970)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None
    return round(moment.timestamp() * SECOND_MS)


def clock_ms(text: str) -> int | None:
    """How far the clock at the end of a moment is from its midnight, in milliseconds; a blank stands before it."""
    found = _CLOCK.search(unicodedata.normalize("NFKC", text))
    if not found:
        return None
    hour, minute, second = (int(found[n] or 0) for n in (1, 2, 3))
    if "下午" in found[0] and hour < 12:  # noqa: PLR2004 (of a clock)
        hour += 12
    if hour > 23 or minute > 59 or second > 59:  # noqa: PLR2004 (of a clock)
        return None
    thousandths = int((found[4] or "").ljust(3, "0")[:3])
    return hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + thousandths


def _runs_backwards(events: Sequence[Event]) -> bool:
    steps = [later.at_ms - earlier.at_ms for earlier, later in pairwise(events)]
    return sum(step < 0 for step in steps) > sum(step > 0 for step in steps)


def numbered(events: Iterable[Event]) -> list[Event]:
    """Events with their place among those of their moment, and the how manieth of equal ones each is."""
    places: Counter[tuple[str, str, int]] = Counter()
    equals: Counter[object] = Counter()
    found = []
    for event in events:
        place, identity = (event.source, event.conversation, event.at_ms), event.identity
        found.append(event._replace(order=places[place], nth=equals[identity]))
        places[place] += 1
        equals[identity] += 1
    return found
