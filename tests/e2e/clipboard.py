"""The clipboard of a display, as other programs fill it."""

from __future__ import annotations

import subprocess

import pytest

from tests.e2e.window import environment
from tests.glass import missing


def copy(display: str, text: str) -> None:
    """Put `text` on the clipboard, as another program does."""
    _copy(display, text.encode())


def copy_picture(display: str, data: bytes) -> None:
    """Put a PNG file on the clipboard, as a browser does."""
    _copy(display, data, "-t", "image/png")


def _copy(display: str, data: bytes, *more: str) -> None:
    if lacking := missing("xclip"):
        pytest.skip(lacking)
    line, null = ["xclip", "-selection", "clipboard", *more], subprocess.DEVNULL
    done = subprocess.run(line, input=data, env=environment(display), stdout=null, stderr=null)
    done.check_returncode()
