"""Remarks: what is said of a document: what was read of it, what was not, what may be wrong."""

from __future__ import annotations

from collections.abc import Sequence

from game.formats.common.report.collector import PairCollector, enumerate_names
from game.formats.documents.document import Document
from game.formats.documents.parts import Part
from game.formats.problems import Remark
from game.words import _, later

_OUTSIDE = Remark(
    "{n} line outside of the tables was left out.",
    "{n} lines outside of the tables were left out.",
    later("If they hold pairs, write them into the table."),
)
_OTHERS = Remark(
    "{n} other line of the text was left out.",
    "{n} other lines of the text were left out.",
    later("If they hold pairs, write them as the others are written."),
)
_SLIDES = Remark(
    "{n} slide without a title and one short text was left out.",
    "{n} slides without a title and one short text were left out.",
    later("Write its pairs into a table on the slide."),
)
_WIDE = Remark(
    "{n} row of the table is one wide cell, and was left out.",
    "{n} rows of the table are one wide cell each, and were left out.",
    later("If it is a pair, split the cell."),
)
_PICTURES = Remark(
    "{n} picture outside of the tables was left out.",
    "{n} pictures outside of the tables were left out.",
    later("Put it into the cell of its pair, or drop it on a card in the editor."),
)
_SYMBOLS = Remark(
    "{n} sign of a symbol font is not known, and was left out.",
    "{n} signs of symbol fonts are not known, and were left out.",
    later("Look at the cards, and type what is missing."),
)


def tell_part(
    found: Document, parts: Sequence[Part], part: Part, collector: PairCollector, chosen: bool
) -> None:
    """Say which other parts there are, what stands outside, and what was a guess."""
    others = [
        each.name
        for each in parts
        if each is not part and not each.is_all and not (part.is_all and each.grid is not None)
    ]
    if others and not chosen:
        said = _("The part “{name}” was read. These have pairs too: {others}.")
        said = said.format(name=part.name, others=enumerate_names(others))
        collector.warn(0, said, _("Choose another part when you import the file."))
    if part.text.stands_out:
        said = _("Lines that stand out were taken as terms, what follows each as its definition.")
        cure = _("If they are headings, write the pairs into a table with two columns.")
        collector.warn(0, said, cure)
    if part.grid is not None and part.grid.lists:
        said = _("Two lists were put side by side in their order. Check that they match.")
        cure = _("If the lists are shuffled, write what belongs together side by side.")
        collector.warn(0, said, cure)
    if part.is_slides:
        collector.count(_SLIDES, found.other_slides)
    collector.count(_OTHERS, part.text.others)
    collector.count(_WIDE, part.grid.wide if part.grid is not None else 0)
    if part.grid is not None and not part.is_slides and all(each.grid for each in parts):
        lines = sum(bool(line.text.strip()) and not line.heading for line in found.lines)
        collector.count(_OUTSIDE, lines)
    collector.count(_PICTURES, 0 if part.is_slides else found.pictures)
    collector.count(_SYMBOLS, found.symbols)
    if found.is_cut:
        said = _("This document is very long: what was more than can be read was left out.")
        collector.warn(0, said, _("Split it into several ones, and look for what is missing."))


def said_of(found: Document) -> tuple[str, str]:
    """Return what is said of a document without pairs."""
    if not found.grids and not any(line.text.strip() for line in found.lines):
        if found.pictures:
            said = _("There is no text in this document, only pictures.")
            return said, _("Type the pairs, or copy them as text from where they come from.")
        if found.has_file:
            said = _("The text of this document lies in it as a file of another kind.")
            return said, _("Open it in Word or LibreOffice, save it again, and try that file.")
        said = _("This document is empty.")
        return said, _("Write the pairs into a table with two columns, and save it.")
    said = _("There is no table with two columns in this document, and no list of pairs.")
    return said, _("Write each pair into a row of a table, or on a line: term – definition.")
