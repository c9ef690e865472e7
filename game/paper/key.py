"""Key: the letter that matches each number of a worksheet, with both texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.card_names import line_of
from game.core.pair_set import PairSet, Side
from game.formulas.sides import BEGIN
from game.paper.exercise import Entry, Exercise
from game.paper.head import running_head, title_block
from game.paper.page import SIZES, Paper, Size, margin_box, words
from game.paper.sides import picture_size
from game.view.box import Box
from game.view.measure import Measure
from game.view.node import Picture, Text
from game.view.sheet import Rule, Sheet
from game.words import _

SIZE, AIR, MOST_LINES, TALLEST = 10.5, 3.5, 3, 26.0
NUMBER_W, LETTER_W = 26.0, 44.0


def sheets(
    pair_set: PairSet, paper: Paper, exercises: Mapping[int, Exercise], deal: str, measure: Measure
) -> list[Sheet]:
    """Return the pages of the key, without their footers.

    `exercises` by the page of the worksheet on which they begin; `deal` names the deal.
    """
    writing = _Writer(pair_set, SIZES[paper], deal, measure)
    for page, exercise in exercises.items():
        if len(exercises) > 1:
            writing.heading(_("Page {page}").format(page=page))
        for term in exercise.terms:
            writing.answer(term, exercise)
        if unused := exercise.unused():
            text = _("Belong to nothing: {letters}").format(letters=", ".join(unused))
            writing.note(text)
    return writing.pages


class _Writer:
    """A writer of lines one below the other, on as many pages as they need."""

    def __init__(self, pair_set: PairSet, size: Size, deal: str, measure: Measure) -> None:
        self.pair_set, self.size, self.measure = pair_set, size, measure
        self.box = margin_box(size)
        over = _("Answer key · {deal}").format(deal=deal)
        texts, y = title_block(pair_set, self.box, measure, over)
        self.y = y + 18
        rule = Rule(self.box.x, y + 6, self.box.right, y + 6)
        self.pages = [Sheet(size, texts, (), (rule,))]

    def heading(self, text: str) -> None:
        """Write the number of a worksheet's page; never alone at the end of a page."""
        tall = 13 * 1.3
        self.y += 8
        self._reserve(tall + 5 * SIZE)
        self._put((words(text, self._line(tall), 13, 700, lines=1),), tall + 4)

    def answer(self, term: Entry, exercise: Exercise) -> None:
        """Write a number, its letters, the term and the beginning of its definition."""
        line, measure = self.measure.line(SIZE), self.measure
        free = self.box.w - NUMBER_W - LETTER_W - 12
        wide, language = free * 0.42, self.pair_set.term_language
        back_language = self.pair_set.definition_language
        text = line_of(term.side, term.label)
        height = measure.height(text, SIZE, wide, 600, language)
        tall = max(line, min(height, MOST_LINES * SIZE * 1.26))
        right = exercise.letters(term)
        other = next(e.side for e in exercise.definitions if e.label == right[0])
        said = line_of(other, right[0])
        if BEGIN in said:  # a formula is shown whole, other words are known by their first
            high = measure.height(said, SIZE, free - wide - 12, 400, back_language)
            line = max(line, min(high, MOST_LINES * SIZE * 1.35))
        sizes = [self._picture_size(side, wide) for side in (term.side, other)]
        tall = max(tall, line, *(high for _wide, high in sizes))
        self._reserve(tall)
        row = self._line(tall)
        number, row = row.left_part(NUMBER_W)
        letter, row = row.left_part(LETTER_W)
        left, rest = row.left_part(wide)
        rest = Box(rest.x + 12, rest.y, rest.w - 12, line)
        several = _(" or ").join((*right, *exercise.accepted(term)))
        count = _("{number}.").format(number=term.label)
        sides = (
            (term.side, words(text, left, SIZE, 600, lines=MOST_LINES, language=language)),
            (other, words(said, rest, SIZE, colour="muted", lines=1, language=back_language)),
        )
        texts = (
            words(count, number, SIZE, colour="muted", lines=1),
            words(several, letter, SIZE, 700, lines=1),
            *(named for (_side, named), (_w, high) in zip(sides, sizes, strict=True) if not high),
        )
        pictures = tuple(
            Picture(side.picture, replace(named.box, w=size[0], h=tall).middle(*size))
            for (side, named), size in zip(sides, sizes, strict=True)
            if size[1]
        )
        if pictures:
            texts = tuple(self._in_the_middle(each, tall) for each in texts)
        self._put(texts, tall + AIR, pictures)

    def _in_the_middle(self, text: Text, tall: float) -> Text:
        """Return the same text in the middle of its row."""
        box = text.box
        high = self.measure.height(text.words, SIZE, box.w, text.weight, text.language)
        return replace(text, box=replace(box, h=tall).middle(box.w, min(high, box.h)))

    def _picture_size(self, side: Side, width: float) -> tuple[float, float]:
        """Return the size at which a picture stands for itself; (0, 0) where words do."""
        return (0.0, 0.0) if side.text else picture_size(side, width, TALLEST, self.measure)

    def note(self, text: str) -> None:
        """Write a grey sentence below the answers of a page."""
        tall = self.measure.height(text, SIZE, self.box.w)
        self._reserve(tall)
        self._put((words(text, self._line(tall + 0.5), SIZE, colour="muted"),), tall + 10)

    def _line(self, tall: float) -> Box:
        return Box(self.box.x, self.y, self.box.w, tall)

    def _reserve(self, tall: float) -> None:
        """Begin a new page if a line of this height does not fit."""
        if self.y + tall > self.box.bottom:
            title = _("Answer key · {title}").format(title=self.pair_set.title)
            top = running_head(title, self.box)
            self.pages.append(Sheet(self.size, top.texts, (), top.rules))
            self.y = top.body.y

    def _put(
        self, texts: tuple[Text, ...], tall: float, pictures: tuple[Picture, ...] = ()
    ) -> None:
        self.pages[-1] += Sheet(self.size, texts, pictures)
        self.y += tall
