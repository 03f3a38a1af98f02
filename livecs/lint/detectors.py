"""What no list holds: numbers, addresses and links, found by their shape and what stands beside them.

All of them read one plain view that keeps separators: digits of every style are ASCII digits in it.
"""

import re
from collections.abc import Callable, Iterator

from livecs.lint.late import late
from livecs.lint.plain_text import HAN_DIGIT, Plain, Span

Detector = Callable[[Plain], Iterator[Span]]

# Only a text with one of these is looked at.
_TRIGGER = re.compile("[0-9a-z@¥￥$€]")
_SPOKEN = re.compile(f"[{HAN_DIGIT}](?:[{HAN_DIGIT}]{{3}}|[栋幢]|单元)")
_BETWEEN = r"[\s\-—–_.·•*/|~～()（）]{0,2}"
# l for 1 and O for 0: what looks like a digit is read as one.
_SPOKEN_BETWEEN = r"[\s\-—–_.·•*/|~～()（），]{0,2}"  # 一八九，零零零零，…
_MOBILE = late(
    rf"(?<![\d.a-z])(?:(?:\+|00)?86{_BETWEEN})?[1li]{_SPOKEN_BETWEEN}[3-9](?:{_SPOKEN_BETWEEN}[\dlo]){{9}}(?![\dlo])|"
    r"(?<![\d.a-z])[1li][3-9][\dlo][^\w\n]{1,3}[\dlo]{4}[^\w\n]{1,3}[\dlo]{4}(?![\dlo])|"  # 138,0013,8000
    r"(?<![\d.a-z])[1li]([^\w\n]{1,2})[3-9](?:\1[\dlo]){9}(?![\dlo])"  # the same sign between all
)
_CARD = late(r"(?<![\da-z])\d(?:[ ,，、._·*~-]{0,2}\d){15,18}(?![\da-z])")


def wakes(view: str) -> bool:
    """Whether a folded view holds anything that a detector of shapes could find."""
    return bool(_TRIGGER.search(view)) or is_spoken(view)


def is_spoken(view: str) -> bool:
    """Whether a view may hold a number in Chinese numerals."""
    return bool(_SPOKEN.search(view))


def is_long(view: str) -> bool:
    """Whether a folded view may be longer than a reply should be."""
    return len(view) > _LONG


# Numbers that are no one's: what is named so on the left is an order, a parcel, a code, a size.
_NAMED = late(
    r"(?:订单|单号|运单|快递(?!员|小哥)|物流|编号|编码|条码|条形码|货号|款号|批号|商品id|商品号|id|券码|券|兑换码|取件码|流水|型号|尺码|"
    r"身高|体重|价格|金额|原价|尺寸|规格|长宽高|库存|销量|序列号|防伪码|税号|发票号|页|no)[^，。！？；\n]{0,6}$"
)


# 订单里留的号码: an order is named, but the number is a phone's.
_PHONES = late(r"(?:电话|手机|手机号|号码|联系方式|座机|热线)[^，。！？；\n]{0,3}$")


_MEASURED = late(r"\s*(?:毫米|厘米|mm|cm)")  # 1380*1520*400 毫米


def _unnamed(plain: Plain, pattern: re.Pattern[str]) -> Iterator[Span]:
    """Matches over digits of every style, without those that are named an order, a parcel, a code."""
    for found in pattern.finditer(plain.digits) if plain.is_numbered else ():
        before = plain.text[max(0, found.start() - 12) : found.start()]
        if _MEASURED().match(plain.text, found.end()):
            continue
        if _PHONES().search(before) or not _NAMED().search(before):
            yield found.span()


def _digits(plain: Plain, span: Span) -> str:
    return re.sub(r"\D", "", plain.digits[slice(*span)])


def mobile(plain: Plain) -> Iterator[Span]:
    """Eleven digits of a mainland mobile number, in any spelling; perhaps with 86 before them."""
    yield from _unnamed(plain, _MOBILE())


def mobile_invite(plain: Plain) -> Iterator[Span]:
    """A mobile number that the customer is invited to use, with the words that invite."""
    for start, end in mobile(plain):
        before = plain.text[max(0, start - _NEAR) : start]
        after = plain.text[end : end + _NEAR]
        if not _CUSTOMERS().search(before) and (_INVITES().search(before) or _INVITED().match(after)):
            yield start, end


_NEAR = 14
_INVITES = late(
    r"(?:加|联系|打|拨|呼|call|tel|短信|私|找我|搜|我的|我这|我们的|咱|本店|店里|客服|专线|热线|老板|主管|同号|存|记)"
    r"[^。！？\n]{0,12}$"
)
_INVITED = late(r"[^。！？\n]{0,8}(?:加我|联系我|打给我|找我|给我打|打过来|同号|随时|开机|聊)")
_CUSTOMERS = late(r"(?:您的|您留|您预留|预留|收件|收货|买家|顾客|客户|登记|核对|订单里)[^。！？\n]{0,10}$")


