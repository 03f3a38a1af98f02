import pytest

from livecs.phrases.parting import Part, Parting

WHOLE = "一二三。四五六。七八九。"
PARTED = "一二三。\n\n四五六。\n\n七八九。"


@pytest.fixture
def parting() -> Parting:
    parting = Parting()
    assert parting.begin(WHOLE, ["一二三。", "四五六。", "七八九。"]) == PARTED
    parting.see(PARTED)
    return parting


def copy(parting: Parting) -> str:
    part = parting.next()
    if not part:
        return "one"
    parting.pass_on(part)
    parting.see(part.rest)
    return f"{part.text} {part.number}/{part.of}"


def test_a_text_is_one_message_until_it_is_parted() -> None:
    parting = Parting()
    parting.see(PARTED)
    assert parting.next() is None


def test_parts_come_one_by_one(parting: Parting) -> None:
    assert parting.next() == Part("一二三。", 1, 3, "四五六。\n\n七八九。")
    assert [copy(parting) for _ in range(4)] == ["一二三。 1/3", "四五六。 2/3", "七八九。 3/3", "one"]


@pytest.mark.parametrize(
    ("before", "text", "then"),
    [
        (1, PARTED, "一二三。 1/3"),  # undo
        (2, "四五六。\n\n七八九。", "四五六。 2/3"),
        (3, "七八九。", "七八九。 3/3"),
        (1, WHOLE, "one"),  # undone to before it was parted
        (1, "四五六了。\n\n七八九。", "四五六了。 2/3"),  # edited
        (1, "四五。\n\n六。\n\n七八九。", "四五。 2/4"),
        (1, "七八九。", "七八九。 2/2"),
        (2, "七八九。好", "七八九。好 3/3"),
        (1, "别的话\n\n再说一句", "one"),  # another text in its place
        (1, "", "one"),
        (1, " \n", "one"),
    ],
)
def test_the_box_is_followed(parting: Parting, before: int, text: str, then: str) -> None:
    for _ in range(before):
        copy(parting)
    parting.see(text)
    assert copy(parting) == then


def test_redo_goes_forth_again(parting: Parting) -> None:
    copy(parting)
    for text in (PARTED, WHOLE, PARTED, "四五六。\n\n七八九。"):
        parting.see(text)
    assert copy(parting) == "四五六。 2/3"


def test_another_reply_ends_it(parting: Parting) -> None:
    copy(parting)
    parting.end()
    parting.see("四五六。\n\n七八九。")
    assert parting.next() is None
