"""What categories and severities are called on the screen."""

from livecs.lint.model import Category, Finding, Severity
from livecs.ui.i18n import spoken, translate

LONG_REPLY = "length.long-reply"
"""The shipped rule whose finding is mended by sending the reply in parts."""

CATEGORIES = {
    Category.ABSOLUTE_TERM: "绝对化用语",
    Category.OTHER_PLATFORM: "其他平台",
    Category.OFF_PLATFORM_CONTACT: "站外联系",
    Category.OFF_PLATFORM_PAYMENT: "站外付款",
    Category.PERSONAL_DATA: "个人信息",
    Category.EXTERNAL_LINK: "外部链接",
    Category.NONSTANDARD_LANGUAGE: "不规范用语",
    Category.ABUSE: "辱骂",
    Category.OVER_PROMISE: "过度承诺",
    Category.MEDICAL_CLAIM: "医疗功效",
    Category.REVIEW_INDUCEMENT: "诱导评价",
    Category.FAKE_TRADE: "虚假交易",
    Category.THREAT: "威胁",
    Category.PLATFORM_WORD: "平台禁词",
    Category.SERVICE_ATTITUDE: "服务态度",
}
SEVERITIES = {Severity.ERROR: "违禁", Severity.WARNING: "警告", Severity.HINT: "提示"}
ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "hint"}
TONES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "text2"}


def is_long(finding: Finding) -> bool:
    """Whether the reply is too long, and nothing in it wrong."""
    return finding.rule == LONG_REPLY


def title_of(finding: Finding) -> str:
    """What a finding's category is called; a later one by its id."""
    found = (title for category, title in CATEGORIES.items() if category == finding.category)
    return spoken(next(found, finding.category))


def fix_of(finding: Finding) -> str:
    """The first fix as it is offered; empty when there is none."""
    if is_long(finding):
        return translate("Findings", "分段（Alt+Enter）")
    return finding.fixes[0] if finding.fixes else ""


def tip_of(finding: Finding) -> str:
    """A finding in full, as rich text: what was typed must not be taken for markup."""
    from html import escape  # its tables are nothing a start needs

    source = finding.source
    lines = [f"{spoken(SEVERITIES[Severity(finding.severity)])} · {title_of(finding)}", spoken(finding.message)]
    if fix := fix_of(finding):
        lines.append(translate("Findings", "建议改成：{}").format(fix))
    lines.append(translate("Findings", "来源：{}").format(f"{source.title} {source.date}".rstrip()))
    return "<p>" + "<br>".join(map(escape, lines)) + "</p>"
