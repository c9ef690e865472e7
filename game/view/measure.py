"""Measure: how large a text will be when it is painted; `look` has the real one."""

from __future__ import annotations

from typing import Protocol

from game.view.node import Weight


class Measure(Protocol):
    """A measure of texts in pixels, for the fonts that the painter uses."""

    def height(
        self, words: str, size: float, width: float, weight: Weight = 400, language: str = ""
    ) -> float:
        """Return the height of `words` at `size` wrapped to `width` (a whole number of lines)."""
        ...

    def width(self, words: str, size: float, weight: Weight = 400, language: str = "") -> float:
        """Return the width of `words` at `size` on one line."""
        ...

    def line(self, size: float) -> float:
        """Return the height of one line at `size`."""
        ...

    def longest_word(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        """Return the width of the widest part of `words` that a line break cannot divide."""
        ...

    def longest_part(
        self, words: str, size: float, weight: Weight = 400, language: str = ""
    ) -> float:
        """Return the width of the widest part of `words` that a hyphen cannot divide either."""
        ...

    def hyphens(self, word: str, language: str) -> tuple[int, ...]:
        """Return the places in `word` before which a hyphen may divide it."""
        ...

    def picture(self, path: str) -> tuple[int, int]:
        """Return width and height of an image file in pixels; (0, 0) if it cannot be read."""
        ...
