"""``livecs response feed``: events as lines of JSON, from standard input or through a socket of this user."""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from livecs.cli import db
from livecs.cli.keys import keys_of

if TYPE_CHECKING:
    import argparse
    import socket
    from collections.abc import Callable, Sequence

    from livecs.cli.keys import KeysOf
    from livecs.parts import Parts
    from livecs.response.feed import FeedSession

    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse gives it no other name)

_READ = 65_536
_SENDERS = 8
_PATIENCE_S = 5.0


def add_to(verbs: Verbs, keys: KeysOf = keys_of) -> None:
    """Add the verb.

    Args:
        verbs: of ``livecs response``.
        keys: gives the keys of a profile.
    """
    verb = verbs.add_parser("feed", help="接收消息事件（每行一个 JSON，不含聊天内容），存下一批就回一个 ack")
    verb.add_argument("--socket", action="store_true", help="从资料文件夹里的 feed.sock 接收，口令在 feed.token")
    verb.set_defaults(run=partial(_feed, keys))


def _feed(keys: KeysOf, chosen: argparse.Namespace, parts: Parts) -> int:
    from livecs.response.feed import FeedSession
    from livecs.store.responses import Responses

    signal.signal(signal.SIGTERM, _stop)
    with suppress(KeyboardInterrupt), db.opened_for_saving(chosen, parts, keys) as database:
        store = Responses(database, parts.now_ms)
        if not chosen.socket:
            return _from_stdin(FeedSession(store))
        from livecs.desktop.local_socket import listening
        from livecs.store.feed_token import token_in

        token = token_in(parts.profile.root / "feed.token")
        with listening(parts.profile.root / "feed.sock") as listener:
            sys.stderr.write("正在听 feed.sock，口令在 feed.token；按 Ctrl+C 停止\n")
            sys.stderr.flush()
            serve(listener, lambda: FeedSession(store, token))
    return 0


def _stop(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _from_stdin(session: FeedSession) -> int:
    has_fault = False
    while not session.is_over and (data := os.read(0, _READ)):
        has_fault |= _answer(session.take(data))
    has_fault |= not session.is_over and _answer(session.end())
    return int(has_fault)


def _answer(answers: Sequence[dict[str, Any]]) -> bool:
    """Write answers at once; gives whether one of them is an error."""
    sys.stdout.write("".join(map(_line, answers)))
    sys.stdout.flush()
    return any("error" in one for one in answers)


def _line(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False) + "\n"


def serve(listener: socket.socket, new_session: Callable[[], FeedSession]) -> None:
    """Serve senders until interrupted: one thread, so that one connection to the database is enough."""
    with selectors.DefaultSelector() as waiting:
        waiting.register(listener, selectors.EVENT_READ)
        while True:
            for key, _ in waiting.select():
                if key.fileobj is listener:
                    _welcome(listener, waiting, new_session)
                else:
                    _hear(key, waiting)


def _welcome(listener: socket.socket, waiting: selectors.BaseSelector, new_session: Callable[[], FeedSession]) -> None:
    try:
        sender, _ = listener.accept()
    except OSError:  # gone before it was heard
        return
    if len(waiting.get_map()) > _SENDERS:
        sender.close()
        return
    sender.settimeout(_PATIENCE_S)
    waiting.register(sender, selectors.EVENT_READ, new_session())


def _hear(key: selectors.SelectorKey, waiting: selectors.BaseSelector) -> None:
    """Take what a sender says; one that went away or does not read its answers is let go."""
    sender: Any = key.fileobj
    session: FeedSession = key.data
    try:
        data = sender.recv(_READ)
        answers = session.take(data) if data else session.end()
        sender.sendall("".join(map(_line, answers)).encode())
        if data and not session.is_over:
            return
    except OSError:
        pass
    waiting.unregister(sender)
    sender.close()
