"""Text size: larger and smaller text, by keys that are the same on every screen."""

from __future__ import annotations

from dataclasses import replace

from game.core.settings import TEXT_SCALES, Settings
from game.services import Services
from game.view.messages import Key, Typed
from game.words import _


def resize_text(services: Services, message: object) -> bool:
    """Carry out "+" and "−"; return False for any other message."""
    match message:
        case Typed("+" | "=") | Key("+" | "=" | "plus", ctrl=True):
            step_text_size(services, 1)
        case Typed("-" | "−") | Key("-" | "minus", ctrl=True):
            step_text_size(services, -1)
        case _:
            return False
    return True


def step_text_size(services: Services, by: int) -> None:
    """Make the text so many sizes larger, remember it, and tell it."""
    services.keep(resized(services.settings, by))
    services.toast = text_size_words(services.settings.text_scale)


def text_size_words(scale: float) -> str:
    """Return how large the text is now, and whether it can become larger or smaller."""
    if scale == TEXT_SCALES[-1]:
        said = _("Text {percent} %, the largest")
    elif scale == TEXT_SCALES[0]:
        said = _("Text {percent} %, the smallest")
    else:
        said = _("Text {percent} %")
    return said.format(percent=round(scale * 100))


def resized(settings: Settings, by: int) -> Settings:
    """Return the settings with the text so many sizes larger; the ends stay the ends."""
    nearest = min(range(len(TEXT_SCALES)), key=lambda i: abs(TEXT_SCALES[i] - settings.text_scale))
    at = max(0, min(len(TEXT_SCALES) - 1, nearest + by))
    return replace(settings, text_scale=TEXT_SCALES[at])
