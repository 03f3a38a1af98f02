"""The platforms whose workbenches livecs stands beside."""

import unicodedata
from typing import NamedTuple

from livecs.sentence import Sentence


class Platform(NamedTuple):
    """One sales platform: ``id`` in files and on the command line, ``title`` on screen."""

    id: str
    title: str
    workbench: str


PLATFORMS = (
    Platform("douyin", Sentence("抖音"), Sentence("飞鸽")),
    Platform("pdd", Sentence("拼多多"), Sentence("多多客服")),
    Platform("kuaishou", Sentence("快手"), Sentence("快手小店客服工作台")),
    Platform("taobao", Sentence("淘宝"), Sentence("千牛")),
    Platform("wechat_channels", Sentence("视频号"), Sentence("微信小店客服工作台")),
    Platform("xiaohongshu", Sentence("小红书"), Sentence("千帆")),
)
PLATFORM_IDS = tuple(platform.id for platform in PLATFORMS)

_ALSO = {
    "douyin": "抖店 抖音电商 抖音小店",
    "pdd": "pinduoduo",
    "kuaishou": "快手小店 快手电商",
    "taobao": "天猫 淘宝天猫 tmall",
    "wechat_channels": "微信小店 视频号小店 微信视频号",
    "xiaohongshu": "小红书商城",
}
_NAMED = {name.lower(): one.id for one in PLATFORMS for name in (*one[:3], *_ALSO[one.id].split())}


def platform_named(text: str) -> str:
    """The id of a platform by what people and files call it; empty for a name that is not known."""
    return _NAMED.get("".join(unicodedata.normalize("NFKC", text).split()).lower(), "")
