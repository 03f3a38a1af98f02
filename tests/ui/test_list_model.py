import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from livecs.phrases.desk import Filter, Found, PhrasesDesk
from livecs.phrases.library import Library
from livecs.ui.phrases.list_model import PhraseListModel

pytestmark = pytest.mark.qt


def rows(library: Library, query: str) -> tuple[Found, ...]:
    desk = PhrasesDesk(["ship"])
    desk.stock(library)
    return desk.find(query, Filter("douyin"))


def test_the_model_keeps_qts_contract(qtmodeltester: ModelTester, library: Library) -> None:
    model = PhraseListModel()
    qtmodeltester.check(model)
    model.show(rows(library, ""), "", "douyin")
    qtmodeltester.check(model)
    assert model.rowCount() == len(library.entries)


def test_a_screen_reader_hears_number_title_and_wording(library: Library) -> None:
    model = PhraseListModel()
    model.show(rows(library, "发货"), "发货", "pdd")
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "1 未签名 什么时候发货：拼单成功后尽快发出"


@pytest.mark.parametrize(
    ("query", "row", "marks", "holes", "pinned"),
    [
        ("活动价", 0, ((0, 3),), ((5, 10), (12, 19)), False),
        ("hdj", 0, ((0, 3),), ((5, 10), (12, 19)), False),
        ("发货", 0, ((4, 6),), (), True),
        ("tuihuo", 0, ((0, 2),), (), False),
    ],
)
def test_a_face_has_its_marks_and_pills(
    library: Library,
    query: str,
    row: int,
    marks: tuple[tuple[int, int], ...],
    holes: tuple[tuple[int, int], ...],
    pinned: bool,
) -> None:
    model = PhraseListModel()
    model.show(rows(library, query), query, "douyin")
    face = model.face(row)
    assert (face.title_marks, face.holes, face.pinned) == (marks, holes, pinned)
    assert "{" not in face.text
