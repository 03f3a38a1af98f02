"""Whether a phrase may be sent just now, and if not, why: everything that takes an approval away."""

from enum import StrEnum

from livecs.phrases.model import Phrase, Standing, Status
from livecs.sentence import Sentence


class Why(StrEnum):
    """Why an agent may not send a phrase, though it stands in a pack or a draft."""

    RETIRED = "retired"
    NOT_APPROVED = "not_approved"
    EXPIRED = "expired"
    OTHER_PLATFORM = "other_platform"
    UNTRUSTED = "untrusted"
    LINT_ERROR = "lint_error"
    DRAFTS_FORBIDDEN = "drafts_forbidden"


WORDS = {
    Why.RETIRED: Sentence("这条话术已停用"),
    Why.NOT_APPROVED: Sentence("这条话术还没有通过审核"),
    Why.EXPIRED: Sentence("这条话术已过有效期，请主管重新审核"),
    Why.OTHER_PLATFORM: Sentence("这条话术不用于这个平台"),
    Why.UNTRUSTED: Sentence("签名对不上，不能复制；请主管在话术管理里重新审核"),
    Why.LINT_ERROR: Sentence("这条话术在这个平台有违禁提示，请先修改，再由主管审核"),
    Why.DRAFTS_FORBIDDEN: Sentence("店铺设置了草稿不能复制，请先提交审核"),
}


def why_not(
    phrase: Phrase, standing: Standing, platform: str, on: str, *, has_error: bool = False, drafts_allowed: bool = True
) -> Why | None:
    """Why a phrase may not be sent on a platform on an ISO day; None when it may.

    Args:
        phrase: as it was loaded.
        standing: what is known of its approval.
        platform: empty asks about all.
        on: the day.
        has_error: whether the linter finds an error in it on that platform: rules change after an approval.
        drafts_allowed: whether the shop lets drafts be copied.
    """
    is_draft = standing == Standing.DRAFT
    checks = {
        Why.UNTRUSTED: standing == Standing.UNTRUSTED,
        Why.RETIRED: not is_draft and phrase.status == Status.RETIRED,
        Why.NOT_APPROVED: not is_draft and phrase.status == Status.REVIEW,
        Why.EXPIRED: bool(phrase.valid_until) and on > phrase.valid_until,
        Why.OTHER_PLATFORM: bool(platform and phrase.platforms) and platform not in phrase.platforms,
        Why.DRAFTS_FORBIDDEN: is_draft and not drafts_allowed,
        Why.LINT_ERROR: has_error,
    }
    return next((why for why, holds in checks.items() if holds), None)
