"""What is kept of a window: words of a table, never what else its title says."""

import pytest

from livecs.desktop.foreground import Front
from livecs.ui.chat.learned import ChatWindow, chat_from, found, learned, with_chat

BROWSER, BENCH = "google-chrome", "aliworkbench.exe"


def seen(process: str, title: str = "") -> Front:
    return Front(7, process, title)


@pytest.mark.parametrize(
    ("process", "title", "shop", "kept"),
    [
        ("chat", "小鹿", "", ChatWindow("douyin", "chat", "", "")),
        ("chat", "小鹿", "云朵家", ChatWindow("douyin", "chat", "", "云朵家")),
        (BENCH, "小鹿 接待中心", "", ChatWindow("taobao", BENCH, "接待", "")),  # not the orders of that program
        ("chat", "飞鸽客服 - 小鹿", "", ChatWindow("douyin", "chat", "客服", "")),
        ("chat", "飞鸽 - 小鹿", "", ChatWindow("douyin", "chat", "", "")),
        ("飞鸽.exe", "小鹿", "", ChatWindow("douyin", "飞鸽.exe", "", "")),
        (BROWSER, "小鹿 - 客服工作台 - Chrome", "", ChatWindow("douyin", BROWSER, "客服", "")),
        (BROWSER, "快手小店 小鹿", "", ChatWindow("kuaishou", BROWSER, "快手", "")),
        (BROWSER, "拼多多 商家后台", "", ChatWindow("pdd", BROWSER, "拼多多", "")),
        (BROWSER, "云朵家 - 千牛", "云朵家", ChatWindow("taobao", BROWSER, "云朵家", "云朵家")),
        (BENCH, "云朵家", "云朵家", ChatWindow("taobao", BENCH, "云朵家", "云朵家")),
        (BROWSER, "小鹿 13900000001", "", None),
        ("", "客服工作台", "", None),
        ("chromium", "新标签页", "云朵家", None),
    ],
)
def test_what_is_kept_of_a_window(process: str, title: str, shop: str, kept: ChatWindow | None) -> None:
    window = seen(process, title)
    chat = learned(window, "douyin", shop)
    assert chat == kept
    if chat:
        assert chat_from(chat.line()) == chat
        assert "小鹿" not in chat.line()
        assert found([chat.line()], window) == chat


@pytest.mark.parametrize("line", ["", "抖音", "抖音 · –", "某平台 · chat", "chat · 抖音"])
def test_a_line_that_says_nothing_is_passed_over(line: str) -> None:
    assert chat_from(line) is None
    assert found([line], seen("chat")) is None


SHOPS = ["抖音 · chrome · 客服", "抖音 · chrome · 云朵家 · 云朵家", "快手 · kwai"]


@pytest.mark.parametrize(
    ("window", "line"),
    [
        (seen("chrome", "小鹿 客服"), SHOPS[0]),
        (seen("chrome", "云朵家 客服"), SHOPS[1]),
        (seen("kwai", "随便"), SHOPS[2]),
        (seen("chrome", "新闻"), None),
        (seen("kwaix"), None),
        (None, None),
    ],
)
def test_the_line_that_says_most_is_found(window: Front | None, line: str | None) -> None:
    chat = found(SHOPS, window)
    assert (chat.line() if chat else None) == line


def test_a_window_that_is_learned_again_is_one_line() -> None:
    again = ChatWindow("pdd", "chrome", "客服", "")
    assert with_chat(SHOPS, again) == [SHOPS[1], SHOPS[2], "拼多多 · chrome · 客服"]
