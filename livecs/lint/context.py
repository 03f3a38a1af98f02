"""What stands beside a hit and turns its meaning: negation, refusal, warning."""

import re

# 不能保证, 没法给您保证, 无法承诺: in the same clause, a few characters away.
_REFUSED = re.compile(
    r"(?:不能|不会|不可|不敢|不得|不给|不做|不支持|不接受|不允许|不提供|不存在|不承诺|不建议|不需要|不用|不要|不是|不方便|"
    r"没法|没办法|没有|没人|无法|无权|难以|很难|并非|并不|从不|绝不|禁止|严禁|拒绝|避免|杜绝|谁也不|哪敢|请勿|切勿|别|勿|未)"
    r"[^，。！？；：\n]{0,6}$"
)
# 谨防…, 警惕…: a warning reaches as far as its sentence.
_WARNED = re.compile(
    r"(?:谨防|警惕|当心|小心|防止|提防|不要相信|不要轻信|切勿|请勿|别信|凡是|冒充|假冒|骗子|诈骗)"
    r"[^。！？\n]{0,20}$"
)
_WARNED_AFTER = re.compile(r"^[^。！？\n]{0,16}(?:骗|诈|不要相信|别信|不可信|违规|不允许|风险|举报|请勿|不安全)")
_REACH = 24


def is_negated(view: str, start: int, end: int) -> bool:
    """Whether what stands at a span of the view is refused, denied or warned against."""
    before = view[max(0, start - _REACH) : start]
    after = view[end : end + _REACH]
    return bool(_REFUSED.search(before) or _WARNED.search(before) or _WARNED_AFTER.match(after))
