"""Clipboard: the picture on it, which SDL does not hand over, by the means of each desktop."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from game import paths, temporary

PNG = b"\x89PNG\r\n\x1a\n"
_LONGEST_S = 5.0
_POWERSHELL = (
    "Add-Type -AssemblyName System.Windows.Forms, System.Drawing; "
    "$picture = [Windows.Forms.Clipboard]::GetImage(); "
    "if ($picture) { $picture.Save($env:PAREJAS_FILE, [Drawing.Imaging.ImageFormat]::Png) }"
)
_OSASCRIPT = (
    'set file_ to open for access POSIX file (system attribute "PAREJAS_FILE") with write '
    "permission",
    "write (the clipboard as «class PNGf») to file_",
    "close access file_",
)


def picture() -> bytes:
    """Return the picture on the clipboard as a PNG file; b"" where there is none."""
    if sys.platform == "win32":
        return _saved(["powershell", "-NoProfile", "-STA", "-Command", _POWERSHELL])
    if sys.platform == "darwin":
        lines = (part for line in _OSASCRIPT for part in ("-e", line))
        return _saved(["osascript", *lines])
    if os.environ.get("DISPLAY"):
        from game.desktop import x_selection

        if data := x_selection.read("CLIPBOARD", "image/png"):
            return _png(data)
    if os.environ.get("WAYLAND_DISPLAY") and shutil.which("wl-paste"):
        return _png(_printed(["wl-paste", "--type", "image/png"]))
    return b""


def _png(data: bytes) -> bytes:
    return data if data.startswith(PNG) else b""


def _printed(command: list[str], **more: str) -> bytes:
    try:
        ran = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST_S,
            env={**os.environ, **more},
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return ran.stdout


def _saved(command: list[str]) -> bytes:
    """Return what a command puts in the file that it is told of."""
    with temporary.folder() as folder:
        file = folder / "picture.png"
        _printed(command, PAREJAS_FILE=str(file))
        return _png(file.read_bytes()) if paths.is_file(file) else b""
