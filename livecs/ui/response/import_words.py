"""What the window of imports shows of a look, and says of what was kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from livecs.platforms import PLATFORMS
from livecs.response.behind import Line
from livecs.response.dates import Order, dates_of
from livecs.response.imports.event_columns import FIELDS, NEEDED, UNUSED, lacking
from livecs.response.imports.figure_columns import TITLES
from livecs.response.imports.looks import FileKind
from livecs.sentence import Sentence, strung
from livecs.text import mask_phones
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from livecs.response.dates import Reading
    from livecs.response.imports.looks import Done, Look
    from livecs.response.imports.transcripts import Speaker
    from livecs.ui.response.import_ways import Pasted

_ROLES = {"customer": "买家", "agent": "客服", "assist": "智能辅助", "auto": "机器人", "system": "系统", "note": "备注"}
_ORDERS = {
    Order.YEAR_FIRST: "照写的",
    Order.SWAPPED: "月日换回来",
    Order.MONTH_FIRST: "月在前",
    Order.DAY_FIRST: "日在前",
}
_SAMPLE_CHARS = 60
_PLATFORMS = {one.id: one.title for one in PLATFORMS}


class View(NamedTuple):
    """What is shown.

    Attributes:
        what: what it is and how much of it.
        headers: what the columns are called.
        columns: header, meaning and an example of each.
        choices: what a column may be said to be.
        is_figures: whether it holds figures.
        said: what was said of its columns, now or before.
        lines: the first rows, those that are refused before them.
        note: what a person should know before it is kept.
        doubt: what must be answered.
        asks: which answer that is.
        readings: the ways to read doubtful dates.
        zone: of moments that name none; empty where that does not matter.
        speakers: who speaks in a paste.
        shapes: the ways a paste may be written, by their ids.
        shape: which of them it is.
        offer: what the button says; empty where nothing can be kept yet.
        total: about how many rows there are.
    """

    what: str
    headers: tuple[str, ...] = ()
    columns: tuple[Line, ...] = ()
    choices: tuple[str, ...] = ()
    is_figures: bool = False
    said: Mapping[str, str] = {}
    lines: tuple[Line, ...] = ()
    note: str = ""
    doubt: str = ""
    asks: str = ""
    readings: tuple[Reading, ...] = ()
    zone: str = ""
    speakers: tuple[Speaker, ...] = ()
    shapes: tuple[tuple[str, str], ...] = ()
    shape: str = ""
    offer: str = ""
    total: int = 0


def view_of_file(look: Look, today: date) -> View:
    """A file as it is shown; ``today`` is the day of the reading."""
    is_figures = look.kind == FileKind.FIGURES
    if look.asks == "columns":
        look = _with_guesses(look)
    count = len(look.figures)
    if is_figures:
        what = translate("WeekImport", "后台报表：{}").format(look.summary)
        offer = translate("WeekImport", "导入 {} 个数字  Ctrl+S").format(count) if count else ""
    else:
        total = translate("WeekImport", "，约 {} 行").format(look.total) if look.total else ""
        refused = translate("WeekImport", "；前面有 {} 行不收").format(look.refused) if look.refused else ""
        kind = translate("WeekImport", "消息记录") if look.plan else translate("WeekImport", "表格")
        what = f"{kind}{total}{refused}"
        offer = translate("WeekImport", "导入  Ctrl+S") if look.plan else ""
    rows = _sentences(look.lines) if is_figures else _rows(look, today)
    is_backwards = look.plan is not None and look.plan.is_backwards
    return View(
        what,
        look.headers,
        tuple(_column(look, place) for place in range(len(look.headers))),
        _choices(look),
        is_figures,
        look.said,
        (
            *warned(look.instead),
            *fault_lines(look.faults),
            *rows,
        ),
        translate("WeekImport", "最新的在前，会倒过来读") if is_backwards else "",
        look.doubt,
        look.asks,
        look.readings,
        look.zone if look.plan else "",
        offer="" if look.doubt else offer,
        total=look.total,
    )


def _choices(look: Look) -> tuple[str, ...]:
    """What a column may be said to be; of a file that is not known, both of messages and of figures."""
    if look.kind == FileKind.FIGURES:
        return TITLES
    return (*FIELDS,) if look.plan else tuple(dict.fromkeys(one for one in (*FIELDS, *TITLES) if one != UNUSED))


def view_of_chats(pasted: Pasted) -> View:
    """A paste as it is shown."""
    chats = pasted.chats
    count = len(chats.events)
    said = translate("WeekImport", "聊天记录：{} 个会话，{} 条消息").format(chats.conversations, count)
    how = (
        translate("WeekImport", "写法：{}（{}）").format(
            Sentence(chats.shape.title), Sentence(chats.shape.source.title)
        )
        if chats.shape
        else ""
    )
    return View(
        " · ".join(filter(None, [said if count else translate("WeekImport", "聊天记录"), how])),
        lines=(*fault_lines(chats.faults), *map(_speaker, chats.speakers)),
        note=strung("；", chats.notes),
        doubt=chats.doubt,
        asks=chats.asks,
        readings=chats.readings,
        speakers=chats.speakers,
        shapes=pasted.shapes,
        shape=chats.shape.id if chats.shape else "",
        offer=translate("WeekImport", "导入 {} 条  Ctrl+S").format(count) if count and not chats.doubt else "",
        total=count,
    )


def done_words(done: Done, platform: str, *, is_figures: bool) -> str:
    """What was kept and refused."""
    said = translate("WeekImport", "读了 {} 条：存下 {}，{} 条已有；不收 {} 行")
    if is_figures:
        said = translate("WeekImport", "认出 {} 个数字：存下 {}，{} 个已有；读不出 {} 处")
    stopped = translate("WeekImport", "已停下，存下的都在；再导入一次从这里接着来") if done.is_stopped else ""
    span = " – ".join(dict.fromkeys(dated(date.fromisoformat(on)) for on in (done.first_on, done.last_on) if on))
    where = " · ".join(filter(None, [spoken(_PLATFORMS.get(platform, "")), span]))
    counts = said.format(done.read, done.new, done.read - done.new, done.refused)
    return spoken(
        strung("；", filter(None, [stopped, counts, where, *done.instead[:1]]))
    )  # all of those stand in the list


def reading_words(reading: Reading) -> str:
    """A way to read dates, with its example."""
    said = translate("WeekImport", "{}：{} 是 {} 年 {}")
    return said.format(order_words(reading.order), reading.text.split()[0], reading.day.year, dated(reading.day))


def order_words(order: Order) -> str:
    """An order of day and month."""
    return translate("WeekImport", _ORDERS[order])


def dated(on: date) -> str:
    """A day as it is said."""
    return translate("WeekImport", "{} 月 {} 日").format(on.month, on.day)


def _with_guesses(look: Look) -> Look:
    """A file whose columns are not all known, with those that are; the others are chosen in the list."""
    said = {header: meaning for header, meaning in zip(look.headers, look.meanings, strict=True) if meaning}
    meanings, missing = lacking(look.headers, said)
    doubt = translate("WeekImport", "还不知道哪一列是「{}」；请在左边的列上按回车选出来，或换一个文件")
    if missing == NEEDED:
        doubt = translate("WeekImport", "没有认出是消息记录还是后台报表；请在左边的列上按回车选出是什么，或换一个文件")
    return look._replace(meanings=meanings, doubt=doubt.format(strung("、", map(Sentence, missing))))


def _column(look: Look, place: int) -> Line:
    meaning = look.meanings[place]
    cells = dict.fromkeys(row[place].strip() for row in look.rows if place < len(row) and row[place].strip())
    # What was said is never shown: it may hold anything, and nothing of it is kept.
    sample = "" if meaning == "内容" else mask_phones("、".join([*cells][:3]))[:_SAMPLE_CHARS]
    header = look.headers[place] or translate("WeekImport", "（没有列名）")
    return Line(header, meaning or UNUSED, sample, "accent" if meaning not in {"", UNUSED} else "")


def _rows(look: Look, today: date) -> Iterable[Line]:
    """The first rows of a file of events as they stand, without what was said, and with the day where it was asked."""
    places = {meaning: place for place, meaning in enumerate(look.meanings) if meaning}
    for row in look.rows if look.plan else ():
        cells = {meaning: row[place] for meaning, place in places.items() if place < len(row) and row[place]}
        below = (f"{spoken(word)} {cells[word]}" for word in ("会话", "客服", "买家", "类型", "来源") if word in cells)
        at = cells.get("时间", "")
        on = (
            dates_of([at], today, look.plan.order).days[0]
            if look.plan and look.plan.order != Order.YEAR_FIRST
            else None
        )
        yield Line(f"{at} → {dated(on)}" if on else at, cells.get("角色", ""), mask_phones(" · ".join(below)))


def _sentences(lines: Sequence[str]) -> Iterable[Line]:
    return (Line(line, "", "") for line in lines)


def hidden_lines(lines: Iterable[Line], *, titles: bool = False) -> list[Line]:
    """Lines without names of customers and chats; ``titles`` are names, too."""
    hidden = translate("WeekImport", "已隐藏")
    return [
        one._replace(title=hidden if titles else one.title, below=hidden if one.below else one.below) for one in lines
    ]


def warned(lines: Iterable[str]) -> Iterable[Line]:
    """What a person should know before and after."""
    return (Line(line, translate("WeekImport", "注意"), "", "warning") for line in lines)


def fault_lines(faults: Iterable[tuple[int, str]]) -> Iterable[Line]:
    """Rows that are not kept, and why."""
    for number, why in faults:
        title = translate("WeekImport", "第 {} 行  {}").format(number, mask_phones(why)) if number else mask_phones(why)
        yield Line(title, translate("WeekImport", "不收"), "", "warning")


def _speaker(one: Speaker) -> Line:
    count = translate("WeekImport", "{} 条消息").format(one.messages)
    return Line(mask_phones(one.nick), _ROLES.get(one.role, one.role), count)
