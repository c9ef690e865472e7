"""KVTML 1 and 2: vocabulary of KDE's Parley, KWordQuiz, KHangman: a column for each language."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle

from game.core.pair_set import Side
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector, tells
from game.formats.common.table.layout import make_table
from game.formats.file_head import Head
from game.formats.kvtml.vocabulary import Entry, Vocabulary, Word, vocabulary
from game.formats.kvtml.writing import CARRIES, GENERATOR, write
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.words import _

__all__ = ["CARRIES", "EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "kvtml"
TITLE = "KVTML"
EXTENSIONS = (".kvtml",)
_LATEX = ("$$", "§§")


def detect(head: Head) -> float:
    """Judge by the root element."""
    return 0.98 if head.root == "kvtml" else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return two languages, or with only one its words and what their comments say of them.

    As a table it has a column for each language, and one for the comments of each that has any.
    """
    root, problems = source.head.xml
    if root is None:
        return Reading(None, problems)
    collector = PairCollector(source.file, problems=list(problems))
    found = vocabulary(root)
    table = _table(found, choices)
    faces = HtmlSides(beside(source))
    reads_latex = (root.findtext("information/generator") or "").strip() != GENERATOR
    if table is not None:
        for entry in found.entries:
            _take(entry, table, found, faces, collector, reads_latex)
    faces.tell(collector)
    return collector.finish(
        found.title or source.stem,
        languages=table.languages if table is not None else ("", ""),
        subject=found.subject,
        author=found.author,
        nothing=_nothing(found),
        table=table,
    )


def _table(found: Vocabulary, choices: Choices) -> Table | None:
    names, columns = found.columns
    rows = [
        Row(entry.line, tuple(found.text(entry, column) for column in columns))
        for entry in found.entries
    ]
    term, definition = found.fullest(columns)
    if choices.term is None and choices.definition is None:
        choices = replace(choices, term=term, definition=definition)
    made = make_table(rows, choices, names=names)
    if made is None:
        return None
    one, other = (found.languages[columns[at][0]][1] for at in (made.term, made.definition))
    return replace(made, languages=(one, other))


def _take(
    entry: Entry,
    table: Table,
    found: Vocabulary,
    faces: HtmlSides,
    collector: PairCollector,
    reads_latex: bool,
) -> None:
    """Add the pair of one entry; a comment that is no side is its hint."""
    _names, columns = found.columns
    term, definition = columns[table.term], columns[table.definition]
    sides = [_side(entry, column, faces, reads_latex) for column in (term, definition)]
    hints = [
        entry.words[at].comment
        for at, is_comment in (term, definition)
        if not is_comment and at in entry.words and (at, True) not in (term, definition)
    ]
    more = (hint for hint in hints if hint and not tells(hint, *sides))
    collector.add(sides[0], sides[1], entry.line, " · ".join(more))


def _side(entry: Entry, column: tuple[int, bool], faces: HtmlSides, reads_latex: bool) -> Side:
    """Return one side; `$$` and `§§` stand for formulas, but not in files that we wrote."""
    at, is_comment = column
    word = entry.words.get(at, Word())
    if is_comment:
        return Side(word.comment)
    text = word.text
    if reads_latex and any(sign in text for sign in _LATEX):
        text = faces.of(_latex(text)).text
    return Side(text, faces.media(word.picture), faces.media(word.sound))


def _latex(text: str) -> str:
    """Return `[latex]` for `§§`, which stands around whole documents of LaTeX."""
    marks = cycle(("[latex]", "[/latex]"))
    return re.sub("§§", lambda _mark: next(marks), text)


def _nothing(found: Vocabulary) -> tuple[str, str] | None:
    words = (word for entry in found.entries for word in entry.words.values())
    if not found.entries or len(found.languages) != 1 or any(word.comment for word in words):
        return None
    said = _("This file has words in one language only, and nothing that explains them.")
    return said, _("Add a second language or comments to the words.")
