"""Anki text: notes in plain text, with `#separator:` and other headers at the top."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import field, replace
from functools import cache

from game.core.block import QUOTED
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.markup.html_text import with_indents
from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.columns import MOST_COLUMNS
from game.formats.common.table.header_row import by_words
from game.formats.common.table.notes import Notes, has_heads, note_table, preview_table
from game.formats.common.table.pairs import add_pairs, warn_of_headings
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Row
from game.values import dataclass
from game.words import _, later

NAME = "anki-text"
TITLE = "Anki (text)"
EXTENSIONS: tuple[str, ...] = (".txt", ".tsv", ".csv")
SEPARATED = True
_NAMES = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "space": " "}
_NAMES |= {"pipe": "|", "colon": ":"}
_KEYS = {"separator", "html", "tags", "columns", "notetype", "deck", "if matches", "match scope"}
_KEYS |= {f"{what} column" for what in ("notetype", "deck", "tags", "guid")}
_HEADER = re.compile(r"#([a-z][a-z ]{1,19}):(.*)", re.IGNORECASE)
_TAGS = re.compile(r"tags:(.*)", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:br|div|img|b|i|u|p|span|sub|sup|ul|ol|li|a)\b[^<>]*>|&\w{2,6};|&#\d+;", re.I
)
_CLOZE = re.compile(r"\{\{c\d{1,2}::[^{}\n]{1,400}\}\}")
_IN_ORDER = "\t|;:, "
_MOST_LINES = 200
"""A quote that closes only so many lines later is a stray one."""


_REMARKS = Remark(
    "{n} line begins with #, as comments do in Anki, so it was left out.",
    "{n} lines begin with #, as comments do in Anki, so they were left out.",
    later("If it is a card, put its first field in double quotation marks."),
)


@dataclass(frozen=True, slots=True)
class Text:
    """A file taken apart. `columns` are never sides: their numbers count from 0."""

    rows: tuple[Row, ...]
    headers: dict[str, str] = field(default_factory=dict)
    separator: str = "\t"
    remarks: tuple[int, ...] = ()
    """Lines that begin with # and would be notes without it."""

    @property
    def unused(self) -> frozenset[int]:
        """The columns of tags, decks and the like; a number may lie beyond the columns."""
        numbers = (value for key, value in self.headers.items() if key.endswith(" column"))
        known = (int(n) for n in numbers if n.isascii() and n.isdigit())
        return frozenset(n - 1 for n in known if 0 < n < 200)

    @property
    def names(self) -> list[str] | None:
        """Of the columns, where the file gives them."""
        said = self.headers.get("columns", "")
        return said.split(self.separator) if said else None

    @property
    def is_html(self) -> bool:
        """Whether fields are HTML: as the file says, else as they look."""
        said = self.headers.get("html", "").lower()
        if said in ("true", "false"):
            return said == "true"
        return any(_HTML.search(cell) for row in self.rows[:200] for cell in row.cells)


def label() -> str:
    """Return what people call it in their language."""
    return _("Anki, as text")


def detect(head: Head) -> float:
    """Return how sure it is: of Anki's own headers; hidden words are likely to be for Anki."""
    if head.has_ending(".yaml", ".yml", ".md", ".json", ".gift"):
        return 0.0
    text = head.text(20_000).lstrip("\ufeff \n")
    if text.startswith(("{", "[", "<", "---")):
        return 0.0
    for line in text.split("\n")[:12]:
        found = _HEADER.fullmatch(line.strip())
        if found and found[1].strip().lower() in _KEYS:
            return 0.97
    if _TAGS.match(text) and "\t" in text:
        return 0.7
    return 0.7 if len(_CLOZE.findall(text)) * 4 > text.count("\n") else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of all notes, those with hidden words among them."""
    written, problems = source.text
    if written is None:
        return Reading(None, problems)
    text = take_apart(written, choices.delimiter)
    collector = PairCollector(source.file, problems=list(problems))
    notes = _notes(text, choices)
    if notes.table is None:
        said = _("The notes of this file have only one field.")
        collector.fault(0, said, _("Export them from Anki again, with all fields."))
        return collector.finish(source.stem)
    faces = HtmlSides(beside(source))
    header = replace(choices, header=False)
    add_pairs(notes.table, collector, header, side=cache(faces.of), found=faces.media)
    faces.notes.update(notes.losses)
    faces.tell(collector)
    collector.count_lines(_REMARKS, text.remarks)
    collector.warn_left_out(notes.left)
    if choices.header is None and notes.table.header and not by_words(text.rows[0].cells):
        warn_of_headings(text.rows[0].line, collector)
    return collector.finish(_title(text, source), table=preview_table(notes.table))


def _title(text: Text, source: Source) -> str:
    deck = text.headers.get("deck", "")
    return deck.split("::")[-1].strip() or source.stem


def _notes(text: Text, choices: Choices) -> Notes:
    rows = text.rows
    if not text.is_html:
        rows = tuple(Row(row.line, tuple(map(_as_html, row.cells))) for row in rows)
    if choices.header is None and text.names is None:
        choices = replace(choices, header=has_heads(rows))
    return note_table(rows, choices, names=text.names, unused=text.unused, delimiter=text.separator)


def _as_html(cell: str) -> str:
    return with_indents(html.escape(cell, quote=False).replace("\n", "<br>"))


# ---------------------------------------------------------------------- headers, rows, fields


def take_apart(text: str, separator: str | None = None) -> Text:
    """Return headers at the top, then rows; lines that begin with # are comments."""
    headers: dict[str, str] = {}
    at, line = 0, 1
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        row = text[at:end]
        if not _is_above(row, headers):
            break
        at, line = end + 1, line + 1
    sign = separator or _separator(headers, text[at : at + 8192])
    above = text[:at].split("\n")
    remarks = [n for n, row in enumerate(above, 1) if _is_remark(row, sign)]
    rows = tuple(_rows(text, at, line, sign, remarks))
    return Text(rows, headers, sign, tuple(remarks))


