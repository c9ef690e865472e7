"""Refused: files that no format reads, each with a way to get at its pairs that works."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.formats.problems import Problem
from game.words import _

if TYPE_CHECKING:
    from game.formats.source import Source

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD, _POWERPOINT = (name.encode("utf-16-le") for name in ("WordDocument", "PowerPoint Document"))
_TEXTS = (".txt", ".md", ".csv", ".tsv", ".tab", ".log", "")
_APPLE = {
    ".pages": ("Pages", "Word"),
    ".key": ("Keynote", "PowerPoint"),
    ".numbers": ("Numbers", "Excel"),
}


def document_not_read(source: Source) -> Problem | None:
    """Return what is said of a document whose text no format can get at, None of other files."""
    data, ending = source.data, Path(source.name).suffix.lower()
    said: tuple[str, str] | None = None
    if data[:1024].lstrip().startswith(b"%PDF-"):
        said = _pdf()
    elif data.startswith(b"{\\rtf"):
        said = _older(".rtf", ".docx")
    elif data.startswith(_OLD) and _WORD in data:
        said = _older(".doc", ".docx")
    elif data.startswith(_OLD) and _POWERPOINT in data:
        said = _older(".ppt", ".pptx")
    elif ending in _APPLE and source.head.is_archive:
        said = _of_apple(*_APPLE[ending])
    return Problem(source.file, 0, *said) if said else None


def unknown(source: Source) -> Problem:
    """Return what is said of a file that no format knows, though its name may tell of one."""
    from game.formats import registry

    root, faults = source.head.xml if source.head.root else (None, ())
    if root is not None and not faults:
        said = _("This kind of XML is not known.")
        cure = _("In its own program, export the words as text, CSV or a spreadsheet.")
        return Problem(source.file, 0, said, cure)
    endings = {each for member in registry.formats() for each in member.EXTENSIONS}
    if source.head.is_archive and (inside := _files_in(source, endings)):
        said = _("This ZIP holds other files: {names}.").format(names=_(", ").join(inside))
        cure = _("Unpack it, and choose the file with the pairs.")
        return Problem(source.file, 0, said, cure)
    ending = Path(source.name).suffix.lower()
    if ending not in _TEXTS and ending in endings:
        said = _("This file is called {ending}, but is something else, or it is damaged.")
        cure = _("Open it in its own program, and save or export it again.")
        return Problem(source.file, 0, said.format(ending=ending), cure)
    said = _("This is not a file that pairs can be read from.")
    cure = _("Save it as text, CSV or a spreadsheet, and try again.")
    return Problem(source.file, 0, said, cure)


def _files_in(source: Source, endings: set[str]) -> Sequence[str]:
    """Return the names of a few files in an archive that could be read by themselves."""
    archive = source.head.archive
    names = archive.names() if not isinstance(archive, Problem) else ()
    lasts = (name.rpartition("/")[2] for name in names)
    return [name[:60] for name in lasts if Path(name).suffix.lower() in endings - {".xml"}][:3]


def _pdf() -> tuple[str, str]:
    said = _("This is a PDF: it keeps how a page looks, not its tables and lists.")
    cure = _(
        "Open it, select the table, press Ctrl+C, and Ctrl+V here; or save it as .docx in Word."
    )
    return said, cure


def _older(ending: str, newer: str) -> tuple[str, str]:
    said = _("Documents of this kind ({ending}) are not read.").format(ending=ending)
    cure = _("Save it as {newer} in Word or LibreOffice; or copy its table, and press Ctrl+V here.")
    return said, cure.format(newer=newer)


def _of_apple(program: str, other: str) -> tuple[str, str]:
    said = _("This is a document of {program}, which only {program} can read.")
    cure = _("Export it for {other} there; or copy its table, and press Ctrl+V here.")
    return said.format(program=program), cure.format(other=other)
