"""Stand-ins, written by hand, for what a test does not want to be real."""

from __future__ import annotations

from game.view.node import Weight


class FakeMeasure:
    """Every letter half as wide as its size, every line 1.35 times as tall; words are wrapped."""

    def __init__(self, pictures: dict[str, tuple[int, int]] | None = None) -> None:
        self.pictures = pictures or {}

    def height(
        self, words: str, size: float, width: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return sum(_lines(part, size, width) for part in words.split("\n")) * self.line(size)

    def width(self, words: str, size: float, weight: Weight = 400, language: str = "") -> float:
        return max(len(part) for part in words.split("\n")) * size / 2

    def line(self, size: float) -> float:
        return 1.35 * size

    def longest_word(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        return max((len(word) for word in words.split()), default=0) * size / 2

    def picture(self, path: str) -> tuple[int, int]:
        return self.pictures.get(path, (0, 0))


def _lines(words: str, size: float, width: float) -> int:
    """Lines that greedy wrapping takes; a word wider than the line is broken."""
    letters = max(1, int(width / (size / 2) + 1e-9))
    lines, used = 1, 0
    for word in words.split():
        space = used + 1 if used else 0
        if space + len(word) <= letters:
            used = space + len(word)
            continue
        lines += bool(used)
        broken, used = divmod(len(word), letters)
        lines += broken - (not used)
        used = used or letters
    return lines