def landline(plain: Plain) -> Iterator[Span]:
    """A number with an area code, or a 400 or 800 number."""
    yield from _unnamed(plain, _LANDLINE())


_LANDLINE = late(r"(?<![\da-z-])(?:0\d{2,3}[-—– ]\d{7,8}|0(?:10|2\d)\d{8}|[48]00[-—– ]?\d{3}[-—– ]?\d{4})(?!-?\d)")


def bank_card(plain: Plain) -> Iterator[Span]:
    """16 to 19 digits with the issuer's beginning, and named a card or with the right check digit (ISO/IEC 7812)."""
    for span in _unnamed(plain, _CARD()):
        digits = _digits(plain, span)
        is_named = bool(_CARD_NAMED().search(plain.text[max(0, span[0] - _NEAR) : span[0]]))
        if digits[:2] in _ISSUERS and (is_named or _luhn(digits)) and not _is_id_card(digits):
            yield span


_CARD_NAMED = late(r"(?:银行卡|储蓄卡|信用卡|工资卡|卡号|账号|[那这]张卡|开户)[^，。！？\n]{0,8}$")
_ISSUERS = {"62", "60", "45", "40", "41", "42", "43", "51", "52", "53", "54", "55", "35", "37", "95", "94"}


def id_card(plain: Plain) -> Iterator[Span]:
    """A resident identity number: named one, or with the right check character (GB 11643-1999)."""
    for found in _ID_CARD().finditer(plain.digits) if plain.is_numbered else ():
        is_named = bool(_ID_NAMED().search(plain.text[max(0, found.start() - _NEAR) : found.start()]))
        if _is_id_card(re.sub(r"[^0-9x]", "", found[0]), is_checked=not is_named):
            yield found.span()


_ID_CARD = late(r"(?<![0-9a-z])\d(?:[ ,，、._·*~-]{0,3}\d){16}[ ,，、._·*~-]{0,3}[0-9x](?![0-9a-z])")
_ID_NAMED = late(r"(?:身份证|证件号|证号|实名)[^，。！？\n]{0,8}$")


def home_address(plain: Plain) -> Iterator[Span]:
    """A building with its entrance or flat: 6号楼502, 12栋2单元."""
    for found in _FLAT().finditer(plain.digits) if _HOUSED().search(plain.text) else ():
        yield found.span()


_HOUSED = late("[栋幢座楼弄院元]")
_FLAT = late(
    r"\d{1,4}[ .·-]?(?:号楼|栋|幢|座|弄|号院)[\s,，-]{0,2}(?:\d{1,2}[ .·-]?单元[\s,，-]?(?:\d{1,2}楼)?(?:\d{2,4}室?)?|"
    r"\d{3,4}(?!\d|元|块|件|米|克|ml|kg))|\d{1,2}单元[\s,，-]?\d{3,4}(?!\d)室?"
)


def wechat_id(plain: Plain) -> Iterator[Span]:
    """An account name behind a word that invites to it."""
    for found in _WECHAT().finditer(plain.text) if _ACCOUNT().search(plain.text) else ():
        yield found.span(1)


_ACCOUNT = late("[a-z][a-z0-9_-]{5}")
_WECHAT = late(
    r"(?:微信|薇信|微心|威信|v信|wx|vx|微|薇|徽信|weixin|加v|➕v|\+v|加我|加一下|搜)\s*(?:号|号码|账号|id)?\s*[是为:：]?\s*"
    r"(?<![a-z0-9])([a-z][a-z0-9_-]{5,19})(?![a-z0-9])"
)


def qq_id(plain: Plain) -> Iterator[Span]:
    """A QQ or group number behind its name."""
    for found in _QQ().finditer(plain.digits) if _QQ_NAMED().search(plain.text) else ():
        yield found.span()


_QQ_NAMED = late("[q扣抠企球🐧]")
_QQ = late(
    r"(?:(?<![a-z])q\s?q|扣扣|抠抠|企?🐧|企鹅|企e|球球|扣(?=\d{5})|(?<![a-z])q(?=群|号|:))\s*(?:群|号|号码|帐号|账号)*\s*[是为:：]?\s*"
    r"[1-9](?:[ -]?\d){4,10}(?!\d)"
)


def email(plain: Plain) -> Iterator[Span]:
    """A mail address."""
    for found in _EMAIL().finditer(plain.text) if "@" in plain.text else ():
        yield found.span()


_EMAIL = late(r"(?<![a-z0-9])[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}")


def link(plain: Plain) -> Iterator[Span]:
    """A web address, with or without scheme."""
    for found in _LINK().finditer(plain.text) if _LINK_PART().search(plain.text) else ():
        yield found.span()


