"""Glass: an X server of one's own, and what can be seen and pressed on it from outside."""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from ctypes import c_char_p, c_int, c_long, c_short, c_ubyte, c_uint, c_ulong, c_ushort, c_void_p
from dataclasses import dataclass

ALL_PLANES, Z_PIXMAP, RAW_RECTANGLES = c_ulong(-1).value, 2, 0
_CLIENT_MESSAGE, _SUBSTRUCTURE_NOTIFY, _NAME = 33, 1 << 19, 39
_NO_MATTER = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(lambda _display, _error: 0)
Area = tuple[int, int, int, int]
"""x, y, width, height in pixels."""


def missing(*programs: str) -> str:
    """A sentence that names what this computer lacks for a real window; "" when it has all."""
    lacking = [name for name in programs if shutil.which(name) is None]
    for library in ("libX11.so.6", "libXdamage.so.1", "libXtst.so.6"):
        try:
            ctypes.CDLL(library)
        except OSError:
            lacking.append(library)
    if not lacking:
        return ""
    return (
        f"A real window needs {', '.join(lacking)}. On Debian or Ubuntu: "
        "sudo apt install xvfb xdotool libxdamage1 libxtst6"
    )


@contextlib.contextmanager
def server(size: tuple[int, int]) -> Iterator[str]:
    """An Xvfb with one screen of this size; gives the name of its display."""
    ear, mouth = os.pipe()
    command = ["Xvfb", "-displayfd", str(mouth), "-screen", "0", f"{size[0]}x{size[1]}x24"]
    # No key repeats itself (-r): a busy computer lets go of it late.
    command += ["-nolisten", "tcp", "-noreset", "-r"]
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, pass_fds=(mouth,), stdout=null, stderr=null)
    os.close(mouth)
    try:
        if not select.select([ear], [], [], 120)[0]:
            raise RuntimeError("Xvfb did not say its display within 120 s")
        yield f":{os.read(ear, 16).decode().strip()}"
    finally:
        os.close(ear)
        process.terminate()
        process.wait(120)


class _Rectangle(ctypes.Structure):
    _fields_ = [("x", c_short), ("y", c_short), ("w", c_ushort), ("h", c_ushort)]


class Event(ctypes.Structure):
    """The beginning of every XEvent; what follows is padded to the size of the largest."""

    _fields_ = [("type", c_int), ("serial", c_ulong), ("sent", c_int), ("display", c_void_p)]


PAD = ("pad", c_long * 24)


class _Damaged(Event):
    """XDamageNotifyEvent."""

    _numbers = [(name, c_int) for name in ("level", "more")]
    _areas = [(name, _Rectangle) for name in ("area", "whole")]
    _ids = [(name, c_ulong) for name in ("drawable", "damage")]
    _fields_ = [*_ids, *_numbers, ("time", c_ulong), *_areas, PAD]


class Message(Event):
    """XClientMessageEvent."""

    _ids = [(name, c_ulong) for name in ("window", "about")]
    _fields_ = [*_ids, ("format", c_int), ("data", c_long * 5), PAD]


