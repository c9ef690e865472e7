"""Picking: columns, sheets and delimiters as they are typed after a command, found in a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.core.pair_set import fold
from game.formats import read_source
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import Choices
from game.words import _

_SIGNS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}


@dataclass(frozen=True)
class Picked:
    """What was typed: columns and sheets by number, from 1, or by name."""

    term: str = ""
    definition: str = ""
    sheet: str = ""
    delimiter: str = ""
    rows: str = ""
    header: str = ""
    swap: bool = False


def add_arguments(parser: ArgumentParser) -> None:
    """What decides how a file is read, for those that the reader finds otherwise."""
    add = parser.add_argument
    column = _("N|NAME")
    add("--term", default="", metavar=column, help=_("the column of the terms"))
    add("--definition", default="", metavar=column, help=_("the column of the definitions"))
    add("--sheet", default="", metavar=column, help=_("the sheet, or the list inside the file"))
    add("--delimiter", default="", metavar=_("SIGN"),
        help=_("what stands between term and definition: a sign, or tab, comma, semicolon, "
               "pipe"))  # fmt: skip
    add("--rows", default="", metavar=_("SIGN"),
        help=_("what stands between pairs, if each is not on a line of its own"))  # fmt: skip
    add("--header", choices=("yes", "no"), default="",
        help=_("whether the first row has the names of the columns"))  # fmt: skip
    add("--swap", action="store_true", help=_("make definitions of the terms, and terms of them"))


def picked(args: Namespace) -> Picked:
    """What was typed."""
    return Picked(
        args.term, args.definition, args.sheet, args.delimiter, args.rows, args.header, args.swap
    )


def choices(source: Source, wanted: Picked, name: str) -> Choices | Problem:
    """The choices for this file; a problem when a column or a sheet is not there."""
    found = Choices(
        header={"yes": True, "no": False}.get(wanted.header),
        delimiter=_SIGNS.get(wanted.delimiter, wanted.delimiter) or None,
        rows=_SIGNS.get(wanted.rows, wanted.rows) or None,
        swap=wanted.swap,
    )
    if not (wanted.term or wanted.definition or wanted.sheet):
        return found
    table = read_source(source, found, name).table
    if table is None:
        said = _("This file has no columns or sheets to choose from.")
        return Problem(source.file, 0, said, _("Leave out --term, --definition and --sheet."))
    sheet = _number(wanted.sheet, table.sheets)
    if wanted.sheet and sheet is None:
        return _absent(source, wanted.sheet, table.sheets)
    if sheet is not None:
        found = replace(found, sheet=sheet)
        table = read_source(source, found, name).table or table
    term, definition = _number(wanted.term, table.names), _number(wanted.definition, table.names)
    for typed, column in ((wanted.term, term), (wanted.definition, definition)):
        if typed and column is None:
            return _absent(source, typed, table.names)
    return replace(found, term=term, definition=definition)


def _number(typed: str, names: Sequence[str]) -> int | None:
    """Which of `names` is meant, from 0: by its name, else by its number, from 1."""
    folded = [fold(name) for name in names]
    if typed and fold(typed) in folded:
        return folded.index(fold(typed))
    number = int(typed[:6]) if typed.isascii() and typed.isdecimal() else 0
    return number - 1 if 1 <= number <= max(len(names), 1) else None


def _absent(source: Source, typed: str, names: Sequence[str]) -> Problem:
    said = _("There is no column or sheet called “{name}” in this file.").format(name=typed[:60])
    there = ", ".join(f"{number} {name}" for number, name in enumerate(names[:20], 1))
    return Problem(source.file, 0, said, _("There are these: {names}").format(names=there or "–"))
