"""JClic: associations, memories, gaps, crosswords and questions of a project or its ZIP."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from game.core.bounds import bare
from game.formats.common.bytes.archive import Archive
from game.formats.common.media.lookup import beside, in_archive
from game.formats.common.questions.question import LEFT_OUT
from game.formats.common.report.collector import PairCollector
from game.formats.common.report.losses import Remarks, tell
from game.formats.common.table.languages import language_named
from game.formats.file_head import Head
from game.formats.jclic.activities import Activities
from game.formats.problems import Problem, Remark
from game.formats.source import Reading, Source
from game.formats.table import AS_FOUND, Choices
from game.words import _, later

NAME = "jclic"
TITLE = "JClic"
EXTENSIONS = (".jclic", ".jclic.zip")
_ENDING = ".jclic"


def detect(head: Head) -> float:
    """Judge by the root, or by a project in the archive."""
    if not head.is_archive:
        return 0.98 if head.root == "JClicProject" else 0.0
    if _ENDING.encode() not in head.data or isinstance(head.archive, Problem):
        return 0.0
    return 0.98 if _projects(head.archive) else 0.0


def read(source: Source, choices: Choices = AS_FOUND) -> Reading:
    """Return all activities of all projects that match two things; the others are told."""
    collector = PairCollector(source.file)
    archive = source.head.archive if source.head.is_archive else None
    if isinstance(archive, Problem):
        return Reading(None, (archive,))
    media = in_archive(archive, source) if archive is not None else beside(source)
    found = Activities(collector, media)
    roots = _roots(archive, source, collector)
    for root in roots:
        found.take(root)
    found.sort_distractors()
    tell(collector, found.left, _LEFT_OUT)
    media.tell(collector)
    settings = next((root.find("settings") for root in roots), None)
    language = language_named(_setting(settings, "language"))
    said = _("No activity of this project has pairs.")
    cure = _("Choose a project with associations, a memory of two sets of cards or gaps to fill.")
    return collector.finish(
        _setting(settings, "title") or source.stem,
        languages=(language, language),
        subject=_subject(settings),
        author=_authors(settings),
        nothing=(said, cure),
    )


def _projects(archive: Archive) -> list[str]:
    return [name for name in archive.names() if name.lower().endswith(_ENDING)]


def _roots(archive: Archive | None, source: Source, collector: PairCollector) -> list[Element]:
    """Return the roots of all projects; what is wrong with them is told."""
    names = _projects(archive) if archive is not None else [source.name]
    found: list[Element] = []
    for name in names[:50]:
        data = archive.read(name) if archive is not None else source.data
        if data is None:
            said = _("The project “{name}” in this archive cannot be read.").format(name=name)
            collector.fault(0, said, _("Save it again in JClic Author."))
            continue
        head = Head(data, name, source.file) if archive is not None else source.head
        root, problems = head.xml
        collector.problems += problems
        found += [root] if root is not None else []
    return found


def _setting(settings: Element | None, tag: str) -> str:
    return bare(settings.findtext(tag) or "") if settings is not None else ""


def _subject(settings: Element | None) -> str:
    about = settings.find("descriptors") if settings is not None else None
    return bare(about.get("area") or about.text or "") if about is not None else ""


def _authors(settings: Element | None) -> str:
    found = settings.findall("author") if settings is not None else []
    return ", ".join(name for author in found if (name := bare(author.get("name") or "")))


# ---------------------------------------------------------------------- what was left out


_LEFT_OUT: Remarks = {
    **LEFT_OUT,
    "sliced": Remark(
        "{n} pair was left out: its picture is a piece of a larger one that could not be cut.",
        "{n} pairs were left out: their pictures are pieces of larger ones that could not be cut.",
        later("Cut the pieces out as pictures of their own, in PNG or JPEG."),
    ),
    "single": Remark(
        "{n} memory was left out: each of its cards belongs to an equal one.",
        "{n} memories were left out: each of their cards belongs to an equal one.",
        later("Give the memory a second set of cards."),
    ),
    "alone": Remark(
        "{n} cell that belongs to nothing was left out.",
        "{n} cells that belong to nothing were left out.",
        later("If they belong to something, say so in JClic Author."),
    ),
    "again": Remark(
        "{n} pair that comes in another activity too was taken once.",
        "{n} pairs that come in other activities too were taken once.",
        later("Nothing needs to be done."),
    ),
    "clip": Remark(
        "{n} sound was left out: it is a part of a recording that could not be cut.",
        "{n} sounds were left out: they are parts of recordings that could not be cut.",
        later("Cut the parts out as sounds of their own, or use recordings in WAV."),
    ),
    "media": Remark(
        "{n} film, recording or command in a cell was left out.",
        "{n} films, recordings or commands in cells were left out.",
        later("Use a picture or a sound instead."),
    ),
    "other": Remark(
        "{n} activity of another kind was left out.",
        "{n} activities of other kinds were left out.",
        later("Associations, memories, gaps, crosswords and the like have pairs."),
    ),
}
