"""Cases from the command line: kept, found, shown masked and moved on; a number that was hidden is not repeated."""

import json
from pathlib import Path

import pytest

from livecs.returns.model import Status
from livecs.store.demo_cases import CASES
from livecs.store.key_answer import DEMO_KEY
from tests.cli.shell import Answer, livecs
from tests.store.build import bare

ORDER, PHONE = "6920000000000000777", "13900000777"
PASTE = f"""订单编号：{ORDER}复制
商品名称：云朵毛衣
规格：M
数量：x2
实付款：¥89.90
收货人：试纸 {PHONE}
收货地址：无名省试验市样例路1号
"""


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo profile with its sixty cases, and one of ours."""
    made = tmp_path_factory.mktemp("profile")
    assert livecs(made, "--demo", "db", "check").code == 0
    answer = returns(made, "add", "--reason", "做工瑕疵", "--attitude", "agree", "--paste", "-", "--json", typed=PASTE)
    assert answer.code == 0, answer.err
    return made


def returns(profile: Path, *words: str, typed: str | None = None) -> Answer:
    return livecs(profile, "--demo", "returns", *words, typed=typed)


def the_case(profile: Path) -> dict[str, object]:
    (row,) = json.loads(returns(profile, "list", "--search", ORDER, "--json").out)["cases"]
    return dict(row)


def test_what_was_pasted_is_kept_and_shown_masked(profile: Path) -> None:
    row = the_case(profile)
    assert (row["product"], row["reason"], row["attitude"], row["status"]) == ("云朵毛衣", "做工瑕疵", "agree", "new")
    answer = returns(profile, "show", str(row["id"])[-8:], "--json")
    said = json.loads(answer.out)["said"]
    assert (said["order_no"], said["paid_fen"], said["liable_party"]) == (ORDER, 8990, "seller")
    assert said["items"][0] | {"price_fen": None} == {
        "product": "云朵毛衣", "spec": "M", "quantity": 2, "price_fen": None, "received": 0, "damaged": 0,
    }  # fmt: skip
    assert (said["customer_phone"], said["customer_address"]) == ("139****0777", "无名省试验市****")
    for shown in (answer, returns(profile, "show", str(row["id"])), returns(profile, "list", "--search", PHONE[-4:])):
        assert PHONE not in shown.out + shown.err
        assert "139****0777" in shown.out


def test_looking_masked_leaves_no_trace_and_writes_no_number_anywhere(profile: Path) -> None:
    returns(profile, "show", str(the_case(profile)["id"]))
    with bare(profile / "store/livecs.db", DEMO_KEY.reveal()) as database:
        assert database.rows("SELECT count(*) FROM access WHERE deed = 'reveal'") == [(0,)]
    log = profile / "logs/livecs.log"
    assert not log.exists() or PHONE not in log.read_text("utf8")


def test_an_equal_open_one_is_refused_and_named(profile: Path) -> None:
    answer = returns(profile, "add", "--order-no", "-", "--reason", "做工瑕疵", typed=f"{ORDER}\n")
    assert (answer.code, answer.out) == (1, "")
    assert f"livecs returns show {the_case(profile)['id']}" in answer.err
    assert ORDER not in answer.err


@pytest.mark.parametrize(
    ("words", "typed", "code", "said"),
    [
        (("--order-no", "1"), "", 1, "先选一个退换货原因再存"),
        (("--reason", "没有这个"), "", 1, "没有「没有这个」这个原因"),
        (("--order-no", "1😀", "--reason", "做工瑕疵"), "", 1, "有表情或看不见的字符"),
        (("--order-no", "-", "--phone", "-", "--reason", "做工瑕疵"), "1\n2\n", 2, "标准输入只能给一项"),
        (("--paste", "-", "--reason", "做工瑕疵"), "6920000000000000801\n6920000000000000802", 1, "有 2 个订单"),
        (("--reason", "做工瑕疵", "--attitude", "maybe"), "", 2, "--attitude"),
        (("--order-no", "-", "--reason", "做工瑕疵"), "", 1, "标准输入里什么都没有"),
        (("--paste", "-", "--reason", "做工瑕疵"), " \n", 1, "标准输入里什么都没有"),
        (("--paste", "-"), "\x00\xff" * 50_000, 1, "先选一个退换货原因再存"),
    ],
)
def test_what_cannot_be_kept_is_said_in_words(
    profile: Path, words: tuple[str, ...], typed: str, code: int, said: str
) -> None:
    answer = returns(profile, "add", *words, typed=typed)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_a_number_typed_behind_a_dash_is_kept_and_a_missing_order_is_only_said(profile: Path) -> None:
    words = (
        "--phone",
        "-",
        "--platform",
        "pdd",
        "--reason",
        "质量问题/破损",
        "--product",
        "台灯",
        "--kind",
        "complaint",
    )
    answer = returns(profile, "add", *words, typed="13900000888\n")
    assert answer.code == 0
    assert "没有订单编号，可以先存" in answer.err
    assert "13900000888" not in answer.out + answer.err
    (row,) = json.loads(returns(profile, "list", "--search", "台灯", "--platform", "pdd", "--json").out)["cases"]
    assert (row["kind"], row["phone"], row["reason"]) == ("complaint", "139****0888", "破损")


def test_a_case_goes_its_way_and_no_other(profile: Path) -> None:
    order = "6920000000000000900"
    added = json.loads(returns(profile, "add", "--order-no", order, "--reason", "做工瑕疵", "--json").out)
    id_ = added["id"]
    answer = returns(profile, "move", id_, "done")
    assert answer.code == 1
    assert "await_buyer --attitude agree" in answer.err
    for status, *more in (("persuading", "--attitude", "persuade"), ("kept", "--note", "愿意留下")):
        answer = returns(profile, "move", id_, status, *more, "--json")
        assert (answer.code, json.loads(answer.out)["status"]) == (0, status)
    events = json.loads(returns(profile, "show", id_, "--json").out)["events"]
    assert [(one["to_value"], one["note"]) for one in events if one["kind"] == "move"][-2:] == [
        ("persuading", ""),
        ("kept", "愿意留下"),
    ]
    assert "已劝留" in returns(profile, "list", "--search", order).out
    assert returns(profile, "move", "ffffffff", "done").code == 1


@pytest.mark.parametrize(("status", "shown"), [(Status.NEW, 2), (Status.SETTLING, 0)])
def test_a_list_is_narrowed(profile: Path, status: str, shown: int) -> None:
    found = json.loads(returns(profile, "list", "--status", status, "--limit", "2", "--json").out)
    assert [row["status"] for row in found["cases"]] == [status] * shown
    assert (found["total"] >= 60) == (shown > 0)


def test_nothing_found_is_no_failure(profile: Path) -> None:
    answer = returns(profile, "list", "--search", "没有这样的货物")
    assert (answer.code, answer.out, answer.err.splitlines()[-1]) == (0, "", "没有符合的登记")


def test_the_reasons_stand_in_two_levels(profile: Path) -> None:
    lines = returns(profile, "reasons").out.splitlines()
    assert lines.index("质量问题") < lines.index("  做工瑕疵")
    one = json.loads(returns(profile, "reasons", "--json").out)[0]
    assert {"id", "name", "situation", "asks_evidence"} <= set(one)


def test_a_fresh_demo_has_its_made_up_cases(tmp_path: Path) -> None:
    for _ in range(2):
        assert json.loads(returns(tmp_path / "fresh", "list", "--limit", "1", "--json").out)["total"] == CASES


def test_before_anything_was_kept_there_is_nothing_to_list(tmp_path: Path) -> None:
    answer = livecs(tmp_path, "returns", "list")
    assert answer.code == 1
    assert "还没有" in answer.err
    assert list(tmp_path.rglob("*.db")) == []


def test_deadlines_follow_from_what_the_shop_filled_in(profile: Path) -> None:
    row = "pdd new 24 2026-11-01 首次处理"
    (profile / "settings.json").write_text(json.dumps({"case_limits": [row], "platform": "pdd"}), encoding="utf8")
    id_ = json.loads(returns(profile, "add", "--order-no", "240611-000000000000901", "--reason", "破损", "--json").out)[
        "id"
    ]
    (due,) = json.loads(returns(profile, "show", id_, "--json").out)["deadlines"]
    assert (due["rule"], due["title"], due["source"], due["done_at_ms"]) == ("limit.new", "首次处理", "店铺填写", None)
    assert "首次处理" in returns(profile, "show", id_).out
    assert id_ in returns(profile, "list", "--due", "soon", "--json").out
    returns(profile, "move", id_, "await_buyer", "--attitude", "agree")
    (due,) = json.loads(returns(profile, "show", id_, "--json").out)["deadlines"]
    assert due["done_at_ms"]
