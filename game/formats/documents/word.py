"""Word: the paragraphs and tables of a .docx file, as they stand on its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from game.formats.common.bytes.archive import Archive
from game.formats.common.markup.html_text import escape_html
from game.formats.common.mathematics import formula
from game.formats.documents.cells import Cell
from game.formats.documents.document import Document, DocumentBuilder
from game.formats.documents.fields import Fields
from game.formats.documents.grid import number
from game.formats.documents.paragraph import Look, Paragraph
from game.formats.documents.symbols import UNKNOWN, readable, symbol
from game.formats.documents.tree import (
    child,
    descendants,
    is_on,
    relations,
    root_of,
    root_or_empty,
    value,
)
from game.formats.documents.word_styles import (
    WHITE,
    Style,
    Styles,
    first_digit,
    look_of,
    numbering,
)
from game.formats.problems import Problem

MAIN = "word/document.xml"
_WITHOUT = frozenset(
    (
        *(
            "tblBorders",
            "tblGrid",
            "tcBorders",
            "tcW",
            "trHeight",
            "sectPr",
            "spacing",
            "ind",
            "jc",
        ),
        *("sz", "szCs", "bCs", "iCs", "kern", "proofErr", "bookmarkStart", "bookmarkEnd", "tabs"),
        *("pBdr", "lastRenderedPageBreak", "delText", "cnfStyle", "contextualSpacing", "keepNext"),
        *("keepLines", "widowControl", "rtl", "cs", "rPrChange", "pPrChange", "tcPrChange"),
        *("trPrChange", "tblPrEx", "effectExtent", "spPr", "style", "bodyPr", "Fallback"),
    )
)
"""What says nothing of text: some two thirds of a file."""
_UNSEEN = frozenset(
    (
        *("del", "moveFrom", "instrText", "delInstrText", "rPr", "pPr", "sdtPr", "sdtEndPr"),
        *("txbxContent", "footnoteReference", "endnoteReference", "commentReference", "rt"),
        *("annotationRef", "footnoteRef", "endnoteRef", "softHyphen", "rubyPr", "tbl"),
    )
)
_WRAPS = ("ins", "moveTo", "customXml", "smartTag", "body", "sdtContent", "Choice")
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_BOX, _GONE = ("txbxContent",), ("del", "moveFrom")
_DIAGRAMS = ("relIds", "chart")
_PICTURES = ("blip", "imagedata")


def read_word(archive: Archive, file: str) -> Document | Problem:
    """Return what the document holds, or why it cannot be read."""
    targets = (each.target for each in relations(archive, "") if each.kind == "officeDocument")
    main = next((target for target in targets if target in archive.entries), MAIN)
    root = root_of(archive, main, file, _WITHOUT)
    return root if isinstance(root, Problem) else _Reader(archive, main).document(root)


class _Reader:
    """Reads one document: what its styles, lists and pictures are called is known beforehand."""

    def __init__(self, archive: Archive, main: str) -> None:
        parts = dict[str, str]()
        self._pictures = dict[str, str]()
        for each in relations(archive, main):
            if each.kind == "image":
                self._pictures[each.key] = each.target
            elif not each.outside:
                parts.setdefault(each.kind, each.target)
        self._styles = Styles(
            root_or_empty(archive, parts.get("styles", ""), ("pBdr", "tblBorders"))
        )
        self._numbering = numbering(root_or_empty(archive, parts.get("numbering", "")))
        self._found = DocumentBuilder()
        self._drawings = 0
        self._fields = Fields()

    def document(self, root: Element) -> Document:
        """Return all of it."""
        self._blocks(root)
        return self._found.document()

    # ------------------------------------------------------------------ blocks

    def _blocks(self, elements: Iterable[Element]) -> None:
        for each in elements:
            if each.tag == "p" and not len(each):
                self._found.add_paragraph(Paragraph())
            elif each.tag == "p" and self._found.takes_paragraph():
                for paragraph in self._paragraphs(each):
                    self._found.add_paragraph(paragraph)
            elif each.tag == "tbl":
                self._table(each)
            elif each.tag == "altChunk":
                self._found.has_file = True
            elif each.tag == "AlternateContent":
                self._blocks(each[:1])
            elif each.tag in _WRAPS or (each.tag == "sdt" and not _is_placeholder(each)):
                self._blocks(each)

    def _paragraphs(self, element: Element) -> Iterator[Paragraph]:
        """Return a paragraph, and after it those of the boxes that hang on it."""
        about = child(element, "pPr")
        style = self._styles.style(value(about, "pStyle"))
        made = Paragraph(heading=_heading(about, style), is_title=style.is_title)
        before = self._drawings
        self._walk(element, style.look, made)
        self._fields.end_paragraph()
        if style.is_contents:
            return
        if not made.is_empty:
            made.label, made.level = self._label(about, style)
        if not (made.is_empty and child(about, "rPr", "del") is not None):
            yield made
        drawn = (element,) if self._drawings > before else ()
        for box in (each for one in drawn for each in descendants(one, _BOX, _GONE)):
            for inner in descendants(box, ("p",), ("tbl",)):
                yield from self._paragraphs(inner)
            for table in descendants(box, ("tbl",), ("p",)):
                self._table(table)

    def _label(self, about: Element | None, style: Style) -> tuple[str, int]:
        given = child(about, "numPr")
        key = value(given, "numId") or style.list_key
        depth = value(given, "ilvl")
        level = min(8, first_digit(depth, style.level))
        if key in ("", "0") or style.heading:
            return "", -1
        return self._numbering.label(key, level), level

    def _table(self, table: Element) -> None:
        rows: list[list[Cell]] = []
        headed = self._styles.has_head(child(table, "tblPr"))
        for row in descendants(table, ("tr",), ("tc", "tbl")):
            about = child(row, "trPr")
            if child(about, "del") is None:
                headed = headed or (not rows and is_on(about, "tblHeader"))
                rows.append(self._row(row, about))
        self._found.add_table(rows, headed)

    def _row(self, row: Element, about: Element | None) -> list[Cell]:
        before = value(about, "gridBefore")
        cells = [Cell()] * number(before) if before not in ("", "0") else []
        cells += [self._cell(each) for each in descendants(row, ("tc",), ("tbl",))]
        return cells

    def _cell(self, cell: Element) -> Cell:
        about = child(cell, "tcPr")
        merged = child(about, "vMerge")
        paragraphs = [
            paragraph
            for each in descendants(cell, ("p",), ("tbl", "txbxContent"))
            for paragraph in self._paragraphs(each)
        ]
        for inner in descendants(cell, ("tbl",), ("p",)):
            self._table(inner)
        if child(about, "cellDel") is not None:
            paragraphs = []
        goes_on = merged is not None and merged.get("val") != "restart"
        shade = child(about, "shd")
        shaded = shade is not None and shade.get("fill", "").lower() not in WHITE
        return Cell(tuple(paragraphs), number(value(about, "gridSpan")), goes_on, shaded)

    # ------------------------------------------------------------------ letters

    def _walk(self, elements: Iterable[Element], look: Look, into: Paragraph) -> None:
        """Put in what these elements show."""
        for each in elements:
            tag = each.tag
            if tag in _UNSEEN:
                self._fields.instruct(each.text or "") if tag == "instrText" else None
            elif tag == "fldChar":
                into.add(self._fields.mark(each.get("fldCharType", "")), look)
            elif self._fields.hides:
                if len(each):
                    self._walk(each, look, into)
            elif tag == "r":
                self._walk(each, look_of(child(each, "rPr"), look, self._styles), into)
            elif tag == "t":
                into.add(self._readable(each.text or "", look), look)
            elif tag in _SIGNS:
                into.add(_SIGNS[tag], look)
            elif tag == "br":
                is_line = each.get("type", "textWrapping") == "textWrapping"
                into.add("\n" if is_line else "", look)
            elif tag == "sym":
                into.add(self._sign(each), look)
            elif tag in ("oMath", "oMathPara"):
                into.add_html(formula(each) if into.takes_more() else "", look)
            elif tag in ("drawing", "pict", "object"):
                into.add_html(self._drawing(each), look)
            elif tag == "ruby":
                self._ruby(each, look, into)
            elif tag == "AlternateContent":
                self._walk(each[:1], look, into)
            elif tag != "sdt" or not _is_placeholder(each):
                self._walk(each, look, into)

    def _readable(self, text: str, look: Look) -> str:
        shown = readable(text, look.font)
        if UNKNOWN in shown and UNKNOWN not in text:
            self._found.symbols += shown.count(UNKNOWN)
            shown = shown.replace(UNKNOWN, "")
        return shown

    def _sign(self, element: Element) -> str:
        sign = symbol(element.get("font", ""), element.get("char", ""))
        self._found.symbols += sign == UNKNOWN
        return sign.replace(UNKNOWN, "")

    def _ruby(self, element: Element, look: Look, into: Paragraph) -> None:
        """Put in a word; what stands small above it is how it is read."""
        base, reading = Paragraph(), Paragraph()
        for part, of in (("rubyBase", base), ("rt", reading)):
            inner = child(element, part)
            if inner is not None:
                self._walk(inner, look, of)
        into.add_ruby(base, reading, look)

    def _drawing(self, drawing: Element) -> str:
        """Return the tag of a picture."""
        self._drawings += 1
        for shown in descendants(drawing, _PICTURES, _BOX):
            key = shown.get("embed") or shown.get("link") or shown.get("id") or ""
            if name := self._pictures.get(key, ""):
                return f'<img src="{escape_html(name)}">'
        # A diagram or a chart is to be seen, and has no picture that could be taken.
        self._found.pictures += any(True for _each in descendants(drawing, _DIAGRAMS, _BOX))
        return ""


def _heading(about: Element | None, style: Style) -> int:
    level = value(about, "outlineLvl")
    own = int(level) + 1 if level in tuple("01234567") else 0
    return own or style.heading


def _is_placeholder(element: Element) -> bool:
    """Return True for “Click here to enter text”."""
    return is_on(element, "sdtPr", "showingPlcHdr")
