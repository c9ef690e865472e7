"""PowerPoint: the tables, titles, texts and notes on the slides of a .pptx file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.common.markup.html_text import escape_html
from game.formats.common.mathematics import formula
from game.formats.documents.cells import Cell
from game.formats.documents.document import Document, DocumentBuilder
from game.formats.documents.grid import number
from game.formats.documents.labels import BULLET, numeral
from game.formats.documents.paragraph import BOLD, COLOURED, MARKED, UNDERLINED, Look, Paragraph
from game.formats.documents.slide_cards import MOST_SLIDES, Slide, add_slides
from game.formats.documents.symbols import readable
from game.formats.documents.tree import (
    LONGEST_NAME,
    OFF,
    Budget,
    child,
    descendants,
    relations,
    root_of,
    root_or_empty,
)
from game.formats.problems import Problem

MAIN = "ppt/presentation.xml"
_WITHOUT = ("Fallback", "timing", "transition", "extLst", "tcPr", "ln", "tblGrid", "prstGeom")
_FURNITURE = ("dt", "ftr", "sldNum", "hdr", "sldImg")
"""Places for date, footer and number of the slide."""
_YES = ("1", "true")
_LETTERS = {"alphaLc": "lowerLetter", "alphaUc": "upperLetter"}
_LETTERS |= {"romanLc": "lowerRoman", "romanUc": "upperRoman"}
_PLACE = re.compile(r"-?\d{1,12}", re.ASCII)
_SIGNS = {"ParenR": "{})", "ParenBoth": "({})", "Period": "{}.", "Plain": "{}"}


def read_slides(archive: Archive, file: str) -> Document | Problem:
    """Return what the slides hold, or why they cannot be read."""
    budget = Budget()
    root = root_of(archive, MAIN, file, (), budget)
    if isinstance(root, Problem):
        return root
    related = relations(archive, MAIN, budget)
    names = {each.key: each.target for each in related if each.kind == "slide"}
    found, slides = DocumentBuilder(), list[Slide]()
    for each in descendants(root, ("sldId",), ()):
        name = names.pop(each.get("id", ""), "")
        if name not in archive.entries:
            continue
        if len(slides) >= MOST_SLIDES:
            found.is_cut = True
            continue
        slide = root_of(archive, name, file, _WITHOUT, budget)
        if isinstance(slide, Problem):
            return slide
        if slide.get("show") not in OFF:
            slides.append(_Reader(archive, name, found, budget).slide(slide))
    add_slides(slides, found)
    return found.document()


class _Reader:
    """Reads one slide, whose pictures and notes are known beforehand."""

    def __init__(self, archive: Archive, name: str, found: DocumentBuilder, budget: Budget) -> None:
        there = list(relations(archive, name, budget))
        self._archive = archive
        self._pictures = {each.key: each.target for each in there if each.kind == "image"}
        self._notes = [each.target for each in there if each.kind == "notesSlide"]
        self._found, self._budget = found, budget

    def slide(self, root: Element) -> Slide:
        """Return what is on it; its tables are put in at once."""
        slide = Slide()
        for each in descendants(root, ("tbl", "sp", "pic"), ()):
            kind = _place(each)
            if each.tag == "tbl":
                slide.has_table = True
                self._table(each)
            elif not self._found.takes_box():
                break
            elif each.tag == "pic":
                made = Paragraph()
                made.add_html(self._picture(each))
                slide.add([made], is_title=False, top=_top(each))
            elif kind not in _FURNITURE:
                slide.opens = slide.opens or kind in ("ctrTitle", "subTitle")
                is_title = kind in ("title", "ctrTitle")
                slide.add(list(self._paragraphs(each)), is_title, _top(each))
        for name in self._notes[:1]:
            notes = root_or_empty(self._archive, name, _WITHOUT, self._budget)
            for each in descendants(notes, ("sp",), ()):
                if _place(each) == "body":
                    slide.note += self._paragraphs(each)
        return slide

    def _table(self, table: Element) -> None:
        rows = [
            [self._cell(cell) for cell in row if cell.tag == "tc" and not _is(cell, "hMerge")]
            for row in table
            if row.tag == "tr"
        ]
        about = child(table, "tblPr")
        self._found.add_table(rows, about is not None and _is(about, "firstRow") and len(rows) > 2)

    def _cell(self, cell: Element) -> Cell:
        width = number(cell.get("gridSpan"))
        return Cell(tuple(self._paragraphs(cell)), width, _is(cell, "vMerge"))

    def _paragraphs(self, element: Element) -> Iterator[Paragraph]:
        numbers: dict[int, int] = {}
        for each in descendants(element, ("p",), ()):
            about = child(each, "pPr")
            made = Paragraph()
            made.level = number(about.get("lvl"), 8) if about is not None else 0
            self._walk(each, made)
            if not made.is_empty:
                made.label = _label(about, made.level, numbers)
            yield made

    def _walk(self, element: Element, into: Paragraph) -> None:
        for each in element:
            if each.tag == "br":
                into.add("\n")
            elif each.tag in ("r", "fld"):
                text, look = child(each, "t"), _look(child(each, "rPr"))
                shown = (text.text or "") if text is not None else ""
                shown = shown.replace("_x000B_", "\n").replace("\v", "\n")
                into.add(readable(shown, look.font), look)
            elif each.tag in ("oMath", "oMathPara"):
                into.add_html(formula(each) if into.takes_more() else "")
            elif each.tag in ("AlternateContent", "Choice", "m"):
                self._walk(each, into)

    def _picture(self, element: Element) -> str:
        shown = next(descendants(element, ("blip",), ()), None)
        key = shown.get("embed", "") if shown is not None else ""
        name = self._pictures.get(key, "")
        return f'<img src="{escape_html(name)}">' if name else ""


def _place(shape: Element) -> str:
    """Return which place of the layout a shape fills: `title`, `body`, `dt` …"""
    found = next(descendants(shape, ("ph",), ("txBody",)), None)
    return found.get("type", "body") if found is not None else ""


def _top(shape: Element) -> float:
    """Return how far from the top of its slide a shape is."""
    found = child(shape, "spPr", "xfrm", "off")
    known = _PLACE.fullmatch(found.get("y", "")) if found is not None else None
    return float(known[0]) if known is not None else 0.0


def _is(element: Element, name: str) -> bool:
    return element.get(name) in _YES


def _label(about: Element | None, level: int, numbers: dict[int, int]) -> str:
    """Return what a paragraph has before it by its own word; `numbers` counts them."""
    counts = child(about, "buAutoNum")
    if counts is None:
        return BULLET if child(about, "buChar") is not None else ""
    numbers[level] = numbers.get(level, number(counts.get("startAt"), 9999) - 1) + 1
    form = counts.get("type", "")
    kind = next((kind for key, kind in _LETTERS.items() if form.startswith(key)), "decimal")
    sign = next((sign for key, sign in _SIGNS.items() if form.endswith(key)), "{}.")
    return sign.format(numeral(kind, numbers[level]))


def _look(about: Element | None) -> Look:
    if about is None:
        return Look()
    stress = BOLD if about.get("b") in _YES else 0
    stress |= UNDERLINED if about.get("u", "none") not in OFF else 0
    stress |= MARKED if child(about, "highlight") is not None else 0
    colour = child(about, "solidFill", "srgbClr")
    stress |= COLOURED if colour is not None and colour.get("val") != "000000" else 0
    base = about.get("baseline", "0")
    place = "" if base.strip("-") in ("0", "") else "sub" if base.startswith("-") else "sup"
    font = child(about, "sym") if child(about, "sym") is not None else child(about, "latin")
    face = font.get("typeface", "") if font is not None else ""
    return Look(stress, place, about.get("lang", "")[:LONGEST_NAME], face[:LONGEST_NAME])
