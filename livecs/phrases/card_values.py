"""What may stand in 本场信息: it is put into sentences and kept as a plain file, so no braces and no mobile numbers."""

import re
import unicodedata

from livecs.sentence import Sentence

_BRACES = "{}｛｝"
_MOBILE = re.compile(r"(?<!\d)(?:(?:00)?86)?1[3-9]\d{9}(?!\d)")
_BETWEEN = re.compile(r"(?<=\d)[\s\-—–_.·•]+(?=\d)")
_HAN = str.maketrans("零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖", "001234567891123456789")


def why_unfit(value: str) -> str:
    """Why a value may not stand in the card; empty when it may.

    A mobile number is found in any digits that people write (１３８, 一三八, ①③⑧) and with blanks or dashes between.
    """
    if set(_BRACES) & set(value):
        return Sentence("「{}」里不能有花括号，去掉再填", _beginning(value))
    if _MOBILE.search(_BETWEEN.sub("", _digits(value))):
        return Sentence("像是手机号：本场信息不存个人信息，去掉再填")
    return ""


def _digits(value: str) -> str:
    plain = unicodedata.normalize("NFKC", value).translate(_HAN)
    return "".join(str(unicodedata.digit(char, char)) for char in plain)


def _beginning(value: str) -> str:
    return value if len(value) <= 12 else Sentence("{}…", value[:12])  # noqa: PLR2004 (as much as a line shows)