def _is_remark(row: str, separator: str) -> bool:
    """Return True for a line that would be a note of two fields if it did not begin with #."""
    if not row.startswith("#") or separator not in row.strip("\t;,| "):
        return False
    header = _HEADER.fullmatch(row.rstrip("\t;,| "))
    return header is None or header[1].strip().lower() not in _KEYS


def _is_above(row: str, headers: dict[str, str]) -> bool:
    """Return True if this line stands above the rows; what it says goes into `headers`."""
    found = _HEADER.fullmatch(row.rstrip("\t;,| "))
    if found and found[1].strip().lower() in _KEYS:
        headers.setdefault(found[1].strip().lower(), found[2].strip(" "))
        return True
    if _TAGS.fullmatch(row) and "tags" not in headers and "\t" not in row:
        headers["tags"] = row[5:].strip()
        return True
    return row.startswith("#") or not row.strip()


def _separator(headers: dict[str, str], beginning: str) -> str:
    """Return what the file says, else the first of Anki's that stands in most of the lines."""
    said = headers.get("separator", "")
    if said:
        return _NAMES.get(said.strip().lower(), said[0])
    lines = [row for row in beginning.split("\n") if row.strip() and row[0] != "#"]
    # Sentences with hidden words have colons and spaces of their own, and often one field only.
    hiding = _CLOZE.search(beginning) is not None
    signs = "\t|;" if hiding else _IN_ORDER
    having = {sign: sum(sign in row for row in lines) for sign in signs}
    most = (sign for sign in signs if having[sign] * 2 > len(lines))
    return next(most, max(signs, key=lambda sign: having[sign]))


def _rows(text: str, at: int, line: int, separator: str, remarks: list[int]) -> Iterator[Row]:
    """Return rows from `at` on, with quotes as in CSV; comments and empty lines are none.

    Comments that could be notes go into `remarks`.
    """
    quoted, bare = _patterns(separator)
    while at < len(text):
        if text[at] in "#\n":
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            if _is_remark(text[at:end], separator):
                remarks.append(line)
            at, line = end + 1, line + 1
            continue
        start, cells, goes_on = line, [], True
        while goes_on:
            found = quoted.match(text, at)
            if found is None or found[0].count("\n") > _MOST_LINES:
                found = bare.match(text, at)
                assert found is not None
                cells.append(found[0])
            else:
                cells.append(found[1].replace('""', '"'))
                line += found[0].count("\n")
            goes_on = text.startswith(separator, found.end())
            at = found.end() + (len(separator) if goes_on else 1)
            if goes_on and len(cells) > MOST_COLUMNS:
                end = text.find("\n", at)
                goes_on, at = False, (len(text) if end < 0 else end) + 1
        yield Row(start, tuple(cells))
        line += 1


def _patterns(separator: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a field in quotes, and one without."""
    sign = re.escape(separator)
    bare = rf"[^{sign}\n]*+" if len(separator) == 1 else rf"[^\n]*?(?={sign}|\n|\Z)"
    return re.compile(rf"[ ]?{QUOTED}[ ]*(?={sign}|\n|\Z)"), re.compile(bare)
