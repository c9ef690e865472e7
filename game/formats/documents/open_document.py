"""OpenDocument: the paragraphs and tables of texts, .odt, and of presentations, .odp."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.common.markup.html_text import escape_html
from game.formats.common.mathematics import formula
from game.formats.documents.cells import Cell
from game.formats.documents.document import MOST_CELLS, Document, DocumentBuilder
from game.formats.documents.grid import number
from game.formats.documents.open_styles import Styles
from game.formats.documents.paragraph import Look, Paragraph
from game.formats.documents.slide_cards import Slide, add_slides
from game.formats.documents.symbols import readable
from game.formats.documents.tree import (
    LONGEST_NAME,
    Budget,
    TooLongError,
    child,
    descendants,
    root_of,
    root_or_empty,
)
from game.formats.problems import Problem

MAIN = "content.xml"
_WITHOUT = (
    *("tracked-changes", "annotation", "note", "forms", "sequence-decls", "event-listeners"),
    *("table-of-content", "alphabetical-index", "illustration-index", "table-index"),
    *("object-index", "user-index", "bibliography", "bookmark", "bookmark-start", "bookmark-end"),
    *("hidden-text", "hidden-paragraph", "desc", "title-config", "soft-page-break", "settings"),
    *("script", "image-map", "glue-point", "enhanced-geometry", "animations", "par", "thumbnail"),
)
_SPACES = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_LENGTH = re.compile(r"-?\d{1,6}(?:\.\d{1,9})?")
_TEXTS = ("p", "h", "list")
_CELLS = ("table-cell", "covered-table-cell")
_BOXES = ("text-box", "custom-shape", "rect", "ellipse")
_MOST_CELLS, _MOST_OBJECTS = 200, 5000


def read_open_document(archive: Archive, file: str) -> Document | Problem:
    """Return what the document holds, or why it cannot be read."""
    root = root_of(archive, MAIN, file, _WITHOUT)
    return root if isinstance(root, Problem) else _Reader(archive, root).document(root)


class _Reader:
    """Reads one document, whose styles are known beforehand."""

    def __init__(self, archive: Archive, root: Element) -> None:
        self._archive, self._budget = archive, Budget()
        self._objects: dict[str, str] = {}
        self._styles = Styles(root_or_empty(archive, "styles.xml", _WITHOUT), root)
        self._numbering = self._styles.numbering
        self._found = DocumentBuilder()

    def document(self, root: Element) -> Document:
        """Return all of it."""
        body = child(root, "body")
        show = child(body, "presentation")
        if show is not None:
            pages = (each for each in show if each.tag == "page")
            add_slides([self._slide(each) for each in pages], self._found)
        else:
            self._blocks(body if body is not None else ())
        return self._found.document()

    # ------------------------------------------------------------------ blocks

    def _blocks(self, elements: Iterable[Element]) -> None:
        for each in elements:
            if each.tag == "table":
                self._table(each)
            elif each.tag in _TEXTS:
                inner = self._paragraphs((each,)) if self._found.takes_paragraph() else ()
                for paragraph in takewhile(lambda _next: self._found.takes_paragraph(), inner):
                    self._found.add_paragraph(paragraph)
            elif each.get("display") != "none":
                self._blocks(each)

    def _paragraphs(
        self, elements: Iterable[Element], key: str = "", level: int = -1
    ) -> Iterator[Paragraph]:
        """Return the paragraphs of these elements, those of lists with their labels."""
        first = True
        for each in elements:
            if each.tag in ("p", "h"):
                made = self._paragraph(each)
                if level >= 0 and first and not made.is_empty:
                    made.label, made.level = self._numbering.label(key, level), level
                    first = False
                yield made
                yield from self._boxes(each)
            elif each.tag == "list":
                style = each.get("style-name", "") or key
                if level < 0 and each.get("continue-numbering") != "true":
                    self._numbering.restart(style if not each.get("continue-list") else "")
                for item in each:
                    deeper = min(8, level + 1) if item.tag == "list-item" else -1
                    yield from self._paragraphs(item, style, deeper)
            elif each.tag in ("section", "a"):
                yield from self._paragraphs(each, key, level)

    def _paragraph(self, element: Element) -> Paragraph:
        style = self._styles.style(element.get("style-name", ""))
        level = number(element.get("outline-level"), 10) if element.tag == "h" else 0
        made = Paragraph(heading=level, is_title=style.is_title)
        self._walk(element, style.look, made)
        return made

    def _boxes(self, element: Element) -> Iterator[Paragraph]:
        """Return what stands in the boxes that hang on a paragraph."""
        for box in descendants(element, _BOXES, ()):
            yield from self._paragraphs(box)
            for table in descendants(box, ("table",), ("p",)):
                self._table(table)

    def _table(self, table: Element) -> None:
        rows, cells = list[list[Cell]](), 0
        for row in descendants(table, ("table-row",), _CELLS):
            again = [self._row(row)] * number(row.get("number-rows-repeated"), 20)
            cells += sum(map(len, again))
            if cells > MOST_CELLS:
                raise TooLongError
            rows += again
        self._found.add_table(rows, child(table, "table-header-rows") is not None)

    def _row(self, row: Element) -> list[Cell]:
        cells: list[Cell] = []
        covered = 0
        for each in row:
            if each.tag == "covered-table-cell" and covered:
                covered -= 1
            elif each.tag in _CELLS:
                cells += [self._cell(each)] * number(each.get("number-columns-repeated"))
                covered = number(each.get("number-columns-spanned")) - 1
        return cells[:_MOST_CELLS]

    def _cell(self, cell: Element) -> Cell:
        paragraphs = tuple(self._paragraphs(cell))
        for inner in descendants(cell, ("table",), ("p",)):
            self._table(inner)
        width = number(cell.get("number-columns-spanned"))
        return Cell(paragraphs, width, cell.tag == _CELLS[1])

    # ------------------------------------------------------------------ slides

    def _slide(self, page: Element) -> Slide:
        slide = Slide()
        for frame in descendants(page, ("frame", *_BOXES), ("notes",)):
            kind = frame.get("class", "")
            if (table := child(frame, "table")) is not None:
                slide.has_table = True
                self._table(table)
            elif not self._found.takes_box():
                break
            elif kind in ("title", "subtitle", "outline", "") and not _is_page_field(frame):
                box = child(frame, "text-box")
                paragraphs = list(self._paragraphs(box if box is not None else frame))
                picture = self._frame(frame)
                if picture:
                    paragraphs.append(Paragraph())
                    paragraphs[-1].add_html(picture)
                slide.opens = slide.opens or kind == "subtitle"
                slide.add(paragraphs, kind == "title", _top(frame))
        for frame in descendants(page, ("frame",), ()):
            if frame.get("class") == "notes" and (box := child(frame, "text-box")) is not None:
                slide.note += self._paragraphs(box)
        return slide

    # ------------------------------------------------------------------ letters

    def _walk(self, element: Element, look: Look, into: Paragraph) -> None:
        """Put in what an element shows; spaces and ends of lines in the file are one space."""
        self._put(element.text, look, into)
        for each in element:
            tag = each.tag
            if tag == "s":
                into.add(" " * number(each.get("c"), 200), look)
            elif tag == "tab":
                into.add("\t", look)
            elif tag == "line-break":
                into.add("\n", look)
            elif tag == "ruby":
                self._ruby(each, look, into)
            elif tag == "frame":
                into.add_html(self._frame(each) if into.takes_more() else "", look)
            elif tag not in _BOXES:
                name = each.get("style-name")
                styled = self._styles.style(name).over(look) if name else look
                self._walk(each, styled, into)
            self._put(each.tail, look, into)

    def _put(self, text: str | None, look: Look, into: Paragraph) -> None:
        if text:
            into.add(readable(_SPACES.sub(" ", text), look.font), look)

    def _ruby(self, element: Element, look: Look, into: Paragraph) -> None:
        """Put in a word; what stands small above it is how it is read."""
        base, reading = Paragraph(), Paragraph()
        for part, of in (("ruby-base", base), ("ruby-text", reading)):
            inner = child(element, part)
            if inner is not None:
                self._walk(inner, look, of)
        into.add_ruby(base, reading, look)

    def _frame(self, frame: Element) -> str:
        """Return a formula, or the tag of a picture."""
        thing = child(frame, "object")
        if thing is not None:
            inside = child(thing, "math")
            if inside is not None:
                shown = formula(inside)
            else:
                shown = self._object(thing.get("href", "")[:LONGEST_NAME])
            if shown:
                return shown
        shown_in = child(frame, "image")
        name = shown_in.get("href", "") if shown_in is not None else ""
        return f'<img src="{escape_html(name)}">' if name else ""

    def _object(self, name: str) -> str:
        """Return the formula that lies in a folder of its own, read but once; "" for none."""
        part = posixpath.join(posixpath.normpath(name), MAIN)
        if len(self._objects) >= _MOST_OBJECTS and part not in self._objects:
            self._found.is_cut = True
        elif name and part not in self._objects:
            root = root_or_empty(self._archive, part, (), self._budget)
            self._objects[part] = formula(root) if root.tag == "math" else ""
        return self._objects.get(part, "")


def _top(frame: Element) -> float:
    """Return how far from the top of its slide a frame is, such as `2.5cm`."""
    found = _LENGTH.match(frame.get("y", ""))
    return float(found[0]) if found is not None else 0.0


def _is_page_field(frame: Element) -> bool:
    """Return True for the box of the date, the footer or the number of the page."""
    return frame.get("class", "") in ("date-time", "footer", "header", "page-number", "page")
