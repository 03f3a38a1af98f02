"""A recovery code comes through handwriting, or is refused; never taken for another."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from livecs.vault import recovery_code
from livecs.vault.recovery_code import ALPHABET, GROUP, GROUPS, CodeError, confirms, groups_to_ask, make, printed, read
from livecs.vault.secret import Secret
from tests.fakes import FakeRandom

LENGTH = GROUP * GROUPS
CODES = st.integers(0, 2**64).map(lambda seed: make(FakeRandom(seed)))
PLACES = st.integers(0, LENGTH - 1)


def is_code(text: str) -> bool:
    try:
        read(Secret(text))
    except CodeError:
        return False
    return True


def test_a_code_has_at_least_125_bits_and_its_data_is_all_of_them() -> None:
    chance = FakeRandom()
    code = make(chance)
    (taken,) = chance.given
    assert len(set(ALPHABET)) == 32
    assert 5 * len(taken) >= 125
    assert [ALPHABET.index(char) for char in code.reveal()][:-2] == [byte % 32 for byte in taken]
    assert len(code.reveal()) == LENGTH
    assert not set("ILOU") & set(ALPHABET)


@given(code=CODES)
def test_what_is_printed_is_read(code: Secret[str]) -> None:
    shown = printed(code)
    assert [len(group) for group in shown.split("-")] == [GROUP] * GROUPS
    assert read(Secret(shown)) == code


@given(code=CODES)
@pytest.mark.parametrize(
    "written",
    [
        str.lower,
        lambda shown: shown.replace("-", ""),
        lambda shown: shown.replace("-", " "),
        lambda shown: f"  {shown.replace('-', '—')}\n",
        lambda shown: shown.replace("-", "、"),
        lambda shown: "".join(chr(ord(char) + 0xFEE0) for char in shown),
        lambda shown: shown.replace("0", "O").replace("1", "l"),
        lambda shown: shown.replace("0", "o").replace("1", "I"),
        lambda shown: shown.replace("-", "\u3000"),
    ],
    ids=["lower", "joined", "spaces", "dashes", "commas", "full width", "look-alikes", "others", "wide spaces"],
)
def test_how_it_is_written_is_forgiven(written: object, code: Secret[str]) -> None:
    assert callable(written)
    assert read(Secret(written(printed(code)))) == code


def test_every_pattern_of_one_or_two_wrong_characters_leaves_a_sum() -> None:
    """The proof for all codes at once: they are a linear code, so a slip is seen whatever it falls on."""
    one = {
        (place, error): recovery_code._sums([error if at == place else 0 for at in range(LENGTH)])
        for place, error in itertools.product(range(LENGTH), range(1, 32))
    }
    assert (0, 0) not in one.values()
    assert all(one[a] != one[b] for a, b in itertools.combinations(one, 2) if a[0] != b[0])


def test_the_sums_are_linear_and_codes_are_their_zeros() -> None:
    chance = FakeRandom(4)
    for _ in range(200):
        a, b = ([byte % 32 for byte in chance(LENGTH)] for _ in "ab")
        both = recovery_code._sums([x ^ y for x, y in zip(a, b, strict=True)])
        (p, v), (q, w) = recovery_code._sums(a), recovery_code._sums(b)
        assert both == (p ^ q, v ^ w)
        code = make(chance).reveal()
        assert recovery_code._sums([ALPHABET.index(char) for char in code]) == (0, 0)


def test_every_slip_of_one_code_is_refused() -> None:
    code = make(FakeRandom(7)).reveal()
    wrong = [code[:at] + char + code[at + 1 :] for at in range(LENGTH) for char in ALPHABET if char != code[at]]
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(LENGTH - 1)]
    assert not any(map(is_code, wrong))
    assert not any(is_code(text) for text in swapped if text != code)
    assert len(wrong) == LENGTH * 31


@given(code=CODES, place=PLACES, step=st.integers(1, 31))
def test_one_wrong_character_is_placed(code: Secret[str], place: int, step: int) -> None:
    plain = code.reveal()
    other = ALPHABET[(ALPHABET.index(plain[place]) + step) % 32]
    with pytest.raises(CodeError, match=f"第 {place // GROUP + 1} 组") as caught:
        read(Secret(plain[:place] + other + plain[place + 1 :]))
    assert caught.value.code == "key.code"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "输入了 0 个"),
        ("0" * 27, "输入了 27 个"),
        ("0" * 29, "输入了 29 个"),
        ("0" * 27 + "U", "第 7 组里有恢复码不用的字符"),
        ("退" + "0" * 27, "第 1 组里有恢复码不用的字符"),
        ("0" * 26 + "11", "恢复码里有字符不对"),
    ],
)
def test_what_is_no_code_is_said_without_quoting_it(typed: str, said: str) -> None:
    with pytest.raises(CodeError, match=said) as caught:
        read(Secret(typed))
    assert not typed or typed not in str(caught.value)


@given(code=CODES, seed=st.integers(0, 2**32))
def test_two_groups_confirm_a_code(code: Secret[str], seed: int) -> None:
    asked = groups_to_ask(FakeRandom(seed))
    groups = printed(code).split("-")
    typed = [groups[number - 1] for number in asked]
    assert len(set(asked)) == 2
    assert set(asked) <= set(range(1, GROUPS + 1))
    assert confirms(code, asked, Secret(" ".join(typed).lower()))
    assert confirms(code, asked, Secret(printed(code)))
    for wrong in ("", typed[0], typed[1], typed[1] + typed[0] + "0", "0" + typed[0][1:] + "-" + typed[1] + "Z"):
        assert not confirms(code, asked, Secret(wrong))


def test_each_pair_of_groups_can_be_asked() -> None:
    pairs = {groups_to_ask(lambda _, pair=pair: bytes(pair)) for pair in itertools.product(range(7), range(6))}  # type: ignore[misc]
    assert len(pairs) == 21
