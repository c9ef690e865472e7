"""Buzzer cap: what the key of a team, or its button of a controller, is called where it is seen."""

from __future__ import annotations

from game.words import _

_CAPS = {"left": "←", "right": "→", "up": "↑", "down": "↓", "backspace": "⌫", "tab": "Tab"}


def cap(name: str) -> str:
    """Return what a buzzer is called on its cap: "Q", "⌫", or "2·4" of a controller."""
    place, colon, button = name.partition(":")
    if colon:
        return f"{place}·{_CAPS.get(button, button)}"
    words = {"space": _("Space"), "enter": _("Enter"), "pagedown": _("PgDn"), "pageup": _("PgUp")}
    return words.get(name) or _CAPS.get(name) or name.upper()
