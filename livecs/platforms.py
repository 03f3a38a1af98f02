"""The platforms whose workbenches livecs stands beside."""

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
