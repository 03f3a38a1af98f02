"""A case in words: its fields with their titles, and what happened to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from livecs.clock import SHOP_ZONE
from livecs.money import yuan
from livecs.returns.complaint import STEPS, is_done, next_step
from livecs.returns.model import PERSONAL, Kind
from livecs.returns.states import ATTITUDE_TITLES, KIND_TITLES, LIABLE_TITLES, REMEDY_TITLES, STATUS_TITLES
from livecs.sentence import strung
from livecs.ui.i18n import spoken, translate
from livecs.ui.returns.case_rows import HIDDEN, PLATFORM_TITLES

if TYPE_CHECKING:
    from livecs.returns.model import Case, CaseFile, Deadline, Event, Item, NewCase


class Line(NamedTuple):
    """A field's title and value."""

    title: str
    value: str


def moment(ms: int) -> str:
    """A moment as it is read: ``11月22日 14:02``."""
    at = datetime.fromtimestamp(ms / 1000, SHOP_ZONE)
    return translate("CaseWords", "{}月{}日 {}").format(at.month, at.day, f"{at:%H:%M}")


def title_of(case: Case, *, is_private: bool) -> str:
    """What a case is called: platform, kind, order number."""
    said = case.said
    order = HIDDEN if is_private else said.order_no or translate("CaseWords", "没有订单号")
    return " · ".join(
        (*map(spoken, (PLATFORM_TITLES.get(said.platform, said.platform), KIND_TITLES[said.kind])), order)
    )


def lines_of(file: CaseFile, *, is_private: bool) -> list[Line]:
    """The fields that say something, in the order of the form; hidden ones keep their place."""
    fields = _fields(file.case, file.reason)
    return [Line(title, HIDDEN if is_private and name in PERSONAL else value) for name, title, value in fields if value]


def event_words(event: Event, *, is_private: bool) -> str:
    """What happened, with the note that was written to it."""
    note = HIDDEN if is_private and event.note else event.note
    if event.kind == "follow_up":
        return translate("CaseWords", "跟进：{}").format(note)
    titles = ATTITUDE_TITLES if event.kind == "attitude" else STATUS_TITLES
    kind = translate("CaseWords", "态度 ") if event.kind == "attitude" else ""
    before, after = titles.get(event.from_value, ""), titles.get(event.to_value, event.to_value)
    moved = f"{spoken(before)} → {spoken(after)}" if before and event.from_value else spoken(after)
    return spoken(strung("，", filter(None, (kind + moved, note))))


def source_words(deadline: Deadline) -> str:
    """Who says that something is due, and how sure that is."""
    return " · ".join(filter(None, (spoken(deadline.source), deadline.source_on, deadline.confidence)))


def differences(before: Case, now: Case) -> list[str]:
    """What another window changed; of what is personal only that it did."""
    titles = {name: title for name, title, _ in _fields(now, "")}
    ours = {name: value for name, _, value in _fields(before, "")}
    said = []
    if before.said.status != now.said.status:
        moved = f"{spoken(STATUS_TITLES[before.said.status])} → {spoken(STATUS_TITLES[now.said.status])}"
        said.append(translate("CaseWords", "状态 {}").format(moved))
    for name, title, value in _fields(now, ""):
        if ours[name] != value:
            said.append(title if name in PERSONAL else f"{titles[name]} {ours[name] or '–'} → {value or '–'}")
    return said


def _fields(case: Case, reason: str) -> list[tuple[str, str, str]]:
    """Names as in :class:`NewCase`, titles and values."""
    said = case.said
    return [
        ("order_no", translate("CaseWords", "订单编号"), said.order_no),
        ("sub_order_no", translate("CaseWords", "子订单"), said.sub_order_no),
        ("aftersale_no", translate("CaseWords", "售后单号"), said.aftersale_no),
        ("items", translate("CaseWords", "货物名称"), "\n".join(map(_item, said.items))),
        ("customer_nick", translate("CaseWords", "昵称"), said.customer_nick),
        ("customer_name", translate("CaseWords", "姓名"), said.customer_name),
        ("customer_phone", translate("CaseWords", "电话"), said.customer_phone),
        ("customer_address", translate("CaseWords", "地址"), said.customer_address),
        ("reason_id", translate("CaseWords", "退换货原因"), reason),
        ("reason_note", translate("CaseWords", "原因说明"), said.reason_note),
        ("liable_party", translate("CaseWords", "责任方"), spoken(LIABLE_TITLES[said.liable_party])),
        ("steps", translate("CaseWords", "投诉步骤"), _steps(said)),
        ("attitude", translate("CaseWords", "态度"), spoken(ATTITUDE_TITLES[said.attitude])),
        (
            "remedy",
            translate("CaseWords", "处理方式"),
            spoken(REMEDY_TITLES[said.remedy]) if said.remedy != "none" else "",
        ),
        ("paid_fen", translate("CaseWords", "实付"), _money(said.paid_fen)),
        ("refund_fen", translate("CaseWords", "退款"), _money(said.refund_fen)),
        ("compensation_fen", translate("CaseWords", "补偿"), _money(said.compensation_fen)),
        ("signed_on", translate("CaseWords", "签收"), said.signed_on),
        ("returned_on", translate("CaseWords", "收到退货"), said.returned_on),
        ("tracking_no", translate("CaseWords", "运单号"), _tracking(said)),
        ("note", translate("CaseWords", "备注"), said.note),
        ("reply", translate("CaseWords", "回复"), said.reply),
    ]


def _steps(said: NewCase) -> str:
    """How far a complaint is, and which step comes next."""
    if said.kind != Kind.COMPLAINT:
        return ""
    done, coming = sum(is_done(said.steps)), next_step(said.steps)
    so_far = translate("CaseWords", "已做 {} 步，共 {} 步").format(done, len(STEPS))
    return translate("CaseWords", "{}。下一步 {}").format(so_far, coming) if coming else so_far


def _money(fen: int | None) -> str:
    return translate("CaseWords", "{} 元").format(yuan(fen)) if fen else ""


def _tracking(said: NewCase) -> str:
    return " ".join(filter(None, (said.carrier, said.tracking_no)))


def _item(item: Item) -> str:
    parts = [item.product, item.spec, f"×{item.quantity}" if item.quantity > 1 else ""]
    parts.append(_money(item.price_fen))
    parts.append(translate("CaseWords", "已收 {}").format(item.received) if item.received else "")
    parts.append(translate("CaseWords", "破损 {}").format(item.damaged) if item.damaged else "")
    return "  ".join(filter(None, parts))


def _remedy(remedy: str) -> str:
    return "" if remedy == "none" else spoken(REMEDY_TITLES[remedy])
