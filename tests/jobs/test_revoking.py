"""Everything that takes an approval away, done to a real shop: what an agent is offered before and after."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from livecs.phrases.library import Entry, index
from livecs.phrases.model import Phrase
from livecs.phrases.revision import revision
from livecs.phrases.sendable import Why, why_not
from livecs.phrases.signing import sig_path
from livecs.vault.secret import Secret
from tests.approval import NEW, Shop, open_shop
from tests.lint.build import linter, rule

TODAY, LATER = "2026-11-21", "2027-03-01"


class Case(NamedTuple):
    """A shop with one approved phrase, its neighbour, and the pack they stand in."""

    shop: Shop
    phrase: Phrase
    pack: Path

    def write(self, text: str) -> None:
        self.pack.write_text(text, encoding="utf8")

    @property
    def text(self) -> str:
        return self.pack.read_text(encoding="utf8")


def nothing(_case: Case) -> None:
    pass


def proposal(case: Case) -> None:
    case.shop.proposed(case.phrase._replace(text="还没通过的话。"), base=revision(case.phrase))


def text(case: Case) -> None:
    case.write(case.text.replace("会员日是周五。", "会员日是周六。"))


def field(name: str, old: str, new: str) -> Callable[[Case], None]:
    def change(case: Case) -> None:
        assert old in case.text
        case.write(case.text.replace(old, new, 1))

    change.__name__ = name
    return change


def retired(case: Case) -> None:
    case.shop.wait()
    case.shop.job.retire("hand", case.phrase.id)


def signature_gone(case: Case) -> None:
    sig_path(case.pack).unlink()


def signature_line_gone(case: Case) -> None:
    lines = sig_path(case.pack).read_text().split("\n")
    sig_path(case.pack).write_text("\n".join(line for line in lines if case.phrase.id not in line))


def signature_spoiled(case: Case) -> None:
    lines = sig_path(case.pack).read_text().split("\n")
    spoiled = [line.replace(', "', ', "AAAA') if case.phrase.id in line else line for line in lines]
    sig_path(case.pack).write_text("\n".join(spoiled))


def key_changed(case: Case) -> None:
    (case.shop.folder / "store/shop-key.json").unlink()
    other = Shop(case.shop.folder, case.shop.database)
    other.key._randomness(32)
    other.key._file.write(other.key._file.read() or made_elsewhere(case))
    case.shop.clock.ms += 1
    case.shop.key.adopt(Secret("222222"), case.shop.database)


def made_elsewhere(case: Case):  # type: ignore[no-untyped-def]  # noqa: ANN201 (a record of the key file)
    folder = case.shop.folder / "elsewhere"
    folder.mkdir()
    with open_shop(folder) as elsewhere:
        elsewhere.key._randomness(32)
        elsewhere.key.make(Secret("222222"), elsewhere.database)
        return elsewhere.key._file.read()


def pack_replaced(case: Case) -> None:
    case.write(case.text.replace("会员日是周五。", "整个换过。").replace("第二条。", "整个换过。"))


def older_wording_back(case: Case) -> None:
    pack, sig = case.pack.read_bytes(), sig_path(case.pack).read_bytes()
    case.shop.approved(case.phrase._replace(text="新的话。"), base=revision(case.phrase))
    case.pack.write_bytes(pack)
    sig_path(case.pack).write_bytes(sig)


def cache_spoiled(case: Case) -> None:
    index([case.shop.own], case.shop.cache)
    for path in case.shop.cache.glob("*.json"):
        path.write_text(path.read_text(encoding="utf8").replace("会员日是周五。", "缓存里换过。"), encoding="utf8")
        assert "缓存里换过。" in str(json.loads(path.read_text(encoding="utf8")))


def rules_changed(case: Case) -> None:
    case.shop.job._linter = linter(rule("会员日是", severity={"any": "hint", "pdd": "error"}))


@pytest.mark.parametrize(
    ("befall", "on", "why", "neighbour"),
    [
        (nothing, TODAY, None, None),
        (proposal, TODAY, None, None),  # the approved wording stays in use
        (text, TODAY, Why.UNTRUSTED, None),
        (field("title", 'title = "会员日"', 'title = "别的"'), TODAY, Why.UNTRUSTED, None),
        (field("until", "valid_until = 2026-12-31", "valid_until = 2029-12-31"), TODAY, Why.UNTRUSTED, None),
        (field("status", 'status = "approved"', 'status = "retired"'), TODAY, Why.UNTRUSTED, None),
        (field("approver", 'approved_by = "主管小夏"', 'approved_by = "我"'), TODAY, Why.UNTRUSTED, None),
        (field("comment", "schema = 1", "# 注释\nschema = 1"), TODAY, None, None),
        (nothing, LATER, Why.EXPIRED, None),
        (retired, TODAY, Why.RETIRED, None),
        (signature_gone, TODAY, Why.UNTRUSTED, Why.UNTRUSTED),
        (signature_line_gone, TODAY, Why.UNTRUSTED, None),
        (signature_spoiled, TODAY, Why.UNTRUSTED, None),
        (key_changed, TODAY, Why.UNTRUSTED, Why.UNTRUSTED),
        (pack_replaced, TODAY, Why.UNTRUSTED, Why.UNTRUSTED),
        (older_wording_back, TODAY, Why.UNTRUSTED, None),
        (cache_spoiled, TODAY, None, None),
        (rules_changed, TODAY, Why.LINT_ERROR, None),
    ],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_what_takes_an_approval_away(
    tmp_path: Path, befall: Callable[[Case], None], on: str, why: Why | None, neighbour: Why | None
) -> None:
    with open_shop(tmp_path) as shop:
        first = shop.approved(NEW._replace(valid_until="2026-12-31"))
        second = shop.approved(first._replace(id="", title="别的", text="第二条。", valid_until=""))
        befall(Case(shop, first, shop.own / "hand.toml"))
        found = {entry.phrase.id: offered(shop, entry, on) for entry in shop.library().entries}
        assert (found[first.id], found[second.id]) == (why, neighbour)


def offered(shop: Shop, entry: Entry, on: str) -> Why | None:
    has_error = "pdd" in shop.job.blocked(entry.phrase)
    return why_not(entry.phrase, entry.standing, "pdd", on, has_error=has_error)
