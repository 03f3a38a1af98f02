"""The one place that imports the SQLite driver; everyone else catches what is exported here."""

import sqlite3

Connection = sqlite3.Connection
DriverError = sqlite3.Error
connect = sqlite3.connect
library_version = sqlite3.sqlite_version

_REASONS = {
    "database or disk is full": "磁盘已满",
    "file is not a database": "文件已损坏",
    "database disk image is malformed": "文件已损坏",
    "attempt to write a readonly database": "磁盘或文件是只读的",
    "unable to open database file": "文件打不开，可能没有权限",
    "disk I/O error": "磁盘读写出错",
    "database is locked": "另一个程序正占用它",
}


def reason(error: DriverError) -> str:
    """Say in Chinese why the database refused."""
    return _REASONS.get(str(error), f"数据库错误：{error}")


def is_damage(error: DriverError) -> bool:
    """Whether an error says that a file is no database, as against one that cannot be reached just now."""
    return str(error) in {"file is not a database", "database disk image is malformed"}
