"""English is there for every text, says the same, and is what stands in the file that Qt loads."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from livecs.response.words import duration
from livecs.returns.refusals import no_move
from livecs.sentence import Sentence, strung
from livecs.ui.i18n import spoken, translate
from tests import texts

pytestmark = pytest.mark.qt
# Where Chinese is no text of the interface. Whoever adds a module here says what its Chinese is.
UNSAID = {
    *(  # patterns, lists of words and tables that Chinese is read by
        *("lint/context.py", "lint/detectors.py", "lint/families.py", "lint/fold.py", "lint/fold_table.py"),
        *("lint/lexicon.py", "lint/linter.py", "lint/plain_text.py", "lint/sound_table.py", "lint/sounds.py"),
        *("lint/vocabulary.py", "lint/word_table.py", "money.py", "text.py", "sheets/inert.py"),
        *("phrases/basket_words.py", "phrases/card_times.py", "phrases/card_values.py", "phrases/card_words.py"),
        *("phrases/evidence.py", "phrases/link_table.py", "phrases/pinyin.py", "phrases/problem_words.py"),
        *("phrases/sayings.py", "phrases/split.py", "phrases/suggest.py", "response/dates.py", "response/values.py"),
        *("response/imports/events.py", "response/imports/shapes.py", "response/imports/transcript_lines.py"),
        *("response/imports/transcripts.py", "response/shop_values.py", "response/table_lines.py"),
        *("response/tables.py", "returns/amounts.py", "returns/checking.py", "returns/contacts.py"),
        *("returns/file_cells.py", "returns/file_fitting.py", "returns/importing.py", "returns/labels.py"),
        *("returns/masking.py", "returns/numbers.py", "returns/scripts.py", "returns/words.py"),
        *("ui/manage/fields.py", "ui/response/official_box.py", "ui/two_lines.py"),
    ),
    *(  # columns of files, read and written; files stay Chinese
        *("phrases/importing.py", "phrases/link_columns.py", "phrases/sheet_columns.py", "response/columns.py"),
        *("response/event_rows.py", "response/exporting.py", "response/imports/event_columns.py"),
        *("response/imports/figure_columns.py", "returns/exporting.py", "returns/file_columns.py"),
        *("returns/file_headers.py", "returns/file_states.py"),
    ),
    *(  # what a buyer gets, or a shop keeps: blanks, replies, names of the first reasons, the demo shop
        *("jobs/hold_line.py", "parts_approvals.py", "phrases/basket.py", "phrases/card.py", "phrases/desk.py"),
        *("phrases/placeholders.py", "returns/first_reasons.py", "store/demo_cases.py"),
        *(f"store/migrations/step_{step}.py" for step in ("0001_first", "0002_cases", "0006_case_desk")),
    ),
    *("handover.py", "jobs/daily_report.py", "ui/handover/printed.py"),  # for Chinese colleagues
    *(  # on a terminal
        *("app.py", "desktop/abilities.py", "desktop/local_socket.py", "desktop/paths.py", "log.py"),
        *("response/feed.py", "store/feed_token.py"),
    ),
}
HOLE = re.compile(r"\{([^{}]*)\}")
KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+[A-Z0-9↑↓←→,/]|\bF\d{1,2}\b|\bEsc\b")
Message = tuple[str, str, str]


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    contexts = ET.parse(texts.TS).iter("context")  # noqa: S314 (our own file)
    return [
        (context.findtext("name", ""), one.findtext("source", ""), one.findtext("translation", ""))
        for context in contexts
        for one in context.iter("message")
    ]


def test_every_text_has_english_and_none_is_left_over(tmp_path: Path) -> None:
    ts, qm = tmp_path / texts.TS.name, tmp_path / "livecs_en.qm"
    shutil.copyfile(texts.TS, ts)
    texts.update(ts, texts.table_texts())
    assert texts.fill(ts, {}) == []
    assert ts.read_bytes() == texts.TS.read_bytes(), "run dev.py texts"
    texts.release(ts, qm)
    assert qm.read_bytes() == texts.TS.with_suffix(".qm").read_bytes()


def test_chinese_that_english_does_not_know_is_no_interface() -> None:
    """What a room makes of plain strings would stay Chinese: here is where Chinese is read, written or a file's."""
    assert sorted(texts.unsaid()) == sorted(UNSAID)


def holes(text: str) -> list[str]:
    """What goes in, whatever its place, the form of a number."""
    return sorted(re.sub(r"^\d+|:# .*\|.*|:mon|:02", "", hole) for hole in HOLE.findall(text))


def test_the_same_values_go_in_and_the_same_keys_are_named(messages: list[Message]) -> None:
    wrong = [one for one in messages if holes(one[1]) != holes(one[2])]
    wrong += [one for one in messages if sorted(KEYS.findall(one[1])) != sorted(KEYS.findall(one[2]))]
    assert wrong == []


def test_enter_has_one_name_and_no_sign(messages: list[Message]) -> None:
    """Beside other keys it is Enter, in a Chinese sentence 回车; fonts draw its sign too low."""
    assert [one for one in messages if re.search("[↵⏎↩]|按 ?Enter", f"{one[1]}{one[2]}")] == []


def test_english_is_quiet_and_plain(messages: list[Message]) -> None:
    plain = [(context, source, re.sub(r"每满\S+|\{活动价\}", "", english)) for context, source, english in messages]
    wrong = [one for one in plain if re.search("[!！“”‘’，。；：、（）「」]", one[2])]
    wrong += [one for one in messages if "&" in one[2] and "&" not in one[1]]  # no mnemonic of its own
    assert wrong == []


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("退换", "Return"),
        ("小明", "小明"),
        (duration(95_000), "1 min 35 s"),
        (Sentence("「{}」里没有内容", "退换"), '"退换" is empty'),  # a file's name stays
        (strung("，", [Sentence("达标"), Sentence("没有达标线")]), "Passing, No target"),
        (Sentence("没有达标线") + " · " + Sentence("{} 秒", 3), "No target · 3 s"),
        (no_move("new", "done", ()).message, '"New" cannot become "Done" directly; use one of the next steps offered'),
    ],
)
def test_what_rooms_say_is_said_in_english(chinese: str, english: str) -> None:
    assert spoken(chinese) == english


@pytest.mark.usefixtures("in_english")
def test_sentences_among_values_are_said_too_and_names_are_not() -> None:
    assert translate("Reminding", " 尾号 {}").format("退换") == " ending 退换"
    assert translate("Week", "上周：{}").format(Sentence("达标")) == "Last week: Passing"
    assert translate("Settings", "明暗") == "Theme"  # a table's text, whichever context shows it


@pytest.mark.usefixtures("qapp")
def test_chinese_is_what_was_written() -> None:
    assert spoken(Sentence("差 {} 分", Sentence("{} 秒", 3))) == "差 3 秒 分"
    assert translate("Week", "上周：{}").format(Sentence("达标")) == "上周：达标"
