"""``livecs card``: show, set, paste, pay, longer."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from livecs.cli.put_json import put_json
from livecs.errors import UserError
from livecs.money import yuan
from livecs.parts import Parts
from livecs.phrases.card import Link, merged
from livecs.phrases.card_form import card_of, draft_of
from livecs.phrases.card_rows import book_row
from livecs.phrases.card_words import answer, chip_text
from livecs.phrases.fill import names_in
from livecs.platforms import PLATFORM_IDS
from livecs.toml_items import TomlError, decode

if TYPE_CHECKING:
    from livecs.phrases.card_desk import CardDesk

    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_FIELDS = {
    "host": "主播",
    "start": "开播时间，如 20:00",
    "end": "下播时间，如 23:00",
    "activity": "活动",
    "coupon": "券额，如 10 或 满99减10",
    "terms": "券后价上再减，如 每满200减30，券满99减10",
    "shipping": "发货时效，如 48 小时",
    "freight": "运费险，如 已赠送",
}


def add_to(nouns: "Nouns") -> None:
    """Add the noun and its verbs."""
    noun = nouns.add_parser("card", help="本场信息：主播、下播时间、链接表")
    verbs = noun.add_subparsers(required=True, metavar="VERB")
    show = verbs.add_parser("show", help="看本场信息")
    show.add_argument("--json", action="store_true", help="输出 JSON")
    show.set_defaults(run=_show)
    change = verbs.add_parser("set", help="改本场信息；没写的不变")
    for name, title in _FIELDS.items():
        change.add_argument(f"--{name}", metavar="TEXT", help=title)
    change.add_argument("--big-sale", action=argparse.BooleanOptionalAction, default=None, help="大促或日常话术")
    change.add_argument("--from-last", action="store_true", help="从上一场开始，价格要核对")
    change.add_argument("--checked", action="store_true", help="价格、券和满减都核对过")
    change.set_defaults(run=_set)
    paste = verbs.add_parser("paste", help="读链接表；有没读懂的行时退出码为 1")
    paste.add_argument("file", nargs="?", default="-", metavar="FILE|-", help="文件；不写或写 - 则从标准输入读")
    paste.add_argument("--merge", action="store_true", help="并入现有的表，不替换")
    paste.add_argument("--dry-run", action="store_true", help="只看读到什么，不保存")
    paste.set_defaults(run=_paste)
    pay = verbs.add_parser("pay", help="算要付多少，如 1×2 3")
    pay.add_argument("basket", nargs="+", metavar="LINK", help="链接号，多件写 1×2 或 1x2")
    pay.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help=f"平台：{' '.join(PLATFORM_IDS)}")
    pay.set_defaults(run=_pay)
    verbs.add_parser("longer", help="下播时间加 30 分钟").set_defaults(run=_longer)


def _show(chosen: argparse.Namespace, parts: Parts) -> int:
    desk = parts.card()
    if desk.is_unreadable():
        name = parts.profile.card.name
        raise UserError("card.damaged", f"{name} 读不懂，按没填处理；存一次就换成新的，旧的留作 {name}.unreadable")
    if chosen.json:
        put_json(book_row(desk.book))
        return 0
    sys.stdout.write(f"{chip_text(desk.card, desk.now_ms())}\n")
    draft = draft_of(desk.card)._asdict()
    for name, title in _FIELDS.items():
        if draft[name]:
            sys.stdout.write(f"{title.split('，')[0]}：{draft[name]}\n")
    if desk.card.unchecked:
        sys.stdout.write("券额和满减是上一场的，待核对\n")
    for link in desk.card.links:
        sys.stdout.write(f"{_said(link)}\n")
    return 0


def _set(chosen: argparse.Namespace, parts: Parts) -> int:
    desk = parts.card()
    _warn_of_damage(desk, parts)
    seen = desk.book
    base = desk.next_card() if chosen.from_last else desk.card
    typed = {name: getattr(chosen, name) for name in _FIELDS if getattr(chosen, name) is not None}
    if chosen.big_sale is not None:
        typed["big_sale"] = chosen.big_sale
    if chosen.checked:
        typed |= {"unchecked": False, "links": tuple(link._replace(unchecked=False) for link in base.links)}
    desk.save(card_of(draft_of(base)._replace(**typed), base, desk.now_ms()), seen)
    sys.stdout.write(f"{chip_text(desk.card, desk.now_ms())}\n")
    return 0


def _paste(chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.phrases.link_table import read_table

    try:
        text = decode(sys.stdin.buffer.read() if chosen.file == "-" else Path(chosen.file).read_bytes())
    except TomlError as error:
        raise UserError("card.paste", f"{chosen.file}：{error.message}，{error.advice}") from error
    pasted = read_table(text)
    desk = parts.card()
    for link in pasted.links:
        sys.stdout.write(f"{_said(link)}\n")
    for refused in pasted.refused:
        sys.stderr.write(f"第 {refused.line} 行：{refused.why}\n")
    if pasted.unused:
        sys.stderr.write(f"没用到的列：{'、'.join(pasted.unused)}\n")
    if pasted.links and not chosen.dry_run:
        _warn_of_damage(desk, parts)
        seen = desk.book
        links = merged(seen.card.links if chosen.merge else (), pasted.links)
        desk.save(seen.card._replace(links=links), seen)
        sys.stdout.write(f"链接表现在有 {len(links)} 个链接\n")
    return 1 if pasted.refused or not pasted.links else 0


def _pay(chosen: argparse.Namespace, parts: Parts) -> int:
    desk = parts.card()
    basket = " ".join(chosen.basket)
    typed = basket if "×" in basket or "x" in basket.lower() or len(chosen.basket) > 1 else f"{basket}×1"
    came = answer(desk.card, typed, desk.now_ms(), desk.book.limits.get(chosen.platform or ""))
    if not came or not came.copyable or names_in(came.copyable):
        raise UserError("card.basket", came.title if came else f"「{basket}」没读懂，如：1×2 3")
    sys.stdout.write(f"{came.copyable}\n")
    sys.stderr.write(f"{came.details}\n")
    return 0


def _longer(_chosen: argparse.Namespace, parts: Parts) -> int:
    sys.stdout.write(f"{parts.card().extend()}\n")
    return 0


def _warn_of_damage(desk: "CardDesk", parts: Parts) -> None:
    if desk.is_unreadable():
        name = parts.profile.card.name
        sys.stderr.write(f"{name} 读不懂，从空的填起；旧的留作 {name}.unreadable\n")


def _said(link: Link) -> str:
    price = f"{yuan(link.price_fen)} 元" if link.price_fen else "没有读出价格"
    old = "待核对" if link.unchecked else ""
    more = (link.sizes, link.shipping, link.gift, link.stock, old)
    return " · ".join(filter(None, (f"{link.number} 号", link.product, price, *more)))
