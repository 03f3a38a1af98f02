"""``livecs lint`` and ``livecs rules``: the linter without a window."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from livecs import __version__
from livecs.cli.put_json import put_json
from livecs.clock import shift_on, week_of
from livecs.lint.check import check_files
from livecs.lint.library import packs_of
from livecs.lint.linter import Linter
from livecs.lint.model import Finding, Rule, Severity
from livecs.lint.vocabulary import rules_of
from livecs.parts import Parts
from livecs.platforms import PLATFORM_IDS
from livecs.toml_items import TomlError, decode, files_in, files_named
from livecs.vault.states import KeyState

if TYPE_CHECKING:
    Nouns = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_SHOWN = ("rule", "category", "severity", "start", "end", "text", "message", "fixes")
_SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def add_to(nouns: "Nouns") -> None:
    """Add both nouns."""
    lint = nouns.add_parser("lint", help="检查文字里的违禁说法；有错误级问题时退出码为 1")
    lint.add_argument("files", nargs="*", default=["-"], metavar="FILE", help="文件，- 为标准输入")
    lint.add_argument("--platform", choices=PLATFORM_IDS, default="douyin", metavar="P", help="平台（默认 douyin）")
    lint.add_argument("--format", choices=("text", "json", "jsonl", "sarif"), default="text", help="输出格式")
    lint.set_defaults(run=_lint)
    rules = nouns.add_parser("rules", help="违禁规则：列出、解释、检查").add_subparsers(required=True, metavar="VERB")
    rules.add_parser("counts", help="本周拦下、改好、坚持发送的次数").set_defaults(run=_counts)
    rules.add_parser("list", help="列出全部规则").set_defaults(run=_list)
    rules.add_parser("index", help="备好规则缓存，下次打开更快").set_defaults(run=_index)
    explain = rules.add_parser("explain", help="解释一条规则")
    explain.add_argument("rule", metavar="RULE", help="规则 id")
    explain.set_defaults(run=_explain)
    check = rules.add_parser("check", help="检查规则包；有问题时退出码为 1")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="文件或文件夹；不写则查全部")
    check.set_defaults(run=_check)


def _lint(chosen: argparse.Namespace, parts: Parts) -> int:
    rules = parts.rules()
    for fault in rules.faults:
        sys.stderr.write(f"{fault}\n")
    worst = 0
    sarif: list[dict[str, Any]] = []
    for name in chosen.files:
        text = _read(name)
        if text is None:
            worst = 2
            continue
        found = _WRITERS[chosen.format](name, text, rules.linter, chosen.platform, sarif)
        worst = max(worst, int(any(finding.severity == Severity.ERROR for finding in found)))
    if chosen.format == "sarif":
        put_json(_sarif_log(sarif))
    return worst


def _read(name: str) -> str | None:
    try:
        return decode(sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes())
    except OSError as error:
        sys.stderr.write(f"{name}: 读不出来（{error.strerror}）\n")
    except TomlError as error:
        sys.stderr.write(f"{name}:{error.line}: {error.message}。{error.advice}\n")
    return None


def _write_text(name: str, text: str, linter: Linter, platform: str, _sarif: object) -> Sequence[Finding]:
    found = linter.check(text, platform)
    for finding in found:
        line = text.count("\n", 0, finding.start) + 1
        column = finding.start - text.rfind("\n", 0, finding.start)
        fix = f"；可改成：{'、'.join(finding.fixes)}" if finding.fixes else ""
        source = f"[{finding.rule}]（{finding.source.title}）"
        sys.stdout.write(f"{name}:{line}:{column}: {finding.severity} {finding.message}{fix} {source}\n")
    return found


def _write_json(name: str, text: str, linter: Linter, platform: str, _sarif: object) -> Sequence[Finding]:
    found = linter.check(text, platform)
    put_json({"file": name, "platform": platform, "findings": [_as_json(finding) for finding in found]})
    return found


def _write_jsonl(_name: str, text: str, linter: Linter, platform: str, _sarif: object) -> Sequence[Finding]:
    everything: list[Finding] = []
    for number, line in enumerate(_lines(text), 1):
        found = linter.check(line, platform)
        everything += found
        row = {"line": number, "findings": [_as_json(finding) for finding in found]}
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
    return everything


def _write_sarif(name: str, text: str, linter: Linter, platform: str, sarif: list[dict[str, Any]]) -> Sequence[Finding]:
    found = linter.check(text, platform)
    for finding in found:
        region = {"charOffset": finding.start, "charLength": finding.end - finding.start}
        place = {"physicalLocation": {"artifactLocation": {"uri": name}, "region": region}}
        level = _SARIF_LEVELS[Severity(finding.severity)]
        sarif.append(
            {"ruleId": finding.rule, "level": level, "message": {"text": finding.message}, "locations": [place]}
        )
    return found


_WRITERS = {"text": _write_text, "json": _write_json, "jsonl": _write_jsonl, "sarif": _write_sarif}


def _lines(text: str) -> Iterator[str]:
    """The lines of a file; a line end at its end begins no further line."""
    yield from text.removesuffix("\n").split("\n") if text else ()


def _as_json(finding: Finding) -> dict[str, Any]:
    return {key: getattr(finding, key) for key in _SHOWN}


def _sarif_log(results: list[dict[str, Any]]) -> dict[str, Any]:
    driver = {"name": "livecs", "version": __version__}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _counts(chosen: argparse.Namespace, parts: Parts) -> int:
    store = parts.open_usage() if chosen.key_fd is not None or _asks_nobody(parts) else None
    if not store:
        sys.stdout.write("还没有记录\n")
        return 0
    try:
        deeds = store.deeds(week_of(shift_on(parts.now_ms())))
    finally:
        store.close()
    for deed, title in _DEEDS.items():
        rules = {rule: times for (done, rule), times in deeds.items() if done == deed}
        detail = "，".join(f"{rule} {times}" for rule, times in sorted(rules.items(), key=lambda one: -one[1]))
        sys.stdout.write(f"{title} {sum(rules.values())}{f'（{detail}）' if detail else ''}\n")
    return 0


def _asks_nobody(parts: Parts) -> bool:
    """Whether the counts can be had without a key being asked for: rules never ask."""
    return parts.vault().status(may_ask=False).state == KeyState.READY


_DEEDS = {"stopped": "拦下", "fixed": "按建议改好", "overridden": "仍然发送"}


def _index(_chosen: argparse.Namespace, parts: Parts) -> int:
    parts.rules()  # the panel starts this: reading a large pack would hold up its keys
    return 0


def _list(_chosen: argparse.Namespace, parts: Parts) -> int:
    for rule in rules_of(packs_of(parts.rule_folders)[0]):
        sys.stdout.write(f"{rule.id}  {rule.category}  {rule.severity_on('')}  {rule.source.title}\n")
    return 0


def _explain(chosen: argparse.Namespace, parts: Parts) -> int:
    rule = next((rule for rule in rules_of(packs_of(parts.rule_folders)[0]) if rule.id == chosen.rule), None)
    if not rule:
        sys.stderr.write(f"没有规则 {chosen.rule}；运行 livecs rules list 查看全部\n")
        return 2
    for title, said in _explained(rule):
        if said:
            sys.stdout.write(f"{title}：{said}\n")
    return 0


def _explained(rule: Rule) -> Iterator[tuple[str, str]]:
    source = rule.source
    yield "规则", rule.id
    yield "类别", rule.category
    yield "说明", rule.message
    yield "级别", "，".join(f"{platform} {severity}" for platform, severity in rule.severity.items())
    yield "出处", f"{source.title}（{source.date}，可信度 {source.confidence}）{source.url}"
    yield "建议改成", "、".join(rule.fixes)
    yield "会被找到", "；".join(example.text for example in rule.flagged)
    yield "不会误判", "；".join(example.text for example in rule.passes)


def _check(chosen: argparse.Namespace, parts: Parts) -> int:
    files = files_named(chosen.paths) if chosen.paths else files_in(parts.rule_folders)
    faults, rules = check_files(files)
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    summary = f"{len(files)} 个规则包，{rules} 条规则，{len(faults)} 处问题\n"
    (sys.stderr if faults else sys.stdout).write(summary)
    return 1 if faults else 0
