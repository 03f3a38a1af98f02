"""How the shop's signing key may stand, and what each state says."""

from enum import StrEnum

from livecs.sentence import Sentence


class ShopKeyState(StrEnum):
    """The key file beside what the database knows of it."""

    NONE = "none"
    READY = "ready"
    UNPINNED = "unpinned"
    MISSING = "missing"
    OTHER = "other"
    UNREADABLE = "unreadable"


SAID = {
    ShopKeyState.NONE: Sentence("还没有店铺签名；第一次通过话术时，由主管设一个 PIN，之后用它审核"),
    ShopKeyState.READY: Sentence("店铺签名可用；审核时输入主管 PIN"),
    ShopKeyState.UNPINNED: Sentence("这台电脑第一次使用这份店铺签名；主管输入 PIN 后生效"),
    ShopKeyState.MISSING: Sentence(
        "店铺签名文件 store/shop-key.json 不见了，暂时不能审核；已通过的话术照常可用，请把文件放回去"
    ),
    ShopKeyState.OTHER: Sentence(
        "店铺签名文件 store/shop-key.json 和这台电脑记下的不是同一把，暂时不能审核；请放回原来的文件"
    ),
    ShopKeyState.UNREADABLE: Sentence(
        "店铺签名文件 store/shop-key.json 读不懂，暂时不能审核；请从另一台电脑或备份放回来"
    ),
}
