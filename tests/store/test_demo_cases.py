"""Made-up cases are the same for the same randomness, spread over two weeks, and obviously nobody's."""

from pathlib import Path
from random import Random

from livecs.store.demo_cases import CASES, demo_cases
from tests.store.build import made
from tests.store.case_rows import DAY_MS, START_MS

ROWS = "SELECT * FROM return_case ORDER BY id"


def test_sixty_cases_over_two_weeks_the_same_each_time_and_only_once(tmp_path: Path) -> None:
    found = []
    for name in ("a.db", "b.db"):
        with made(tmp_path / name) as database:
            for _ in range(2):
                demo_cases(database, START_MS, Random(7).randbytes)  # noqa: S311 (made-up data)
            found.append(database.rows(ROWS))
            (span,) = database.rows("SELECT min(created_at_ms), max(created_at_ms) FROM return_case")
            people = database.rows("SELECT customer_name, customer_phone, customer_address FROM return_case")
    assert found[0] == found[1]
    assert len(found[0]) == CASES
    assert START_MS - 14 * DAY_MS <= int(str(span[0])) < int(str(span[1])) <= START_MS
    assert all("演示" in str(name) and "演示" in str(address) for name, _, address in people)
    assert all(str(phone).startswith("100") for _, phone, _ in people)  # no mobile number begins so
