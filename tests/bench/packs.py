"""Generated packs of any size, the same each time."""

import random
from pathlib import Path

from livecs.phrases.library import index

WORDS = [
    "退货",
    "换货",
    "运费",
    "质量",
    "问题",
    "尺码",
    "偏大",
    "偏小",
    "发货",
    "物流",
    "快递",
    "几天",
    "到货",
    "优惠",
    "满减",
    "券",
    "活动",
    "价格",
    "颜色",
    "色差",
    "面料",
    "起球",
    "缩水",
    "洗涤",
    "库存",
    "补货",
    "预售",
    "赠品",
    "漏发",
    "错发",
    "破损",
    "签收",
    "拒收",
    "退款",
    "到账",
    "多久",
    "怎么",
    "可以",
    "什么",
    "时候",
    "推荐",
    "身高",
    "体重",
    "显瘦",
    "厚度",
    "内搭",
    "外套",
    "裤子",
    "裙子",
    "鞋子",
    "包包",
    "怎么算",
    "谁承担",
    "多长时间",
    "能不能",
    "已经",
    "还没",
    "收到",
    "少了",
    "一件",
    "两件",
    "订单",
    "修改",
    "地址",
    "取消",
    "合并",
    "发票",
    "会员",
    "积分",
]
_PER_FILE = 2500


def make_profile(folder: Path, count: int) -> Path:
    """Fill a profile with ``count`` generated phrases beside the shipped ones, and index it."""
    chance = random.Random(20261121)  # noqa: S311 (not for secrets)
    packs = folder / "phrasebanks"
    packs.mkdir(parents=True)
    for first in range(0, count, _PER_FILE):
        items = [_item(chance, number) for number in range(first, min(first + _PER_FILE, count))]
        head = f'schema = 1\npack = "bench-{first}"\ntitle = "生成的话术"\n'
        (packs / f"bench-{first:06}.toml").write_text(head + "".join(items), encoding="utf8")
    return folder


def warm(folder: Path, shipped: Path) -> None:
    """Make the cache that a second start finds."""
    index([shipped, folder / "phrasebanks"], folder / "cache")


def _item(chance: random.Random, number: int) -> str:
    def some(least: int, most: int) -> str:
        return "".join(chance.choices(WORDS, k=chance.randint(least, most)))

    keywords = ", ".join(f'"{some(1, 2)}"' for _ in range(4))
    text = "，".join(some(3, 5) for _ in range(5))
    return (
        f'\n[[phrase]]\nid = "bench-{number}"\ntitle = "{some(2, 5)}"\nscene = ["生成", "{chance.choice(WORDS)}"]\n'
        f"abbr = \"q{number}\"\nkeywords = [{keywords}]\nstatus = \"approved\"\ntext = '''亲，{text}。'''\n"
    )
