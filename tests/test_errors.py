"""What the system refuses is said in Chinese."""

import errno

import pytest

from livecs.errors import UserError, os_reason


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "磁盘是只读的"),
        (errno.EACCES, "没有权限"),
        (errno.EPERM, "没有权限"),
        (errno.ENOENT, "文件或文件夹不存在"),
        (errno.EISDIR, "这是文件夹，不是文件"),
        (errno.ENOTDIR, "位置不是文件夹"),
        (errno.EEXIST, "位置已被同名文件占用"),
        (errno.EFBIG, "超出了允许的大小"),
        (errno.EIO, "磁盘读写出错"),
        (9999, "系统错误 9999"),
        (None, "系统错误 None"),
    ],
)
def test_a_refusal_has_a_reason(number: int | None, said: str) -> None:
    assert os_reason(OSError(number, "no") if number else OSError()) == said


def test_a_user_error_carries_its_code_beside_the_sentence() -> None:
    error = UserError("usage.write", "记不下")
    assert (error.code, error.message, str(error)) == ("usage.write", "记不下", "记不下")
