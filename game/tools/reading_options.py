"""How a file is read, as it is typed after a command: columns, sheets, delimiters."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import replace

from game.core.pair_set import fold
from game.formats import read_source
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import Choices
from game.values import dataclass
from game.words import _

_SIGNS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What was typed: columns and sheets by number, from 1, or by name."""

    term: str = ""
    definition: str = ""
    sheet: str = ""
    delimiter: str = ""
    rows: str = ""
    header: str = ""
    swap: bool = False
    encoding: str = ""
    from_: str = ""
    """The name of the format; "" when the reader finds it by itself."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what decides how a file is read, where the reader would find it otherwise."""
    add = parser.add_argument
    column, sign = _("N|NAME"), _("SIGN")
    add("--term", default="", metavar=column, help=_("the column of the terms"))
    add("--definition", default="", metavar=column, help=_("the column of the definitions"))
    add("--sheet", default="", metavar=column, help=_("the sheet, or the list inside the file"))
    between = _("what stands between term and definition: a sign, or tab, comma, semicolon, pipe")
    add("--delimiter", default="", metavar=sign, help=between)
    rows = _("what stands between pairs, if each is not on a line of its own")
    add("--rows", default="", metavar=sign, help=rows)
    header = _("whether the first row has the names of the columns")
    add("--header", choices=("yes", "no"), default="", help=header)
    encoding = _("in which encoding a text was written that is not in UTF-8, such as cp1250")
    add("--encoding", default="", metavar=_("ENCODING"), help=encoding)
    add("--swap", action="store_true", help=_("make definitions of the terms, and terms of them"))


def choices_for(source: Source, options: ReadingOptions) -> Choices | Problem:
    """Return the choices for this file; a problem when a column or a sheet is not there."""
    encoding = _codec(options.encoding)
    if options.encoding and encoding not in (each.codec for each in source.encodings):
        return _no_encoding(source, options.encoding)
    choices = Choices(
        encoding=encoding or None,
        header={"yes": True, "no": False}.get(options.header),
        delimiter=_SIGNS.get(options.delimiter, options.delimiter) or None,
        rows=_SIGNS.get(options.rows, options.rows) or None,
        swap=options.swap,
    )
    if not (options.term or options.definition or options.sheet):
        return choices
    table = read_source(source, choices, options.from_).table
    if table is None:
        said = _("This file has no columns or sheets to choose from.")
        return Problem(source.file, 0, said, _("Leave out --term, --definition and --sheet."))
    sheet = _number(options.sheet, table.sheets)
    if options.sheet and sheet is None:
        return _absent(source, options.sheet, table.sheets)
    choices = replace(choices, sheet=sheet)
    table = read_source(source, choices, options.from_).table or table
    names = table.names
    term, definition = _number(options.term, names), _number(options.definition, names)
    for typed, column in ((options.term, term), (options.definition, definition)):
        if typed and column is None:
            return _absent(source, typed, names)
    return replace(choices, term=term, definition=definition)


def _codec(typed: str) -> str:
    """Return what Python calls an encoding, as the guesses at a file name it."""
    name = typed.strip().casefold().replace("windows-", "cp").replace("-", "_")
    return name.replace("iso_8859", "iso8859")


def _no_encoding(source: Source, typed: str) -> Problem:
    said = _("This file was not written in the encoding {name}, as far as can be seen.")
    there = ", ".join(each.codec for each in source.encodings) or "UTF-8"
    cure = _("There are these: {names}").format(names=there)
    return Problem(source.file, 0, said.format(name=typed[:60]), cure)


def _number(typed: str, names: Sequence[str]) -> int | None:
    """Return which of `names` is meant, from 0: by its name, else by its number, from 1."""
    folded = [fold(name) for name in names]
    if typed and fold(typed) in folded:
        return folded.index(fold(typed))
    number = int(typed[:6]) if typed.isascii() and typed.isdecimal() else 0
    return number - 1 if 1 <= number <= max(len(names), 1) else None


def _absent(source: Source, typed: str, names: Sequence[str]) -> Problem:
    said = _("There is no column or sheet called “{name}” in this file.").format(name=typed[:60])
    there = ", ".join(f"{number} {name}" for number, name in enumerate(names[:20], 1))
    return Problem(source.file, 0, said, _("There are these: {names}").format(names=there or "–"))
