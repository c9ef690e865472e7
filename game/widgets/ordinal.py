"""Ordinals: the place in a ranking as each language writes it."""

from __future__ import annotations

from game.words import language


def ordinal(n: int, tongue: str = "") -> str:
    """`n` as a place: "2nd" in English, "2.º" in Spanish; `tongue` "" is the player's own."""
    return {"es": _spanish, "en": _english}.get(tongue or language(), _plain)(n)


def _spanish(n: int) -> str:
    return f"{n}.º"


def _english(n: int) -> str:
    teens = 11 <= n % 100 <= 13
    return f"{n}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def _plain(n: int) -> str:
    return f"{n}."
