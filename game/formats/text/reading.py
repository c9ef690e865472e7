"""Reading: a text with separators as a table and as a pair set, and all that is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.formats.common.media.lookup import beside
from game.formats.common.questions.question import quiz_table
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.csv_injection import remove_guards
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.text.cells import Sides, plain, remove_language_marks
from game.formats.text.delimiters import delimiter_name, sample
from game.formats.text.row_sorter import BETWEEN
from game.formats.text.rows import SplitText, split_rows
from game.words import _, later

_TITLE = 80
_FEW = 8


def evenness(head: Head) -> float:
    """Return how evenly the beginning of a file is cut by something, from 0 to about 1."""
    return min(1.0, head.once(_beginning).score)


def is_quiz(head: Head) -> bool:
    """Return True if the beginning of a file is questions with lettered options."""
    return bool(head.once(_beginning).questions)


def _beginning(head: Head) -> SplitText:
    piece = sample(head.text())
    return split_rows(piece, AS_FOUND) if piece.strip() else SplitText()


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pair set of the text, and the table that it was cut into."""
    text, problems = source.text
    collector = PairCollector(source.file, problems=list(problems))
    if text is None:
        return collector.finish("")
    cut = split_rows(text, choices)
    table = _table(cut, choices)
    if table is None:
        return collector.finish("", nothing=None if problems else _nothing(cut))
    media = beside(source)
    sides = Sides(media)
    add_pairs(table, collector, choices, side=sides, found=media)
    sides.tell(collector)
    media.tell(collector)
    title = _title(cut.titles)
    _tell_lines(cut, collector, title)
    return collector.finish(title or source.stem, languages=table.languages, table=table)


def _table(cut: SplitText, choices: Choices) -> Table | None:
    if cut.questions:
        return quiz_table(cut.questions)
    rows, languages = remove_language_marks(
        remove_guards(cut.rows) if cut.delimiter in (",", ";") else cut.rows
    )
    table = make_table(
        rows,
        choices,
        names=cut.named or None,
        delimiter=cut.delimiter,
        between_rows=cut.between_rows,
        plain=plain,
    )
    if table is None or not languages:
        return table
    named = (languages.get(table.term, ""), languages.get(table.definition, ""))
    one, other = (ours or theirs for ours, theirs in zip(named, table.languages, strict=True))
    return replace(table, languages=(one, other))


def _title(titles: Sequence[str]) -> str:
    """Return the one line above the rows, when it may be a title."""
    title = " ".join(titles[0].split()).strip("#*_ :") if len(titles) == 1 else ""
    return title if len(title) <= _TITLE else ""


_HEADINGS = Remark(
    "{n} line is a heading or a comment, and was left out.",
    "{n} lines are headings or comments, and were left out.",
    later("If it is a pair, put a separator into it."),
)


def _tell_lines(cut: SplitText, collector: PairCollector, title: str) -> None:
    headings = [line for line in cut.headings if not title or line != cut.headings[0]]
    if title and cut.headings:
        said = _("The first line was taken as the title: “{title}”.").format(title=title)
        in_two = BETWEEN in title
        cure = _("If it is a pair, write it below the others.") if in_two else _(_HEADINGS.cure)
        collector.warn(cut.headings[0], said, cure)
    collector.count_lines(_HEADINGS, headings)
    _tell_undivided(cut, collector)


UNDIVIDED = Remark(
    "{n} line has no separator, so it was left out.",
    "{n} lines have no separator, so they were left out.",
    later("Put it between the two sides of the pair."),
)


def _tell_undivided(cut: SplitText, collector: PairCollector) -> None:
    name = delimiter_name(cut.delimiter)
    if len(cut.undivided) > _FEW:
        collector.count_lines(UNDIVIDED, cut.undivided)
        return
    for line in cut.undivided:
        said = _("This line has no separator ({name}), so it was left out.").format(name=name)
        collector.warn(line, said, _(UNDIVIDED.cure))


def _nothing(cut: SplitText) -> tuple[str, str]:
    if cut.delimiter:
        said = _("No line has the separator that was chosen ({name}).")
        return said.format(name=delimiter_name(cut.delimiter)), _("Choose another one.")
    said = _("Nothing in this text stands between terms and definitions.")
    return said, _("Write one pair a line, with a tab or a semicolon between its sides.")
