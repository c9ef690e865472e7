"""Spreadsheet: xlsx, xls and ods, whose sheet most like a list of pairs is read."""

from __future__ import annotations

from game.formats.common.media.lookup import beside
from game.formats.common.report.collector import PairCollector, enumerate_names
from game.formats.common.results.sheet import find_results
from game.formats.common.table.layout import make_table
from game.formats.common.table.pairs import add_pairs
from game.formats.file_head import Head
from game.formats.problems import Remark
from game.formats.source import Reading, Source
from game.formats.spreadsheet.book import Book, Sheet, book
from game.formats.spreadsheet.old import MAGIC
from game.formats.table import AS_FOUND, Choices, Table
from game.words import _, later

NAME = "spreadsheet"
TITLE = "Excel, LibreOffice"
EXTENSIONS: tuple[str, ...] = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
FIRST_ROW = True


def detect(head: Head) -> float:
    """Return how sure it is: of a ZIP file or an old file with a workbook in it; the name tips."""
    data, called_so = head.data, 0.5 if head.has_ending(*EXTENSIONS) else 0.0
    if head.is_archive:
        new = b"xl/workbook" in data or b"opendocument.spreadsheet" in data[:200]
        return 0.97 if new else called_so
    if not data.startswith(MAGIC):
        return 0.0
    books = ("Workbook", "Book", "EncryptedPackage")
    return 0.95 if any(book.encode("utf-16-le") in data for book in books) else called_so


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pair set in the chosen sheet, or in the one most like a list of pairs."""
    whole = source.head.once(book)
    collector = PairCollector(source.file)
    if whole.problem is not None:
        collector.fault(0, *whole.problem)
        return collector.finish("")
    table = _table(whole, choices)
    if table is None:
        said = _("No sheet has two columns with text.")
        cure = _("Put terms in one column, definitions beside.")
        return collector.finish("", nothing=(said, cure))
    media = beside(source)
    add_pairs(table, collector, choices, found=media)
    media.tell(collector)
    _tell(whole, table, collector, choices)
    title = _title(whole.sheets[table.sheet]) or source.stem
    return collector.finish(title, languages=table.languages, table=table)


def _table(whole: Book, choices: Choices) -> Table | None:
    if not whole.sheets:
        return None
    at = whole.sheet_index(choices)
    names = [sheet.name for sheet in whole.sheets]
    return make_table(whole.sheets[at].rows, choices, sheets=names, sheet=at)


def _title(sheet: Sheet) -> str:
    """Return what stands alone over the rows, when it is one line."""
    texts = [text for row in sheet.titles for text in row.cells if text.strip()]
    return texts[0].strip() if len(texts) == 1 and len(texts[0]) <= 80 else ""


_HEADINGS = Remark(
    "{n} line is a heading or a comment, and was left out.",
    "{n} lines are headings or comments, and were left out.",
    later("If it is a pair, fill the cell beside it."),
)


_PICTURES = Remark(
    "{n} picture in the file was left out.",
    "{n} pictures in the file were left out.",
    later("Save the pictures beside the file and write their names."),
)


def _tell(whole: Book, found: Table, collector: PairCollector, choices: Choices) -> None:
    sheet = whole.sheets[found.sheet]
    if title := _title(sheet):
        said = _("The first line was taken as the title: “{title}”.").format(title=title)
        collector.warn(sheet.titles[0].line, said, _("If it is a pair, fill the cell beside it."))
    elif sheet.titles:
        collector.count(_HEADINGS, len(sheet.titles), sheet.titles[0].line)
    if choices.sheet is None:
        _tell_others(whole, found, sheet.name, collector)
    collector.count(_PICTURES, whole.pictures)


def _tell_others(whole: Book, found: Table, name: str, collector: PairCollector) -> None:
    others = [each.name for at, each in enumerate(whole.sheets) if at != found.sheet and each.pairs]
    if others and find_results(whole.sheets[found.sheet].rows) is None:
        said = _("The sheet “{name}” was read. These have rows too: {others}.")
        cure = _("Choose another sheet when you import the file.")
        collector.warn(0, said.format(name=name, others=enumerate_names(others)), cure)
