"""The card's file: kept whole, and what cannot be read is not thrown away."""

from pathlib import Path

import pytest

from livecs.errors import UserError
from livecs.phrases.card_rows import Book
from livecs.store.card_file import CardFile
from tests.phrases.cards import CARD


def test_a_card_is_kept_and_read_by_another(tmp_path: Path) -> None:
    file = CardFile(tmp_path / "profile" / "card.json")
    assert file.read() == Book()
    file.write(Book(CARD))
    assert CardFile(tmp_path / "profile" / "card.json").read() == Book(CARD)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": 2}', '{"schema": 1, "card": {"host": 3}}'])
def test_what_cannot_be_read_is_set_aside_before_it_is_replaced(tmp_path: Path, content: str) -> None:
    path = tmp_path / "card.json"
    path.write_text(content, encoding="utf8")
    file = CardFile(path)
    assert file.read() == Book()
    assert file.is_unreadable()
    file.write(Book(CARD))
    assert file.read() == Book(CARD)
    assert not file.is_unreadable()
    assert (tmp_path / "card.json.unreadable").read_text(encoding="utf8") == content


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf8")
    with pytest.raises(UserError, match=r"存不下|移不开"):
        CardFile(tmp_path / "file" / "card.json").write(Book(CARD))
