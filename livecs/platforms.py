"""The platforms whose workbenches livecs stands beside."""

from typing import NamedTuple


class Platform(NamedTuple):
    """One sales platform: ``id`` in files and on the command line, ``title`` on screen."""

    id: str
    title: str
    workbench: str


PLATFORMS = (
    Platform("douyin", "抖音", "飞鸽"),
    Platform("pdd", "拼多多", "多多客服"),
    Platform("kuaishou", "快手", "快手小店客服工作台"),
    Platform("taobao", "淘宝", "千牛"),
    Platform("wechat_channels", "视频号", "微信小店客服工作台"),
    Platform("xiaohongshu", "小红书", "千帆"),
)
PLATFORM_IDS = tuple(platform.id for platform in PLATFORMS)
