"""KVTML 1 and 2: vocabulary of KDE's Parley, KWordQuiz, KHangman: a column for each language."""

from __future__ import annotations

from dataclasses import replace

from game.core.pair_set import PairSet, Side
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import beside
from game.formats.common.report.gathered import Gathered, Read
from game.formats.common.table.layout import make_table
from game.formats.common.tree.xml import parsed, root_name
from game.formats.kvtml import writing
from game.formats.kvtml.vocabulary import Entry, Vocabulary, Word, vocabulary
from game.formats.problems import Problem
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.words import _

NAME = "kvtml"
TITLE = "KVTML"
EXTENSIONS = (".kvtml",)
_LATEX = ("$$", "§§")


def detect(data: bytes, name: str) -> float:
    """By the root element."""
    return 0.98 if root_name(data) == "kvtml" else 0.0


def table(source: Source, choices: Choices = AS_FOUND) -> Table | None:
    """A column for each language, and one for the comments of each that has any."""
    root, _problems = parsed(source.data, source.file)
    found = vocabulary(root) if root is not None else None
    return _table(found, choices) if found is not None else None


def read(source: Source, choices: Choices = AS_FOUND) -> Read:
    """Two languages, or with only one its words and what their comments say of them."""
    gathered = Gathered(source.file)
    root, gathered.problems = parsed(source.data, source.file)
    if root is None:
        return None, gathered.problems
    found = vocabulary(root)
    laid_out = _table(found, choices)
    faces = HtmlSides(beside(source))
    if laid_out is not None:
        for entry in found.entries:
            _take(entry, laid_out, found, faces, gathered)
    faces.tell(gathered)
    one, other = laid_out.languages if laid_out is not None else ("", "")
    return gathered.done(
        found.title or source.stem,
        term_language=one,
        definition_language=other,
        subject=found.subject,
        author=found.author,
        nothing=_nothing(found),
    )


def _table(found: Vocabulary, choices: Choices) -> Table | None:
    names, columns = found.columns()
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
    languages = [found.language(columns[at]) for at in (made.term, made.definition)]
    return replace(made, languages=(languages[0], languages[1]))


def _take(
    entry: Entry, laid_out: Table, found: Vocabulary, faces: HtmlSides, gathered: Gathered
) -> None:
    """The pair of one entry; a comment that is no side is its hint."""
    _names, columns = found.columns()
    term, definition = columns[laid_out.term], columns[laid_out.definition]
    sides = [_side(entry, column, faces) for column in (term, definition)]
    hints = [
        entry.words[at].comment
        for at, is_comment in (term, definition)
        if not is_comment and at in entry.words and (at, True) not in (term, definition)
    ]
    gathered.add(sides[0], sides[1], entry.line, " · ".join(hint for hint in hints if hint))


def _side(entry: Entry, column: tuple[int, bool], faces: HtmlSides) -> Side:
    at, is_comment = column
    word = entry.words.get(at, Word())
    if is_comment:
        return Side(word.comment)
    text = word.text
    if any(sign in text for sign in _LATEX):
        text = faces.of(_latex(text)).text
    return Side(text, faces.media(word.picture), faces.media(word.sound))


def _latex(text: str) -> str:
    """`§§` stands around whole documents of LaTeX, as `[latex]` does elsewhere."""
    parts = text.split("§§")
    marks = ("", "[latex]", "[/latex]")
    return "".join(
        part if at == 0 else marks[1 if at % 2 else 2] + part for at, part in enumerate(parts)
    )


def _nothing(found: Vocabulary) -> tuple[str, str] | None:
    if not found.entries or len(found.languages) != 1 or any(map(_explained, found.entries)):
        return None
    said = _("This file has words in one language only, and nothing that explains them.")
    return said, _("Add a second language or comments to the words.")


def _explained(entry: Entry) -> bool:
    return any(word.comment for word in entry.words.values())


def write(pair_set: PairSet) -> tuple[bytes, list[Problem]]:
    """KVTML 2 with two columns; hints are comments of the terms."""
    return writing.written(pair_set)
