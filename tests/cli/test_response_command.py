"""``livecs response`` as a program: a file of events is counted without a database or a question."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.shell import Answer, livecs

STRIPE = Path(__file__).parents[1] / "data" / "response" / "stripe_irc_events.csv"
SHORT = """会话,时间,角色,客服
k1,2026-11-16 10:00:00,买家,
k1,2026-11-16 10:00:20,客服,小甲
k2,2026-11-17 10:00:00,买家,
k2,2026-11-17 10:04:00,客服,小乙
k3,2026-11-09 10:00:00,买家,
k3,2026-11-09 10:00:10,客服,小乙
"""


def response(profile: Path, *arguments: str | Path) -> Answer:
    return livecs(profile, "response", *arguments)


def report(tmp_path: Path, text: str, *arguments: str) -> dict[str, Any]:
    file = tmp_path / "events.csv"
    file.write_text(text, encoding="utf8")
    done = response(tmp_path / "profile", "report", "--events", file, "--json", *arguments)
    assert done.code == 0, done.err
    return dict(json.loads(done.out))


def rates(made: dict[str, Any]) -> dict[str, tuple[int, int, str]]:
    return {one["id"]: (one["good"], one["total"], one["percent"]) for one in made["rates"]}


def test_the_real_data_gives_the_reference_figures(tmp_path: Path) -> None:
    """tests/data/response/README.md has what a slow reference counted."""
    done = response(tmp_path, "report", "--events", STRIPE, "--preset", "plain-24h", "--json")
    made = json.loads(done.out)
    assert (made["events"], made["rounds"], made["answered"], made["refused"]) == (3598, 1063, 886, 0)
    assert rates(made) == {
        "reply_30s": (181, 1063, "17.0 %"),
        "reply_3min": (616, 1063, "57.9 %"),  # 57.949: the 58.0 of the README was rounded twice
        "reply_5min": (721, 1063, "67.8 %"),
        "valid_reply": (886, 1063, "83.3 %"),
    }
    assert (round(made["times"]["mean_s"]), made["times"]["median_s"]) == (3162, 87)
    assert [week["week"] for week in made["weeks"]] == ["2019-W36", "2019-W38", "2019-W40", "2019-W41"]
    assert sum(week["total"] for week in made["weeks"]) == 1063
    assert list(tmp_path.rglob("*.db")) == []


def test_a_week_is_chosen(tmp_path: Path) -> None:
    made = report(tmp_path, SHORT, "--preset", "kuaishou", "--week", "2026-W47")
    assert (made["first_on"], made["last_on"]) == ("2026-11-16", "2026-11-22")
    assert rates(made)["reply_3min"] == (1, 2, "50.0 %")
    assert [(one["agent"], one["percent"], one["mean_s"]) for one in made["agents"]] == [
        ("小乙", "0.0 %", 240.0),
        ("小甲", "100.0 %", 20.0),
    ]
    assert made["sentence"].startswith("自己记录的是 50.0 %，不作判断；没有和官方核对，")
    assert (made["verdict"]["state"], made["verdict"]["affordable"]) == ("unchecked", 0)
    assert report(tmp_path, SHORT, "--preset", "kuaishou")["rounds"] == 3


def test_without_json_it_says_so_in_words(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text(SHORT, encoding="utf8")
    said = response(tmp_path, "report", "--events", file, "--preset", "kuaishou", "--week", "2026-W47").out
    assert "快手 · 快手小店，2026-11-16 至 2026-11-22" in said
    assert "30秒回复率  50.0 %（1 / 2）" in said
    assert "超时最多：周二 10-11 点（超时 1 轮，共 1 轮）" in said


def test_rows_that_are_none_are_counted_and_named(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text(SHORT + "k9,2026-11-16 10:00:00,路人,\n", encoding="utf8")
    done = response(tmp_path, "report", "--events", file, "--preset", "kuaishou", "--json")
    assert json.loads(done.out)["refused"] == 1
    assert done.err == "第 8 行角色认不出来：路人\n1 行没有计入\n"


def test_each_day_has_one_source_and_it_is_named(tmp_path: Path) -> None:
    head, *rows = SHORT.splitlines()
    two = "\n".join([f"{head},来源", *(f"{row},feed" for row in rows), f"{rows[0]},own"])
    made = report(tmp_path, two, "--preset", "kuaishou", "--week", "2026-W47")
    assert [(one["source"], one["first_on"]) for one in made["sources"]] == [
        ("own", "2026-11-16"),
        ("feed", "2026-11-17"),
    ]
    assert (made["source"], made["rounds"], made["answered"]) == ("own、feed", 2, 1)
    assert sum(one["total"] for one in made["days"]) == made["verdict"]["share"]["total"]
    assert report(tmp_path, two, "--preset", "kuaishou", "--source", "own")["events"] == 1
    assert report(tmp_path, two, "--preset", "kuaishou", "--source", "feed")["source"] == "feed"


@pytest.mark.parametrize(
    ("text", "arguments", "code", "said"),
    [
        (SHORT, ("--preset", "mars"), 1, "没有考核规则「mars」；可用：douyin"),
        (SHORT, ("--preset", "pdd", "--source", "x"), 1, "没有来源「x」"),
        (SHORT, ("--preset", "pdd", "--week", "2026-W60"), 2, "要一个周"),
        (SHORT, ("--preset", "pdd", "--week", "W47"), 2, "要一个周"),
        ("时间,内容\n1,2\n", ("--preset", "pdd"), 1, "没有「会话、角色」列"),
        ("", ("--preset", "pdd"), 1, "是空的"),
        (SHORT.replace("2026-11-16", "03/11/2026"), ("--preset", "pdd"), 1, "请选择月在前还是日在前"),
    ],
)
def test_what_cannot_be_counted_is_said(
    tmp_path: Path, text: str, arguments: tuple[str, ...], code: int, said: str
) -> None:
    file = tmp_path / "events.csv"
    file.write_text(text, encoding="utf8")
    done = response(tmp_path, "report", "--events", file, *arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_presets_are_listed_and_explained(tmp_path: Path) -> None:
    listed = response(tmp_path, "presets").out.splitlines()
    assert [line.split()[0] for line in listed] == [
        "douyin",
        "kuaishou",
        "pdd",
        "plain-24h",
        "taobao",
        "wechat_channels",
        "xiaohongshu",
    ]
    said = response(tmp_path, "presets", "pdd").out
    assert "window = 08:00:00 到 23:00:00" in said
    assert "可信度 B" in said
    assert {one["id"] for one in json.loads(response(tmp_path, "presets", "--json").out)} >= {"pdd", "taobao"}
    assert json.loads(response(tmp_path, "presets", "taobao", "--json").out)["values"]["cap_s"]["value"] == 600
    assert response(tmp_path, "presets", "mars").code == 1


def test_a_broken_preset_of_the_profile_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "presets"
    folder.mkdir()
    (folder / "mine.toml").write_text("schema = 1\n", encoding="utf8")
    done = response(tmp_path, "presets")
    assert done.code == 1
    assert "mine.toml:1: 缺少 preset" in done.err


def demo(tmp_path: Path, *arguments: str | Path, text: str | None = None) -> tuple[dict[str, Any], int, str]:
    done = livecs(tmp_path, "--demo", "response", "import", *arguments, "--json", typed=text)
    return json.loads(done.out) if done.out else {}, done.code, done.err


CHAT = "小鱼 2026-11-16 10:00:00\n在吗\n阿强 2026-11-16 10:00:40\n在的\n"


def test_a_pasted_chat_is_asked_about_and_kept_without_what_was_said(tmp_path: Path) -> None:
    dry, code, _ = demo(tmp_path, "--transcript", "-", "--platform", "douyin", "--dry-run", text=CHAT)
    assert (dry["asks"], [one["nick"] for one in dry["speakers"]], code) == ("agents", ["小鱼", "阿强"], 1)
    assert "没有核对过" in dry["shape"]["source"]["title"]
    _, code, said = demo(tmp_path, "--transcript", "-", "--platform", "douyin", text=CHAT)
    assert (code, "--agent" in said) == (1, True)
    kept, code, _ = demo(tmp_path, "--transcript", "-", "--platform", "douyin", "--agent", "阿强", text=CHAT)
    assert (kept["new"], kept["sources"], kept["conversations"], code) == (2, ["pasted"], 1, 0)
    assert "在吗" not in json.dumps(kept, ensure_ascii=False)


def test_a_report_of_the_back_office_is_kept_as_figures(tmp_path: Path) -> None:
    file = tmp_path / "report.csv"
    file.write_text(
        "日期,3分钟回复率,咨询人数,心情\n2026-11-20,92.1%,1240,好\n2026-11-21,很高,1300,好\n", encoding="utf8"
    )
    dry, code, _ = demo(tmp_path, file, "--dry-run")
    assert (dry["kind"], dry["unused"], code) == ("figures", ["心情"], 1)
    kept, code, _ = demo(tmp_path, file)
    assert (kept["new"], kept["faults"], code) == (3, [{"row": 0, "why": "第 3 行「3分钟回复率」不是数字：很高"}], 1)
    assert demo(tmp_path, file)[0]["new"] == 0


def test_nothing_to_import_is_said(tmp_path: Path) -> None:
    assert "请写一个文件" in demo(tmp_path)[2]
    assert "读不出来" in demo(tmp_path, "--transcript", tmp_path / "none.txt")[2]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--on", "2999-11-20", "--on 2999-11-20 在今天以后"),
        ("--on", "2026-02-31", "要一个日期，如 2026-11-20"),
        ("--days", "0", "天数请填 1 到 366"),
    ],
)
def test_a_day_that_cannot_be_is_not_kept(tmp_path: Path, option: str, value: str, said: str) -> None:
    file = tmp_path / "report.csv"
    file.write_text("3分钟回复率,咨询人数\n92.1%,1240\n", encoding="utf8")
    kept, code, err = demo(tmp_path, file, option, value)
    assert (kept, code > 0, said in err) == ({}, True, True)


def test_what_is_refused_is_told_without_phone_numbers(tmp_path: Path) -> None:
    file = tmp_path / "chats.csv"
    file.write_text("会话,时间,角色\nk1,2026-11-16 10:00:00,13800000000\n", encoding="utf8")
    told, code, _ = demo(tmp_path, file, "--dry-run")
    assert (told["faults"], code) == ([{"row": 2, "why": "角色认不出来：138****0000"}], 1)
