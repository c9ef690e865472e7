"""Paper: sheets written as a PDF, with its fonts in it and words that can be searched."""

from __future__ import annotations

from collections.abc import Iterable

import skia

from game.core.pair_set import PairSet
from game.core.unicode import whole
from game.look.icons import draw_icon
from game.look.node_paint import picture_box
from game.look.pictures import Lack, Pictures
from game.look.text import Texts
from game.look.theme import PAPER
from game.view.node import Picture, Text
from game.view.sheet import Rule, Sheet

INK, QUIET, HAIR = (PAPER[name] for name in ("print", "print-quiet", "print-hair"))
"""Black and greys that a printer without colours prints as well."""
DOTS_A_POINT = 300 / 72
_DOCUMENT = 1
"""The id of the one structure element that holds everything and carries the language."""


def pdf(
    sheets: Iterable[Sheet], pair_set: PairSet, language: str, texts: Texts | None = None
) -> bytes:
    """Return the sheets as one document; the same sheets give the same bytes.

    `language` is that of the program's own words; the document is marked with the set's
    language if it has a single one.
    """
    stream = skia.DynamicMemoryWStream()
    root = skia.PDF.StructureElementNode()
    root.fTypeString, root.fNodeId = "Document", _DOCUMENT
    spoken = {tag for tag in (pair_set.term_language, pair_set.definition_language) if tag}
    root.fLang = spoken.pop() if len(spoken) == 1 else language
    # Skia keeps only pointers to these two: they must outlive the document.
    metadata = _metadata(pair_set, root)
    document = skia.PDF.MakeDocument(stream, metadata)
    printer = _SheetPrinter(texts or Texts())
    try:
        for sheet in sheets:
            canvas = document.beginPage(*sheet.size)
            skia.PDF.SetNodeId(canvas, _DOCUMENT)
            printer.print(canvas, sheet)
            document.endPage()
    except BaseException:
        document.abort()
        raise
    finally:
        printer.close()
    document.close()
    return bytes(stream.detachAsData())


def _metadata(pair_set: PairSet, root: skia.PDF.StructureElementNode) -> skia.PDF.Metadata:
    metadata = skia.PDF.Metadata()
    metadata.fTitle, metadata.fAuthor, metadata.fSubject = (
        whole(pair_set.title),
        whole(pair_set.author),
        whole(pair_set.subject),
    )
    metadata.fCreator = "Parejas"
    metadata.fStructureElementTreeRoot = root
    return metadata


class _SheetPrinter:
    """A printer of sheets on canvases measured in points."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._pictures = Pictures()

    def print(self, canvas: skia.Canvas, sheet: Sheet) -> None:
        """Draw all of a sheet."""
        for rule in sheet.rules:
            self._rule(canvas, rule)
        for text in sheet.texts:
            self._text(canvas, text)
        for picture in sheet.pictures:
            self._picture(canvas, picture)
        for icon in sheet.icons:
            draw_icon(canvas, icon.name, icon.box, QUIET if icon.colour == "muted" else INK)

    def close(self) -> None:
        """End what decodes pictures."""
        self._pictures.close()

    def _rule(self, canvas: skia.Canvas, rule: Rule) -> None:
        paint = skia.Paint(Color=HAIR if rule.quiet else INK, StrokeWidth=rule.width)
        canvas.drawLine(rule.x, rule.y, rule.to_x, rule.to_y, paint)

    def _text(self, canvas: skia.Canvas, text: Text) -> None:
        words = self._texts.shorten(text, text.lines) if text.lines else text.words
        colour = QUIET if text.colour == "muted" else INK
        self._texts.layout(words, text, colour).paint(canvas, text.box.x, text.box.y)

    def _picture(self, canvas: skia.Canvas, picture: Picture) -> None:
        """Draw the picture at the resolution of a good printer."""
        box = picture_box(picture)
        dots = (max(1, round(side * DOTS_A_POINT)) for side in (box.w, box.h))
        image = self._pictures.at(picture.path, *dots) if box.w else Lack.BROKEN
        if not isinstance(image, Lack):
            target = skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h)
            canvas.drawImageRect(image, target, skia.SamplingOptions(skia.FilterMode.kLinear))
