"""What is signed, how it lies on the disk, and what each line of it is worth."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.phrases import signing
from livecs.phrases.model import Pack, Phrase, Standing
from livecs.phrases.signing import Approval, Line, approval, kept_lines, line_of, message, standings, written
from tests.phrases.build import phrase

ONE, TWO = phrase("one", text="第一句"), phrase("two", text="第二句")
PACK = Pack("p", "包", phrases=(ONE, TWO))


class Echo:
    """A key whose signature is the message."""

    def sign(self, message: bytes) -> bytes:
        return message

    def verifies(self, message: bytes, signature: bytes) -> bool:
        return message == signature


KEY = Echo()
LINES = tuple(line_of(approval("p", one, 5), KEY) for one in PACK.phrases)


@pytest.mark.parametrize(
    ("lines", "newest", "expected"),
    [
        (LINES, {}, "signed signed"),
        (LINES[::-1], {}, "signed signed"),
        (LINES[:1], {}, "signed untrusted"),
        ((), {}, "untrusted untrusted"),
        ((LINES[0]._replace(signature=LINES[1].signature), LINES[1]), {}, "untrusted signed"),
        ((LINES[0]._replace(at_ms=6), LINES[1]), {}, "untrusted signed"),
        (LINES, {"one": 5}, "signed signed"),
        (LINES, {"one": 6}, "untrusted signed"),
        (LINES, {"other": 6}, "signed signed"),
        ((LINES[0]._replace(signature=b""), *LINES), {}, "signed signed"),  # as a crash leaves them
        ((LINES[0]._replace(signature=b""),) * 9 + LINES, {}, "untrusted signed"),
    ],
)
def test_each_phrase_stands_by_its_own_line(lines: tuple[Line, ...], newest: dict[str, int], expected: str) -> None:
    assert " ".join(standings(PACK, lines, KEY, newest)) == expected


@pytest.mark.parametrize(
    "change",
    [
        {name: f"{value}x" if isinstance(value, str) else value + 1}
        for name, value in approval("p", ONE, 5)._asdict().items()
    ],
    ids=lambda change: next(iter(change)),
)
def test_each_thing_that_is_vouched_for_makes_another_message(change: dict[str, Any]) -> None:
    signed = approval("p", ONE, 5)
    assert message(signed._replace(**change)) != message(signed)


def test_no_field_runs_into_the_next() -> None:
    one = Approval("ab", "c", "d", "e", "f", "g", "h", "i", 1)
    assert message(one) != message(one._replace(pack="a", phrase_id="bc"))
    assert message(one) != message(one._replace(pack='ab","c', phrase_id=""))
    assert message(one).startswith(b"livecs phrase approval 1\0")


@given(
    st.lists(
        st.builds(
            Line, st.text(), st.text("0123456789abcdef"), st.integers(0), st.text("0123456789abcdef"), st.binary()
        ),
        max_size=5,
    ),
    st.data(),
)
def test_lines_come_back_and_a_spoiled_one_costs_itself_alone(lines: list[Line], data: st.DataObject) -> None:
    raw = written("p", lines)
    assert tuple(signing._lines(raw)) == tuple(lines)
    rows = raw.split(b"\n")
    place = data.draw(st.integers(0, len(rows) - 1))
    rows[place] = data.draw(st.binary().filter(lambda one: b"\n" not in one and not one.startswith(b"[")))
    rest = [line for number, line in enumerate(lines, 1) if number != place]
    assert list(signing._lines(b"\n".join(rows))) == rest


def test_a_file_that_is_not_there_or_no_file_has_no_lines(tmp_path: Path) -> None:
    assert signing.read(tmp_path / "none.sig") == ()
    assert signing.read(tmp_path) == ()
    assert signing.sig_path(Path("a/my.pack.toml")) == Path("a/my.pack.sig")


def test_only_lines_of_present_wordings_are_kept() -> None:
    old = line_of(approval("p", ONE._replace(text="旧的"), 1), KEY)
    gone = line_of(approval("p", Phrase("gone", "t", "x", ("s",)), 1), KEY)
    assert kept_lines(PACK, (old, *LINES, gone)) == LINES


def test_standings_are_those_of_the_model() -> None:
    assert {Standing.SIGNED, Standing.UNTRUSTED} == set(standings(PACK, LINES[:1], KEY, {}))
