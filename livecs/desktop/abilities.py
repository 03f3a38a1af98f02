"""What livecs can do on this desktop, asked without Qt: ``livecs doctor`` prints it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from livecs.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from livecs.desktop.x11.connection import Connection


class Kind(Enum):
    """The desktops that differ in what they allow."""

    X11 = "X11"
    WAYLAND = "Wayland"
    WINDOWS = "Windows"
    MACOS = "macOS"
    NONE = "没有桌面"


class State(Enum):
    """How far an ability can be relied on here."""

    WORKS = "可用"
    IMPOSSIBLE = "这里做不到"
    NOT_RUN = "没有在这个系统上实际运行过"


class Ability(NamedTuple):
    """One thing the desktop may grant: its name on screen, whether it does, and what to do where it does not."""

    name: str
    state: State
    sentence: str = ""


HOTKEY = "全局快捷键"
FRONT = "认出前台窗口"
PASTE = "放进聊天窗口"
RESTORE = "还原剪贴板"
CAPTURE = "不进录屏"
CLICK = "点面板不抢光标"
DOCK = "停靠让位"
_NAMES = (HOTKEY, FRONT, PASTE, RESTORE, CLICK, CAPTURE, DOCK)
_BY_HAND = Sentence("回复会复制好，请在聊天窗口按 Ctrl+V")
_BIND = Sentence("请把 livecs toggle 绑到系统快捷键上")
_HIDE = Sentence("直播时请打开「隐藏买家信息」，或把面板放在不播的屏幕上")
_ASIDE = Sentence("面板靠边放，别的窗口请手动让开")
# What a desktop does not let a program do, and what the person does instead.
_IMPOSSIBLE: dict[Kind, dict[str, str]] = {
    Kind.X11: {CAPTURE: Sentence("X11 上录屏能看到所有窗口；{}", _HIDE)},
    Kind.WAYLAND: {
        HOTKEY: Sentence("Wayland 不让程序自己占快捷键；{}", _BIND),
        FRONT: Sentence("Wayland 不让程序看到别的窗口；请手动选择平台"),
        PASTE: Sentence("Wayland 不让程序替您按键；{}", _BY_HAND),
        RESTORE: Sentence("粘贴由您自己按，livecs 不知道什么时候粘完；复制的回复留在剪贴板里"),
        CLICK: Sentence("Wayland 上点了面板，键盘就到面板；复制以后请再点一下聊天窗口"),
        CAPTURE: Sentence("Wayland 上由录屏程序决定录哪个窗口；{}", _HIDE),
        DOCK: Sentence("Wayland 不让程序决定窗口的位置；请把面板拖到屏幕边上，在窗口菜单里选总在最前"),
    },
    Kind.WINDOWS: {},
    Kind.MACOS: {
        HOTKEY: Sentence("macOS 上 livecs 不占全局快捷键；{}", _BIND),
        DOCK: Sentence("macOS 没有给程序留边的办法；{}", _ASIDE),
    },
    Kind.NONE: dict.fromkeys(_NAMES, Sentence("没有显示器；命令行可用")),
}


def kind_of(platform: str, environ: Mapping[str, str]) -> Kind:
    """Tell the desktop by ``sys.platform`` and the environment."""
    if platform in {"win32", "darwin"}:
        return Kind.WINDOWS if platform == "win32" else Kind.MACOS
    if not environ.get("QT_QPA_PLATFORM", "xcb").startswith(("xcb", "wayland")):
        return Kind.NONE  # drawn in memory: the desktop that is there has nothing to do with it
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        return Kind.WAYLAND  # also for Qt over Xwayland, which sees only what came over it, too
    return Kind.X11 if environ.get("DISPLAY") else Kind.NONE


def why_not(kind: Kind, name: str) -> str:
    """Why a desktop does not let us, and what to do instead; empty when it may."""
    return _IMPOSSIBLE[kind].get(name, "")


def abilities_of(platform: str, environ: Mapping[str, str]) -> tuple[Ability, ...]:
    """What works on this desktop, is impossible there, or has never been run there."""
    kind = kind_of(platform, environ)
    missing = _missing_on_x11(environ["DISPLAY"]) if kind is Kind.X11 else {}
    return tuple(_ability(kind, name, missing.get(name) or why_not(kind, name)) for name in _NAMES)


def _ability(kind: Kind, name: str, why: str) -> Ability:
    if why:
        return Ability(name, State.IMPOSSIBLE, why)
    return Ability(name, State.WORKS if kind is Kind.X11 else State.NOT_RUN)


def _missing_on_x11(display: str) -> dict[str, str]:
    """What this X server and its window manager lack."""
    from livecs.desktop.x11.connection import Connection, XUnreachableError

    try:
        connection = Connection(display)
    except XUnreachableError:
        return dict.fromkeys(_NAMES, Sentence("X 服务器没有回应；请检查 DISPLAY，或安装 libxcb1"))
    missing: dict[str, str] = {}
    if not connection.extension("XTEST"):
        missing[PASTE] = Sentence("X 服务器没有 XTEST 扩展；{}", _BY_HAND)
    if not _knows(connection, "_NET_ACTIVE_WINDOW", "_NET_CLIENT_LIST"):
        why = Sentence("窗口管理器不说哪个窗口在前台")
        missing |= {FRONT: Sentence("{}；请手动选择平台", why), PASTE: Sentence("{}；{}", why, _BY_HAND)}
    if PASTE in missing:
        missing[RESTORE] = missing[PASTE]
    if not _knows(connection, "_NET_WM_STRUT_PARTIAL"):
        missing[DOCK] = Sentence("窗口管理器不给别的窗口让边；{}", _ASIDE)
    connection.close()
    return missing


def _knows(connection: Connection, *hints: str) -> bool:
    """Whether the window manager heeds hints of these names."""
    supported = connection.numbers(connection.setup.root, "_NET_SUPPORTED")
    return {connection.atom(name) for name in hints} <= set(supported)
