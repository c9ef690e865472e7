"""Copied page: cards marked on a web page and pasted as text, with what else stands there."""

from __future__ import annotations

from game.formats.common.report.collector import PairCollector
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.copied_page.cards import PageCards, find_cards
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.formats.text.reading import evenness, is_quiz
from game.words import _, later

NAME = "copied-page"
TITLE = "Cards of a web page"
EXTENSIONS: tuple[str, ...] = (".txt",)
_EVEN = 0.7
"""A text that something cuts as evenly as this is rows."""
_SURE = {"announced": 0.83, "labels": 0.7, "repeated": 0.65, "numbers": 0.65, "numbered": 0.5}
_UNCLEAR = 0.5
"""Better said than read with terms and definitions out of step."""


def label() -> str:
    """Return what people call it in their language."""
    return _("Cards of a web page")


def detect(head: Head) -> float:
    """Return how sure it is: most where the page says how many cards it has, and it has them."""
    text = head.text(30_000)
    if not text.strip() or text.lstrip()[:1] in "<{[#%":
        return 0.0
    found = find_cards(text)
    if found is None:
        return 0.0
    fits = found.announced == len(found.rows) and len(head.data) <= len(text.encode()) + 3
    if fits or (found.announced and len(found.rows) < found.announced):
        return _SURE["announced"] if not is_quiz(head) else 0.0
    if evenness(head) > _EVEN or is_quiz(head):
        return 0.0
    return _SURE.get(found.kind, _UNCLEAR)


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs, and a warning wherever the cards are not told apart beyond doubt."""
    text, problems = source.text
    collector = PairCollector(source.file, problems=list(problems))
    if text is None:
        return collector.finish("")
    found = find_cards(text)
    if found is not None and not found.rows:
        said = _("The page says that it has {n} cards, but its lines cannot be told apart.")
        cure = _("Copy them with an empty line between cards, or export them from the page.")
        return collector.finish("", nothing=(said.format(n=found.announced), cure))
    names = [_("Term"), _("Definition")]
    table = make_table(found.rows, choices, names=names) if found is not None else None
    if found is None or table is None:
        said = _("There are no cards of a web page in this text.")
        cure = _("Copy the cards alone: each term with its definition below it.")
        return collector.finish("", nothing=(said, cure))
    add_pairs(table, collector, choices)
    _tell(found, collector)
    return collector.finish(source.stem, languages=table.languages, table=table)


_AROUND = Remark(
    "{n} line of the page belongs to no card, and was left out.",
    "{n} lines of the page belong to no card, and were left out.",
    later("If it is part of a card, copy the cards alone."),
)
_HALVES = Remark(
    "{n} card has only one side here, and was left out.",
    "{n} cards have only one side here, and were left out.",
    later("A picture is not copied with the text: add it in the editor."),
)


def _tell(found: PageCards, collector: PairCollector) -> None:
    if found.announced and found.announced != len(found.rows) + len(found.halves):
        said = _("The page says that it has {n} cards, but here are {found}.")
        said = said.format(n=found.announced, found=len(found.rows))
        collector.warn(0, said, _("Check the pairs, and copy the whole page if some are missing."))
    if found.doubtful:
        said = _("Lines were taken in turns as one side and the other. Check that they match.")
        collector.warn(0, said, _("If they do not, take out the lines that are no card."))
    collector.count_lines(_AROUND, found.around)
    collector.count_lines(_HALVES, found.halves)
