"""Portal: the dialog that the desktop shows for any program, asked for on the session's D-Bus."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import uuid4

from jeepney import DBusAddress, MatchRule, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

from game.desktop.wish import Alive, FileWish

NAME = "org.freedesktop.portal.Desktop"
_CHOOSER = DBusAddress(
    "/org/freedesktop/portal/desktop", NAME, "org.freedesktop.portal.FileChooser"
)
_REQUEST = "org.freedesktop.portal.Request"
_ANSWER_S, _LOOK_AGAIN_S = 5.0, 0.2


def is_there() -> bool:
    """Return True if a portal that can choose files answers on the session's bus."""
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return False
    properties = _CHOOSER.with_interface("org.freedesktop.DBus.Properties")
    ask = new_method_call(properties, "Get", "ss", (_CHOOSER.interface, "version"))
    try:
        with open_dbus_connection() as bus:
            answer = bus.send_and_get_reply(ask, timeout=_ANSWER_S)
    except (OSError, ValueError, KeyError):
        return False
    return answer.header.message_type is MessageType.method_return


def show(wish: FileWish, alive: Alive) -> tuple[str, ...]:
    """Show the portal's dialog and return what was chosen, () for nothing."""
    token = f"parejas{uuid4().hex}"
    with open_dbus_connection() as bus:
        sender = (bus.unique_name or "").lstrip(":").replace(".", "_")
        request = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
        # The answer may come before the call is answered: listen first.
        rule = MatchRule(type="signal", interface=_REQUEST, member="Response", path=request)
        Proxy(message_bus, bus).AddMatch(rule)
        arguments = ("", wish.title, _options(wish, token))
        call = new_method_call(_CHOOSER, "OpenFile", "ssa{sv}", arguments)
        with bus.filter(rule) as answers:
            answer = bus.send_and_get_reply(call, timeout=_ANSWER_S)
            if answer.header.message_type is not MessageType.method_return:
                raise OSError(f"{NAME} shows no dialog: {answer.body}")
            try:
                while not answers:
                    alive()
                    _receive(bus)
            except BaseException:
                _close(bus, request)
                raise
            status, results = answers.popleft().body
    return _paths(results) if status == 0 else ()


def _receive(bus: DBusConnection) -> None:
    """Wait a moment for whatever comes; what the filter wants is put aside by it."""
    try:
        bus.recv_messages(timeout=_LOOK_AGAIN_S)
    except TimeoutError:
        return


def _close(bus: DBusConnection, request: str) -> None:
    address = DBusAddress(request, NAME, _REQUEST)
    bus.send(new_method_call(address, "Close"))


def _options(wish: FileWish, token: str) -> dict[str, tuple[str, Any]]:
    """Return the options of the call, each with its signature."""
    options: dict[str, tuple[str, Any]] = {
        "handle_token": ("s", token),
        "multiple": ("b", wish.many),
        "directory": ("b", wish.folders),
        "current_folder": ("ay", os.fsencode(wish.folder) + b"\0"),
    }
    if wish.endings and not wish.folders:
        shown = [(0, pattern) for pattern in wish.patterns]
        options["filters"] = ("a(sa(us))", [(wish.kind, shown)])
    return options


def _paths(results: dict[str, tuple[str, Any]]) -> tuple[str, ...]:
    """Return the files of this computer among the chosen addresses."""
    _signature, addresses = results.get("uris", ("as", []))
    parts = [urlsplit(address) for address in addresses]
    return tuple(str(Path(unquote(part.path))) for part in parts if part.scheme == "file")
