"""Solution notes: what explains a pair, below its cards in the solution."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.game import Game
from game.core.solution import SolvedPair
from game.formulas.sides import shown, spoken
from game.values import dataclass
from game.view.box import Box
from game.view.node import Icon, Node, Text
from game.view.ui import Ui

_SIDE, _ICON = 16, 1.35
"""Units left and right of a note; how wide the place of its sign is, in ems."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The note of each row, "" for none, and the size of its type in pixels."""

    words: tuple[str, ...]
    languages: tuple[str, ...]
    size: float
    ui: Ui

    @classmethod
    def of(cls, game: Game, pairs: Sequence[SolvedPair], ui: Ui) -> Notes:
        """Return the notes of the pairs of a round."""
        places = [pair.term.pair for pair in pairs]
        words = tuple("" if place is None else game.pairs[place].note for place in places)
        languages = tuple(pair.definition.face.language for pair in pairs)
        size = max(game.options.floor * ui.height * 0.9, ui.least)
        return cls(words, languages, size, ui)

    def heights(self, width: float) -> list[float]:
        """Return the height that each note takes in a row of this width, 0 for none."""
        notes = zip(self.words, self.languages, strict=True)
        return [self._height(words, language, width) if words else 0.0 for words, language in notes]

    def added(self, heights: Sequence[float], width: float) -> list[float]:
        """Return the heights of rows with those of their notes."""
        both = zip(heights, self.heights(width), strict=True)
        return [row + note for row, note in both]

    def cut(self, at: int, row: Box) -> tuple[Box, tuple[Node, ...]]:
        """Return the part of a row that its cards have, and the note below them."""
        words, language = self.words[at], self.languages[at]
        if not words:
            return row, ()
        tall = self._height(words, language, row.w)
        cards, rest = row.top_part(row.h - tall)
        place = rest.inset(self.ui(_SIDE), 0)
        place = Box(place.x, place.y, place.w, tall - self.ui(8))
        spot, beside = place.left_part(_ICON * self.size + self.ui(6))
        spot = Box(spot.x, spot.y, _ICON * self.size, _ICON * self.size)
        face = Text(shown(words), beside, self.size, 400, valign="top", language=language)
        icons = (Icon("note", spot, "muted"),)
        return cards, (
            Node(f"solution-note-{at}", "text", place, spoken(words), texts=(face,), icons=icons),
        )

    def _height(self, words: str, language: str, width: float) -> float:
        ui = self.ui
        wide = width - 2 * ui(_SIDE) - _ICON * self.size - ui(6)
        return ui.measure.height(shown(words), self.size, max(1.0, wide), 400, language) + ui(10)
