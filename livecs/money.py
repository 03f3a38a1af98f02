"""Money in integer fen: read as people write it, written as people say it."""

import re
import unicodedata

_AMOUNT = re.compile(r"(?:rmb|cny|¥)?(\d{1,7})(?:\.(\d{1,2}))?(?:元|块钱|块|rmb|r)?(?:/件|每件|一件)?", re.IGNORECASE)
_KUAI = re.compile(r"(\d{1,7})块(\d)")  # 89块9
_THOUSANDS = re.compile(r"(?<=\d)[,，](?=\d{3}(?!\d))")
_BLANKS = re.compile(r"\s+")


def fen_of(typed: str) -> int | None:
    """A price as it is typed (¥89, 89元, 89.9, ８９, 89块9, 1,299) in fen; None when it is not one single price."""
    plain = _BLANKS.sub("", unicodedata.normalize("NFKC", typed))
    plain = _THOUSANDS.sub("", plain)
    if kuai := _KUAI.fullmatch(plain):
        return int(kuai[1]) * 100 + int(kuai[2]) * 10
    found = _AMOUNT.fullmatch(plain)
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else None


def yuan(fen: int) -> str:
    """An amount in yuan without needless zeros: 8900 is 89, 8990 is 89.9."""
    sign = "-" if fen < 0 else ""
    whole, rest = divmod(abs(fen), 100)
    return f"{sign}{whole}.{rest:02}".rstrip("0").rstrip(".") if rest else f"{sign}{whole}"