class _Image(ctypes.Structure):
    """The beginning of XImage."""

    _size = [(name, c_int) for name in ("width", "height", "xoffset", "format")]
    _order = [(name, c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth")]
    _fields_ = [*_size, ("data", c_void_p), *_order, ("bytes_per_line", c_int)]


class _Text(ctypes.Structure):
    """XTextProperty."""

    _fields_ = [("pointer", c_void_p), ("encoding", c_ulong), ("format", c_int), ("n", c_ulong)]

    @property
    def letters(self) -> bytes:
        return ctypes.string_at(self.pointer, self.n) if self.pointer else b""


@dataclass(frozen=True, slots=True)
class Change:
    """Pixels that were painted: when (seconds, monotonic) and where."""

    at: float
    area: Area

    def touches(self, area: Area) -> bool:
        x, y, w, h = self.area
        ax, ay, aw, ah = area
        return x < ax + aw and ax < x + w and y < ay + ah and ay < y + h


class Glass:
    """One connection to a display. Close it before its server ends."""

    def __init__(self, display: str) -> None:
        self._x = _typed(ctypes.CDLL("libX11.so.6"))
        self._x.XSetErrorHandler(_NO_MATTER)  # a window may be gone when it is asked
        self._test = ctypes.CDLL("libXtst.so.6")
        self._display = c_void_p(self._x.XOpenDisplay(display.encode()))
        if not self._display:
            raise RuntimeError(f"no connection to the display {display}")
        self._root = self._x.XDefaultRootWindow(self._display)
        self._pings = 0
        self._fd = self._x.XConnectionNumber(self._display)
        self.size = (
            self._x.XDisplayWidth(self._display, 0),
            self._x.XDisplayHeight(self._display, 0),
        )
        self._watch()

    def _watch(self) -> None:
        damage = ctypes.CDLL("libXdamage.so.1")
        damage.XDamageCreate.argtypes = (c_void_p, c_ulong, c_int)
        first, error = c_int(), c_int()
        damage.XDamageQueryExtension(self._display, ctypes.byref(first), ctypes.byref(error))
        damage.XDamageCreate(self._display, self._root, RAW_RECTANGLES)
        self._damaged = first.value
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def picture(self, area: Area | None = None) -> bytes:
        """The pixels of an area (everything by default), four bytes each."""
        image = self._x.XGetImage(
            self._display, self._root, *(area or (0, 0, *self.size)), ALL_PLANES, Z_PIXMAP
        )
        seen = ctypes.cast(image, ctypes.POINTER(_Image)).contents
        try:
            return ctypes.string_at(seen.data, seen.bytes_per_line * seen.height)
        finally:
            self._x.XDestroyImage(c_void_p(image))

    def changes(self, wait_s: float) -> list[Change]:
        """What was painted since the last call; waits so long for the first of it."""
        if not self._x.XPending(self._display):
            select.select([self._fd], [], [], wait_s)
        at, found, event = time.monotonic(), [], _Damaged()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == self._damaged:
                a = event.area
                found.append(Change(at, (a.x, a.y, a.w, a.h)))
        return found

    def windows(self) -> list[int]:
        """The windows that lie directly on the screen, where no manager frames them."""
        unused, found, count = c_ulong(), ctypes.POINTER(c_ulong)(), c_uint()
        asked = (self._display, self._root, ctypes.byref(unused), ctypes.byref(unused))
        self._x.XQueryTree(*asked, ctypes.byref(found), ctypes.byref(count))
        windows = [found[at] for at in range(count.value)]
        if found:
            self._x.XFree(found)
        return windows

    def titles(self) -> list[str]:
        """The titles of those windows, "" where one has none."""
        titles = []
        for window in self.windows():
            name = _Text()
            self._x.XGetTextProperty(self._display, window, ctypes.byref(name), _NAME)
            titles.append(name.letters.decode("utf-8", "replace"))
            if name.pointer:
                self._x.XFree(name.pointer)
        return titles

    def settle(
        self,
        quiet_s: float,
        most_s: float = 30.0,
        area: Area | None = None,
        painted: Callable[[], object] = lambda: None,
    ) -> float:
        """Wait until nothing (in `area`) is painted for so long; answer when it last was.

        `painted` is called each time something is.
        """
        last, end = time.monotonic(), time.monotonic() + most_s
        while (now := time.monotonic()) < min(last + quiet_s, end):
            for change in self.changes(last + quiet_s - now):
                if area is None or change.touches(area):
                    last = change.at
                    painted()
        return last

    def move(self, x: float, y: float) -> None:
        """Put the pointer there."""
        self._test.XTestFakeMotionEvent(self._display, 0, int(x), int(y), c_ulong(0))
        self._x.XSync(self._display, 0)

    def button(self, down: bool) -> float:
        """Press or let go of the left button; answer when."""
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), c_ulong(0))
        at = time.monotonic()
        self._x.XFlush(self._display)
        return at

    def keys(self, *names: str) -> None:
        """Press these keys at once, and let go of them."""
        symbols = (self._x.XStringToKeysym(name.encode()) for name in names)
        codes = [self._x.XKeysymToKeycode(self._display, symbol) for symbol in symbols]
        for down in (1, 0):
            for code in codes:
                self._test.XTestFakeKeyEvent(self._display, code, down, c_ulong(0))
        self._x.XSync(self._display, 0)

    def ask_to_close(self, window: int) -> None:
        """What a window manager sends when the close button is pressed."""
        self._say(window, b"WM_DELETE_WINDOW")

    def ping(self, window: int, most_s: float) -> bool:
        """What a window manager asks: is the program there? Answer whether it said so in time.

        SDL says so when it takes the events that lie before it.
        """
        self._x.XSelectInput(self._display, self._root, _SUBSTRUCTURE_NOTIFY)
        self._pings += 1
        self._say(window, b"_NET_WM_PING", self._pings)
        end, event = time.monotonic() + most_s, Message()
        while (left := end - time.monotonic()) > 0:
            if not self._x.XPending(self._display):
                select.select([self._fd], [], [], left)
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, ctypes.byref(event))
                if event.type == _CLIENT_MESSAGE and event.data[1] == self._pings:
                    return True
        return False

    def _say(self, window: int, protocol: bytes, number: int = 0) -> None:
        about = self._x.XInternAtom(self._display, b"WM_PROTOCOLS", 0)
        said = Message(type=_CLIENT_MESSAGE, window=window, about=about, format=32)
        said.data[0] = self._x.XInternAtom(self._display, protocol, 0)
        said.data[1], said.data[2] = number, window
        self._x.XSendEvent(self._display, window, 0, 0, ctypes.byref(said))
        self._x.XSync(self._display, 0)


def _typed(x: ctypes.CDLL) -> ctypes.CDLL:
    x.XOpenDisplay.argtypes, x.XOpenDisplay.restype = (c_char_p,), c_void_p
    x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = (c_void_p,), c_ulong
    for name in ("XConnectionNumber", "XPending", "XFlush", "XCloseDisplay"):
        getattr(x, name).argtypes = (c_void_p,)
    for name in ("XDisplayWidth", "XDisplayHeight", "XSync"):
        getattr(x, name).argtypes = (c_void_p, c_int)
    x.XNextEvent.argtypes = (c_void_p, c_void_p)
    x.XDestroyImage.argtypes = (c_void_p,)
    x.XGetImage.argtypes = (c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int)
    x.XGetImage.restype = c_void_p
    x.XQueryTree.argtypes = (c_void_p, c_ulong, *(c_void_p,) * 4)
    x.XGetTextProperty.argtypes = (c_void_p, c_ulong, c_void_p, c_ulong)
    x.XFree.argtypes = (c_void_p,)
    x.XStringToKeysym.argtypes, x.XStringToKeysym.restype = (c_char_p,), c_ulong
    x.XKeysymToKeycode.argtypes, x.XKeysymToKeycode.restype = (c_void_p, c_ulong), c_ubyte
    x.XInternAtom.argtypes, x.XInternAtom.restype = (c_void_p, c_char_p, c_int), c_ulong
    x.XSelectInput.argtypes = (c_void_p, c_ulong, c_long)
    x.XSendEvent.argtypes = (c_void_p, c_ulong, c_int, c_long, c_void_p)
    return x