_TLD = "com|cn|net|org|cc|top|shop|vip|xyz|me|io|co|tv|info|site|store|ltd|club|live|app|work|wang|hk|tw"
_REST = r"[^\s，。！？；、]*"
_LINK_PART = late(rf"http|\.(?:{_TLD})")
_LINK = late(
    rf"https?:/*{_REST}|(?<![a-z0-9@.-])(?:(?:[a-z]|[a-z0-9-]{{2,63}})\.){{1,4}}(?:{_TLD})(?![a-z0-9.])(?:/{_REST})?"
)


def spelled_link(plain: Plain) -> Iterator[Span]:
    """A web address that is spelled out: dots as words or other signs, blanks between the letters."""
    for found in _SPELLED().finditer(plain.text) if _SPELLED_PART().search(plain.text) else ():
        yield found.span()


_DOT = (
    r"\s*(?:\.|。|点|點|丶|丨|兜特|斗特|豆特|·|、|,|，|"
    r"[(（【\[〔「《<{]?\s*(?:dot|点|\.)\s*[)）】\]〕」》>}]?|[^\w\s/&+~-])\s*"
)
_ENDS = "|".join(r"\s*".join(end) for end in ("com", "c0m", "cn", "net", "org", "cc", "top", "shop", "vip", "xyz"))
_ENDS += "|西恩|靠姆|抗姆|康姆|扣姆"
_ENDS += "".join("|" + r"\s*[,，.。·、_-]\s*".join(end) for end in ("com", "net", "shop", "vip", "xyz"))  # c,o,m
_SPELLED_PART = late(rf"h\s*t\s*t\s*p|www|3w|w\s+w\s+w|{_ENDS}")
_SPELLED = late(
    rf"(?:h\s*t\s*t\s*p\s*s?\s*:[\s/]*[a-z0-9]|(?:www|3w|w\s+w\s+w){_DOT}[a-z0-9]|"
    rf"(?<![a-z0-9])[a-z0-9](?:[a-z0-9-]{{2,40}}|(?: [a-z0-9]){{2,20}}){_DOT}(?:{_ENDS})(?![a-z0-9]))[a-z0-9\s./-]*"
)


def short_link(plain: Plain) -> Iterator[Span]:
    """An address of a link shortener, or of a platform's own."""
    for found in _SHORT_LINK().finditer(plain.text) if _SHORT_PART().search(plain.text) else ():
        yield found.span()


_SHORTENERS = (
    *("t.cn", "dwz.cn", "url.cn", "suo.im", "w.url.cn", "m.tb.cn", "tb.cn", "3.cn", "u.jd.com", "v.douyin.com"),
    *("p.pinduoduo.com", "xhslink.com", "v.kuaishou.com"),
)
_SHORT_PART = late(r"\.(?:cn|im|com)/")
_SHORT_LINK = late(rf"(?<![a-z0-9.])(?:{'|'.join(map(re.escape, _SHORTENERS))})/[a-z0-9]+")


def password_token(plain: Plain) -> Iterator[Span]:
    """A share token to be pasted into an app: signs of money around letters and digits."""
    for found in _TOKEN().finditer(plain.text):
        token = found[0][1:-1]
        if re.search(r"[a-z]", token) and re.search(r"\d|[¥￥$€₤]", found[0]):
            yield found.span()


_TOKEN = late(r"[¥￥$€₤(（/][a-z0-9]{8,16}[¥￥$€₤)）/]")


def long_reply(plain: Plain) -> Iterator[Span]:
    """The part of a paragraph behind its sixtieth character: several short answers beat one long."""
    start = 0
    for blank in [*_BLANK().finditer(plain.text), None]:
        end = blank.start() if blank else len(plain.text)
        if len(plain.text[start:end].strip()) > _LONG:
            yield start + _LONG, end
        start = blank.end() if blank else end


_BLANK = late(r"\n[^\S\n]*(?=\n)")
_LONG = 60


def _luhn(digits: str) -> bool:
    doubled = [int(d) * (1 + n % 2) for n, d in enumerate(reversed(digits))]
    return sum(d - 9 * (d > 9) for d in doubled) % 10 == 0  # noqa: PLR2004


def _is_id_card(digits: str, *, is_checked: bool = True) -> bool:
    if not re.fullmatch(r"[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]", digits):
        return False
    if not is_checked:
        return True  # named as one: a slip of the pen hides nobody
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(digits[:17], weights, strict=True))
    return "10x98765432"[total % 11] == digits[17]


DETECTORS: dict[str, Detector] = {
    one.__name__: one
    for one in (
        *(mobile, mobile_invite, landline, bank_card, id_card, home_address, wechat_id, qq_id, email),
        *(link, short_link, spelled_link, password_token, long_reply),
    )
}
