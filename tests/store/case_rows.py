"""Cases to try things on: made-up people, numbers that no phone has."""

import secrets

from livecs.clock import NowMs
from livecs.ids import Ids
from livecs.returns.deadlines import Due, no_deadlines
from livecs.returns.model import NewCase
from livecs.store.cases import CaseStore
from livecs.store.database import Database

REASON = "00000000-0000-7000-8000-000000000102"
START_MS = 1_795_233_600_000
DAY_MS = 86_400_000
PHONE = "13900000001"
CASE = NewCase(
    "pdd",
    "241121-000000000000001",
    REASON,
    customer_nick="小夜曲",
    customer_name="欧阳试纸",
    customer_phone=PHONE,
    customer_address="无名省试验市样例路一号",
    tracking_no="TEST0000000001",
    note="鞋子偏大",
)


class Moments:
    """A clock that stands still until it is set."""

    def __init__(self, ms: int = START_MS) -> None:
        self.ms = ms

    def __call__(self) -> int:
        return self.ms


def ids(now_ms: NowMs) -> Ids:
    return Ids(now_ms, secrets.randbits)


def store(database: Database, now_ms: NowMs, due: Due = no_deadlines) -> CaseStore:
    return CaseStore(database, ids(now_ms), now_ms, due)
