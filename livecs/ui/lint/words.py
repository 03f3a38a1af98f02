"""What categories and severities are called on the screen."""

from livecs.lint.model import Category, Severity

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
