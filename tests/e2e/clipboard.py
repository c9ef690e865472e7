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
    line, null, env = ["xclip", "-selection", "clipboard"], subprocess.DEVNULL, environment(display)
    done = subprocess.run(line, input=text.encode(), env=env, stdout=null, stderr=null)
    done.check_returncode()
