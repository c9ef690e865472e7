"""print: a set on paper, as a PDF: worksheet, cards to cut out, answer key."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from game.core.pair_set import PairSet
from game.export.pdf import MOST_SEED, document
from game.paper.page import SIZES
from game.paper.printing import WHAT, Printed, Wish
from game.places import data_folder
from game.shelf.saving import save
from game.tools.finding import found
from game.tools.progress import Progress
from game.tools.telling import no_folder, tell
from game.words import _, n_


def add_arguments(parser: ArgumentParser) -> None:
    """What can be written after `print`."""
    add = parser.add_argument
    add("set", metavar=_("SET"), help=_("a pair file, or the name of a set in the library"))
    add("out", type=Path, metavar="OUT.pdf", help=_("the PDF to write"))
    add("--what", choices=WHAT, default="worksheet",
        help=_("worksheet (the default); cards to cut out, printed on both sides; "
               "key of the worksheet; or all of them"))  # fmt: skip
    add("--paper", choices=tuple(SIZES), default="a4", help=_("size of the paper"))
    add("--distractors", type=_from_nought, default=0, metavar="N",
        help=_("so many definitions that match nothing, if the set has them"))  # fmt: skip
    add("--seed", type=_from_nought, default=1, metavar="N",
        help=_("another number prints another order; the same number, the same sheet"))  # fmt: skip
    add("--force", action="store_true", help=_("write over a file that is there"))
    add("--data", metavar=_("DIR"), help=_("folder of your own sets, scores and settings"))


def main(args: Namespace, out: TextIO) -> int:
    """Write the PDF; answer 0, 1 when that cannot be, 2 when a name is wrong or taken."""
    target: Path = args.out
    if target.suffix.lower() != ".pdf":
        return _refused(_("The name of what is printed ends in .pdf, not “{name}”."), target.name)
    if target.exists() and not args.force:
        said = _("“{name}” is there already. Choose another name, or add --force.")
        return _refused(said, str(target))
    if not target.parent.is_dir():
        print(no_folder(target.parent), file=sys.stderr)
        return 2
    meant = found(args.set, data_folder(args.data) / "pairs")
    if isinstance(meant, int):
        return meant
    wish = Wish(args.what, args.paper, args.distractors, args.seed)
    data, made = _made(meant[1], wish)
    tell([replace(problem, file=str(meant[0])) for problem in made.problems], sys.stderr)
    if not data:
        return 1
    try:
        save(target, data)
    except OSError as error:
        said = _("The PDF could not be written: {reason}")
        print(said.format(reason=error.strerror or error), file=sys.stderr)
        return 1
    count = n_("{n} page", "{n} pages", len(made.sheets))
    print(_("{file}: {pages}").format(file=target, pages=count), file=out)
    return 0


def _made(pair_set: PairSet, wish: Wish) -> tuple[bytes, Printed]:
    """The document, with a line on the terminal that says how far it is."""
    progress = Progress()

    def told(page: int, pages: int) -> None:
        if pages:
            progress.show(_("Page {page} of {pages}").format(page=page, pages=pages))
        else:
            progress.show(_("The pages are being laid out …"))

    try:
        return document(pair_set, wish, told)
    finally:
        progress.done()


def _refused(said: str, name: str) -> int:
    print(said.format(name=name), file=sys.stderr)
    return 2


def _from_nought(text: str) -> int:
    """A whole number from 0 up. Raises ArgumentTypeError with a sentence."""
    if text.isascii() and text.isdecimal() and len(text) < 10 and int(text) <= MOST_SEED:
        return int(text)
    raise ArgumentTypeError(_("a number from 0 up is needed, not “{text}”").format(text=text))
