"""A desktop portal for tests: answers one request for files with what is on its command line.

`python -m tests.desktop.portal_service FILE…` prints what it was asked for; without files the
request stays open until it is closed, which is printed too.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

from game.desktop.portal import NAME


def main(files: list[str]) -> None:
    """Serve until the request is answered or closed."""
    with open_dbus_connection() as bus:
        Proxy(message_bus, bus).RequestName(NAME)
        say("ready")
        while answer(bus, bus.receive(), files):
            pass


def answer(bus: DBusConnection, message: Message, files: list[str]) -> bool:
    """Answer one message; return False after the last one."""
    header = message.header
    if header.message_type is not MessageType.method_call:
        return True
    match header.fields[HeaderFields.member]:
        case "Get":
            bus.send(new_method_return(message, "v", (("u", 4),)))
        case "OpenFile":
            _parent, title, options = message.body
            say(json.dumps([title, options], default=bytes.decode))
            sender = header.fields[HeaderFields.sender].lstrip(":").replace(".", "_")
            token = options["handle_token"][1]
            request = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
            bus.send(new_method_return(message, "o", (request,)))
            if files:
                respond(bus, request, files)
            return not files
        case "Close":
            say("closed")
            return False
        case _:
            bus.send(new_error(message, f"{NAME}.Unknown"))
    return True


def respond(bus: DBusConnection, request: str, files: list[str]) -> None:
    """Say which files were chosen; "-" stands for none."""
    uris = [Path(file).as_uri() for file in files if file != "-"]
    emitter = DBusAddress(request, interface="org.freedesktop.portal.Request")
    body = (0 if uris else 1, {"uris": ("as", uris)})
    bus.send(new_signal(emitter, "Response", "ua{sv}", body))


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
