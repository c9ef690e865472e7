"""HTML: the tables and lists of terms of a saved web page, or of HTML that was copied."""

from __future__ import annotations

import re
from dataclasses import replace

from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.markup.html_text import plain
from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector, enumerate_names
from game.formats.common.table.layout import make_table
from game.formats.common.table.notes import preview, preview_table
from game.formats.common.table.pairs import add_pairs
from game.formats.file_head import Head
from game.formats.html_page.grids import Grid, Page, page
from game.formats.problems import Problem, Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Table
from game.formats.text import reading
from game.values import dataclass
from game.words import _, later

NAME = "html"
TITLE = "HTML"
EXTENSIONS: tuple[str, ...] = (".html", ".htm", ".xhtml")
_HEAD, _EVEN = 20_000, 0.6
_BEGINS = re.compile(
    rb"(?:\s|\0|\xef\xbb\xbf|\xff\xfe|\xfe\xff|<\?xml[^<>]*>|<!--.{0,3000}?-->)*<"
    rb"(?P<whole>!doctype\s+html|html\b)?(?P<part>(?:meta|table|dl|ul|ol|body|style|div|p)\b)?",
    re.IGNORECASE | re.DOTALL,
)
_COPIED = re.compile(rb"Version:[\d.]+\s+StartHTML:")
"""How Windows begins HTML on its clipboard."""
_IN_IT = re.compile(rb"<(?:td|dd)\b", re.IGNORECASE)
_LINES = re.compile(rb"<(?:li|br|/p|/div)\b", re.IGNORECASE)
_BETWEEN = re.compile(rb"</(?:table|dl|ul|ol|p|div)>[ \r\n]*[\t;|,]", re.IGNORECASE)
"""A table, a list or a line in a cell of another program's text."""
_CHARSET = re.compile(
    rb"""(?i)<meta[^<>]{0,200}charset\s*=\s*["']?((?:windows-|cp)125\d|iso-?8859-\d{1,2}|latin-?1|"""
    rb"""shift_jis|euc-(?:jp|kr)|gb(?:2312|k|18030)|big5|koi8-[ru]|macintosh)["'\s/>;]"""
)
_PUBLISHED = re.compile(r"\s[-–]\s[^-–]{0,30}Google[^-–]{0,30}$")
"""What Google puts after the title of a file that it publishes, in any language."""
_LATIN = ("iso-8859-1", "iso8859-1", "latin1", "latin-1")


@dataclass(frozen=True, slots=True)
class _Content:
    """A page that was looked through; `lines` is its text when that is divided evenly."""

    page: Page | None
    problems: tuple[Problem, ...]
    lines: str = ""


def label() -> str:
    """Return what people call it in their language."""
    return _("Web page")


def detect(head: Head) -> float:
    """Return how sure it is: of a whole page, of a piece when it begins as one and has cells.

    Or when what it shows is lines that are divided evenly.
    """
    beginning = head.data[:_HEAD].replace(b"\0", b"")
    if _COPIED.match(beginning):
        return 0.96
    found = _BEGINS.match(beginning)
    if found is None or not (found["whole"] or found["part"]):
        return 0.0
    if found["whole"]:
        return 0.96
    whole = head.data.rstrip(b" \r\n\t\0").endswith(b">") and not _BETWEEN.search(beginning)
    if not whole:
        return 0.0
    if _IN_IT.search(beginning):
        return 0.9
    return 0.9 if _LINES.search(beginning) and head.once(_content).lines else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of the chosen table, or of the one with most, with the pictures beside."""
    looked = source.head.once(_content)
    if looked.lines:
        return reading.read(replace(source, data=looked.lines.encode("utf-8", "replace")), choices)
    collector = PairCollector(source.file, problems=list(looked.problems))
    if looked.page is None:
        return collector.finish("")
    table = _table(looked.page, choices)
    if table is None:
        said = _("There is no table with two columns and no list of terms on this page.")
        cure = _("Write the pairs into a table, one pair a row, or paste them as text.")
        return collector.finish("", nothing=(said, cure))
    grid = looked.page.grids[table.sheet]
    faces = HtmlSides(beside(source))
    given = replace(choices, header=table.header) if grid.headed or grid.terms else choices
    add_pairs(table, collector, given, side=faces.of, found=faces.media)
    faces.tell(collector)
    _tell(looked.page, table, collector, choices)
    title = _PUBLISHED.sub("", looked.page.title) or grid.name or source.stem
    return collector.finish(title, languages=table.languages, table=preview_table(table))


# ---------------------------------------------------------------------- the page


def _content(head: Head) -> _Content:
    """Return the page, looked through."""
    data = _in_utf8(head.data)
    known = head if data is head.data else Head(data, head.name, head.file)
    html, problems = known.repaired_text
    found = page(html) if html is not None else None
    return _Content(found, problems, _lines(html) if html and found and not found.grids else "")


def _in_utf8(data: bytes) -> bytes:
    """Return the page in UTF-8, when it says in which of the older encodings it is."""
    said = _CHARSET.search(data[:4000])
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if said is not None:
            name = said[1].decode("ascii").lower()
            name = "cp1252" if name in _LATIN else name.replace("windows-", "cp")
            return data.decode(name.replace("macintosh", "mac_roman"), "replace").encode()
    except LookupError:
        pass
    return data


def _lines(html: str) -> str:
    """Return a page without tables as plain text, when something divides its lines evenly."""
    lines = plain(html)
    even = reading.evenness(Head(lines.encode("utf-8", "replace"), ""))
    return lines if even >= _EVEN else ""


def _table(found: Page, choices: Choices) -> Table | None:
    """Return the table that was chosen; the headings of a list of terms are ours."""
    if not found.grids:
        return None
    at = choices.sheet if choices.sheet in range(len(found.grids)) else 0
    grid = found.grids[at or 0]
    names = [_("Term"), _("Definition")] if grid.terms else None
    if choices.header is None and grid.headed:
        choices = replace(choices, header=True)
    return make_table(
        grid.rows,
        choices,
        names=names,
        sheets=_sheet_names(found.grids),
        sheet=at or 0,
        plain=preview,
    )


def _sheet_names(grids: tuple[Grid, ...]) -> list[str]:
    """Return a name for each, no two of them the same."""
    names: list[str] = []
    for number, grid in enumerate(grids, 1):
        name = grid.name or (_("List of terms") if grid.terms else "")
        if not name or name in names:
            name = f"{name} " + _("Table {n}").format(n=number)
        names.append(name.strip())
    return names


# ---------------------------------------------------------------------- what is said


_OUTSIDE = Remark(
    "{n} piece of text outside of the tables was left out.",
    "{n} pieces of text outside of the tables were left out.",
    later("If they hold pairs, copy them and paste them by themselves."),
)


def _tell(found: Page, table: Table, collector: PairCollector, choices: Choices) -> None:
    if len(table.sheets) > 1 and choices.sheet is None:
        others = table.sheets[: table.sheet] + table.sheets[table.sheet + 1 :]
        said = _("The table “{name}” was read. These have rows too: {others}.")
        said = said.format(name=table.sheets[table.sheet], others=enumerate_names(others))
        collector.warn(0, said, _("Choose another one when you import the page."))
    collector.count(_OUTSIDE, found.others)
    if found.cut:
        said = _("The page is very large; only its beginning was read.")
        collector.warn(0, said, _("Copy the table that you want, and paste it."))
