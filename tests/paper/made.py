"""Sets to be printed, in a few words."""

from __future__ import annotations

from game.core.pair_set import Pair, PairSet, Side

LONG = "Una definición que no se acaba nunca, porque explica cada cosa dos veces. "


def numbered(count: int, letters: int = 20, distractors: int = 0, title: str = "Tema") -> PairSet:
    """Pairs whose definitions have so many letters, no two alike."""
    pairs = [Pair(Side(f"término {n}"), Side(f"{n}: {LONG * 150}"[:letters])) for n in range(count)]
    others = [Side(f"sobra {n}") for n in range(distractors)]
    return PairSet(title, tuple(pairs), tuple(others), "es", "es", "Asignatura", "Ana")
