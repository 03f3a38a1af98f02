"""How the pictures of cases are reached from a window, and how they are made of what was handed over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from livecs.errors import UserError
from livecs.ui.outcome import outcome
from livecs.ui.returns.pictures import decoded, from_file, from_image

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData

    from livecs.returns.model import Picture

    Run = Callable[[Callable[[], object], Callable[[object], None]], None]
    Make = Callable[[], bytes]

THUMBNAIL = 128
"""Pixels of the longer side: sharp on a screen of double density, too small to read a name in."""


class PictureWays(NamedTuple):
    """Each waits for the disk, and is called through ``run``, which hands on what comes, or the UserError.

    ``beside`` is another such way for decoding, which may take a second: no save waits behind it.
    ``add`` takes a case's id and a picture, ``read`` a picture's name for a thumbnail, ``reveal`` its id for
    whoever looks closely, which is written down; ``remove`` takes its id. ``names`` gives the names by which cases
    that have the same pictures are found.
    """

    run: Run
    beside: Run
    add: Callable[[str, bytes], Picture]
    read: Callable[[str], bytes]
    reveal: Callable[[str], bytes]
    remove: Callable[[str], None]
    names: Callable[[Sequence[bytes]], tuple[str, ...]] = lambda _pictures: ()


class Made(NamedTuple):
    """A picture as it is kept, and its thumbnail."""

    jpeg: bytes
    thumbnail: QImage


class OffThread(QObject):
    """Decodes off the window's thread; on its own, so that the store's is free."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        """Prepare; one picture after the other, since each may need 160 MB."""
        super().__init__(parent)
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)
        self._done.connect(self._on_done)
        app = QCoreApplication.instance()
        if app:
            app.aboutToQuit.connect(self.close)

    def run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do work on the thread; what comes of it, or the UserError, is given back on the window's."""
        self._threads.start(lambda: self._work(work, done))

    def close(self) -> None:
        """Wait for what goes on."""
        self._threads.waitForDone()

    def _work(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        self._done.emit(done, outcome(work))

    def _on_done(self, done: Callable[[object], None], came: object) -> None:
        done(came)


def handed_over(mime: QMimeData) -> list[Make]:
    """What makes the pictures that were pasted or dropped: of files first, or of the one image."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return [_of_file(path) for path in paths]
    image = mime.imageData() if mime.hasImage() else None
    return [_of_image(image)] if isinstance(image, QImage) else []


def is_picture(mime: QMimeData) -> bool:
    """Whether something could be handed over; nothing is decoded."""
    return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())


def made(makes: Sequence[Make]) -> list[Made | UserError]:
    """Make pictures, or say why not, one by one."""
    return [_made(make) for make in makes]


def of_files(names: Sequence[str]) -> list[Make]:
    """What makes pictures of files."""
    return [_of_file(Path(name)) for name in names]


def _made(make: Make) -> Made | UserError:
    try:
        jpeg = make()
    except UserError as error:
        return error
    return Made(jpeg, decoded(jpeg, THUMBNAIL))


def _of_file(path: Path) -> Make:
    return lambda: from_file(path)


def _of_image(image: QImage) -> Make:
    return lambda: from_image(image)
