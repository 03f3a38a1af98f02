"""What stands in the list: an answer of 本场信息, what fits a customer's message, or what a query finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from livecs.ui.i18n import translate

if TYPE_CHECKING:
    from livecs.phrases.card_words import Answer
    from livecs.phrases.desk import Filter, Found, PhrasesDesk
    from livecs.ui.card.answer_line import AnswerLine


class Answered(NamedTuple):
    """Rows, the query whose hits are marked in them, what is said where there are none, and the link they fill from.

    ``is_miss`` says that a search for phrases found none at all.
    """

    rows: tuple[Found, ...]
    query: str
    empty_text: str
    link: str
    is_miss: bool


class Finder:
    """Asks the desk; ``answers`` is there once 本场信息 is."""

    def __init__(self, desk: PhrasesDesk) -> None:
        """Ask a desk."""
        self._desk = desk
        self.answers: AnswerLine | None = None

    def look(self, query: str, message: str, narrowed: Filter, case: str, *, is_loading: bool) -> Answered:
        """What is to be shown.

        Args:
            query: as it is typed.
            message: of a customer; empty without one, and it goes before the query.
            narrowed: what the list is narrowed to.
            case: the situation that an attitude is wanted for, or empty.
            is_loading: whether more phrases are coming.
        """
        answer = self.answers.look("" if message else query, narrowed.platform) if self.answers else None
        said = _empty_text(query, message, narrowed.scene, is_loading=is_loading)
        if message:
            return Answered(self._desk.suggest(message, narrowed, case), query, said, "", is_miss=False)
        if answer:
            return self._under(answer, narrowed, case, said)
        rows = self._desk.find(query, narrowed, case=case)
        is_whole = not (is_loading or narrowed.scene or narrowed.stance)
        return Answered(rows, query, said, "", is_miss=is_whole and not rows)

    def _under(self, answer: Answer, narrowed: Filter, case: str, said: str) -> Answered:
        if answer.rest is None:
            said = translate("Finder", "按回车复制上面这句") if answer.copyable else ""
        rows = self._desk.under(answer, narrowed, case=case)
        return Answered(rows, answer.rest or "", said, answer.number, is_miss=False)


def _empty_text(query: str, message: str, scene: tuple[str, ...], *, is_loading: bool) -> str:
    if is_loading:
        return translate("Finder", "正在准备话术…")
    if message:
        return translate("Finder", "没有贴近这条消息的话术。按 Esc 回到搜索，换个说法试试")
    if query and scene:
        return translate("Finder", "在「{}」里没有找到「{}」。按两次 Esc 回到全部").format("·".join(scene), query)
    if query:
        return translate("Finder", "没有找到「{}」。换个说法试试，或按 Esc 清空").format(query)
    return translate("Finder", "还没有话术。把话术包放进 phrasebanks 文件夹，或按 Ctrl+4 到话术管理里写")
