"""Theme: which colour each token is, light, dark and in high contrast."""

from __future__ import annotations

from game.view.node import Token

Colours = dict[Token, int]
"""Colours as 0xAARRGGBB."""


PAPER: Colours = {
    "paper": 0xFFFFFFFF,
    "print": 0xFF000000,
    "print-quiet": 0xFF4A4F5A,
    "print-hair": 0xFFB4B4B4,
}
"""The colours of printed things, the same in every theme."""

_LIGHT_DARK_CONTRAST: dict[Token, tuple[int, int, int]] = {
    "bg": (0xFFF4F1EA, 0xFF14171F, 0xFF000000),
    "ink": (0xFF1F2430, 0xFFF2EFE8, 0xFFFFFFFF),
    "muted": (0xFF5E6472, 0xFFA3A9B8, 0xFFE6E6E6),
    "term": (0xFF2E4A8F, 0xFF9DB8FF, 0xFFFFFFFF),
    "on-term": (0xFFFFFFFF, 0xFF0E1530, 0xFF000000),
    "card": (0xFFFFFFFF, 0xFF232836, 0xFF000000),
    "edge": (0xFFD9D3C7, 0xFF3A4154, 0xFFFFFFFF),
    "accent": (0xFFE8A317, 0xFFFFC94A, 0xFFFFE600),
    "amber": (0xFFBE7900, 0xFFFFC94A, 0xFFFFE600),
    "rail": (0xFFD9D3C7, 0xFF3A4154, 0xFF5E5E5E),
    "frame": (0xFF89846F, 0xFF737B92, 0xFF7A7A7A),
    "good": (0xFF1B7548, 0xFF7BE0A9, 0xFFFFE600),
    "good-bg": (0xFFE3F3E9, 0xFF1B3A2B, 0xFF1C1A00),
    "on-good": (0xFF145536, 0xFF8FEBBA, 0xFFFFE600),
    "bad": (0xFFC0392B, 0xFFFF8A7A, 0xFFFFB3A8),
    "shade": (0x991F2430, 0xB3000000, 0xCC000000),
    "clear": (0x00000000, 0x00000000, 0x00000000),
    "violet": (0xFF7A4E96, 0xFFC7A2E4, 0xFFFFE600),
    "green": (0xFF1E7F4F, 0xFF7BE0A9, 0xFFFFE600),
    "rust": (0xFFB8501E, 0xFFF0A070, 0xFFFFE600),
    "teal": (0xFF0E7A88, 0xFF6FD0DA, 0xFFFFE600),
    "ochre": (0xFF8A6A0B, 0xFFE0C060, 0xFFFFE600),
}

THEMES: dict[str, Colours] = {
    theme: {token: colours[at] for token, colours in _LIGHT_DARK_CONTRAST.items()} | PAPER
    for at, theme in enumerate(("light", "dark", "contrast"))
}

SHADOWS: dict[str, int] = {"light": 0x2E1F2430, "dark": 0x73000000, "contrast": 0}


def faded(colour: int, alpha: float) -> int:
    """Return `colour` with its opacity multiplied by `alpha`."""
    return (round((colour >> 24) * alpha) << 24) | (colour & 0xFFFFFF)
