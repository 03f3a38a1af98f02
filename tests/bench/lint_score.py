"""``python -m tests.bench.lint_score [--misses] [FOLDER]``: how right the shipped linter is on the labelled lines."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

LABELLED = Path(__file__).parents[1] / "data" / "lint"
INTERRUPTING = frozenset({"error", "warning"})


class Found(Protocol):
    """What the scorer looks at in a finding; the span is half-open, in code points of the text."""

    @property
    def category(self) -> str: ...
    @property
    def severity(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Check = Callable[[str, str], Sequence[Found]]


class Expected(NamedTuple):
    """One violation: its category, and the words of the line that make it."""

    category: str
    text: str


class Line(NamedTuple):
    """One labelled line; without ``expect`` it is clean."""

    text: str
    platform: str
    expect: tuple[Expected, ...]
    kind: str


class Judged(NamedTuple):
    """A line beside what was found in it, and the violations that were missed."""

    line: Line
    findings: tuple[Found, ...]
    missed: tuple[Expected, ...]

    @property
    def is_flagged(self) -> bool:
        """Whether an error or a warning was found, right or wrong; hints interrupt nobody."""
        return any(finding.severity in INTERRUPTING for finding in self.findings)

    @property
    def is_hinted(self) -> bool:
        """Whether hints and nothing above them were found."""
        return bool(self.findings) and not self.is_flagged


class Share(NamedTuple):
    """So many of so many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        return 100 * self.part / self.whole if self.whole else 0.0

    def __str__(self) -> str:
        return f"{self.percent:5.1f} %  ({self.part} of {self.whole})"


class Report(NamedTuple):
    """All judged lines of a folder."""

    judged: tuple[Judged, ...]

    def recall(self, category: str = "", kind: str = "") -> Share:
        """Violations found with the right category, of one category and kind or of all."""
        lines = [judged for judged in self.judged if kind in {"", judged.line.kind}]
        wanted = Counter(e.category for judged in lines for e in judged.line.expect if category in {"", e.category})
        missed = Counter(e.category for judged in lines for e in judged.missed if category in {"", e.category})
        return Share(wanted.total() - missed.total(), wanted.total())

    def precision(self) -> Share:
        """Lines with a violation among the lines flagged."""
        flagged = [judged for judged in self.judged if judged.is_flagged]
        return Share(sum(bool(judged.line.expect) for judged in flagged), len(flagged))

    def flagged(self, kind: str) -> Share:
        """Clean lines of a kind that were flagged."""
        return self._clean(kind, [judged for judged in self.judged if judged.is_flagged])

    def hinted(self, kind: str) -> Share:
        """Clean lines of a kind that got hints only."""
        return self._clean(kind, [judged for judged in self.judged if judged.is_hinted])

    def false_alarms(self, category: str) -> int:
        """Clean lines flagged with a category."""
        return sum(
            any(finding.category == category and finding.severity in INTERRUPTING for finding in judged.findings)
            for judged in self.judged
            if not judged.line.expect
        )

    def categories(self) -> list[str]:
        """The categories expected or wrongly found, in alphabetical order."""
        expected = {expected.category for judged in self.judged for expected in judged.line.expect}
        found = {str(finding.category) for judged in self.judged for finding in judged.findings}
        return sorted(expected | {category for category in found if self.false_alarms(category)})

    def _clean(self, kind: str, some: Iterable[Judged]) -> Share:
        return Share(
            sum(judged.line.kind == kind and not judged.line.expect for judged in some),
            sum(judged.line.kind == kind and not judged.line.expect for judged in self.judged),
        )


def read_lines(path: Path) -> list[Line]:
    """The labelled lines of one file."""
    lines = []
    # not splitlines(): it also cuts at characters that may stand inside a text
    for raw in filter(None, path.read_text(encoding="utf8").split("\n")):
        item = json.loads(raw)
        item["expect"] = tuple(Expected(**expected) for expected in item["expect"])
        lines.append(Line(**item))
    return lines


def score(check: Check, folder: Path) -> Report:
    """Check every labelled line of a folder.

    A violation is found when a finding of its category, of any severity, overlaps its words.
    """
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in read_lines(path)]
    return Report(tuple(_judged(line, tuple(check(line.text, line.platform))) for line in lines))


def _judged(line: Line, findings: tuple[Found, ...]) -> Judged:
    missed = tuple(expected for expected in line.expect if not _is_found(expected, line.text, findings))
    return Judged(line, findings, missed)


def _is_found(expected: Expected, text: str, findings: Iterable[Found]) -> bool:
    start = text.index(expected.text)
    end = start + len(expected.text)
    return any(
        finding.category == expected.category and finding.start < end and start < finding.end for finding in findings
    )


def summary(report: Report) -> list[str]:
    """The figures, then a table by category."""
    rows = [
        f"recall             {report.recall()}",
        f"disguised recall   {report.recall(kind='disguised')}",
        f"plain recall       {report.recall(kind='plain')}",
        f"precision (lines)  {report.precision()}",
    ]
    rows += [
        f"{f'{kind} flagged':18} {report.flagged(kind)}, hints only {report.hinted(kind)}"
        for kind in ("hard", "ordinary")
    ]
    rows += ["", f"{'category':22}{'recall':>22}{'disguised':>26}{'clean flagged':>16}"]
    for category in report.categories():
        every, disguised = report.recall(category), report.recall(category, "disguised")
        rows.append(f"{category:22}{every!s:>22}{disguised!s:>26}{report.false_alarms(category):16}")
    return rows


def misses(report: Report) -> list[str]:
    """Every violation missed, then every clean line flagged."""
    rows = [
        f"MISS   {expected.category:20} {judged.line.platform:16} {visible(expected.text)}  <  "
        f"{visible(judged.line.text)}{_instead(judged)}"
        for judged in report.judged
        for expected in judged.missed
    ]
    rows += [
        f"ALARM  {judged.line.kind:20} {judged.line.platform:16} {visible(judged.line.text)}{_instead(judged)}"
        for judged in report.judged
        if judged.is_flagged and not judged.line.expect
    ]
    return rows


def visible(text: str) -> str:
    """A text with its invisible characters written out."""
    return "".join(char if char.isprintable() else f"<{ord(char):04X}>" for char in text)


def _instead(judged: Judged) -> str:
    found = ", ".join(
        f"{finding.severity} {finding.category} {visible(judged.line.text[finding.start : finding.end])}"
        for finding in judged.findings
    )
    return f"   [{found}]" if found else ""


def main(arguments: Sequence[str]) -> int:
    """Score the shipped rules."""
    from livecs.desktop.paths import shipped
    from livecs.lint.library import load

    rules = load([shipped("resources") / "rules"])
    for fault in rules.faults:
        sys.stdout.write(f"FAULT  {fault}\n")
    folders = [Path(argument) for argument in arguments if not argument.startswith("-")]
    report = score(rules.linter.check, folders[0] if folders else LABELLED)
    rows = [*misses(report), ""] if "--misses" in arguments else []
    sys.stdout.write("\n".join([*rows, *summary(report)]) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
