"""How long the longest paste that is looked at takes to read, in its worst shapes; 50 ms are promised."""

from collections.abc import Iterator

from tests.returns.hard_pastes import PIECES, long, spent_ms


def report() -> Iterator[str]:
    """The three worst shapes, and one order."""
    spent = sorted(((spent_ms(long(piece)), piece) for piece in PIECES), reverse=True)
    for ms, piece in spent[:3]:
        yield f"{f'paste of 20,000 characters: {piece[:12]!r}':44} {ms:6.1f} ms CPU  (budget 50)"
    yield f"{'paste of one order':44} {spent_ms(PIECES[0]):6.2f} ms CPU"
