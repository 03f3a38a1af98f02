"""The linter's speed: 200 characters, against bare pyahocorasick over the same words, and a 100,000-term pack."""

import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import ahocorasick

from livecs.desktop.paths import shipped
from livecs.lint.library import load, packs_of
from livecs.lint.linter import Linter
from livecs.lint.model import Rule, RulePack, Source
from livecs.lint.vocabulary import rules_of
from tests.bench.figures import line

ROUNDS, TURNS, LOADS = 2000, 20, 9
LENGTH = 200
PLAIN = "亲，这款衣服的面料是棉的，穿着很舒服，尺码按照您平时穿的选就可以，付款后尽快安排发出，收到有问题随时联系我们。"
MIXED = "亲，160/50公斤穿M码，编号A2031的这款有3个颜色，满200减20，XS到XL都有货，付款后48小时内发出，收到再看。"


def text_of(sentence: str) -> str:
    """So many characters of a sentence, as an agent's long reply."""
    return (sentence * 9)[:LENGTH]


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Milliseconds of each round."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times


def bare(packs: tuple[RulePack, ...]) -> ahocorasick.Automaton:
    """The floor: an automaton over the same words in the order of the packs, with nothing done about a hit.

    The order counts: pyahocorasick tries what may come next in the order it was added.
    """
    automaton = ahocorasick.Automaton()
    for rule in rules_of(packs):
        for word in filter(None, (*rule.terms, *rule.first, *rule.then, *rule.safe)):
            automaton.add_word(word, len(word))
    automaton.make_automaton()
    return automaton


def compare(name: str, linter: Linter, floor: ahocorasick.Automaton, sentence: str, aim: float) -> list[str]:
    """The linter and the floor over one text, turn by turn, and their ratio."""
    text = text_of(sentence)
    ours, theirs = [], []
    for _ in range(TURNS):
        ours += timed(lambda: linter.check(text, "douyin"), ROUNDS // TURNS)
        theirs += timed(lambda: list(floor.iter(text)), ROUNDS // TURNS)
    return [
        line(f"lint 200 characters, {name}", ours, "ms"),
        line("    bare pyahocorasick iter", theirs, "ms"),
        f"    throughput {median(theirs) / median(ours):.2f} x the bare one (aim {aim})",
    ]


def large(count: int) -> RulePack:
    """A generated pack of so many terms."""
    chance = random.Random(7)  # noqa: S311 (not for secrets)
    chars = [chr(code) for code in range(0x4E00, 0x5E00)]
    terms = tuple({"".join(chance.choices(chars, k=chance.randint(3, 6))) for _ in range(count)})
    severity = {"any": "warning"}
    return RulePack("large", rules=(Rule("large.one", "abuse", "terms", "", severity, Source("生成"), terms=terms),))


def report() -> list[str]:
    """All figures as lines."""
    folder = [shipped("resources") / "rules"]
    cache = Path(tempfile.mkdtemp(prefix="livecs-bench-rules-"))
    load(folder, cache)
    rules = load(folder, cache)
    ready = median(timed(lambda: load(folder, cache), LOADS))
    packs, _ = packs_of(folder)
    floor = bare(packs)
    lines = [f"shipped rules ready in {ready:.0f} ms (aim 30), {len(rules_of(packs))} rules, {len(floor)} words"]
    lines += compare("no digits or Latin", rules.linter, floor, PLAIN, 0.4)
    lines += compare("with digits and Latin", rules.linter, floor, MIXED, 0.2)
    started = time.perf_counter()
    big = Linter.of([*packs, large(100_000)])
    lines.append(f"100,000-term pack built in {time.perf_counter() - started:.2f} s (aim 2)")
    lines.append(line("lint 200 characters, 100,000-term pack", timed(lambda: big.check(text_of(MIXED), "pdd")), "ms"))
    return lines


def main() -> None:
    """Print the figures."""
    for row in report():
        print(row, flush=True)  # noqa: T201 (a bench prints)


if __name__ == "__main__":
    main()
