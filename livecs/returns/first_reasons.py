"""The reasons that every shop begins with, for a form that is filled before anything was ever kept."""

from livecs.returns.model import Reason

# Name, who is liable, the situation of the phrases that fit, whether it speaks of quality, whether to ask for pictures.
_LIST = """
不想要了 buyer dislike
 拍错或多拍 buyer dislike
 不喜欢 buyer dislike
 七天无理由 buyer dislike
尺码颜色 buyer size-wrong
 偏大或偏小 buyer size-wrong
 颜色不合适 buyer colour-differs
质量问题 seller quality quality evidence
 破损 seller damaged quality evidence
 做工瑕疵 seller quality quality evidence
 功能故障 seller quality quality evidence
 变质或过期 seller fresh-food quality evidence
与描述不符 seller quality quality evidence
 材质不符 seller quality quality evidence
 尺寸不符 seller size-wrong quality evidence
发错漏发 seller wrong-item evidence
 发错货 seller wrong-item evidence
 少件漏发 seller missing-item evidence
物流问题 carrier late-delivery
 运输破损 carrier damaged evidence
 丢件 carrier not-received
 太慢或停滞 carrier late-delivery
价格与活动 seller price-drop
 买贵了 seller price-drop
 优惠没用上 seller price-drop
服务问题 seller -
 承诺没做到 seller -
 态度不好 seller -
其他 unclear -
"""


def _reasons() -> tuple[Reason, ...]:
    """Their ids are counted, as the store counts them."""
    reasons: list[Reason] = []
    parent = ""
    for number, line in enumerate(filter(None, _LIST.split("\n")), 1):
        name, liable, situation, *marks = line.split()
        id_ = f"00000000-0000-7000-8000-{0x100 + number:012x}"
        parent = parent if line.startswith(" ") else ""
        reasons.append(
            Reason(
                id_,
                parent,
                name,
                liable,
                is_quality="quality" in marks,
                asks_evidence="evidence" in marks,
                is_offered=True,
                position=number,
                situation=situation.strip("-"),
            )
        )
        parent = parent or id_
    return tuple(reasons)


FIRST_REASONS = _reasons()
"""In their order, each below its parent; a test holds them against a new database."""
