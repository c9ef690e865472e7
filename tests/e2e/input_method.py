"""An input method for Japanese, Fcitx with Anthy, as it stands beside a program."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bus import session_bus
from tests.e2e.window import MOST_S, environment

ANTHY = Path("/usr/share/fcitx5/inputmethod/anthy.conf")
CANDIDATES = "Fcitx5 Input Window"
"""The title of the window in which the words to choose from stand."""
_PROFILE = """\
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=anthy

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=anthy
Layout=

[GroupOrder]
0=Default
"""
_CONFIG = """\
[Behavior]
ActiveByDefault=True
ShowInputMethodInformation=False
"""
"""Japanese from the first key on, and nothing on the screen but what is composed."""
_LEFT_OUT = (
    "clipboard,ibusfrontend,imselector,kimpanel,notificationitem,notifications,quickphrase,"
    "unicode,wayland,waylandim,xim"
)


@contextmanager
def japanese(display: str, home: Path) -> Iterator[dict[str, str]]:
    """Fcitx on this display, ready for Japanese; gives what the environment says of it."""
    folder = home / "config" / "fcitx5"
    folder.mkdir(parents=True)
    (folder / "profile").write_text(_PROFILE, encoding="utf-8")
    (folder / "config").write_text(_CONFIG, encoding="utf-8")
    with session_bus() as address:
        told = {"DBUS_SESSION_BUS_ADDRESS": address, "XMODIFIERS": "@im=fcitx"}
        own = {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
        env, null = environment(display) | told | own, subprocess.DEVNULL
        line = ["fcitx5", f"--disable={_LEFT_OUT}"]
        with (home / "fcitx.log").open("wb") as said:
            process = subprocess.Popen(line, env=env, stdout=null, stderr=said)
        try:
            _wait_for_it(process, home / "fcitx.log")
            yield told
        finally:
            process.terminate()
            process.wait(MOST_S)


def _wait_for_it(process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until it says that Japanese is there. Asking it on the bus would start another one."""
    end = time.monotonic() + MOST_S
    while time.monotonic() < end and process.poll() is None:
        if b"Loaded addon anthy" in log.read_bytes():
            return
        time.sleep(0.02)
    raise RuntimeError(f"Fcitx is not ready: {log.read_text('utf-8', 'replace')}")
