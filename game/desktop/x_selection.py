"""X selection: what another program offers on the X clipboard, asked on our own connection.

SDL hands over text alone, and the commands that read pictures are seldom installed. An X server
lies under most Wayland desktops too, and shares their clipboard.
"""

from __future__ import annotations

import ctypes
import select
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_long, c_ubyte, c_ulong, c_void_p

_PROPERTY_NOTIFY, _SELECTION_NOTIFY = 28, 31
_PROPERTY_CHANGE_MASK, _NEW_VALUE = 1 << 22, 0
_ANY_TYPE, _MOST_WORDS, _MOST_BYTES = 0, 1 << 24, 100_000_000
_LONGEST_S = 2.0


class _Selection(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("requestor", c_ulong),
        ("selection", c_ulong),
        ("target", c_ulong),
        ("property", c_ulong),
        ("time", c_ulong),
    )


class _Property(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("atom", c_ulong),
        ("time", c_ulong),
        ("state", c_int),
    )


class _Event(ctypes.Union):
    _fields_ = (
        ("type", c_int),
        ("selection", _Selection),
        ("property", _Property),
        ("pad", c_long * 24),
    )


def read(selection: str, target: str) -> bytes:
    """Return what is offered as `target`, such as "image/png"; b"" for nothing."""
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return b""
    _declare(library)
    display = library.XOpenDisplay(None)
    if not display:
        return b""
    try:
        return _Reader(library, display).read(selection, target)
    except TimeoutError:  # its owner does not answer
        return b""
    finally:
        library.XCloseDisplay(display)


def _declare(x11: ctypes.CDLL) -> None:
    """Tell ctypes what goes into the functions and comes out."""
    x11.XOpenDisplay.restype = x11.XDefaultRootWindow.restype = c_void_p
    x11.XInternAtom.restype = x11.XCreateSimpleWindow.restype = c_ulong
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XOpenDisplay.argtypes = (c_char_p,)
    for name in ("XCloseDisplay", "XDefaultRootWindow", "XPending", "XConnectionNumber"):
        getattr(x11, name).argtypes = (c_void_p,)
    x11.XInternAtom.argtypes = (c_void_p, c_char_p, c_int)
    x11.XCreateSimpleWindow.argtypes = (c_void_p, c_ulong, *([c_int] * 5), c_ulong, c_ulong)
    x11.XSelectInput.argtypes = (c_void_p, c_ulong, c_long)
    x11.XConvertSelection.argtypes = (c_void_p, c_ulong, c_ulong, c_ulong, c_ulong, c_ulong)
    x11.XNextEvent.argtypes = (c_void_p, c_void_p)
    x11.XDeleteProperty.argtypes = (c_void_p, c_ulong, c_ulong)
    x11.XFlush.argtypes = (c_void_p,)
    x11.XFree.argtypes = (c_void_p,)
    asked = (c_void_p, c_ulong, c_ulong, c_long, c_long, c_int, c_ulong)
    answered = (POINTER(c_ulong), POINTER(c_int), POINTER(c_ulong), POINTER(c_ulong))
    x11.XGetWindowProperty.argtypes = (*asked, *answered, POINTER(POINTER(c_ubyte)))


class _Reader:
    """A hidden window that the owner of the selection writes to."""

    def __init__(self, x11: ctypes.CDLL, display: int) -> None:
        self._x11, self._display = x11, display
        root = x11.XDefaultRootWindow(display)
        self._window = x11.XCreateSimpleWindow(display, root, 0, 0, 1, 1, 0, 0, 0)
        x11.XSelectInput(display, self._window, _PROPERTY_CHANGE_MASK)
        self._property = self._atom("PAREJAS_SELECTION")

    def read(self, selection: str, target: str) -> bytes:
        names = self._atom(selection), self._atom(target), self._property
        self._x11.XConvertSelection(self._display, *names, self._window, 0)
        event = self._wait(_SELECTION_NOTIFY)
        if not event.selection.property:
            return b""
        type_, data = self._take()
        return self._in_parts() if type_ == self._atom("INCR") else data

    def _in_parts(self) -> bytes:
        """Return what comes in parts, because it is too large for one; the last one is empty."""
        whole = bytearray()
        while len(whole) < _MOST_BYTES:
            event = self._wait(_PROPERTY_NOTIFY)
            if event.property.state != _NEW_VALUE or event.property.atom != self._property:
                continue
            part = self._take()[1]
            if not part:
                break
            whole += part
        return bytes(whole)

    def _take(self) -> tuple[int, bytes]:
        """Return type and bytes of what was written, and take it away."""
        type_, form, count, left = c_ulong(), c_int(), c_ulong(), c_ulong()
        data = POINTER(c_ubyte)()
        self._x11.XGetWindowProperty(
            *(self._display, self._window, self._property, 0, _MOST_WORDS, 1, _ANY_TYPE),
            *(byref(type_), byref(form), byref(count), byref(left), byref(data)),
        )
        if not data:
            return type_.value, b""
        size = count.value if form.value == 8 else 0
        found = ctypes.string_at(data, size)
        self._x11.XFree(data)
        return type_.value, found

    def _wait(self, type_: int) -> _Event:
        """Return the next event of this type. TimeoutError when it does not come."""
        event = _Event()
        while True:
            while self._x11.XPending(self._display):
                self._x11.XNextEvent(self._display, byref(event))
                if event.type == type_:
                    return event
            connection = self._x11.XConnectionNumber(self._display)
            if not select.select([connection], [], [], _LONGEST_S)[0]:
                raise TimeoutError

    def _atom(self, name: str) -> int:
        return int(self._x11.XInternAtom(self._display, name.encode(), 0))
