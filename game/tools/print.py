"""print: a set on paper, as a PDF: worksheet, cards to cut out, answer key."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from game import paths
from game.core.pair_set import PairSet
from game.export.pdf import document
from game.paper.page import SIZES, Paper
from game.paper.printing import WHAT, Printed, What, Wish
from game.places import data_folder
from game.shelf.saving import save
from game.tools.arguments import add_data, add_set, from_nought
from game.tools.lookup import read_named
from game.tools.progress_line import Progress
from game.tools.reporting import no_folder, report_problems
from game.values import dataclass
from game.words import _, n_, reason_of


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What is typed after `print`."""

    set: str
    out: Path
    what: What = "worksheet"
    paper: Paper = "a4"
    distractors: int = 0
    seed: int = 1
    force: bool = False
    data: str = ""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what can be written after `print`."""
    add = parser.add_argument
    add_set(parser)
    add("out", type=Path, metavar="OUT.pdf", help=_("the PDF to write"))
    what = _(
        "worksheet (the default); cards to cut out, printed on both sides; "
        "key of the worksheet; or all of them, each on a new leaf: blank pages are backs"
    )
    add("--what", choices=WHAT, default="worksheet", help=what)
    add("--paper", choices=tuple(SIZES), default="a4", help=_("size of the paper"))
    extra = _("so many definitions that match nothing, if the set has them")
    add("--distractors", type=from_nought, default=0, metavar="N", help=extra)
    seed = _("another number prints another order; the same number, the same sheet")
    add("--seed", type=from_nought, default=1, metavar="N", help=seed)
    add("--force", action="store_true", help=_("write over a file that is there"))
    add_data(parser)


def main(options: PrintOptions, out: TextIO) -> int:
    """Write the PDF; return 0, 1 when that cannot be, 2 when a name is wrong or taken."""
    target = options.out
    if target.suffix.lower() != ".pdf":
        return _refuse(_("The name of what is printed ends in .pdf, not “{name}”."), target.name)
    if paths.exists(target) and not options.force:
        said = _("“{name}” is there already. Choose another name, or add --force.")
        return _refuse(said, str(target))
    if not paths.is_folder(target.parent):
        print(no_folder(target.parent), file=sys.stderr)
        return 2
    named = read_named(options.set, data_folder(options.data) / "pairs")
    if isinstance(named, int):
        return named
    path, pair_set = named
    data, printed = _document(pair_set, options)
    problems = [replace(problem, file=str(path)) for problem in printed.problems]
    report_problems(problems, sys.stderr)
    if not data:
        return 1
    try:
        save(target, data)
    except OSError as error:
        said = _("The PDF could not be written: {reason}")
        print(said.format(reason=reason_of(error)), file=sys.stderr)
        return 1
    count = n_("{n} page", "{n} pages", len(printed.sheets))
    print(_("{file}: {pages}").format(file=target, pages=count), file=out)
    return 0


def _document(pair_set: PairSet, options: PrintOptions) -> tuple[bytes, Printed]:
    """Make the document, with a line on the terminal that says how far it is."""
    progress = Progress()

    def report(page: int, pages: int) -> None:
        if pages:
            progress.show(_("Page {page} of {pages}").format(page=page, pages=pages))
        else:
            progress.show(_("The pages are being laid out …"))

    wish = Wish(options.what, options.paper, options.distractors, options.seed)
    try:
        return document(pair_set, wish, report)
    finally:
        progress.done()


def _refuse(said: str, name: str) -> int:
    print(said.format(name=name), file=sys.stderr)
    return 2
