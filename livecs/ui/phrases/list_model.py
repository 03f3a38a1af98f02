"""The found phrases as Qt wants them, and what the delegate paints of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from livecs.override import override
from livecs.phrases.fill import holes, partly_filled
from livecs.phrases.highlight import marks
from livecs.phrases.model import Standing
from livecs.sentence import Sentence
from livecs.ui.i18n import spoken, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from livecs.phrases.desk import Found
    from livecs.phrases.highlight import Span
    from livecs.phrases.model import Phrase

_Index = QModelIndex | QPersistentModelIndex


class Face(NamedTuple):
    """What a row shows; spans in code points. Braces are blanks in ``text``: a pill stands there."""

    title: str
    title_marks: tuple[Span, ...]
    text: str
    text_marks: tuple[Span, ...]
    holes: tuple[Span, ...]
    tag: str
    pinned: bool


class PhraseListModel(QAbstractListModel):
    """Rows of one answer; replaced whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self._rows: tuple[Found, ...] = ()
        self.is_verifying = False
        self.hint = ""
        """What is to be pressed before keys reach the rows; empty where they do."""
        self._query = ""
        self._platform = ""
        self._known: Mapping[str, str] = {}
        self._big_sale = False
        self._faces: dict[int, Face] = {}

    def know(self, values: Mapping[str, str], *, big_sale: bool) -> None:
        """Word the rows of the next answer with what 本场信息 knows."""
        self._known, self._big_sale = values, big_sale

    def show(self, rows: tuple[Found, ...], query: str, platform: str) -> None:
        """Show an answer."""
        self.beginResetModel()
        self._rows, self._query, self._platform = rows, query, platform
        self._faces.clear()
        self.endResetModel()

    def found(self, row: int) -> Found | None:
        """A row, or None outside."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, phrase_id: str) -> int:
        """The row of a phrase, or -1."""
        return next((n for n, found in enumerate(self._rows) if found.entry.phrase.id == phrase_id), -1)

    def face(self, row: int) -> Face:
        """What a row shows; worked out for the rows that are painted only."""
        if row not in self._faces:
            self._faces[row] = self._face(self._rows[row])
        return self._faces[row]

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = 0) -> object:
        found = self.found(index.row())
        if not found or not index.isValid():
            return None
        phrase = found.entry.phrase
        if role == Qt.ItemDataRole.DisplayRole:
            return phrase.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            reason = Sentence("（{}）", _reason(found.words)) if found.words else ""
            parts = (str(index.row() + 1), self._mark(found.entry.standing), phrase.title)
            return spoken(Sentence("{}{}：{}", " ".join(filter(None, parts)), reason, self._wording(phrase)))
        return None

    def _face(self, found: Found) -> Face:
        phrase, reading, standing, image = found.entry
        text = self._wording(phrase)
        query = " ".join(found.words) or self._query
        return Face(
            phrase.title,
            marks(phrase.title, reading.title, query),
            text.translate(_BLANKS),
            marks(text, "", query),
            tuple((hole.start, hole.end) for hole in holes(text)),
            " ".join(filter(None, (self._mark(standing), _reason(found.words) or _tag(phrase, image)))),
            found.pinned,
        )

    def _wording(self, phrase: Phrase) -> str:
        return partly_filled(phrase.text_on(self._platform, big_sale=self._big_sale), self._known)

    def _mark(self, standing: Standing) -> str:
        if self.is_verifying and standing == Standing.UNTRUSTED:
            return translate("PhraseListModel", "核对中")
        return translate("PhraseListModel", STANDING_MARKS[standing]) if standing in STANDING_MARKS else ""


def _reason(words: tuple[str, ...]) -> str:
    return translate("PhraseList", "提到 {}").format(" ".join(words)) if words else ""


def _tag(phrase: Phrase, image: str) -> str:
    count = 1 + bool(image) + len(phrase.followups)
    scene = "·".join(phrase.scene)
    return translate("PhraseListModel", "{} 条 {}").format(count, scene) if count > 1 else scene


STANDING_MARKS = {Standing.DRAFT: "未审", Standing.UNSIGNED: "未签名", Standing.UNTRUSTED: "签名不符"}
"""What stands before the tag of a phrase that is not the shop's own word."""
_BLANKS = str.maketrans("{}\n", "   ")
