"""Recovery codes: 130 random bits on paper, and a checksum that sees every slip of the pen.

Seven groups of four from Crockford's base 32, which has no I, L, O and U. The last two characters are
Reed-Solomon checks over GF(32): any one or two wrong characters, and so any two that changed places,
are noticed; of one wrong character also the group is known.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from livecs.errors import UserError
from livecs.sentence import Sentence
from livecs.text import fold
from livecs.vault.secret import Secret

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
GROUPS = 7
_LENGTH = GROUP * GROUPS
_DATA = _LENGTH - 2
_FORGIVEN = str.maketrans("ILO", "110")
_ASKED = 2


class CodeError(UserError):
    """What was typed is no recovery code; the sentence tells which group, never what was typed."""

    def __init__(self, what: str) -> None:
        """Say what is wrong."""
        super().__init__("key.code", Sentence("{}；请对照写下的恢复码再输一次", what))


def make(randomness: Callable[[int], bytes]) -> Secret[str]:
    """A new code.

    Args:
        randomness: gives as many random bytes as asked, e.g. ``os.urandom``.
    """
    values = [byte % len(ALPHABET) for byte in randomness(_DATA)]  # 256 is 8 times 32: no letter is likelier
    return Secret("".join(ALPHABET[value] for value in (*values, *_checks(values))))


def printed(code: Secret[str]) -> str:
    """The code as it is shown and written down: ``XXXX-XXXX-...``."""
    return "-".join(_groups(code.reveal()))


def read(typed: Secret[str]) -> Secret[str]:
    """The code that was typed; case, separators, full width and look-alikes are forgiven.

    Raises:
        CodeError: it cannot be a code.
    """
    fault = _what_is_wrong(_plain(typed.reveal()))
    if fault:
        raise CodeError(fault)  # from a frame that holds the text only as a secret
    return Secret(_plain(typed.reveal()))


def groups_to_ask(randomness: Callable[[int], bytes]) -> tuple[int, ...]:
    """The numbers (from 1) of two groups that are typed to show that a code was written down."""
    left = list(range(1, GROUPS + 1))
    return tuple(sorted(left.pop(byte % len(left)) for byte in randomness(_ASKED)))


def confirms(code: Secret[str], asked: Sequence[int], typed: Secret[str]) -> bool:
    """Whether the asked groups were typed, one after the other; the whole code will do as well."""
    groups = _groups(code.reveal())
    wanted = "".join(groups[number - 1] for number in asked)
    return Secret(_plain(typed.reveal())) in {Secret(wanted), code}


def _plain(text: str) -> str:
    """Letters and digits alone, in upper case; whatever separates them is dropped."""
    return "".join(char for char in fold(text).upper() if char.isalnum()).translate(_FORGIVEN)


def _groups(plain: str) -> list[str]:
    return [plain[start:end] for start, end in pairwise(range(0, len(plain) + 1, GROUP))]


def _powers() -> tuple[int, ...]:
    """The powers of a root of x^5 + x^2 + 1, which run through all of GF(32) but 0."""
    powers = [1]
    while len(powers) < len(ALPHABET) - 1:
        double = powers[-1] << 1
        powers.append(double ^ 0b100101 if double & 0b100000 else double)
    return tuple(powers)


_POWERS = _powers()


def _times(a: int, b: int) -> int:
    """The product in GF(32)."""
    if not a or not b:
        return 0
    return _POWERS[(_POWERS.index(a) + _POWERS.index(b)) % len(_POWERS)]


def _sums(values: Sequence[int]) -> tuple[int, int]:
    """Both sums that are zero for a code: plain, and weighted by the powers of the root."""
    plain = weighted = 0
    for value, power in zip(values, _POWERS, strict=False):
        plain ^= value
        weighted ^= _times(value, power)
    return plain, weighted


def _checks(data: Sequence[int]) -> tuple[int, int]:
    """The two values that make both sums zero."""
    plain, weighted = _sums(data)
    first, second = _POWERS[_DATA], _POWERS[_DATA + 1]
    last = _over(weighted ^ _times(plain, first), first ^ second)
    return plain ^ last, last


def _over(a: int, b: int) -> int:
    """The quotient in GF(32); b is not zero."""
    return a and _POWERS[(_POWERS.index(a) - _POWERS.index(b)) % len(_POWERS)]


def _what_is_wrong(plain: str) -> str:
    """What keeps a text from being a code; nothing when it is one."""
    if len(plain) != _LENGTH:
        return Sentence("恢复码有 {} 个字符，输入了 {} 个", _LENGTH, len(plain))
    for number, group in enumerate(_groups(plain), 1):
        if not set(group) <= set(ALPHABET):
            return Sentence("第 {} 组里有恢复码不用的字符", number)
    return _what_sums_say(*_sums([ALPHABET.index(char) for char in plain]))


def _what_sums_say(plain: int, weighted: int) -> str:
    """What the two sums tell of a slip; nothing when both are zero."""
    if not plain and not weighted:
        return ""
    place = _POWERS.index(_over(weighted, plain)) if plain and weighted else _LENGTH
    return (
        Sentence("第 {} 组好像有一个字符不对", place // GROUP + 1)
        if place < _LENGTH
        else Sentence("恢复码里有字符不对")
    )
