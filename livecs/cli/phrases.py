"""``livecs phrases``: search, suggest, check, index; sheets are in phrase_sheets.py."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs.cli import approvals, phrase_sheets, report
from livecs.cli.known_library import known_library
from livecs.cli.put_json import put_json
from livecs.errors import UserError
from livecs.jobs.lint_phrases import lint_places
from livecs.parts import Parts
from livecs.phrases.check import check_files
from livecs.phrases.desk import Filter, Found, PhrasesDesk
from livecs.phrases.library import index
from livecs.phrases.model import Standing
from livecs.phrases.suggest import LONGEST
from livecs.platforms import PLATFORM_IDS
from livecs.toml_items import files_in, files_named

if TYPE_CHECKING:
    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)


_UNCHECKED = "unchecked"
_MARKS = {
    Standing.UNSIGNED: "  〔未签名〕",
    Standing.UNTRUSTED: "  〔签名对不上，不能用〕",
    _UNCHECKED: "  〔未核对〕",
}


def add_to(nouns: "Nouns") -> None:
    """Add the noun and its verbs."""
    verbs = nouns.add_parser("phrases", help="话术：搜索、检查").add_subparsers(required=True, metavar="VERB")
    search = verbs.add_parser("search", help="搜索话术")
    search.add_argument("text", nargs="+", metavar="TEXT", help="汉字、首字母、拼音或缩写")
    search.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help=f"平台：{' '.join(PLATFORM_IDS)}")
    search.add_argument("--limit", type=_positive, default=10, metavar="N", help="最多几条（默认 10）")
    search.add_argument("--json", action="store_true", help="输出 JSON")
    search.set_defaults(run=_search)
    suggest = verbs.add_parser("suggest", help="按买家的消息推荐话术；消息不保存")
    suggest.add_argument("text", metavar="TEXT", help="买家的消息；- 从标准输入读")
    suggest.add_argument("--platform", choices=PLATFORM_IDS, metavar="P", help=f"平台：{' '.join(PLATFORM_IDS)}")
    suggest.add_argument("--json", action="store_true", help="输出 JSON")
    suggest.set_defaults(run=_suggest)
    report.add_to(verbs)
    check = verbs.add_parser("check", help="检查话术包；有问题时退出码为 1")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="文件或文件夹；不写则查全部")
    check.set_defaults(run=_check)
    approvals.add_to(verbs)
    phrase_sheets.add_to(verbs)
    verbs.add_parser("index", help="建好拼音索引（面板会自己做）").set_defaults(run=_index)


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("要一个大于 0 的整数")
    return int(text)


def _search(chosen: argparse.Namespace, parts: Parts) -> int:
    desk, is_known = _stocked(chosen, parts)
    found = desk.find(" ".join(chosen.text), Filter(chosen.platform or ""), chosen.limit)
    return _show(found, chosen, "没有找到；换个说法，或用首字母、拼音试试", is_known=is_known)


def _suggest(chosen: argparse.Namespace, parts: Parts) -> int:
    message = sys.stdin.read(LONGEST) if chosen.text == "-" else chosen.text
    desk, is_known = _stocked(chosen, parts)
    found = desk.suggest(message, Filter(chosen.platform or ""))
    return _show(found, chosen, "没有贴近这条消息的话术；换个说法试试", is_known=is_known)


def _stocked(chosen: argparse.Namespace, parts: Parts) -> tuple[PhrasesDesk, bool]:
    """The desk, and whether the database was asked which approvals hold, as the panel asks it."""
    library, trust, is_known = known_library(chosen, parts)
    if library.cold:
        try:
            library = index(parts.folders, parts.profile.cache, trust)
        except UserError as error:
            sys.stderr.write(f"{error.message}\n")
    for fault in library.faults:
        sys.stderr.write(f"{fault}\n")
    desk = parts.desk()
    desk.stock(library)
    return desk, is_known


def _show(rows: Sequence[Found], chosen: argparse.Namespace, nothing: str, *, is_known: bool) -> int:
    platform = chosen.platform or ""
    if chosen.json:
        shown = [_as_json(one, platform, is_known=is_known) for one in rows]
        put_json(shown)
    else:
        for number, found in enumerate(rows, 1):
            phrase = found.entry.phrase
            mark = _MARKS.get(_standing(found, is_known=is_known), "")
            head = f"{number}. {phrase.title}  [{'·'.join(phrase.scene)}]{mark}"
            reason = f"  提到 {' '.join(found.words)}" if found.words else ""
            sys.stdout.write(f"{head}{reason}\n   {phrase.text_on(platform)}\n")
    if not rows:
        sys.stderr.write(f"{nothing}\n")
    return 0 if rows else 1


def _standing(found: Found, *, is_known: bool) -> str:
    """How a phrase stands; what only the database could tell is open while it is shut, for a shipped wording too."""
    standing = found.entry.standing
    return standing if is_known or standing == Standing.UNTRUSTED else _UNCHECKED


def _as_json(found: Found, platform: str, *, is_known: bool) -> dict[str, Any]:
    phrase = found.entry.phrase
    named = phrase._asdict()
    return {
        **{key: named[key] for key in ("id", "title", "scene", "stance", "case", "abbr", "keywords")},
        "text": phrase.text_on(platform),
        "unfilled": phrase.unfilled,
        "standing": _standing(found, is_known=is_known),
        **({"words": found.words} if found.words else {}),
    }


def _check(chosen: argparse.Namespace, parts: Parts) -> int:
    files = files_named(chosen.paths) if chosen.paths else files_in(parts.folders)
    linter = parts.rules().linter
    faults, phrases = check_files(files, lambda places: lint_places(places, linter))
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    summary = f"{len(files)} 个话术包，{phrases} 条话术，{len(faults)} 处问题\n"
    (sys.stderr if faults else sys.stdout).write(summary)
    return 1 if faults else 0


def _index(_chosen: argparse.Namespace, parts: Parts) -> int:
    library = index(parts.folders, parts.profile.cache)
    sys.stdout.write(f"{len(library.entries)} 条话术的拼音索引已就绪\n")
    return 0
