"""convert: pairs of any format made into another one, many files into one or each by itself."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from game.formats import registry
from game.tools import picking
from game.tools.conversion import STREAM, Conversion, Streams
from game.words import _


def add_arguments(parser: ArgumentParser) -> None:
    """What can be written after `convert`."""
    # Of its own accord argparse would write the names of the files twice.
    parser.usage = _("%(prog)s IN… OUT [options]")
    add = parser.add_argument
    add("paths", nargs="+", metavar=_("IN… OUT"),
        help=_("files or folders to read (- is the standard input); last, the file to write, "
               "a folder for a file each, or - for the standard output"))  # fmt: skip
    add("--from", dest="from_", default="", choices=[each.NAME for each in registry.formats()],
        metavar=_("FORMAT"),
        help=_("format of what is read, if it is not found by itself"))  # fmt: skip
    names = [each.NAME for each in registry.writers()]
    add("--to", default="", choices=names, metavar=_("FORMAT"),
        help=_("format to write, if the ending does not tell: {names}").format(
            names=", ".join(names)))  # fmt: skip
    add("--force", action="store_true", help=_("write over files that are there"))
    picking.add_arguments(parser)


def main(args: Namespace, out: TextIO, data_in: BinaryIO, data_out: BinaryIO) -> int:
    """Run the command as it was typed; answer 0 without faults, 1 with some, 2 for a slip."""
    streams = Streams(out, data_in, data_out)
    slip = _slip(args.paths)
    if slip:
        print(slip, file=sys.stderr)
        return 2
    return Conversion(args, streams).run()


def _slip(paths: Sequence[str]) -> str:
    """What is wrong with the names alone."""
    if len(paths) < 2:
        return _("Name what to read and, last, what to write: convert animals.csv animals.yaml")
    absent = [path for path in paths[:-1] if path != STREAM and not Path(path).exists()]
    said = _("There is no file or folder called {path}")
    return "\n".join(said.format(path=path) for path in absent)
