"""Key: which letter belongs to each number of a worksheet, with the words themselves."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.pair_set import PairSet
from game.paper.exercise import Entry, Exercise
from game.paper.head import running, titled
from game.paper.page import SIZES, Paper, inside, words
from game.view.box import Box
from game.view.measure import Measure
from game.view.sheet import Rule, Sheet
from game.words import _

SIZE, AIR, MOST_LINES = 10.5, 3.5, 3
NUMBER_W, LETTER_W = 26.0, 44.0


def sheets(
    pair_set: PairSet, paper: Paper, exercises: Mapping[int, Exercise], deal: str, measure: Measure
) -> list[Sheet]:
    """The pages of the key, without what stands at their foot.

    `exercises` go by the page of the worksheet that they begin on; `deal` says which it was.
    """
    writing = _Writing(pair_set, SIZES[paper], deal, measure)
    for page, exercise in exercises.items():
        if len(exercises) > 1:
            writing.heading(_("Page {page}").format(page=page))
        for term in exercise.terms:
            writing.answer(term, exercise)
        if unused := exercise.unused():
            said = _("Belong to nothing: {letters}").format(letters=", ".join(unused))
            writing.note(said)
    return writing.pages


class _Writing:
    """Lines one below the other, on as many pages as they take."""

    def __init__(
        self, pair_set: PairSet, size: tuple[float, float], deal: str, measure: Measure
    ) -> None:
        self.of, self.size, self.measure = pair_set, size, measure
        self.box = inside(size)
        over = _("Answer key · {deal}").format(deal=deal)
        texts, y = titled(pair_set, self.box, measure, over)
        self.y = y + 18
        rule = Rule(self.box.x, y + 6, self.box.right, y + 6)
        self.pages = [Sheet(size, texts, (), (rule,))]

    def heading(self, said: str) -> None:
        """The page of the worksheet that follows; never alone at the end of a page."""
        tall = 13 * 1.3
        self.y += 8
        self._room(tall + 5 * SIZE)
        self._put(Sheet(self.size, (words(said, self._line(tall), 13, 700, lines=1),)), tall + 4)

    def answer(self, term: Entry, exercise: Exercise) -> None:
        """A number, its letters, the term and the beginning of what belongs to it."""
        line, measure = self.measure.line(SIZE), self.measure
        free = self.box.w - NUMBER_W - LETTER_W - 12
        wide, language = free * 0.42, self.of.term_language
        said = term.side.spoken
        height = measure.height(said, SIZE, wide, 600, language)
        tall = max(line, min(height, MOST_LINES * SIZE * 1.26))
        self._room(tall)
        row = self._line(tall)
        right = exercise.letters(term)
        other = next(e.side for e in exercise.definitions if e.label == right[0])
        number, row = row.left_part(NUMBER_W)
        letter, row = row.left_part(LETTER_W)
        left, rest = row.left_part(wide)
        rest = Box(rest.x + 12, rest.y, rest.w - 12, line)
        several = _(" or ").join(right)
        count = _("{number}.").format(number=term.label)
        self._put(
            Sheet(
                self.size,
                (
                    words(count, number, SIZE, colour="muted", lines=1),
                    words(several, letter, SIZE, 700, lines=1),
                    words(said, left, SIZE, 600, lines=MOST_LINES, language=language),
                    words(other.spoken, rest, SIZE, colour="muted", lines=1,
                          language=self.of.definition_language),
                ),
            ),
            tall + AIR,
        )  # fmt: skip

    def note(self, said: str) -> None:
        """A quiet sentence below the answers of a page."""
        tall = self.measure.height(said, SIZE, self.box.w)
        self._room(tall)
        text = words(said, self._line(tall + 0.5), SIZE, colour="muted")
        self._put(Sheet(self.size, (text,)), tall + 10)

    def _line(self, tall: float) -> Box:
        return Box(self.box.x, self.y, self.box.w, tall)

    def _room(self, tall: float) -> None:
        if self.y + tall > self.box.bottom:
            top = running(_("Answer key · {title}").format(title=self.of.title), self.box)
            self.pages.append(Sheet(self.size, top.texts, (), top.rules))
            self.y = top.body.y

    def _put(self, sheet: Sheet, tall: float) -> None:
        self.pages[-1] += sheet
        self.y += tall
