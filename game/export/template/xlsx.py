"""Xlsx: the template as a workbook of Excel."""

from __future__ import annotations

from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from game.export.template import HELP_WIDTH_CM, WIDTHS_CM, Template

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_LETTERS_A_CM = 5.0
"""How many letters of the usual font a column has room for in a centimetre."""
_HEAD_PT, _LINE_PT = 24.0, 15.5
_GREY, _HEAD_COLOUR, _HEAD_TEXT = "#6B7280", "#1F3A5F", "#FFFFFF"


def write(made: Template) -> bytes:
    """Return the workbook."""
    # Only who saves a template waits for it.
    from xlsxwriter import Workbook

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        table = book.add_worksheet(made.name)
        _pairs(book, table, made)
        _help(book, book.add_worksheet(made.help_name), made)
        table.activate()
    return out.getvalue()


def _pairs(book: Workbook, sheet: Worksheet, made: Template) -> None:
    head = {"bold": True, "font_color": _HEAD_TEXT, "bg_color": _HEAD_COLOUR, "valign": "vcenter"}
    example = _text(book, italic=True, font_color=_GREY)
    cell = _text(book)
    for at, (text, width) in enumerate(zip(made.headings, WIDTHS_CM, strict=True)):
        sheet.set_column(at, at, width * _LETTERS_A_CM, cell)
        sheet.write_string(0, at, text, book.add_format(head))
    sheet.set_row(0, _HEAD_PT)
    for line, row in enumerate(made.examples, 1):
        sheet.set_row(line, _LINE_PT * max(map(_lines, row, WIDTHS_CM)))
        for at, text in enumerate(row):
            if text:
                sheet.write_string(line, at, text, example)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    below = len(made.examples) + 1
    sheet.set_selection(below, 0, below, 0)


def _help(book: Workbook, sheet: Worksheet, made: Template) -> None:
    sheet.set_column(0, 0, HELP_WIDTH_CM * _LETTERS_A_CM, _text(book))
    for line, sentence in enumerate(made.help):
        sheet.set_row(line, _LINE_PT * _lines(sentence, HELP_WIDTH_CM))
        sheet.write_string(line, 0, sentence)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _lines(text: str, width_cm: float) -> int:
    """Return how many lines a text takes: not every program makes rows as tall as it needs."""
    return ceil(max(1, len(text)) / (width_cm * _LETTERS_A_CM))


def _text(book: Workbook, **more: object) -> Format:
    """Return a format that keeps what is typed as it is: 007, 1/2 and 3-4 are no dates."""
    return book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", **more})
