"""Reading: the lists of a file as a table to choose from, and as a set."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from game.core.pair_set import Side
from game.formats.common.markup import html_text
from game.formats.common.markup.cloze import Budget, clozes, is_cloze
from game.formats.common.media.lookup import MediaLookup, beside
from game.formats.common.report.collector import PairCollector
from game.formats.common.report.losses import tell
from game.formats.common.table.languages import language_named
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.problems import Problem, Remark
from game.formats.records.rows import RecordList, Records
from game.formats.source import Reading, Source
from game.formats.table import Choices, Row, Table
from game.words import _, later

_HTML = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#[xX][0-9a-fA-F]{1,5});")
_LINK = re.compile(r"\[([^\]\[\n]{1,300})\]\([^()\s]{1,500}\)")
_BOX = re.compile(r"\[\[ANSWERBOX(?:=\d{1,4})?\]\]")
OURS = "Parejas"
"""What our own JSON is made with: its texts mean what they say."""


def read_records(
    found: Records,
    source: Source,
    choices: Choices,
    problems: Sequence[Problem],
    distractors: Sequence[str] = (),
) -> Reading:
    """Return the set, with all that was said already and all that is to be said of the rows."""
    collector = PairCollector(source.file, problems=list(problems))
    collector.distractors += [(Side(text), 0) for text in distractors]
    table = _table(found, choices)
    if table is not None:
        records = found.lists[table.sheet]
        faces = _Faces(source, records, found.head_text("made_with") == OURS)
        rest = faces.without_clozes(table, collector)
        add_pairs(rest, collector, choices, side=faces.of, found=faces.found)
        faces.tell(collector)
        _tell_others(found, table.sheet, collector)
        collector.count(_SETTINGS, found.settings)
    return collector.finish(
        found.head_text("title", "titulo", "título", "name", "nombre") or source.stem,
        languages=_languages(found, table),
        subject=found.head_text("subject", "asignatura", "tema"),
        author=found.head_text("author", "autor", "autora"),
        nothing=_only_settings() if found.settings and not found.lists else None,
        table=table,
    )


def _only_settings() -> tuple[str, str]:
    said = _("There are no pairs in this file, only settings of a program.")
    return said, _("Export the cards themselves, or open the file that has them.")


_SETTINGS = Remark(
    "{n} field is a setting of a program, so it was left out.",
    "{n} fields are settings of a program, so they were left out.",
    later("If one of them is a pair, write it with spaces instead of “_”."),
)


def _table(found: Records, choices: Choices) -> Table | None:
    """Return the rows of the list that was chosen, or of the most telling one."""
    if not found.lists:
        return None
    at = choices.sheet if choices.sheet in range(len(found.lists)) else 0
    records = found.lists[at or 0]
    paths = tuple(each.path or _("all") for each in found.lists)
    sheets = paths if len(paths) > 1 else ()
    table = make_table(records.rows, choices, names=records.names, sheets=sheets, sheet=at or 0)
    return replace(table, quiz=records.quiz) if table is not None and records.quiz else table


class _Faces:
    """Sides from cells: HTML and links as text, hidden words as a gap."""

    def __init__(self, source: Source, records: RecordList, ours: bool) -> None:
        self._found = beside(source)
        self._html, self._ours = records.html, ours
        self._notes: Counter[str] = Counter()

    @property
    def found(self) -> MediaLookup | None:
        """Where files that cells name are looked for; none are in what we wrote ourselves."""
        return None if self._ours else self._found

    def of(self, text: str) -> Side:
        """Return the side that this cell means; what we wrote ourselves means itself."""
        if self._ours:
            return Side(text)
        text = _LINK.sub(r"\1", text) if "](" in text else text
        text = _BOX.sub(html_text.BLANK, text) if "[[" in text else text
        if not (self._html or _HTML.search(text)):
            return Side(text)
        return self._html_side(text)

    def without_clozes(self, laid: Table, collector: PairCollector) -> Table:
        """Return the table without sentences with hidden words, which become pairs here."""
        rest: list[Row] = []
        budget = Budget()
        for row in laid.rows:
            text = next((cell for cell in row.cells if not self._ours and is_cloze(cell)), "")
            if not text:
                rest.append(row)
            for each in clozes(text, budget):
                self._notes["clozes"] += 1
                hidden, sentence = (self._html_side(text) for text in (each.hidden, each.sentence))
                collector.add(hidden, sentence, row.line)
        self._notes["clozes refused"] = budget.refused
        return laid if len(rest) == len(laid.rows) else replace(laid, rows=tuple(rest))

    def _html_side(self, html: str) -> Side:
        made = html_text.side(html, self._found)
        self._notes.update(made.notes)
        return made.side

    def tell(self, collector: PairCollector) -> None:
        """Say what was changed or lost."""
        tell(collector, self._notes)
        self._found.tell(collector)


_OTHER_LISTS = Remark(
    "{n} entry in another list of the file was left out.",
    "{n} entries in other lists of the file were left out.",
    later("Choose another list when you import the file."),
)


def _tell_others(found: Records, taken: int, collector: PairCollector) -> None:
    """Warn of lists of the same file that were not taken."""
    left = sum(len(records.rows) for at, records in enumerate(found.lists) if at != taken)
    collector.count(_OTHER_LISTS, left)


def _languages(found: Records, laid: Table | None) -> tuple[str, str]:
    here = found.lists[laid.sheet].language if laid is not None else ""
    both = here or _code(found.head_text("language", "lang", "idioma"))
    named = laid.languages if laid is not None else ("", "")
    term = named[0] or _code(found.head_text("term_language", "langterms"))
    definition = named[1] or _code(found.head_text("definition_language", "langdefinitions"))
    if found.head_text("definition_language") and not found.head_text("term_language"):
        both = ""
    return term or both, definition or both


def _code(language: str) -> str:
    """Return a tag as it is written, or that of a language's name."""
    if re.fullmatch(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}", language):
        return language
    return language_named(language)
