"""What was written in the chat itself, judged when it is copied there; nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.lint.model import Severity
from livecs.ui.i18n import translate
from livecs.ui.lint.words import is_long, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from livecs.lint.model import Finding

_LONGEST = 2000  # characters; what is longer is no message
_ORDER = tuple(Severity)


class Verdict(NamedTuple):
    """What is said of a text, how grave it is, and the text with each first fix in its place; empty without one."""

    words: str
    severity: Severity
    mended: str


def is_judged(text: str) -> bool:
    """Whether a text may be a message."""
    return bool(text.strip()) and len(text) <= _LONGEST


def verdict(text: str, findings: Sequence[Finding]) -> Verdict | None:
    """Judge a text by its findings; None where there are none."""
    if not findings:
        return None
    worst = min(findings, key=lambda one: _ORDER.index(Severity(one.severity)))
    fix = f" → {worst.fixes[0]}" if worst.fixes and not is_long(worst) else ""
    what = translate("Chat", "超过 60 字，分两条发") if is_long(worst) else f"{_shown(worst)} {title_of(worst)}{fix}"
    more = translate("Chat", "（共 {} 处）").format(len(findings)) if len(findings) > 1 else ""
    new = mended(text, findings)
    return Verdict(what + more, Severity(worst.severity), new if new != text else "")


def mended(text: str, findings: Sequence[Finding]) -> str:
    """Put each first fix in the place of what it mends; of two that overlap, the one that begins first."""
    parts, at = [], 0
    for one in sorted(findings):
        if one.fixes and not is_long(one) and one.start >= at:
            parts += [text[at : one.start], one.fixes[0]]
            at = one.end
    return "".join((*parts, text[at:]))


def _shown(finding: Finding) -> str:
    return " ".join(finding.text.split())
