"""Extent: how large the sheets of a file say they are, before anything is made that large."""

from __future__ import annotations

import re

from game.formats.common.bytes.archive import Archive

MOST_CELLS = 3_000_000
"""A sheet is read as one block from its first cell to its last, so a lone cell far off is dear."""
_MOST_BYTES = 60_000_000
_READ = re.compile(r"(?i)xl/worksheets/[^/]+\.xml|xl/sharedstrings\.xml|content\.xml")
_CELL = re.compile(rb'<(?:\w{1,10}:)?c\s[^<>]{0,200}?\br="([A-Z]{1,4})(\d{1,9})"')
_ROW = re.compile(rb"<table:table-row\b")
_REPEATED = re.compile(rb'number-(rows|columns)-repeated="(\d{1,12})"')
_TAG = re.compile(rb"<table:(?:covered-)?table-cell\b[^<>]*+>")


def too_large(archive: Archive) -> bool:
    """Return True if some sheet, or all of them together, would fill the computer's memory."""
    left = _MOST_BYTES
    for name in archive.names():
        if not _READ.fullmatch(name):
            continue
        data = archive.read(name, left)
        if data is None:
            return True
        left -= len(data)
        if (_of_ods if name == "content.xml" else _of_xlsx)(data) > MOST_CELLS:
            return True
    return False


def _of_xlsx(data: bytes) -> int:
    """Return rows times columns up to the last cell that is written with its place."""
    width = height = 0
    for column, row in _CELL.findall(data):
        width, height = max(width, _number(column)), max(height, int(row))
    return width * height


def _number(letters: bytes) -> int:
    """Return the number of a column: A is 1, Z 26, AA 27."""
    found = 0
    for letter in letters:
        found = found * 26 + letter - 64
    return found


def _of_ods(data: bytes) -> int:
    """Return the largest of the tables, with what is repeated but without the empty rest."""
    return max((_of_table(table) for table in data.split(b"<table:table ")), default=0)


def _of_table(data: bytes) -> int:
    width = height = 0
    for row in _ROW.split(data)[1:]:
        head = row[: row.find(b">")]
        times = _times(head, b"rows")
        if b"<text:" not in row and b"office:value" not in row:
            continue
        height += times
        width = max(width, _row_width(row))
    return width * height


def _row_width(row: bytes) -> int:
    """Return columns up to the last cell with something in it."""
    width = last = 0
    for tag in _TAG.finditer(row):
        width += _times(tag[0], b"columns")
        if not tag[0].endswith(b"/>") or b"value" in tag[0]:
            last = width
    return last


def _times(tag: bytes, what: bytes) -> int:
    return next((int(n) for kind, n in _REPEATED.findall(tag) if kind == what), 1)
