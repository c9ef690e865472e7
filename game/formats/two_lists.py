"""Two lists: terms and definitions copied from a web page, such as a game on Educaplay."""

from __future__ import annotations

from dataclasses import replace

from game.formats.common.report.gathered import Gathered
from game.formats.common.report.remark import Remark
from game.formats.common.table.layout import add_pairs, make_table
from game.formats.head import Head
from game.formats.reading import Reading
from game.formats.source import Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.text.reading import evenness
from game.formats.text.two import Lists, lists
from game.words import _, later

NAME = "two-lists"
TITLE = "Two lists"
EXTENSIONS: tuple[str, ...] = (".txt",)
_MOST_COMMENTS = 2
_MUCH = 1.3
"""How much longer definitions are than terms when that is no chance."""


def label() -> str:
    """Return what people call it in their language."""
    return _("Two lists")


def detect(head: Head) -> float:
    """Return how sure it is: by buttons or headings of a page; less with mere lines."""
    text = head.text(30_000)
    if not text.strip() or text.lstrip()[:1] in "<{[#-%":
        return 0.0
    found = lists(text)
    if found is None or evenness(head) > 0.7:
        return 0.0
    if found.buttons or found.told:
        return 0.75
    if text.count("\n#") > _MOST_COMMENTS or len(found.rows) < 2 or evenness(head) > 0.3:
        return 0.0
    return 0.2 if found.alternate or found.alone else 0.45


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs, always with a warning: a page may show its columns shuffled.

    Of the two columns the one with shorter texts is proposed as the terms.
    """
    text, problems = source.text
    gathered = Gathered(source.file, problems=list(problems))
    found = lists(text) if text is not None else None
    table = _table(found, choices) if found is not None else None
    if found is None or table is None:
        return gathered.done("", nothing=_nothing() if text is not None else None)
    add_pairs(table, gathered, choices)
    _tell(found, gathered)
    return gathered.done(source.stem, languages=table.languages, table=table)


def _table(found: Lists, choices: Choices) -> Table | None:
    letters = [sum(len(row.cells[side]) for row in found.rows) for side in (0, 1)]
    term = 1 if letters[1] * _MUCH < letters[0] and not found.told else 0
    if choices.term is None and choices.definition is None:
        choices = replace(choices, term=term, definition=1 - term)
    return make_table(found.rows, choices, names=[_("First list"), _("Second list")])


_ALONE = Remark(
    "{n} line has no partner, and was left out.",
    "{n} lines have no partner, and were left out.",
    later("Copy both lists whole, with as many lines each."),
)


_BUTTONS_LEFT = Remark(
    "{n} line looks like a button of the page, and was left out.",
    "{n} lines look like buttons of the page, and were left out.",
    later("If it is a term, add its pair in the editor."),
)


def _tell(found: Lists, gathered: Gathered) -> None:
    if found.alternate:
        said = _("Lines were taken in turns as one side and the other. Check that they match.")
    else:
        said = _("Two lists were put side by side in their order. Check that they match.")
    gathered.warn(0, said, _("A page may show its lists shuffled: then put them in order."))
    gathered.count(_BUTTONS_LEFT, found.buttons)
    gathered.count_lines(_ALONE, found.alone)


def _nothing() -> tuple[str, str]:
    said = _("There are no two lists in this text.")
    cure = _("Put the terms first, then an empty line, then the definitions in the same order.")
    return said, cure
