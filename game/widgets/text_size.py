"""Larger and smaller text, by keys that are the same on every screen."""

from __future__ import annotations

from dataclasses import replace

from game.core.settings import TEXT_SCALES, Settings
from game.view.messages import Key, Typed


def steps(message: object) -> int:
    """1 for "+", -1 for "−", 0 for anything else."""
    match message:
        case Typed("+" | "=") | Key("+" | "=" | "plus", ctrl=True):
            return 1
        case Typed("-" | "−") | Key("-" | "minus", ctrl=True):
            return -1
    return 0


def changed(settings: Settings, by: int) -> Settings:
    """The settings with the text so many sizes larger; the ends stay the ends."""
    nearest = min(range(len(TEXT_SCALES)), key=lambda i: abs(TEXT_SCALES[i] - settings.text_scale))
    at = max(0, min(len(TEXT_SCALES) - 1, nearest + by))
    return replace(settings, text_scale=TEXT_SCALES[at])
