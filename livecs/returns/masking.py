"""What a screen shows of a customer: enough to know whom one talks to, too little to call on them."""

import re

from livecs.returns.model import Case, NewCase
from livecs.text import mask_phones

_STARS = "****"
_AREA = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:省|自治区|市|州|盟)(?:[\u4e00-\u9fff]{2,8}?(?:市|州|盟|地区))?")
_SHOWN, _LEAST = 4, 8
_MASKED_TAIL = re.compile(r"(\*{4,})\d\d(?=\d\d(?!\d))")
_FREE = ("reason_note", "note", "reply")


def mask_name(name: str) -> str:
    """A name by its first character: ``欧**``."""
    return f"{name[0]}**" if name else ""


def mask_phone(phone: str, shown: int = _SHOWN) -> str:
    """A phone number by its beginning and its end; one that is no number of ours is masked by length."""
    masked = mask_phones(phone, shown)
    if masked != phone or "*" in phone or not phone:
        return masked
    return f"{phone[:3]}{_STARS}{phone[-shown:]}" if len(phone) >= _LEAST else _STARS


def mask_address(address: str) -> str:
    """An address by province and city: ``无名省试验市****``."""
    area = _AREA.match(address)
    return f"{area[0] if area else ''}{_STARS}" if address else ""


def masked(case: Case) -> Case:
    """A case as a screen shows it."""
    said = case.said
    shown = {
        "customer_name": mask_name(said.customer_name),
        "customer_phone": mask_phone(said.customer_phone),
        "customer_address": mask_address(said.customer_address),
        "customer_nick": mask_phones(said.customer_nick),
        **{name: mask_phones(getattr(said, name)) for name in _FREE},
    }
    return case._replace(said=NewCase(**(said._asdict() | shown)))


def for_outside(shown: str) -> str:
    """What a screen shows, as it may leave it: of a masked phone two more digits hidden, ``139******01``."""
    return _MASKED_TAIL.sub(r"\1**", shown)


def customer_words(nick: str, name: str) -> str:
    """Whom a row is about: the nick, which the chat shows too, else the masked name."""
    return mask_phones(nick) or mask_name(name)
