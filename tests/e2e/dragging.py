"""Dragging: files let go over a window by another program, as X does it (XDND)."""

from __future__ import annotations

import ctypes
import select
import time
from collections.abc import Callable, Sequence
from ctypes import c_char_p, c_int, c_long, c_ubyte, c_uint, c_ulong, c_void_p
from pathlib import Path

from game.view.box import Point
from tests.glass import PAD, Event, Message

_CLIENT_MESSAGE, _SELECTION_REQUEST, _SELECTION_NOTIFY = 33, 30, 31
_VERSION = 5


_SELECTION = ("requestor", "selection", "target", "property", "time")


class _Request(Event):
    """XSelectionRequestEvent: another program asks for what is dragged."""

    _fields_ = [*((name, c_ulong) for name in ("owner", *_SELECTION)), PAD]


class _Notify(Event):
    """XSelectionEvent: here it is."""

    _fields_ = [*((name, c_ulong) for name in _SELECTION), PAD]


def drop(
    display: str,
    window: int,
    files: Sequence[Path],
    at: Point,
    gone: Callable[[], bool] = lambda: False,
) -> None:
    """Drag these files over the window and let them go at this point of the screen.

    Nothing is waited for once the window is `gone`.
    """
    with_files = "".join(f"{file.absolute().as_uri()}\r\n" for file in files)
    dragger = _Dragger(display, with_files.encode(), gone)
    try:
        dragger.drop(window, at)
    finally:
        dragger.close()


class _Dragger:
    """A window of our own that has the files."""

    def __init__(self, display: str, files: bytes, gone: Callable[[], bool]) -> None:
        self._gone = gone
        self._x, self._files = _typed(ctypes.CDLL("libX11.so.6")), files
        self._display = c_void_p(self._x.XOpenDisplay(display.encode()))
        root = self._x.XDefaultRootWindow(self._display)
        self._own = self._x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, 0, 0)
        self._list = self._atom("text/uri-list")
        self._x.XSetSelectionOwner(self._display, self._atom("XdndSelection"), self._own, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def drop(self, window: int, at: Point) -> None:
        place = int(at.x) << 16 | int(at.y)
        self._say(window, "XdndEnter", _VERSION << 24, self._list)
        self._say(window, "XdndPosition", 0, place, 0, self._atom("XdndActionCopy"))
        self._until("XdndStatus")
        self._say(window, "XdndDrop", 0, 0)
        self._until("XdndFinished")

    def _say(self, window: int, about: str, *data: int) -> None:
        said = Message(type=_CLIENT_MESSAGE, window=window, about=self._atom(about), format=32)
        for place, number in enumerate((self._own, *data)):
            said.data[place] = number
        self._x.XSendEvent(self._display, window, 0, 0, ctypes.byref(said))
        self._x.XFlush(self._display)

    def _until(self, about: str) -> None:
        """Wait for this answer; hand the files over when they are asked for meanwhile."""
        end, event = time.monotonic() + 300, Message()
        while time.monotonic() < end and not self._gone():
            if not self._x.XPending(self._display):
                select.select([self._x.XConnectionNumber(self._display)], [], [], 0.2)
                continue
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _SELECTION_REQUEST:
                self._hand_over(ctypes.cast(ctypes.byref(event), ctypes.POINTER(_Request)).contents)
            elif event.type == _CLIENT_MESSAGE and event.about == self._atom(about):
                return
        assert self._gone(), f"no {about} within 300 s"

    def _hand_over(self, asked: _Request) -> None:
        letters = (c_ubyte * len(self._files)).from_buffer_copy(self._files)
        place = asked.requestor, asked.property, asked.target
        self._x.XChangeProperty(self._display, *place, 8, 0, letters, len(self._files))
        same = {name: getattr(asked, name) for name in _SELECTION}
        told = _Notify(type=_SELECTION_NOTIFY, **same)
        self._x.XSendEvent(self._display, asked.requestor, 0, 0, ctypes.byref(told))
        self._x.XFlush(self._display)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))


def _typed(x: ctypes.CDLL) -> ctypes.CDLL:
    x.XOpenDisplay.argtypes, x.XOpenDisplay.restype = (c_char_p,), c_void_p
    for name in ("XConnectionNumber", "XPending", "XFlush", "XCloseDisplay"):
        getattr(x, name).argtypes = (c_void_p,)
    x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = (c_void_p,), c_ulong
    where, colours = (c_int, c_int, c_uint, c_uint, c_uint), (c_ulong, c_ulong)
    x.XCreateSimpleWindow.argtypes = (c_void_p, c_ulong, *where, *colours)
    x.XCreateSimpleWindow.restype = c_ulong
    x.XSetSelectionOwner.argtypes = (c_void_p, c_ulong, c_ulong, c_ulong)
    x.XNextEvent.argtypes = (c_void_p, c_void_p)
    x.XInternAtom.argtypes, x.XInternAtom.restype = (c_void_p, c_char_p, c_int), c_ulong
    x.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, c_void_p)
    place = (c_ulong, c_ulong, c_ulong)
    x.XChangeProperty.argtypes = (c_void_p, *place, c_int, c_int, c_void_p, c_int)
    return x
