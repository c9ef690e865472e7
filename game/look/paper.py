"""Paper: sheets written as a PDF, with its fonts in it and words that can be searched."""

from __future__ import annotations

from collections.abc import Iterable

import skia

from game.core.pair_set import PairSet
from game.look.node_paint import picture_box
from game.look.pictures import Pictures
from game.look.text import Texts
from game.look.theme import PAPER
from game.view.node import Picture, Text
from game.view.sheet import Rule, Sheet

INK, QUIET, HAIR = (PAPER[name] for name in ("print", "print-quiet", "print-hair"))
"""Black and greys that a printer without colours shows as well."""
DOTS_A_POINT = 300 / 72
_WHOLE = 1
"""The number of the one part that everything belongs to; it carries the language."""


def pdf(sheets: Iterable[Sheet], of: PairSet, language: str, texts: Texts | None = None) -> bytes:
    """The sheets as one document; the same sheets give the same bytes.

    `language` is the one that the sheets' own words are in; the document is said to be in the
    set's, where it has one alone.
    """
    stream = skia.DynamicMemoryWStream()
    root = skia.PDF.StructureElementNode()
    root.fTypeString, root.fNodeId = "Document", _WHOLE
    spoken = {tag for tag in (of.term_language, of.definition_language) if tag}
    root.fLang = spoken.pop() if len(spoken) == 1 else language
    # Skia only points to these two: they must outlive the document.
    about = _about(of, root)
    document = skia.PDF.MakeDocument(stream, about)
    press = _Press(texts or Texts())
    try:
        for sheet in sheets:
            canvas = document.beginPage(*sheet.size)
            skia.PDF.SetNodeId(canvas, _WHOLE)
            press.print(canvas, sheet)
            document.endPage()
    except BaseException:
        document.abort()
        raise
    document.close()
    return bytes(stream.detachAsData())


def _about(of: PairSet, root: skia.PDF.StructureElementNode) -> skia.PDF.Metadata:
    about = skia.PDF.Metadata()
    about.fTitle, about.fAuthor, about.fSubject = of.title, of.author, of.subject
    about.fCreator = "Parejas"
    about.fStructureElementTreeRoot = root
    return about


class _Press:
    """Puts sheets on canvases measured in points."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._pictures = Pictures()

    def print(self, canvas: skia.Canvas, sheet: Sheet) -> None:
        for rule in sheet.rules:
            self._rule(canvas, rule)
        for text in sheet.texts:
            self._text(canvas, text)
        for picture in sheet.pictures:
            self._picture(canvas, picture)

    def _rule(self, canvas: skia.Canvas, rule: Rule) -> None:
        paint = skia.Paint(Color=HAIR if rule.quiet else INK, StrokeWidth=rule.width)
        canvas.drawLine(rule.x, rule.y, rule.to_x, rule.to_y, paint)

    def _text(self, canvas: skia.Canvas, text: Text) -> None:
        words, box = text.words, text.box
        if text.lines:
            words = self._texts.shown(
                words, text.size, box.w, text.weight, text.language, text.lines
            )  # fmt: skip
        colour = QUIET if text.colour == "muted" else INK
        laid = self._texts.lay(
            words, text.size, box.w, text.weight, text.language, text.align, colour
        )
        laid.paint(canvas, box.x, box.y)

    def _picture(self, canvas: skia.Canvas, picture: Picture) -> None:
        """The picture with as many dots as a good printer has."""
        box = picture_box(picture)
        dots = (max(1, round(side * DOTS_A_POINT)) for side in (box.w, box.h))
        if box.w and (image := self._pictures.at(picture.path, *dots)) is not None:
            into = skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h)
            canvas.drawImageRect(image, into, skia.SamplingOptions(skia.FilterMode.kLinear))
