"""Slides: what is on each, and whether their titles and texts are pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from game.formats.documents.document import DocumentBuilder
from game.formats.documents.paragraph import Paragraph, cell_html
from game.formats.table import Row
from game.values import dataclass

MOST_SLIDES = 3000
_MOST = 0.75
_FEWEST = 2
_LONGEST, _MOST_LINES = 300, 3


@dataclass
class Slide:
    """A slide: its title, its other texts each by itself, and what the speaker notes."""

    title: list[Paragraph] = field(default_factory=list)
    texts: list[list[Paragraph]] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    """How far from the top of the slide each text is."""
    note: list[Paragraph] = field(default_factory=list)
    has_table: bool = False
    opens: bool = False
    """Whether it is the slide with the title of all of them."""

    def add(self, paragraphs: Sequence[Paragraph], is_title: bool, top: float = 0.0) -> None:
        """Add what stands in one box."""
        full = [each for each in paragraphs if not each.is_empty]
        if is_title and not self.title:
            self.title = full
        elif full:
            self.texts.append(full)
            self.tops.append(top)

    def settle(self) -> None:
        """Take the upper of two texts as the title of a slide that has none of its own."""
        if not self.title and len(self.texts) == 2 and self.tops[0] != self.tops[1]:
            self.title = self.texts.pop(0 if self.tops[0] < self.tops[1] else 1)

    @property
    def is_card(self) -> bool:
        """Return True if there is a title and one short text, and nothing else."""
        if not self.title or len(self.texts) != 1 or self.has_table or self.opens:
            return False
        text = self.texts[0]
        letters = sum(len(piece.text) for each in text for piece in each.pieces)
        return len(text) <= _MOST_LINES and letters <= _LONGEST


def add_slides(slides: Sequence[Slide], found: DocumentBuilder) -> None:
    """Take in slides: as rows of title, text and note when most are cards, and as lines."""
    for slide in slides:
        slide.settle()
    cards = [at for at, each in enumerate(slides) if each.is_card]
    inner = [each for each in slides if not each.opens and (each.title or each.texts)]
    short = sum(len(slides[at].texts[0]) == 1 for at in cards)
    if len(cards) >= max(_FEWEST, _MOST * len(inner)) and short * 2 > len(cards):
        tables = sum(each.has_table and not (each.title or each.texts) for each in slides)
        found.other_slides = len(inner) + tables - len(cards)
        for at in cards:
            one = slides[at]
            cells = cell_html(one.title), cell_html(one.texts[0]), cell_html(one.note)
            found.cards.append(Row(at + 1, cells))
    found.is_cut = found.is_cut or len(slides) > MOST_SLIDES
    for slide in slides[:MOST_SLIDES]:
        for paragraph in slide.title:
            paragraph.heading = 1 if slide.opens else 2
        for paragraph in (each for text in (slide.title, *slide.texts) for each in text):
            if found.takes_paragraph():
                found.add_paragraph(paragraph)
        found.add_paragraph(Paragraph())
