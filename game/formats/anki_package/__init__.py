"""Anki packages: .apkg and .colpkg of all three versions, with pictures and sounds."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.formats.anki_package.choosing import Selection, select_notes
from game.formats.anki_package.database import Collection, collection
from game.formats.anki_package.package import Package, look_in, open_package
from game.formats.anki_package.writing import CARRIES, write
from game.formats.common.markup.html_sides import HtmlSides
from game.formats.common.media.lookup import MediaLookup
from game.formats.common.report.collector import PairCollector, enumerate_names
from game.formats.common.table.notes import preview_table
from game.formats.common.table.pairs import add_pairs
from game.formats.file_head import Head
from game.formats.problems import Problem, Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _, later

__all__ = ["CARRIES", "EXTENSIONS", "NAME", "TITLE", "detect", "read", "write"]

NAME = "anki"
TITLE = "Anki (.apkg)"
EXTENSIONS: tuple[str, ...] = (".apkg", ".colpkg", ".anki2")
_NEAR = 4_000_000
_SQLITE = b"SQLite format 3\x00"
_DUMMY = "Please update to the latest Anki version"


def detect(head: Head) -> float:
    """Return how sure it is: a ZIP file with one of Anki's databases in it, or such a database."""
    data, ours = head.data, head.has_ending(*EXTENSIONS)
    if head.is_archive:
        inside = b"collection.anki2" in data[:65536] or b"collection.anki2" in data[-_NEAR:]
        return 0.98 if inside else 0.9 if ours else 0.0
    if data.startswith(_SQLITE):
        return 0.95 if b"notes" in data[:_NEAR] and b"flds" in data[:_NEAR] else 0.0
    return 0.8 if ours else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return the pairs of all notes, with their pictures and sounds."""
    package, held = source.head.once(_open)
    if not isinstance(package, Package):
        return Reading(None, (package,))
    if held is None:
        said = _("The cards in this package cannot be read: its database is damaged.")
        cure = _("In Anki use Tools, Check Database, and export the deck again.")
        return Reading(None, (Problem(source.file, 0, said, cure),))
    found = select_notes(held, choices)
    table = preview_table(found.notes.table)
    if _is_dummy(held):
        said = _("This package holds only a note that says to update Anki.")
        cure = _("In Anki, export it again and tick “Support older Anki versions”.")
        return Reading(None, (Problem(source.file, 0, said, cure),), table)
    collector = PairCollector(source.file, over=held.more)
    faces = HtmlSides(MediaLookup(source, look_in(package, source)))
    if found.notes.table is not None:
        unheaded = replace(choices, header=False)
        add_pairs(found.notes.table, collector, unheaded, side=cache(faces.of), found=faces.media)
    faces.notes.update(found.notes.losses)
    faces.tell(collector)
    _tell_left(found, collector)
    return collector.finish(found.deck or source.stem, table=table)


def _open(head: Head) -> tuple[Package | Problem, Collection | None]:
    """Return the package, or why there is none, and the notes in it; None when damaged."""
    package = _package(head)
    if not isinstance(package, Package):
        return package, None
    return replace(package, database=b""), collection(package.database)


def _package(head: Head) -> Package | Problem:
    if head.data.startswith(_SQLITE):
        return Package(None, head.data, {})
    if isinstance(head.archive, Problem):
        return head.archive
    package = open_package(head.archive)
    return package if isinstance(package, Package) else Problem(head.file, 0, *package)


def _is_dummy(held: Collection) -> bool:
    return len(held.notes) == 1 and _DUMMY in held.notes[0].fields[0]


_SINGLE = Remark(
    "{n} note has only one field, so it was left out.",
    "{n} notes have only one field, so they were left out.",
    later("A pair needs a field for each side."),
)


_HIDING = Remark(
    "{n} note hides parts of a picture, so it was left out.",
    "{n} notes hide parts of a picture, so they were left out.",
    later("Make a pair of the picture and a word instead."),
)


def _tell_left(found: Selection, collector: PairCollector) -> None:
    """Warn of fields that were not taken, and of notes from which no pair can be made."""
    if found.cards:
        said = _(
            "The notes are asked in several ways; the pairs are those of the card type {name}."
        )
        names = enumerate_names([f"“{name}”" for name in found.cards])
        cure = _("Choose another card type when you import the file.")
        collector.warn(0, said.format(name=names), cure)
    collector.warn_left_out(found.left)
    collector.count(_HIDING, found.hiding)
    collector.count(_SINGLE, found.single)
