"""Documents: tables and lists of Word, Writer, PowerPoint and Impress: docx, odt, pptx, odp."""

from __future__ import annotations

from dataclasses import replace

from game.formats import registry
from game.formats.common.bytes.archive import Archive
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import in_archive
from game.formats.common.report.collector import PairCollector
from game.formats.common.table.layout import make_table
from game.formats.common.table.notes import preview, preview_table
from game.formats.common.table.pairs import add_pairs
from game.formats.documents import open_document, slides, word
from game.formats.documents.document import Document
from game.formats.documents.parts import Part, parts_of, text_source
from game.formats.documents.remarks import said_of, tell_part
from game.formats.documents.tree import TooLongError, too_long
from game.formats.file_head import Head
from game.formats.problems import Problem
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices, Row, Table
from game.values import dataclass
from game.words import _

NAME = "document"
TITLE = "Word, Writer, PowerPoint"
EXTENSIONS: tuple[str, ...] = (".docx", ".docm", ".odt", ".pptx", ".pptm", ".ppsx", ".odp")
FIRST_ROW = True
_OASIS = (b"opendocument.text", b"opendocument.presentation")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class _Content:
    """A document that was looked through: its parts, that which is read by itself first."""

    document: Document
    parts: tuple[Part, ...] = ()
    problem: Problem | None = None


def label() -> str:
    """Return what people call it in their language."""
    return _("Document, slides")


def detect(head: Head) -> float:
    """Return how sure it is: of an archive with the parts of such a document in it."""
    called_so = head.has_ending(*EXTENSIONS)
    if not head.is_archive:
        return 0.96 if called_so and head.data.startswith(_OLD) and _LOCKED in head.data else 0.0
    if isinstance(head.archive, Problem):
        inside = b"word/document.xml" in head.data or b"ppt/presentation.xml" in head.data
        return 0.97 if inside or called_so else 0.0
    return 0.97 if _reader(head) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of the chosen part, or of the one that is most likely meant."""
    looked = source.head.once(_content)
    collector = PairCollector(source.file)
    if looked.problem is not None:
        return Reading(None, (looked.problem,))
    if not looked.parts:
        return collector.finish("", nothing=said_of(looked.document))
    at = choices.sheet if choices.sheet in range(len(looked.parts)) else None
    part = looked.parts[at or 0]
    sheets = tuple(each.name for each in looked.parts) if len(looked.parts) > 1 else ()
    tell_part(looked.document, looked.parts, part, collector, at is not None)
    named = part.grid.name if part.grid is not None else part.text.title
    title = looked.document.title or named or source.stem
    if part.reading is not None:
        return _of_text(part, source, choices, collector, (title, sheets, at or 0))
    table = _table(part, choices, sheets, at or 0)
    if table is None:
        return collector.finish("", nothing=said_of(looked.document))
    archive = source.head.archive
    assert isinstance(archive, Archive)
    faces = HtmlSides(in_archive(archive, source))
    add_pairs(table, collector, choices, side=faces.of, found=faces.media)
    faces.tell(collector)
    return collector.finish(title, languages=table.languages, table=preview_table(table))


# ---------------------------------------------------------------------- content


def _content(head: Head) -> _Content:
    found = _document(head)
    if isinstance(found, Problem):
        return _Content(Document(), problem=found)
    return _Content(found, parts_of(found, head))


def _reader(head: Head) -> str:
    """Return which kind of document an archive is, "" for none."""
    if isinstance(head.archive, Problem):
        return ""
    names = head.archive.entries
    if open_document.MAIN in names and any(kind in head.data[:200] for kind in _OASIS):
        return "open"
    if open_document.MAIN in names and head.has_ending(".odt", ".odp"):
        return "open"
    if slides.MAIN in names:
        return "slides"
    is_word = word.MAIN in names or any(name.startswith("word/") for name in names)
    return "word" if is_word and "[Content_Types].xml" in names else ""


def _document(head: Head) -> Document | Problem:
    archive = head.archive
    if not head.is_archive or (isinstance(archive, Archive) and archive.is_locked):
        said = _("The file is protected with a password.")
        return Problem(head.file, 0, said, _("Save it without a password, and try again."))
    if isinstance(archive, Problem):
        return archive
    readers = {
        "open": open_document.read_open_document,
        "slides": slides.read_slides,
    }
    try:
        return readers.get(_reader(head), word.read_word)(archive, head.file)
    except TooLongError:
        return too_long(head.file)


def _table(part: Part, choices: Choices, sheets: tuple[str, ...], at: int) -> Table | None:
    """Return the table of a part that is one, or whose lines are pairs by their looks."""
    rows: tuple[Row, ...] = part.grid.rows if part.grid is not None else part.text.rows
    names = [_("Title"), _("Text"), _("Note")] if part.is_slides else None
    if choices.header is None and part.grid is not None and part.grid.headed:
        choices = replace(choices, header=True)
    aside = () if part.grid is None or part.grid.reading is None else (part.grid.reading,)
    made = make_table(
        rows, choices, names=names, unused=aside, sheets=sheets, sheet=at, plain=preview
    )
    if made is None or part.grid is None:
        return made
    if aside and aside[0] not in (made.term, made.definition):
        made = replace(made, hint=aside[0], unused=made.unused - {*aside})
    marked = [*part.grid.languages, *[""] * len(made.names)]
    own = marked[made.term], marked[made.definition]
    if not any(made.languages) and all(own) and own[0] != own[1]:
        return replace(made, languages=own)
    return replace(made, note=2, hint=None) if part.is_slides else made


def _of_text(
    part: Part,
    source: Source,
    choices: Choices,
    collector: PairCollector,
    about: tuple[str, tuple[str, ...], int],
) -> Reading:
    """Return what another format reads in the text of a document."""
    title, sheets, at = about
    assert part.reading is not None
    chosen = choices.delimiter is not None or choices.rows is not None
    name = registry.reads_any_separator() if chosen else part.reading.format
    made, member = part.reading, registry.format_named(name)
    if replace(choices, sheet=None) != AS_FOUND and member is not None:
        given = replace(choices, sheet=None, swap=False)
        made = member.read(text_source(part.text, source.head), given)
    table = replace(made.table, sheets=sheets, sheet=at) if made.table is not None else None
    found = made.pair_set
    if found is not None and found.title == source.stem:
        found = replace(found, title=title)
    return Reading(found, (*collector.problems, *made.problems), table)
