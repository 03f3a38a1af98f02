"""Pictures of cases: a row for each, and beside the database a file named by a keyed hash of its content."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason
from livecs.returns.evidence import MOST_BYTES_IN_ALL, MOST_BYTES_KEPT, MOST_PICTURES
from livecs.returns.model import Picture
from livecs.sentence import Sentence
from livecs.store import driver
from livecs.store.audit import write_access, write_audit
from livecs.store.lasting_key import known, newest
from livecs.store.picture_files import PictureFiles, name_of, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from livecs.clock import NowMs
    from livecs.store.database import Database
    from livecs.store.driver import Connection
    from livecs.vault.secret import Secret

_DAY_S = 86_400
_OTHERS = "SELECT 1 FROM evidence WHERE file_name = ? AND case_id <> ?"
_OF_CASE = "SELECT id, file_name, size_bytes, added_at_ms FROM evidence WHERE case_id = ? AND file_name <> ''"
_ADD = "INSERT INTO evidence (id, case_id, added_at_ms, file_name, size_bytes) VALUES (?, ?, ?, ?, ?)"
_IN_ALL = """
SELECT ifnull(sum(size_bytes), 0)
FROM (SELECT DISTINCT file_name, size_bytes FROM evidence WHERE file_name NOT IN ('', ?))
"""


class EvidenceStore:
    """The pictures of an open database.

    Args:
        database: of the calling thread.
        folder: of the files.
        new_id: gives ids.
        now_ms: the clock.
        randomness: gives as many random bytes as asked, e.g. ``os.urandom``.
        most_bytes: of all pictures together.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        new_id: Callable[[], str],
        now_ms: NowMs,
        randomness: Callable[[int], bytes],
        most_bytes: int = MOST_BYTES_IN_ALL,
    ) -> None:
        """Look at nothing yet."""
        self._database = database
        self._files = PictureFiles(folder)
        self._new_id = new_id
        self._now_ms = now_ms
        self._randomness = randomness
        self._most_bytes = most_bytes

    def add(self, case_id: str, jpeg: bytes) -> Picture:
        """Keep a picture, as :mod:`livecs.ui.returns.pictures` makes it; one that the case has already is given back.

        The file is on the disk before its row is: cut short in between, a file that no row names is left, and
        :func:`sweep` takes it. Whoever deletes files holds the same lock.

        Raises:
            UserError: it is too much, or the case or the disk does not take it; nothing was kept.
        """
        if not 0 < len(jpeg) <= MOST_BYTES_KEPT:
            raise UserError("evidence.large", "图片压缩后仍然太大，没有存下；请截取要紧的部分再试")
        with _saying(Sentence("没有存下")), self._database.transaction() as connection:
            secret = newest(connection, self._new_id, self._now_ms(), self._randomness)
            name = name_of(secret, jpeg)
            there = _pictures(connection, case_id)
            for picture in there:
                if picture.name == name:
                    return picture
            self._refuse(connection, case_id, len(there), name, len(jpeg))
            self._files.put(name, seal(secret, name, jpeg, self._randomness))
            picture = Picture(self._new_id(), name, len(jpeg), self._now_ms())
            connection.execute(_ADD, (picture.id, case_id, picture.added_at_ms, name, picture.size_bytes))
            self._audit(connection, "case.picture_add", case_id)
            return picture

    def read(self, name: str) -> bytes:
        """A picture as it was given, for a thumbnail in which nobody reads a name; see :meth:`reveal`.

        Raises:
            UserError: its file is gone, or is not as it was written; its case stays.
        """
        secrets = self._secrets()
        found = tuple(self._files.of(name))
        for place, sealed in enumerate(found):
            picture = unseal(secrets, name, sealed) if sealed else None
            if sealed and picture is not None:
                if place:
                    self._heal(name, sealed)
                return picture
        raise _gone() if all(sealed is None for sealed in found) else _spoiled()

    def reveal(self, picture_id: str) -> bytes:
        """A picture to be looked at; that someone did is written down first.

        Raises:
            UserError: see :meth:`read`, or the disk refused.
        """
        with _saying(Sentence("没有显示")), self._database.transaction() as connection:
            found = connection.execute("SELECT file_name FROM evidence WHERE id = ?", (picture_id,)).fetchone()
            seen = [("evidence", picture_id)] if found else []
            write_access(connection, self._new_id, self._now_ms(), "reveal", seen)
        return self.read(found[0] if found else "")

    def remove(self, picture_id: str) -> None:
        """Take a picture out of its case; its file goes unless another case has it too. The row stays, blank.

        Raises:
            UserError: the disk refused.
        """
        with _saying(Sentence("没有删除")), self._database.transaction() as connection:
            query = "SELECT case_id, file_name FROM evidence WHERE id = ? AND file_name <> ''"
            found = connection.execute(query, (picture_id,)).fetchone()
            if not found:
                return
            blank = "UPDATE evidence SET file_name = '', erased_at_ms = ? WHERE id = ?"
            connection.execute(blank, (self._now_ms(), picture_id))
            self._audit(connection, "case.picture_remove", found[0])
        with suppress(OSError, driver.DriverError, UserError), self._database.transaction() as connection:
            if not connection.execute(_OTHERS, (found[1], "")).fetchone():
                self._files.delete(found[1])  # what stays is swept another day

    def name_of(self, jpeg: bytes) -> str:
        """The name that a picture has if it was ever added; empty while none was."""
        secrets = self._secrets()
        return name_of(secrets[0], jpeg) if secrets else ""

    def _secrets(self) -> list[Secret[bytes]]:
        with _saying(Sentence("没有读出来")):
            return known(self._database)

    def _refuse(self, connection: Connection, case_id: str, count: int, name: str, size: int) -> None:
        found = connection.execute("SELECT erased_at_ms FROM return_case WHERE id = ?", (case_id,)).fetchone()
        if not found or found[0] is not None:
            raise UserError("evidence.case", "这条登记不在了或已经清除，图片没有存下")
        if count >= MOST_PICTURES:
            raise UserError(
                "evidence.many", Sentence("一条登记最多 {} 张凭证，这一张没有存下；先删掉用不着的再加", MOST_PICTURES)
            )
        ((in_all,),) = connection.execute(_IN_ALL, (name,)).fetchall()
        if in_all + size > self._most_bytes:
            said = Sentence("凭证图片合起来已到 {:.3g} GB 的上限，这一张没有存下", self._most_bytes / (1 << 30))
            raise UserError("evidence.full", Sentence("{}；先从办完的登记里删掉不用的图片", said))

    def _heal(self, name: str, sealed: bytes) -> None:
        """Put a copy in the place of what it is a copy of, unless it was deleted meanwhile."""
        with suppress(OSError, driver.DriverError, UserError), self._database.transaction() as connection:
            if connection.execute(_OTHERS, (name, "")).fetchone():
                self._files.put(name, sealed)

    def _audit(self, connection: Connection, action: str, case_id: str) -> None:
        write_audit(connection, self._new_id(), self._now_ms(), action, case_id, fields=("evidence",))


