"""Markdown: tables, questions, definition lists, `term :: definition`, bold terms in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.formats.common.markup.html_text import MOST_LETTERS
from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.file_head import Head
from game.formats.markdown.parts import Parts, front_matter, parts
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.text.cells import Sides, plain
from game.words import _, later

NAME = "markdown"
TITLE = "Markdown"
EXTENSIONS: tuple[str, ...] = (".md", ".markdown", ".mdown")
_SURE = {
    "labels": 0.9,
    "table": 0.9,
    "definitions": 0.85,
    "colons": 0.8,
    "bold": 0.75,
    "questions": 0.7,
    "nested": 0.6,
}

_TABLES = (".csv", ".tsv", ".tab")
"""What is called so has sides that are parted by other signs."""


def detect(head: Head) -> float:
    """Return how sure it is: of a table with dashes; of mere lists in files that are called so."""
    called_so = head.has_ending(*EXTENSIONS)
    text = head.text(30_000)
    if not text.strip() or text.lstrip()[:1] in "<{" or head.has_ending(*_TABLES):
        return 0.0
    found = parts(front_matter(text), AS_FOUND)
    if found is None:
        return 0.12 if called_so else 0.0
    return max(_SURE.get(found.kind, 0.0), 0.7 if called_so else 0.0)


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pair set; bold, links and the like become plain text."""
    text, problems = source.text
    collector = PairCollector(source.file, problems=list(problems))
    if text is None:
        return collector.finish("")
    note = front_matter(text)
    found = parts(note, choices)
    table = _table(found, choices) if found is not None else None
    if found is None or table is None:
        said = _("No pairs were found in this Markdown text.")
        cure = _("Write a table with two columns, lines with “::” between sides, or “Q:” and “A:”.")
        return collector.finish("", nothing=(said, cure))
    media = beside(source)
    sides = Sides(media)
    given = replace(choices, header=table.header)
    add_pairs(table, collector, given, side=lambda cell: sides(without_marks(cell)), found=media)
    sides.tell(collector)
    media.tell(collector)
    collector.count_lines(_OTHER_LINES, found.other)
    title = note.title or found.title or source.stem
    return collector.finish(title, languages=table.languages, table=table)


def _table(found: Parts, choices: Choices) -> Table | None:
    """Return a table, whose first row is its head in Markdown, whatever it says."""
    if found.kind == "table":
        header = choices.header if choices.header is not None else any(found.rows[0].cells)
        return make_table(found.rows, replace(choices, header=header), plain=_plain)
    names = found.names or None
    header = False if choices.header is None else choices.header
    given = replace(choices, header=header)
    return make_table(found.rows, given, names=names, delimiter=found.delimiter, plain=_plain)


def _plain(cell: str) -> str:
    return plain(without_marks(cell))


_OTHER_LINES = Remark(
    "{n} other line of the text was left out.",
    "{n} other lines of the text were left out.",
    later("If they hold pairs, write them as the others are written."),
)


# ---------------------------------------------------------------------- marks


_MARKS = re.compile(r"[*_`\[~=\\]")
"""Without one of these there is no mark at all."""
_PICTURE = re.compile(r"!\[([^\[\]]{0,300})\]\(<?([^()<>\s]{1,500})>?(?:\s\"[^\"]{0,200}\")?\)")
_EMBEDDED = re.compile(r"!\[\[([^\[\]|]{1,300})(?:\|[^\[\]]{0,100})?\]\]")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{1,300}\|)?([^\[\]|]{1,300})\]\]")
_LINK = re.compile(
    r"\[([^\[\]]{1,1000})\]\((?:[^()\s]|\([^()\s]*\)){0,1000}(?:\s\"[^\"]{0,200}\")?\)"
)
_STRONG = re.compile(r"(\*\*\*|\*\*|___|__|~~|==)(?=\S)([^*_~=]{1,2000}?)(?<=\S)\1")
_STRESSED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000}?)(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,1000}?)(?<=[^\s_])_(?!\w)")
_CODE = re.compile(r"(?<!`)(`{1,3})(?!`)([^`]{1,2000})\1(?!`)")
_FENCE = re.compile(r"^[ ]{0,3}(```|~~~)[ \t]*+[\w+#.-]{0,30}[ \t]*+$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_HIDDEN = re.compile("\ue0c0(\\d+)\ue0c1")


def without_marks(text: str) -> str:
    """Return `text` without marks; a picture becomes a tag, so that its file is looked for."""
    # A side has room for far less, even where most of it are marks.
    text = text[:MOST_LETTERS]
    if not _MARKS.search(text):
        return text
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[found.lastindex or 0])
        return f"\ue0c0{len(kept) - 1}\ue0c1"

    text = text.replace("\ue0c0", "").replace("\ue0c1", "")
    if _FENCE.search(text):
        text = "\n".join(_without_fences(text.split("\n"), kept))
    text = _CODE.sub(keep, text)
    text = _ESCAPED.sub(keep, text)
    text = _PICTURE.sub(lambda found: f'<img src="{found[2]}" alt="{_quiet(found[1])}">', text)
    text = _EMBEDDED.sub(lambda found: f'<img src="{_quiet(found[1])}">', text)
    text = _LINK.sub(r"\1", _WIKI.sub(r"\1", text))
    text = _UNDERLINED.sub(r"\1", _STRESSED.sub(r"\1", _STRONG.sub(r"\2", text)))
    text = _STRONG.sub(r"\2", text)
    return _HIDDEN.sub(lambda found: kept[int(found[1])], text)


def _without_fences(lines: Sequence[str], kept: list[str]) -> Iterator[str]:
    """Return the lines without fences, each within them hidden among those that are `kept`."""
    fence = ""
    for line in lines:
        found = _FENCE.match(line)
        if found is not None and fence in ("", found[1]):
            fence = "" if fence else found[1]
        elif fence:
            kept.append(line)
            yield f"\ue0c0{len(kept) - 1}\ue0c1"
        else:
            yield line


def _quiet(text: str) -> str:
    """Return `text` as it may stand within the quotes of a tag."""
    return text.replace('"', "'").replace("<", "").replace(">", "")
