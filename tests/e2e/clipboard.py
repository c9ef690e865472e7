"""The clipboard of a display, as other programs fill it."""

from __future__ import annotations

import subprocess

import pytest

from tests.e2e.window import environment
from tests.glass import missing


def copy(display: str, text: str) -> None:
    """Put `text` on the clipboard, as another program does."""
    if lacking := missing("xclip"):
        pytest.skip(lacking)
    subprocess.run(
        ["xclip", "-selection", "clipboard"], input=text.encode(), env=environment(display),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=20,
    )  # fmt: skip
