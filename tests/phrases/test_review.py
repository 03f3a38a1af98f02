"""What a proposal may become, as a table of everything there is."""

from itertools import product

import pytest

from livecs.errors import UserError
from livecs.phrases.model import Variant
from livecs.phrases.review import MOVES, TITLES, Deed, Proposal, State, changed_fields, moved_state
from tests.phrases.build import phrase

# Rows: where it stands. Columns: edit, propose, return, withdraw, approve, retire.
TABLE = """
draft      draft  review  -      withdrawn  -         -
review     draft  -       draft  withdrawn  approved  -
approved   -      -       -      -          -         retired
retired    -      -       -      -          -         -
withdrawn  -      -       -      -          -         -
"""
EXPECTED = {
    (State(row.split()[0]), deed): to
    for row in TABLE.strip().split("\n")
    for deed, to in zip(Deed, row.split()[1:], strict=True)
}


@pytest.mark.parametrize(("state", "deed"), list(product(State, Deed)))
def test_every_move_is_allowed_or_refused(state: State, deed: Deed) -> None:
    if EXPECTED[state, deed] == "-":
        assert (state, deed) not in MOVES
        with pytest.raises(UserError, match=TITLES[state]) as refused:
            moved_state(state, deed)
        assert refused.value.code == "review.move"
    else:
        assert moved_state(state, deed) == EXPECTED[state, deed]


def test_only_an_approval_leads_to_approved_and_nothing_leads_out_of_the_end() -> None:
    assert {deed for (_, deed), to in MOVES.items() if to == State.APPROVED} == {Deed.APPROVE}
    assert not {state for state, _ in MOVES} & {State.RETIRED, State.WITHDRAWN}


def test_a_change_is_told_by_the_names_of_its_fields() -> None:
    one = Proposal("1", "a", phrase("p"))
    after = one._replace(pack="b", phrase=one.phrase._replace(text="另一句", variants=(Variant(("pdd",), "话"),)))
    assert changed_fields(one, after) == ("pack", "text", "variants")
    assert changed_fields(one, one._replace(version=2)) == ()
