"""Copy a reply: linted first, then on the clipboard, then counted; counting never stands in the way."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from livecs.clock import NowMs
from livecs.lint.model import Finding, Severity
from livecs.sentence import Sentence
from livecs.text import mask_phones

if TYPE_CHECKING:
    from collections.abc import Callable

    from livecs.lint.linter import Linter

# Order and parcel numbers; no price, date or amount has so many digits.
_LONG_NUMBER = re.compile(r"[0-9]{10}")


class Clipboard(Protocol):
    """Where a reply goes."""

    def set_text(self, text: str, *, is_personal: bool = False) -> None:
        """Put a reply on the clipboard; what names a buyer is not left in histories."""

    def set_image(self, path: str) -> None:
        """Put a picture on the clipboard.

        Raises:
            UserError: it cannot be read.
        """


class UsageLog(Protocol):
    """Where uses are counted; returns at once and never fails."""

    def add(self, phrase_id: str, at_ms: int, revision: str = "") -> None:
        """Count one use of a phrase; the revision only where exactly that text was sent."""

    def note(self, deed: str, rule: str, at_ms: int) -> None:
        """Count what became of a finding: ``stopped``, ``fixed`` or ``overridden``; the rule's id, never a text."""


class CopyReply:
    """The job, with its parts; without a linter (it is loaded after the first paint) nothing is found."""

    def __init__(self, clipboard: Clipboard, usage: UsageLog, now_ms: NowMs) -> None:
        """Take the parts."""
        self._clipboard = clipboard
        self.chat = clipboard
        """Where replies go: beside a chat, into that."""
        self._usage = usage
        self._now_ms = now_ms
        self._asked = ""
        self.linter: Linter | None = None
        self.copied = ""
        """The text copied last, which no customer wrote."""
        self.replied: Callable[[], object] = lambda: None
        """Called after a reply was copied."""

    def findings(self, text: str, platform: str) -> tuple[Finding, ...]:
        """What is wrong with a text on a platform."""
        return self.linter.check(text, platform) if self.linter else ()

    def has_error(self, text: str, platform: str) -> bool:
        """Whether a text may not be sent on a platform."""
        return any(one.severity == Severity.ERROR for one in self.findings(text, platform))

    def ask(self, text: str, platform: str) -> str:
        """The question before a text with an error is copied; empty when there is none, or it was asked just before."""
        errors = [one for one in self.findings(text, platform) if one.severity == Severity.ERROR]
        if not errors:
            return ""
        if text == self._asked:
            self._asked = ""
            self.note("overridden", errors)
            return ""
        self._asked = text
        self.note("stopped", errors)
        return Sentence("「{}」会违规，改一改；再按一次则照样复制", errors[0].text)

    def note(self, deed: str, findings: Sequence[Finding]) -> None:
        """Count what became of findings."""
        for finding in findings:
            self._usage.note(deed, finding.rule, self._now_ms())

    def image(self, path: str) -> None:
        """Copy a picture.

        Raises:
            UserError: it cannot be read.
        """
        self.chat.set_image(path)
        self.replied()

    def put(self, text: str, *, is_personal: bool = False) -> None:
        """Copy what is not for a customer; what names one may not stay in histories."""
        self._asked = ""  # another text was copied since
        self.copied = text
        self._clipboard.set_text(text, is_personal=is_personal)

    def __call__(self, text: str, phrase_id: str = "", revision: str = "", *, is_personal: bool = False) -> None:
        """Copy a reply; with the id of the phrase it came from, count a use of that phrase.

        Args:
            text: the reply.
            phrase_id: the phrase it came from.
            revision: that of the phrase; an edited text has none.
            is_personal: whether it names a buyer; a phone or an order number in it does so anyway.
        """
        self._asked = ""  # another text was copied since
        self.copied = text
        self.chat.set_text(text, is_personal=is_personal or has_number(text))
        if phrase_id:
            self._usage.add(phrase_id, self._now_ms(), revision)
        self.replied()


def has_number(text: str) -> bool:
    """Whether a phone, order or parcel number stands in a text."""
    return mask_phones(text) != text or bool(_LONG_NUMBER.search(text))
