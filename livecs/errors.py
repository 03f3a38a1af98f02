"""What the world can do to us, said to the person in one quiet line."""

from livecs.sentence import Sentence


class UserError(Exception):
    """The world failed (a disk, a file, a display), not the program.

    Args:
        code: stable event code for logs and tests, e.g. ``usage.write``; never personal data.
        message: what happened, where, and what to do next, in the language of the product.
    """

    def __init__(self, code: str, message: str) -> None:
        """Keep the code beside the sentence."""
        super().__init__(message)
        self.code = code
        self.message = message


def os_reason(error: OSError) -> str:
    """Say in Chinese why the system refused; the number stays for whoever is asked for help."""
    return _REASONS.get(error.errno or 0, Sentence("系统错误 {}", error.errno))


_REASONS = {
    1: Sentence("没有权限"),
    2: Sentence("文件或文件夹不存在"),
    5: Sentence("磁盘读写出错"),
    9: Sentence("没有打开"),
    13: Sentence("没有权限"),
    17: Sentence("位置已被同名文件占用"),
    20: Sentence("位置不是文件夹"),
    21: Sentence("这是文件夹，不是文件"),
    27: Sentence("超出了允许的大小"),
    28: Sentence("磁盘已满"),
    30: Sentence("磁盘是只读的"),
    122: Sentence("磁盘配额已满"),
}
