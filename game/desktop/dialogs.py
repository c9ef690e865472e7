"""Dialogs: which of the system's own dialogs for files there is; the first that answers."""

from __future__ import annotations

import os
import shutil
import sys

from game.desktop import programs
from game.desktop.wish import SystemDialog


def system_dialog() -> SystemDialog | None:
    """Return the dialog of this desktop, None where there is none."""
    if sys.platform == "win32":
        return programs.dialog_of(programs.powershell)
    if sys.platform == "darwin":
        return programs.dialog_of(programs.osascript)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return None
    if (portal := _portal()) is not None:
        return portal
    is_kde = "kde" in os.environ.get("XDG_CURRENT_DESKTOP", "").lower()
    known = [(programs.zenity, "zenity"), (programs.kdialog, "kdialog")]
    for command, name in reversed(known) if is_kde else known:
        if shutil.which(name):
            return programs.dialog_of(command)
    return None


def _portal() -> SystemDialog | None:
    try:
        from game.desktop import portal
    except ImportError:  # the library is only asked for on Linux
        return None
    return portal.show if portal.is_there() else None
