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


def test_an_open_file_follows_what_another_process_writes(tmp_path: Path) -> None:
    mine, other = CardFile(tmp_path / "card.json"), CardFile(tmp_path / "card.json")
    mine.write(Book(CARD))
    for host in ("小满", "小雪", "小寒"):  # names of one length: the size tells nothing
        other.write(Book(CARD._replace(host=host)))
        assert mine.read().card.host == host
    (tmp_path / "card.json").unlink()
    assert mine.read() == Book()


def test_damage_is_noted_once(tmp_path: Path) -> None:
    events: list[str] = []
    file = CardFile(tmp_path / "card.json", events.append)
    file.write(Book(CARD))
    (tmp_path / "card.json").write_text("{", encoding="utf8")
    assert (file.read(), file.read(), file.is_unreadable()) == (Book(), Book(), True)
    assert events == ["card.damaged"]


def test_a_disk_that_refuses_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf8")
    with pytest.raises(UserError, match=r"存不下|移不开"):
        CardFile(tmp_path / "file" / "card.json").write(Book(CARD))
