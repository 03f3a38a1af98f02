"""Pictures beside the database, each a file named by a keyed hash of its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from livecs.errors import UserError, os_reason

if TYPE_CHECKING:
    from pathlib import Path

    from livecs.store.driver import Connection

_OTHERS = "SELECT 1 FROM evidence WHERE file_name = ? AND case_id <> ?"


def delete_pictures(connection: Connection, folder: Path, case_id: str, at_ms: int) -> int:
    """Delete the pictures of a case, but for those that another case has too; returns how many rows lost theirs.

    Raises:
        UserError: the disk refused to delete one.
    """
    query = "SELECT file_name FROM evidence WHERE case_id = ? AND erased_at_ms IS NULL"
    names = [str(name) for (name,) in connection.execute(query, (case_id,)).fetchall()]
    for name in names:
        if not connection.execute(_OTHERS, (name, case_id)).fetchone():
            _delete(folder / name)
    erased = "UPDATE evidence SET file_name = '', erased_at_ms = ? WHERE case_id = ? AND erased_at_ms IS NULL"
    connection.execute(erased, (at_ms, case_id))
    return len(names)


def _delete(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        message = f"凭证图片删不掉：{os_reason(error)}；这一条没有清除，请检查文件夹权限后再试"
        raise UserError("privacy.evidence", message) from error
