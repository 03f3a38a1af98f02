"""The picture beside a pack that a phrase is sent with."""

from pathlib import Path

from livecs.sentence import Sentence, strung

SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")
MOST_BYTES = 5 << 20
"""The workbenches refuse larger pictures."""


def picture(pack: Path, name: str) -> tuple[str, str, str]:
    """The path of a picture, or what is wrong with it and what to do.

    Args:
        pack: the pack's file.
        name: the picture as the pack names it, relative to the pack's folder.

    Returns:
        path, fault, advice; the path is empty where there is a fault.
    """
    path = pack.parent / name
    if path.suffix.lower() not in SUFFIXES:
        return (
            "",
            Sentence("图片「{}」不是可以发的格式", name),
            Sentence("可用：{}；文字照常可用", strung("、", SUFFIXES)),
        )
    if Path(name).is_absolute() or not path.resolve().is_relative_to(pack.parent.resolve()):
        return "", Sentence("图片「{}」不在话术包的文件夹里", name), Sentence("把图片放到话术包旁边；文字照常可用")
    try:
        size = path.stat().st_size
    except OSError:
        return "", Sentence("找不到图片「{}」", name), Sentence("把图片放到话术包旁边；文字照常可用")
    if not 0 < size <= MOST_BYTES:
        return (
            "",
            Sentence("图片「{}」是空的，或超过 {} MB", name, MOST_BYTES >> 20),
            Sentence("换一张小一点的；文字照常可用"),
        )
    return str(path), "", ""