def delete_pictures(connection: Connection, folder: Path, case_id: str, at_ms: int) -> int:
    """Delete the pictures of a case, but for those that another case has too; returns how many rows lost theirs.

    Raises:
        UserError: the disk refused to delete one.
    """
    query = "SELECT file_name FROM evidence WHERE case_id = ? AND erased_at_ms IS NULL"
    names = [str(name) for (name,) in connection.execute(query, (case_id,)).fetchall()]
    for name in names:
        if not connection.execute(_OTHERS, (name, case_id)).fetchone():
            _delete(folder, name)
    erased = "UPDATE evidence SET file_name = '', erased_at_ms = ? WHERE case_id = ? AND erased_at_ms IS NULL"
    connection.execute(erased, (at_ms, case_id))
    return len(names)


def sweep(database: Database, folder: Path, now_ms: int) -> int:
    """Delete files that no row has named for a day; returns how many.

    Raises:
        driver.DriverError: the database refused.
    """
    with database.transaction(bulk=True) as connection:
        names = {str(name) for (name,) in connection.execute("SELECT file_name FROM evidence")}
        return PictureFiles(folder).sweep(names, now_ms / 1000 - _DAY_S)


def _delete(folder: Path, name: str) -> None:
    try:
        PictureFiles(folder).delete(name)
    except OSError as error:
        message = Sentence("凭证图片删不掉：{}；这一条没有清除，请检查文件夹权限后再试", os_reason(error))
        raise UserError("privacy.evidence", message) from error


def _pictures(connection: Connection, case_id: str) -> tuple[Picture, ...]:
    return tuple(_picture(row) for row in connection.execute(_OF_CASE, (case_id,)).fetchall())


def _picture(row: tuple[object, ...]) -> Picture:
    id_, name, size, at_ms = row
    return Picture(str(id_), str(name), int(str(size)), int(str(at_ms)))


@contextmanager
def _saying(what: str) -> Iterator[None]:
    """Say what became of a picture when the disk refused.

    Raises:
        UserError: it did.
    """
    try:
        yield
    except driver.DriverError as error:
        raise _not_done(what, driver.reason(error)) from error
    except OSError as error:
        raise _not_done(what, os_reason(error)) from error


def _not_done(what: str, reason: str) -> UserError:
    return UserError("evidence.write", Sentence("图片{}（{}）；请检查磁盘空间和权限后再试", what, reason))


def _gone() -> UserError:
    return UserError("evidence.gone", Sentence("这张凭证的文件不见了，登记本身还在；需要时请买家再发一次"))


def _spoiled() -> UserError:
    message = Sentence("这张凭证的文件损坏或被改动过，没有显示，登记本身还在；需要时请买家再发一次")
    return UserError("evidence.spoiled", message)
