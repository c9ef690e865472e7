"""How long a word takes to find its pictures, letter by letter, in the two languages and others.

`python -m tests.bench.emoji` types words as one would, and prints the median and the longest of
all answers, and how long the file takes to be read, in milliseconds of the processor. A frame
has sixteen.
"""

from __future__ import annotations

import time
from statistics import median

from game.emoji.names import FILE, catalogue, unpack
from game.emoji.search import find
from tests.bench.__main__ import row, show

KNOWN = ["perro", "manzana", "bicicleta", "corazón", "house", "butterfly", "teacher", "orange"]
OTHERS = ["Schmetterling", "Regenschirm", "pomme", "ombrello", "maçã", "borboleta", "txakur"]
REPEATS = 5


def milliseconds(words: list[str]) -> list[float]:
    """Return how long each beginning of each word takes."""
    words_known, times = catalogue(), []
    for _ in range(REPEATS):
        for word in words:
            for long in range(1, len(word) + 1):
                began = time.process_time_ns()
                find(word[:long], words_known, "es")
                times.append((time.process_time_ns() - began) / 1e6)
    return times


def reading() -> list[float]:
    """Return how long the file takes to be read."""
    data, times = FILE.read_bytes(), []
    for _ in range(REPEATS):
        began = time.process_time_ns()
        unpack(data)
        times.append((time.process_time_ns() - began) / 1e6)
    return times


if __name__ == "__main__":
    figures = {
        "the file of names read": reading(),
        "a word of Spanish or English": milliseconds(KNOWN),
        "a word of another language": milliseconds(OTHERS),
    }
    show(
        [
            line
            for what, times in figures.items()
            for line in (
                row(f"{what}, median, in ms", median(times)),
                row(f"{what}, longest, in ms", max(times), aim="16"),
            )
        ]
    )
