"""Reading: a text with separators as a table and as a pair set, and all that is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from game.formats.common.bytes.decoding import decoded, head
from game.formats.common.media.lookup import beside
from game.formats.common.report.gathered import Gathered, Read
from game.formats.common.table.csv_injection import unguarded
from game.formats.common.table.layout import add_pairs, make_table
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.text.cells import Sides, plain, unmarked
from game.formats.text.delimiters import called
from game.formats.text.judging import sample
from game.formats.text.rows import Found, found
from game.words import _, n_

_TITLE = 80
_FEW = 8


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as it was cut, and the table of it; None when it has no columns."""

    found: Found
    table: Table | None
    problems: tuple[Problem, ...] = ()


def sure(data: bytes) -> float:
    """How evenly the beginning of a file is cut by something, from 0 to about 1."""
    return _sure(sample(head(data)))


@lru_cache(maxsize=2)
def _sure(text: str) -> float:
    """Kept, because several formats ask for it of one file."""
    return min(1.0, found(text, AS_FOUND).score) if text.strip() else 0.0


def table(source: Source, choices: Choices = AS_FOUND) -> Table | None:
    """The rows of the text and the columns that `read` would take."""
    return _laid(source, choices).table


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """The pair set of the text."""
    laid = _laid(source, choices)
    gathered = Gathered(source.file, problems=list(laid.problems))
    if laid.table is None:
        return gathered.done("", nothing=None if laid.problems else _nothing(laid.found))
    media = beside(source)
    sides = Sides(media)
    add_pairs(laid.table, gathered, choices, side=sides, found=media)
    sides.tell(gathered)
    media.tell(gathered)
    title = _title(laid.found.titles)
    _tell_lines(laid.found, gathered, title)
    one, other = laid.table.languages
    return gathered.done(title or source.stem, term_language=one, definition_language=other)


def _laid(source: Source, choices: Choices) -> Laid:
    text, problems = decoded(source.data, source.file)
    if text is None:
        return Laid(Found(), None, tuple(problems))
    cut = found(text, choices)
    rows, languages = unmarked(unguarded(cut.rows) if cut.delimiter in (",", ";") else cut.rows)
    laid = make_table(
        rows,
        choices,
        names=[_("Question"), _("Answer")] if cut.named else None,
        delimiter=cut.delimiter,
        between_rows=cut.between_rows,
        plain=plain,
    )
    if laid is not None and languages:
        sides = laid.term, laid.definition
        told = [languages.get(at, "") or laid.languages[side] for side, at in enumerate(sides)]
        laid = replace(laid, languages=(told[0], told[1]))
    return Laid(cut, laid, tuple(problems))


def _title(titles: Sequence[str]) -> str:
    """The one line above the rows, when it may be a title."""
    title = titles[0].strip("#*_ \t:") if len(titles) == 1 else ""
    return title if len(title) <= _TITLE else ""


def _tell_lines(cut: Found, gathered: Gathered, title: str) -> None:
    headings = [line for line in cut.headings if not title or line != cut.headings[0]]
    if title and cut.headings:
        said = _("The first line was taken as the title: “{title}”.").format(title=title)
        gathered.warn(cut.headings[0], said, _("If it is a pair, put a separator into it."))
    if headings:
        said = n_("{n} line is a heading or a comment, and was left out.",
                  "{n} lines are headings or comments, and were left out.",
                  len(headings))  # fmt: skip
        gathered.warn(headings[0], said, _("If it is a pair, put a separator into it."))
    _tell_undivided(cut, gathered)


def _tell_undivided(cut: Found, gathered: Gathered) -> None:
    cure = _("Put it between the two sides of the pair.")
    name = called(cut.delimiter)
    if len(cut.undivided) > _FEW:
        said = n_("{n} line has no separator, so it was left out.",
                  "{n} lines have no separator, so they were left out.",
                  len(cut.undivided))  # fmt: skip
        gathered.warn(cut.undivided[0], said, cure)
        return
    for line in cut.undivided:
        said = _("This line has no separator ({name}), so it was left out.").format(name=name)
        gathered.warn(line, said, cure)


def _nothing(cut: Found) -> tuple[str, str]:
    if cut.delimiter:
        said = _("No line has the separator that was chosen ({name}).")
        return said.format(name=called(cut.delimiter)), _("Choose another one.")
    return (
        _("Nothing in this text stands between terms and definitions."),
        _("Write one pair a line, with a tab or a semicolon between its sides."),
    )
