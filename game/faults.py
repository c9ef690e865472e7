"""Faults: what is told of an error of the program's own, as a report that can be sent."""

from __future__ import annotations

import platform
import traceback
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from game import __version__, paths

FOLDER = "reports"
"""In the data folder."""
_MOST_KEPT = 20
_MOST_LETTERS = 6_000
_PACKAGES = ("pygame-ce", "skia-python")


def tell(error: Exception, screen: str, folder: Path, now: datetime) -> tuple[str, str, str]:
    """Save a report of an error that came up on `screen` in the data folder.

    Returns the error in a line, the report, and the path of its file, "" if it was not saved.
    """
    text = report(error, screen, now)
    return summary(error), text, _save(text, folder / FOLDER, now)


def report(error: Exception, screen: str, now: datetime) -> str:
    """Return all that is to be known of an error; the name of the user's folder is left out."""
    lines = "".join(traceback.format_exception(error))
    if len(lines) > _MOST_LETTERS:
        half = _MOST_LETTERS // 2
        lines = f"{lines[:half]}\n…\n{lines[-half:]}"
    head = (
        f"Parejas {__version__}",
        f"{now:%Y-%m-%d %H:%M:%S %z}",
        f"Python {platform.python_version()}, " + ", ".join(map(_with_version, _PACKAGES)),
        platform.platform(),
        f"Screen: {screen}",
    )
    return "\n".join((*head, "", lines)).replace(str(paths.home()), "~")


def summary(error: Exception) -> str:
    """Return the error in one line: its kind, what it says, and where in the program it was."""
    said = traceback.format_exception_only(error)[-1].strip().split("\n")[0][:160]
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return said
    file = Path(frames[-1].filename)
    return f"{said} ({file.parent.name}/{file.name}, {frames[-1].lineno})"


def _save(text: str, folder: Path, now: datetime) -> str:
    """Save a report beside the newest of the earlier ones."""
    file = folder / f"parejas-{now:%Y-%m-%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="replace")
        for old in sorted(folder.glob("parejas-*.txt"))[:-_MOST_KEPT]:
            old.unlink()
    except OSError:
        return ""
    return str(file)


def _with_version(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return package
