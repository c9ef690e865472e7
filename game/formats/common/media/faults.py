"""Faults of media: what is wrong with a picture or a sound, and how to mend it."""

from __future__ import annotations

from typing import Literal

from game.words import _

Kind = Literal["picture", "sound"]
Fault = tuple[str, str]
"""What is wrong, and its cure."""
MediaResult = tuple[str, Fault | None]
"""The absolute path ("" if it cannot be used), and what is wrong with it."""


def cut(name: str) -> Fault:
    """Say that a file ends too early."""
    said = _("“{name}” is not whole: only its beginning is there.").format(name=short(name))
    return said, _("Copy the file again from where it comes from.")


def damaged(name: str) -> Fault:
    """Say that what is in a file is broken."""
    said = _("“{name}” is damaged.").format(name=short(name))
    return said, _("Copy the file again from where it comes from.")


def empty(name: str) -> Fault:
    """Say that there is nothing in a file."""
    said = _("The file “{name}” is empty.").format(name=short(name))
    return said, _("Copy the file again from where it comes from.")


def too_large(name: str, kind: Kind) -> Fault:
    """Say that a file has too many bytes."""
    said = _("“{name}” is larger than 50 MB.").format(name=short(name))
    if kind == "picture":
        return said, _("Save it smaller: 2000 pixels wide is plenty.")
    return said, _("Save it as OGG or MP3; the first three minutes are played.")


def wrong_kind(name: str, kind: Kind) -> Fault:
    """Say that a file is none of the kinds that can be shown or heard."""
    if kind == "picture":
        said = _("“{name}” is not a picture that can be shown.").format(name=short(name))
        return said, _("Save it as PNG, JPEG, GIF, WebP, BMP or SVG.")
    said = _("“{name}” is not a sound that can be played.").format(name=short(name))
    return said, _("Save it as OGG, WAV, MP3 or FLAC.")


def cannot_open(name: str) -> Fault:
    """Say that the system does not let a file be read."""
    said = _("The file “{name}” cannot be opened.").format(name=short(name))
    return said, _("Check its name and that you may read it.")


def short(name: str) -> str:
    """Return a name as a sentence has room for it."""
    return name if len(name) <= 60 else name[:60] + "…"
