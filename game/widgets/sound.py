"""Sound: on and off, louder and softer, as the key and the settings change it."""

from __future__ import annotations

from dataclasses import replace

from game.core.settings import VOLUMES
from game.services import Services
from game.words import _


def toggle_sound(services: Services) -> None:
    """Turn the sound on or off, remember it, and tell it."""
    services.keep(replace(services.settings, mute=not services.settings.mute))
    if services.settings.mute:
        services.hush()
    services.toast = sound_words(services)


def step_volume(services: Services, by: int) -> None:
    """Make the sounds so many steps louder, which also turns them on; one is heard."""
    now = services.settings.volume
    at = min(range(len(VOLUMES)), key=lambda i: abs(VOLUMES[i] - now)) + by
    volume = VOLUMES[max(0, min(len(VOLUMES) - 1, at))]
    services.keep(replace(services.settings, volume=volume, mute=False))
    services.sounds.play("match")


def sound_words(services: Services) -> str:
    """Return how the sound is now."""
    if services.settings.mute:
        return _("Sound off")
    return _("Sound on, volume {percent} %").format(percent=services.settings.volume)
