"""What stands beside a hit and turns its meaning: negation, refusal, warning, quotation."""

from livecs.lint.late import late
from livecs.lint.word_table import FOLLOWERS

# 不能保证, 没法给您保证, 不参与刷单: in the same clause, a few characters away; 不, 没, 未, 无 right before.
# 有没有, 是不是, 要不要 ask and refuse nothing.
_REFUSED = late(
    r"(?:不会[^，。！？；：\n]{0,8}(?:要求|索要|向您)[^，。！？；：\n]{0,6}|(?:不能|不会(?!装|弄|的话|操作|搭|选|接(?!受|单)|拆|调|连|设|贴|拼装|拧|组|安|修(?!改)|绑|缝|配)|不可|不敢|不得|不给|不做|不搞|不碰|不让|(?<![拿得看说对])不准|不许|不参与|不参加|不支持|不接受|不允许|不提供|不存在|不承诺|不发|不送|不返|不会以|"
    r"不建议|不需要|不用|(?<!要)不要(?!错过|犹豫|担心|着急)|(?<!是)不是|不方便|不属于|没法|没办法|(?<!有)没有|没说过|没做过|没人|无法|无权|难以|很难|并非|并不|不治|从不|从来不|不说|不敢说|不会说|"
    r"绝不|从没|禁止|严禁|拒绝|避免|杜绝|抵制|谁也不|哪敢|请勿|切勿|(?<![特分区级性个类辨告离])别|勿)[^，。！？；：\n]{0,6}|(?<![要是])不|(?<!有)没|未|无)$"
)
# 谨防…, 警惕…: a warning reaches as far as its sentence.
_WARNED = late(
    r"(?:谨防|警惕|当心|小心|防止|提防|不要相信|不要轻信|别相信|切勿|请勿|别信|凡是|(?:如果|要是|若|遇到)有人|冒充|假冒|骗子|诈骗|打击|处罚)[^。！？\n]{0,20}$"
)
# 不具备祛斑功效, 起不到消炎作用: what a thing does not have, claim or do.
_ABSENT = late(
    r"(?:不(?:含|具备|具有|宣传|宣称|作|起|等于|涉及|主打|追求|讲|谈|算)|(?:谈|算|起|达|做|替代|代替|取代)不(?:上|到|了)|非|别提)"
    r"[^，。！？；：\n]{0,4}$"
)
# 刷单会被处罚, 好评返现这种我们不做: what is said of it afterwards.
_JUDGED = late(
    r"[^，。！？\n]{0,8}(?:不做|不能|不可以|不支持|不接受|不参与|不提供|不碰|不讲|不用理|都没有|是违规|不允许|不合规)|"
    r"[^。！？\n]{0,20}(?:骗|诈|处罚|违规|被罚|封号|举报|别信|别相信|别扫|别点|别加|不要相信|不可信|不要信|请勿|不安全|代替药物|代替不了|不要理|不用理|别理|都别[加扫付信点给转]|一律[不别])"
)
# 排毒什么的没这回事, 根治两个字不能写, 包您满意的横幅: nobody who meant it would go on so.
_DENIED = late(
    r"[^，。！？\n]{0,5}(?:图案|字样|造型|横幅|标语)|[这那的]?[两三四五六]个字|"
    r"[^。！？\n]{0,14}(?:没这回事|没有的事|别信|别上当|的说法|[这那][种类个](?:话|词|写法|说法)|都是假的|是假的|直接挂|不能写|不许写|不是夸|不是店里|没保障|没有保障|有风险|不安全|医嘱|问问?医生|[要请]去医院|请到药店|[去到]药店买|我们没有|我们店?不卖|[我本]店不卖)"
)
# 白眼狼这本书, 癞蛤蟆造型的摆件: an insult or a threat that is the name of a thing for sale.
_TITLED = late(
    r"[^，。！？\n]{0,4}(?:这[本部首张幅句]|公仔|玩偶|手办|盲盒|表情包|卡通|绘本|漫画|海报|警示语|提示语|摆件|抱枕|徽章|冰箱贴)"
)
_SPOKEN = frozenset({"abuse", "threat", "service_attitude"})
_NAMES = frozenset({"other_platform", "fake_trade", "off_platform_contact"})
_REACH, _PAIR = 24, 2


def is_negated(view: str, start: int, end: int) -> bool:
    """Whether what stands at a span of the view is refused, denied or warned against."""
    before = view[max(0, start - _REACH) : start]
    return bool(
        _REFUSED().search(before)
        or _ABSENT().search(before)
        or _WARNED().search(before)
        or _JUDGED().match(view[end : end + _REACH])
    )


def is_denied(view: str, end: int) -> bool:
    """Whether what follows a span denies it, whatever it was."""
    return bool(_DENIED().match(view[end : end + _REACH]))


def is_title(view: str, end: int, category: str) -> bool:
    """Whether what follows a span makes it the name of a book or a figure."""
    return category in _SPOKEN and bool(_TITLED().match(view[end : end + _REACH]))


def is_in_title(text: str, start: int, category: str) -> bool:
    """Whether a span of the raw text begins between title marks: 《傻瓜伊凡的故事》."""
    return category in _SPOKEN and text.rfind("《", 0, start + 1) > text.rfind("》", 0, start + 1)


def is_cut_from_words(view: str, start: int, end: int, category: str) -> bool:
    """Whether a name of two characters lies across a word: 快手 in 快手柄, 得物 in 值得物超所值."""
    if end - start != _PAIR or category not in _NAMES:
        return False
    return any(first >= 0 and is_word(view[first : first + _PAIR]) for first in (start - 1, end - 1))


def is_word(pair: str) -> bool:
    """Whether two characters are an ordinary word."""
    return len(pair) == _PAIR and pair[1] in FOLLOWERS.get(pair[0], "")
